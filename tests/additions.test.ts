import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIGURES } from '../src/casefile/figures/figures.ts';
import { ROOT } from './e2e/run.ts';
import { FIGURES as COUNTED_TWICE } from './naive/count.ts';

/** A step of an addition: a new file, or text put in after what stands there once; `after` may name it in several languages. */
interface Step {
  file: string;
  text: string;
  after?: string;
}

interface Addition {
  name: string;
  /** Done first. */
  begun: Step[];
  /** Then the compiler must name these files, each with the word that is missing there. */
  named: [file: string, word: string][];
  /** With these too it must compile: nothing else is to be touched. */
  rest: Step[];
}

const inBoth = (file: string, after: string, text: string): Step[] =>
  ['vi', 'en'].map((language) => ({ file: `src/messages/${language}/${file}`, after, text }));
const namedInBoth = (file: string, word: string): [string, string][] =>
  ['vi', 'en'].map((language) => [`src/messages/${language}/${file}`, word]);

/** The table of CONTRIBUTING.md, as far as the compiler holds it. */
const ADDITIONS: Addition[] = [
  {
    name: 'rule',
    begun: [{ file: 'src/rules/RF99.sql', text: ruleText('RF02', 'RF99') }],
    named: namedInBoth('rules.ts', 'RF99'),
    rest: inBoth(
      'rules.ts',
      'texts: { ...conduct,',
      " RF99: { title: 't', meaning: 'm', reading: 'r', falseAlarm: 'f' },",
    ),
  },
  {
    name: 'figure',
    begun: [
      {
        file: 'src/casefile/figures/figures.ts',
        after: 'DEFINED = [',
        text: "{ id: 'tried', is: { state: 'settled' } },",
      },
    ],
    named: namedInBoth('figures.ts', 'tried'),
    rest: inBoth('figures.ts', 'Record<FigureId, string> = {', "tried: 't',"),
  },
  {
    name: 'remark',
    begun: [{ file: 'src/casefile/store/remarkCodes.ts', after: 'REMARK_CODES = [', text: "'tried'," }],
    named: namedInBoth('problems.ts', 'tried'),
    rest: inBoth('problems.ts', 'Record<RemarkCode, string> = {', "tried: 't',"),
  },
  {
    name: 'fault of an input',
    begun: [{ file: 'src/intake/errors.ts', after: 'type InputFault =', text: "\n  | 'tried'" }],
    named: namedInBoth('faults.ts', 'tried'),
    rest: [
      ...inBoth('faults.ts', 'input: {', 'tried: (path: string) => path,'),
      ...inBoth('faults.ts', '\n  why: {', "tried: 't',"),
    ],
  },
  {
    name: 'input format',
    begun: [{ file: 'src/intake/sheets/table.ts', after: 'type Format =', text: " 'tried' |" }],
    named: [['src/intake/formats.ts', 'tried']],
    rest: [
      {
        file: 'src/intake/formats.ts',
        after: 'FORMATS = {',
        text: `tried: {
    endings: ['tried'],
    is: () => false,
    open: async (input, asked) => (await import('./tried/triedTables.ts')).openTried(input, asked),
  },`,
      },
      {
        file: 'src/intake/tried/triedTables.ts',
        text: `import type { Input } from '../sheets/input.ts';
import type { Asked, OpenTables } from '../sheets/sheetTables.ts';
export const openTried = async (_input: Input, _asked: Asked): Promise<OpenTables> => ({ tables: [], close: () => {} });\n`,
      },
    ],
  },
  {
    name: 'report format',
    begun: [{ file: 'src/write/index.ts', after: 'FORMATS = {', text: "tried: { file: 'report.tried' }," }],
    named: [['src/write/index.ts', 'load']],
    rest: [
      { file: 'src/write/index.ts', after: "file: 'report.tried'", text: ", load: () => import('./tried.ts')" },
      {
        file: 'src/write/tried.ts',
        text: "import type { Write } from './writer.ts';\nexport const write: Write = async () => {};\n",
      },
    ],
  },
  {
    name: 'command',
    begun: [
      {
        file: 'src/cli/commands/tried.ts',
        text: `import type { Subcommand } from '../command.ts';
export const tried: Subcommand = (command, { messages }) => {
  command.description(messages.commands.tried.summary);
};\n`,
      },
      { file: 'src/cli/commands/index.ts', after: 'COMMANDS = {', text: 'tried,' },
      { file: 'src/cli/commands/index.ts', after: "from './trace.ts';", text: "\nimport { tried } from './tried.ts';" },
    ],
    named: [['src/cli/commands/tried.ts', 'tried']],
    rest: inBoth('commands.ts', "examples: 'Ví dụ:',|examples: 'Examples:',", "tried: { summary: 't' },"),
  },
  {
    name: 'language',
    begun: [{ file: 'src/messages/language.ts', after: "['vi', 'en'", text: ", 'tried'" }],
    named: [['src/messages/index.ts', 'tried']],
    rest: [
      {
        file: 'src/messages/tried.ts',
        text: `import { en } from './en.ts';
import type { Messages } from './vi.ts';
export const tried: Messages = { ...en, language: 'tried' };\n`,
      },
      { file: 'src/messages/index.ts', after: '= { vi, en', text: ', tried' },
      { file: 'src/messages/index.ts', after: "from './language.ts';", text: "\nimport { tried } from './tried.ts';" },
    ],
  },
];

function ruleText(model: string, id: string): string {
  return readFileSync(join(ROOT, 'src/rules', `${model}.sql`), 'utf8').replaceAll(model, id);
}

let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'audit-additions-'));
  for (const part of ['src', 'scripts', 'package.json'])
    cpSync(join(ROOT, part), join(scratch, part), { recursive: true });
  symlinkSync(MODULES, join(scratch, 'node_modules'), 'junction');
  const settings = { extends: join(ROOT, 'tsconfig.json'), files: ['src/cli/main.ts'], include: [] };
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify(settings));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Where npm put the packages: here or in a folder above. */
const MODULES = dirname(dirname(createRequire(import.meta.url).resolve('typescript/package.json')));

function take({ file, after, text }: Step): void {
  const path = join(scratch, file);
  if (after === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  const old = readFileSync(path, 'utf8');
  const place = after.split('|').find((words) => old.includes(words));
  if (place === undefined) throw new Error(`${file} has no "${after}" any more: say here where an addition goes`);
  writeFileSync(
    path,
    old.replace(place, () => place + text),
  );
}

/** What the compiler says of the scratch copy, a line an error. */
function compile(): string[] {
  spawnSync(process.execPath, [join(scratch, 'scripts/list-rules.js')]);
  const { stdout } = spawnSync(
    process.execPath,
    [join(MODULES, 'typescript/bin/tsc'), '-p', 'tsconfig.json', '--pretty', 'false'],
    {
      cwd: scratch,
      encoding: 'utf8',
    },
  );
  return stdout.split('\n').filter((line) => line.startsWith('src/'));
}

test('what an addition forgets is named by the file where it is missing, and nothing but what the table says is needed', () => {
  for (const { begun } of ADDITIONS) begun.forEach(take);
  const errors = compile();
  for (const { name, named } of ADDITIONS) {
    for (const [file, word] of named) {
      const found = errors.some((line) => line.startsWith(`${file}(`) && line.includes(word));
      expect(found, `${name}: ${file} names ${word}\n${errors.join('\n')}`).toBe(true);
    }
  }
  for (const { rest } of ADDITIONS) rest.forEach(take);
  expect(compile()).toEqual([]);
});

test('a figure is counted a second way', () => {
  expect([...COUNTED_TWICE].sort()).toEqual(FIGURES.map(({ id }) => id).sort());
});
