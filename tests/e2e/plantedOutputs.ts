import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_NAMES } from '../../src/write/index.ts';
import { partsOf } from '../write/zippedParts.ts';
import { code, PATHS } from './plantedInputs.ts';
import { audit } from './run.ts';
import { tablesOf } from './tablesOf.ts';

/** Mappings whose sentences name the sheets, the headings and the files that are there. */
export const MAPPINGS = {
  'sheet.yml': 'sheet: Không có\n',
  'column.yml': 'columns: { code: Không có, received: Ngày tiếp nhận }\n',
  'file.yml': 'files: [{ match: khong-co.csv, sheet: "1" }]\n',
};

/** What `analyze` and every command that asks say and write, but for the manifest: where the files are is what it is for. */
export async function outputsOf(folder: string) {
  const files = Object.values(PATHS).map(({ written }) => written);
  for (const [name, text] of Object.entries(MAPPINGS)) writeFileSync(join(folder, name), text);
  const run = (args: string[]): [string, string] => {
    const { out, err } = audit(args, { cwd: folder });
    return [args.filter((arg) => !files.includes(arg)).join(' '), `${out}\n${err}`];
  };
  const inspected = [[], ['--json']].map((form) => run(['inspect', ...files, ...form]));
  const analyzed = run(['analyze', ...files, '--out', 'r', '--format', FORMAT_NAMES.join(',')]);
  const asked = [
    ['trace', 'caseload', '--format', 'csv'],
    ['trace', 'caseload', '--format', 'json'],
    ['trace', 'overdue', '--format', 'table'],
    ['explain', code(1), '--format', 'table'],
    ['explain', code(30), '--format', 'json'],
    ['explain', code(70), '--format', 'csv'],
  ].map((args) => run([...args, '--case', 'r']));
  const refused = Object.keys(MAPPINGS).map((name) => run(['analyze', ...files, '--mapping', name, '--out', 'none']));
  const texts = [analyzed, ...inspected, ...asked, ...refused];
  const written = readdirSync(join(folder, 'r'), { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of written.filter((one) => one.isFile() && one.name !== 'manifest.json')) {
    const path = join(parentPath, name);
    const text = /\.(xlsx|docx)$/.test(name)
      ? [...(await partsOf(path)).values()].join('\n')
      : readFileSync(path, 'utf8');
    texts.push([name, text]);
  }
  texts.push(['tables of the case', await tablesOf(join(folder, 'r', 'case.duckdb'))]);
  return texts;
}
