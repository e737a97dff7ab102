import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeCase, readCase } from '../../src/casefile/build.ts';
import { type Database, openDatabase } from '../../src/casefile/store/database.ts';
import { openInputs } from '../../src/cli/run/reading.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { PLAN_WINDOW, withFiles } from '../casefile/caseOf.ts';
import { note } from './table.ts';

/** A word of each kind of person, and one that is none and must be found: the file is searched as it should be. */
const PERSONS = ['zqwtitle', 'zqwreason', 'zqwlast', 'zqwowner', 'zqwhamlet', 'zqwbroken', 'zqwsigner', 'zqwbare'];
const CONTROL = 'zqwday';
const HEADING = 'Mã hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái,Lý do,Chủ hồ sơ,Địa chỉ';
const row = (at: number) =>
  `HS-${at},Sở Y tế,0${(at % 9) + 1}/03/2022,${CONTROL}${at},Đang xử lý,chờ ông Zqwreason Zqwlast ký,Đỗ Zqwowner,Xóm Zqwhamlet`;
const CSV = [
  'Người lập: ông Zqwtitle,,,,,,,',
  HEADING,
  ...Array.from({ length: 3000 }, (_, at) => row(at)),
  ...Array.from({ length: 400 }, (_, at) => `"a ${at}" x,"b ông Zqwbroken,,,01/03/2022`),
  ...Array.from({ length: 2000 }, () => ',,,,,Zqwsigner Zqwbare,,'),
].join('\n');

test.runIf(Number(process.env.FAULTS ?? 0) > 0)(
  'no person stands in a case file, in its free blocks neither, however often the engine writes it out and however it packs texts',
  () =>
    withFiles({ 'a.csv': `${CSV}\n` }, async ([path = ''], folder) => {
      const file = join(folder, 'case.duckdb');
      const engine = await openDatabase({ path: file });
      await engine.run("PRAGMA force_compression = 'uncompressed'");
      const db: Database = {
        ...engine,
        run: async (sql) => {
          await engine.run(sql);
          // Within a transaction the engine refuses it.
          await engine.run('FORCE CHECKPOINT').catch(() => {});
        },
      };
      const { opened, close } = await openInputs([{ path, shown: 'a.csv' }], null, { scratch: folder });
      const loadings = opened.flatMap(({ input, digest, tables }) => tables.map((table) => ({ input, digest, table })));
      const plan = await loadPlan('2960-kh-ttcp');
      const vocabulary = loadVocabulary();
      const asked = { plan, window: PLAN_WINDOW, vocabulary, unit: null, unitBy: 'settle' as const, reveal: false };
      await readCase(db, loadings, asked);
      await judgeCase(db, asked);
      close();
      db.close();
      const bytes = readFileSync(file, 'latin1').toLowerCase();
      const found = PERSONS.filter((token) => bytes.includes(token));
      note('persons in free blocks', { tried: PERSONS.length, same: PERSONS.length - found.length, named: 0 }, found);
      expect([found, bytes.includes(CONTROL)]).toEqual([[], true]);
    }),
  600_000,
);
