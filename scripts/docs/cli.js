// docs/cli.md: the help of every command as it is printed, in both languages, and the options of all.
import { variableOf } from '../../dist/cli/options/common.js';
import { createProgram } from '../../dist/cli/program.js';
import { LANGUAGES, messagesOf } from '../../dist/messages/index.js';

const WIDTH = 100;

/** @typedef {import('commander').Command} Command */

/** The program as it speaks a language. @param {'vi' | 'en'} language */
function programIn(language) {
  /** @type {any} */
  const terminal = { out: async () => {}, err: () => {}, columns: WIDTH, messages: messagesOf(language) };
  return createProgram(terminal, () => {});
}

/** A command and those under it, with their names as typed. @param {Command} command @param {string} path @returns {{path: string, command: Command}[]} */
function commandsOf(command, path) {
  const under = command.commands.filter((one) => one.name() !== 'help');
  return [{ path, command }, ...under.flatMap((one) => commandsOf(one, `${path} ${one.name()}`))];
}

/** @param {Command} command */
function helpOf(command) {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => WIDTH,
  });
  command.outputHelp();
  return text.trimEnd();
}

/** Each option of any command, with the commands that have it. @param {{path: string, command: Command}[]} commands */
function optionTable(commands) {
  /** @type {Map<string, {flags: string, variable: string | null, commands: string[]}>} */
  const options = new Map();
  for (const { path, command } of commands.slice(1)) {
    for (const option of command.options) {
      const { flags } = option;
      const variable = variableOf(option);
      const known = options.get(`${flags} ${variable}`) ?? { flags, variable, commands: [] };
      options.set(`${flags} ${variable}`, { ...known, commands: [...known.commands, path.replace('audit ', '')] });
    }
  }
  const rows = [...options.values()].map(({ flags, variable, commands: of }) => {
    const where = of.length === commands.length - 1 ? 'all' : of.map((name) => `\`${name}\``).join(', ');
    return `| \`${flags.replaceAll('|', '\\|')}\` | ${where} | ${variable === null ? '' : `\`${variable}\``} |`;
  });
  return ['| option | commands | variable |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The page docs/cli.md. */
export function cliPage() {
  const languages = LANGUAGES.map((language) => commandsOf(programIn(language), 'audit'));
  const [first = []] = languages;
  const sections = first.map(({ path }, at) => {
    const helps = languages.map((commands) => `\`\`\`\n${helpOf(/** @type {any} */ (commands[at]).command)}\n\`\`\``);
    return [`## ${path}`, '', ...helps.flatMap((help) => [help, ''])].join('\n');
  });
  return `# Commands

Written by \`npm run docs\` from \`--help\` of every command, in both languages; edit \`src/cli/commands\` and \`src/messages/*/commands.ts\`.

## All options

An option is also taken from its variable, where it has one; what is typed wins. What overwrites or unmasks has none: it is asked for by hand.

${optionTable(first)}

${sections.join('\n')}`;
}
