import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Catalogue, readCatalogue } from '../../src/intake/catalogue.ts';
import { InputError, MappingError } from '../../src/intake/errors.ts';
import { loadMapping } from '../../src/intake/heading/readMapping.ts';
import { PlanError } from '../../src/plan/error.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { readTerm, statesNoTerm } from '../../src/plan/terms.ts';
import { ROOT } from '../e2e/run.ts';
import { type Bytes, brokenText, type Mutation, OF_ARCHIVES, truncated } from './mutations.ts';
import { tryAll, type Verdict } from './tryAll.ts';

const MUTANTS = Number(process.env.FAULTS ?? 40);
const MAPPING = `columns:
  code: "Unique Key"
  unit: "Agency Name"
  received: "Created Date"
  due: { column: "F" }
constants: { field: "Đất đai" }
dates: { order: mdy, zone: "+07:00" }
sheet: "Data"
values:
  channel: { direct: ["WALK"], online: ["ONLINE", "MOBILE"] }
  outcome: { granted: ["Closed"], refused: ["Denied"], pending: ["Open"] }
files:
  - { match: "a/*.xlsx", sheet: "2023", constants: { unit: "Sở Xây dựng" }, exportedOn: 2023-12-29 }
`;
const CATALOGUE = readFileSync(join(ROOT, 'fixtures/catalogue/procedures.csv'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Is a damaged settings file read, or refused in our words? Whether a value of one that is read is another is not looked at. */
function settings(name: string, load: (file: string) => Promise<unknown>, isOurs: (error: unknown) => boolean) {
  return async (mutant: Bytes): Promise<Verdict> => {
    const file = join(folder, name);
    writeFileSync(file, mutant);
    return load(file).then(
      () => 'same',
      (error: unknown) => (isOurs(error) ? 'named' : `unforeseen: ${String(error)}`),
    );
  };
}

test(
  'mapping: a damaged one is read or refused in one sentence, and never an error of others',
  () =>
    tryAll(
      'mapping.yml',
      strToU8(MAPPING) as Bytes,
      { mutations: [truncated, brokenText], most: MUTANTS },
      settings('m.yml', loadMapping, (error) => error instanceof MappingError),
    ),
  600_000,
);

test(
  'plan: the same',
  () =>
    tryAll(
      'plan',
      Uint8Array.from(readFileSync(join(ROOT, 'src/data/plans/2960-kh-ttcp.yml'))),
      { mutations: [truncated, brokenText], most: MUTANTS },
      settings('p.yml', loadPlan, (error) => error instanceof PlanError),
    ),
  600_000,
);

/** Every term that is read, by its code and channel, and those that are not. */
function termsOf(catalogue: Catalogue): { read: Map<string, string>; unread: Set<string> } {
  const read = new Map<string, string>();
  const unread = new Set<string>();
  for (const { row, code, doubt, terms, validFrom, validTo } of catalogue.rows)
    for (const { channel, text, readings } of terms) {
      const term = readings.map(readTerm).find((one) => one !== null);
      if (doubt === null && term) read.set(`${code} ${channel}`, JSON.stringify([term, validFrom, validTo]));
      else if (doubt !== null || !statesNoTerm(text)) unread.add(`${row} ${doubt ?? text}`);
    }
  return { read, unread };
}

const TABLE = parse(CATALOGUE, { bom: true }) as string[][];
const CATALOGUES: [name: string, bytes: Bytes, mutations: Mutation[]][] = [
  // A cut in a cell without quotes leaves a whole shorter text.
  [
    'a.csv',
    strToU8(TABLE.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()).join('\n')) as Bytes,
    [truncated, brokenText],
  ],
  ['a.xlsx', asXlsx(TABLE), OF_ARCHIVES],
];

function asXlsx(rows: string[][]): Bytes {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Danh mục');
  return Uint8Array.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

test.each(CATALOGUES)(
  'catalogue %s: no term of a damaged one is another, and none is lost without a word',
  async (name, bytes, mutations) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const whole = termsOf((await readCatalogue({ path, shown: name })) as Catalogue);
    expect(whole.read.size).toBeGreaterThan(30);
    await tryAll(`catalogue ${name.slice(2)}`, bytes, { mutations, most: MUTANTS }, async (mutant) => {
      writeFileSync(path, mutant);
      const found = await readCatalogue({ path, shown: name }).catch((error: unknown) => {
        if (error instanceof InputError) return null;
        throw error;
      });
      if (found === null) return 'named';
      const { read, unread } = termsOf(found);
      const other = [...read].find(([key, term]) => whole.read.get(key) !== term);
      const isNamed = [...unread].some((one) => !whole.unread.has(one));
      if (other && !isNamed) return `${other.join(' ')}, was ${whole.read.get(other[0])}`;
      if (isNamed) return 'named';
      const lost = [...whole.read.keys()].find((key) => !read.has(key));
      return lost === undefined ? 'same' : `lost ${lost}`;
    });
  },
  600_000,
);
