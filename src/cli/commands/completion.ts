import type { Command, Option } from 'commander';
import { TRACEABLE } from '../../casefile/figures/trace.ts';
import { loadRules } from '../../rules/index.ts';
import { FORMAT_NAMES } from '../../write/index.ts';
import { EXIT } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

export const SHELLS = ['bash', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** What can stand at a place of the command line; where nothing is listed, the shell offers files. */
interface Place {
  /** The commands before it, such as `plan check`. */
  command: string;
  /** The option whose value it is, if it is one. */
  option: string | null;
  words: string[];
}

/** `audit completion`: a script that teaches a shell the commands, options and values of this program. */
export async function completion(shell: Shell, program: Command, terminal: Terminal): Promise<number> {
  const places = placesOf(program, '');
  await terminal.out(shell === 'bash' ? bashScript(places) : powershellScript(places));
  return EXIT.complete;
}

function placesOf(command: Command, path: string): Place[] {
  const subcommands = command.commands.filter((one) => one.name() !== 'help');
  const flags = [...command.options.flatMap(namesOf), '--help'];
  const names = [...subcommands.map((one) => one.name()), ...(ARGUMENTS[path]?.() ?? []), ...flags];
  const own: Place = { command: path, option: null, words: names };
  const values = command.options.flatMap((option) => valuesOf(option, path));
  return [own, ...values, ...subcommands.flatMap((one) => placesOf(one, `${path} ${one.name()}`.trim()))];
}

function namesOf(option: Option): string[] {
  return option.long ? [option.long] : [];
}

function valuesOf(option: Option, command: string): Place[] {
  const words = option.argChoices ?? (option.long === '--format' ? FORMAT_NAMES : undefined);
  return words === undefined || !option.long ? [] : [{ command, option: option.long, words }];
}

/** What the arguments of some commands can be. */
const ARGUMENTS: Record<string, () => readonly string[]> = {
  trace: () => TRACEABLE,
  rules: () => loadRules().map(({ id }) => id),
  completion: () => SHELLS,
};

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
