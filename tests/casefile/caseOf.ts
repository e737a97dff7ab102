import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type CaseOptions, judgeCase, readCase } from '../../src/casefile/build.ts';
import { type Database, openDatabase } from '../../src/casefile/store/database.ts';
import type { Window } from '../../src/casefile/store/window.ts';
import { type Opened, openInputs } from '../../src/cli/run/reading.ts';
import type { Catalogue } from '../../src/intake/catalogue.ts';
import type { MappingFile } from '../../src/intake/heading/mapping.ts';
import { loadPlan } from '../../src/plan/load.ts';
import type { Plan } from '../../src/plan/schema.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { FIXTURES } from '../e2e/run.ts';

export const PLAN_WINDOW: Window = {
  from: '2021-07-15',
  to: '2023-11-30',
  asOf: '2023-11-30',
  cut: '2021-11-15',
  deadline: 'instant',
};

/** Read once a test file: it is the same for every case. */
const planOfRun = loadPlan('2960-kh-ttcp');

export interface CaseOverrides {
  window?: Window;
  mapping?: MappingFile;
  unit?: string;
  unitBy?: 'settle' | 'receive';
  catalogue?: Catalogue | null;
  exportedOn?: string;
  /** false: rows are read and dossiers made, and nothing is judged: no due dates by law, answers, causes or signs. See readOf.ts. */
  judged?: boolean;
  /** Thresholds of rules, as a plan sets them. */
  rules?: Plan['rules'];
  /** The file of the case; without it the case is in memory. */
  path?: string;
}

/** Builds a case in memory from files and hands it to `use`. */
export async function withCase<T>(
  paths: string[],
  use: (db: Database) => Promise<T>,
  over: CaseOverrides = {},
): Promise<T> {
  const db = await openDatabase({
    path: over.path ?? ':memory:',
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
  });
  try {
    await fill(db, paths, over);
    return await use(db);
  } finally {
    db.close();
  }
}

async function fill(db: Database, paths: string[], over: CaseOverrides): Promise<void> {
  let read: Opened | null = null;
  try {
    const inputs = paths.map((path) => ({ path, shown: basename(path) }));
    read = await openInputs(inputs, over.mapping ?? null, { scratch: join(dirname(paths[0] ?? ''), 'unpacked') });
    const { opened, faults } = read;
    if (faults[0]) throw faults[0];
    const loadings = opened.flatMap(({ input, digest, tables }) => tables.map((table) => ({ input, digest, table })));
    const asked: CaseOptions = {
      plan: over.rules ? { ...(await planOfRun), rules: over.rules } : await planOfRun,
      window: over.window ?? PLAN_WINDOW,
      vocabulary: loadVocabulary(),
      unit: over.unit ?? null,
      unitBy: over.unitBy ?? 'settle',
      reveal: false,
      catalogue: over.catalogue ?? null,
      exportedOn: over.exportedOn ?? null,
    };
    const broken = await readCase(db, loadings, asked);
    if (over.judged ?? true) await judgeCase(db, asked);
    if (broken[0]) throw broken[0];
  } finally {
    read?.close();
  }
}

let fixtures: Promise<Database> | null = null;

/** The case of fixtures/nghe-an, built once a process: whoever asks it leaves it as it is. */
export async function withFixtures<T>(use: (db: Database) => Promise<T>): Promise<T> {
  fixtures ??= caseOfFixtures();
  return use(await fixtures);
}

async function caseOfFixtures(): Promise<Database> {
  const files = readdirSync(FIXTURES).filter((file) => /\.(csv|xlsx)$/.test(file));
  const db = await openDatabase({ path: ':memory:', bytes: 0 });
  const paths = files.map((file) => join(FIXTURES, file));
  await fill(db, paths, {});
  return db;
}

/** Writes texts as files of a temporary folder and hands their paths to `use`, in the order given. */
export async function withFiles<T>(
  files: Record<string, string | Buffer>,
  use: (paths: string[], folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-test-'));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    return await use(paths, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The case of one CSV text. */
export function withCsv<T>(csv: string, use: (db: Database) => Promise<T>, over: CaseOverrides = {}): Promise<T> {
  return withFiles({ 'export.csv': csv }, (paths) => withCase(paths, use, over));
}
