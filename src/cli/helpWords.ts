import type { Argument, HelpConfiguration, Option } from 'commander';
import type { Messages } from '../messages/index.ts';

/** The words that the parser puts into a help text by itself, in the user's language. */
export function helpWords(words: Messages['commands']): HelpConfiguration {
  const described = (one: Option | Argument, variable: string | undefined) => {
    const more = [
      ...(one.argChoices ? [`${words.choices}: ${one.argChoices.join(' | ')}`] : []),
      ...(typeof one.defaultValue === 'string' ? [`${words.default}: ${one.defaultValue}`] : []),
      ...(variable === undefined ? [] : [`${words.variable}: ${variable}`]),
    ];
    return more.length === 0 ? one.description : `${one.description} (${more.join('; ')})`;
  };
  return {
    styleTitle: (title) => words.titles[title] ?? title,
    optionDescription: (option) => described(option, option.envVar),
    argumentDescription: (argument) => described(argument, undefined),
  };
}
