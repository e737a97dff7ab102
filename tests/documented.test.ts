import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { TRACEABLE } from '../src/casefile/figures/trace.ts';
import { EXIT } from '../src/cli/failure.ts';
import { createProgram } from '../src/cli/program.ts';
import type { Terminal } from '../src/cli/terminal.ts';
import { messagesOf } from '../src/messages/index.ts';
import { RULE_IDS } from '../src/rules/index.ts';
import { FORMAT_NAMES, FORMATS } from '../src/write/index.ts';
import { ROOT } from './e2e/run.ts';

const page = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const README = page('README.md');
const CLI = page('docs/cli.md');

const terminal = { messages: messagesOf('en'), out: async () => {}, err: () => {} } as unknown as Terminal;

/** A command and those under it, by their names as typed. */
function commandsOf(command: Command, path: string): [string, Command][] {
  const under = command.commands.filter((one) => one.name() !== 'help');
  return [[path, command], ...under.flatMap((one) => commandsOf(one, `${path} ${one.name()}`))];
}
const COMMANDS = commandsOf(
  createProgram(terminal, () => {}),
  'audit',
);

test('every command has its help in docs/cli.md, and README names it', () => {
  for (const [path] of COMMANDS) expect(CLI.split('\n'), path).toContain(`## ${path}`);
  const first = COMMANDS.filter(([path]) => path.split(' ').length === 2);
  expect(first.filter(([path]) => !README.includes(path)).map(([path]) => path)).toEqual([]);
});

test('every option is in the table of docs/cli.md and in the help of its command, in both languages', () => {
  for (const [path, command] of COMMANDS) {
    const section = CLI.split(/^## /m).find((text) => text.startsWith(`${path.replace(/^## /, '')}\n`)) ?? '';
    for (const { long, flags } of command.options) {
      expect(section.split(long ?? flags).length - 1, `${path} ${flags}`).toBeGreaterThanOrEqual(2);
      if (long !== '--version') expect(CLI, flags).toContain(`| \`${flags.replaceAll('|', '\\|')}\` |`);
    }
  }
});

test('README shows what each format leaves in the report folder', () => {
  expect(FORMAT_NAMES.filter((name) => !README.includes(`| \`${FORMATS[name].file}\``))).toEqual([]);
});

test('README says what each exit code means', () => {
  expect(Object.values(EXIT).filter((code) => !new RegExp(`^\\| ${code} +\\|`, 'm').test(README))).toEqual([]);
});

test('every id that trace takes is in docs/figures.md, every rule in docs/rules.md', () => {
  const figures = page('docs/figures.md');
  expect(TRACEABLE.filter((id) => !figures.includes(`\`${id}\``))).toEqual([]);
  const rules = page('docs/rules.md');
  expect(RULE_IDS.filter((id) => !rules.includes(`\n## ${id} `))).toEqual([]);
});

test('README leads to the pages that are made', () => {
  for (const file of ['docs/cli.md', 'docs/figures.md', 'docs/rules.md', 'CONTRIBUTING.md'])
    expect(README).toContain(file);
});

test('a decision is a page that says what was measured, and the list of them names each', () => {
  const files = readdirSync(join(ROOT, 'docs/decisions')).filter((file) => file !== 'README.md');
  const list = page('docs/decisions/README.md');
  for (const [at, file] of files.sort().entries()) {
    const text = page(`docs/decisions/${file}`);
    const number = String(at + 1).padStart(3, '0');
    expect(text.startsWith(`# ${number} `) && file.startsWith(`${number}-`), file).toBe(true);
    for (const part of ['**Why.**', '**Measured.**', '**Cost.**', '**Would change it:**'])
      expect(text, file).toContain(part);
    expect(text.split('\n').length, file).toBeLessThanOrEqual(20);
    expect(list).toContain(`(${file})`);
  }
});
