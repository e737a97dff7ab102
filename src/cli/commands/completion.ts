import { Argument, type Command, type Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import { EXIT } from '../failure.ts';
import { ListOption, WordArgument } from '../options/common.ts';
import type { Terminal } from '../terminal.ts';

/** The scripts by their shells. */
const SCRIPTS = { bash: bashScript, powershell: powershellScript } satisfies Record<
  string,
  (places: Place[]) => string
>;

/** What can stand at a place of the command line; where nothing is listed, the shell offers files. */
interface Place {
  /** The commands before it, such as `plan check`. */
  command: string;
  /** The option whose value it is, if it is one. */
  option: string | null;
  words: readonly string[];
}

/** `audit completion`: a script that teaches a shell the commands, options and values of this program. */
export const completion: Subcommand = (command, terminal, done) => {
  const words = terminal.messages.commands.completion;
  command
    .description(words.summary)
    .addArgument(new Argument('<shell>', words.shell).choices(Object.keys(SCRIPTS)))
    .addHelpText(
      'after',
      examples(
        terminal,
        'eval "$(audit completion bash)"',
        'audit completion powershell | Out-String | Invoke-Expression',
      ),
    )
    .action(async (shell: keyof typeof SCRIPTS) => done(await run(shell, command.parent ?? command, terminal)));
};

async function run(shell: keyof typeof SCRIPTS, program: Command, terminal: Terminal): Promise<number> {
  await terminal.out(SCRIPTS[shell](await placesOf(program, '')));
  return EXIT.complete;
}

async function placesOf(command: Command, path: string): Promise<Place[]> {
  const subcommands = command.commands.filter((one) => one.name() !== 'help');
  const words = [...subcommands.map((one) => one.name())];
  for (const argument of command.registeredArguments) words.push(...(await wordsOf(argument)));
  words.push(...command.options.flatMap(namesOf), '--help');
  const places: Place[] = [{ command: path, option: null, words }];
  places.push(...command.options.flatMap((option) => valuesOf(option, path)));
  for (const one of subcommands) places.push(...(await placesOf(one, `${path} ${one.name()}`.trim())));
  return places;
}

async function wordsOf(argument: Argument): Promise<readonly string[]> {
  return argument instanceof WordArgument ? argument.words() : (argument.argChoices ?? []);
}

function namesOf(option: Option): string[] {
  return option.long ? [option.long] : [];
}

function valuesOf(option: Option, command: string): Place[] {
  const words = option instanceof ListOption ? option.words : option.argChoices;
  return words === undefined || !option.long ? [] : [{ command, option: option.long, words }];
}

function bashScript(places: Place[]): string {
  const cases = places.map(({ command, option, words }) => {
    const pattern = option === null ? `'${command}':*` : `'${command}':${option}`;
    return `    ${pattern}) words='${words.join(' ')}' ;;`;
  });
  // The value of an option is asked for before the words of its command.
  const ordered = [...cases.filter((_, at) => places[at]?.option), ...cases.filter((_, at) => !places[at]?.option)];
  return `# eval "$(audit completion bash)"
_audit() {
  local word words='' command='' at
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    case "\${command:+$command }$word" in
${commandsOf(places)
  .map((command) => `      '${command}') command='${command}' ;;`)
  .join('\n')}
    esac
  done
  case "$command:\${COMP_WORDS[COMP_CWORD - 1]}" in
${ordered.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _audit audit
`;
}

function powershellScript(places: Place[]): string {
  const entries = places.map(
    ({ command, option, words }) =>
      `    '${command}:${option ?? ''}' = @(${words.map((word) => `'${word}'`).join(', ')})`,
  );
  return `# audit completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName audit -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $places = @{
${entries.join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = ''
  foreach ($word in $typed) {
    $longer = "$command $word".Trim()
    if ($places.ContainsKey("\${longer}:")) { $command = $longer }
  }
  $previous = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $words = $places["\${command}:$previous"]
  if ($null -eq $words -or $previous -eq '') { $words = $places["\${command}:"] }
  $words | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function commandsOf(places: Place[]): string[] {
  return [...new Set(places.map(({ command }) => command))].filter((command) => command !== '');
}
