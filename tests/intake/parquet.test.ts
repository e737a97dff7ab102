import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { openParquet } from '../../src/intake/parquet/parquetTables.ts';
import { withCase, withFiles } from '../casefile/caseOf.ts';
import { parquetOf } from './parquet.ts';

test('a Parquet file of another program is a table of texts under its headings', () =>
  withFiles({ 'x.csv': '' }, async (_, folder) => {
    const path = join(folder, 'a.parquet');
    await parquetOf(
      path,
      `SELECT * FROM (VALUES ('A-1', 'Sở Y tế', DATE '2022-03-01', TIMESTAMP '2022-03-15 17:00:00', 7),
        ('A-2', NULL, NULL, NULL, NULL)) t("Mã hồ sơ", "Cơ quan", "Ngày tiếp nhận", "Ngày hẹn trả", "Số")`,
    );
    const { tables, close } = await openParquet({ path, shown: 'a.parquet' });
    expect(tables.map(({ head, own }) => ({ cells: head.map(({ cells }) => cells), own }))).toEqual([
      {
        cells: [
          ['Mã hồ sơ', 'Cơ quan', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Số'],
          ['A-1', 'Sở Y tế', '2022-03-01', '2022-03-15 17:00:00', '7'],
          ['A-2', '', '', '', ''],
        ],
        own: undefined,
      },
    ]);
    close();
    await withCase([path], async (db) => {
      expect(await db.rows('SELECT code, received::VARCHAR AS r, "row" FROM raw_row WHERE code = \'A-1\'')).toEqual([
        { code: 'A-1', r: '2022-03-01 00:00:00', row: 2 },
      ]);
    });
  }));

test('a Parquet file that is cut short is that input’s fault, wherever it is', () =>
  withFiles({ 'x.csv': '' }, async (_, folder) => {
    const path = join(folder, 'a.parquet');
    await parquetOf(
      path,
      `SELECT 'A-' || i AS "Mã hồ sơ", DATE '2022-03-01' + (i % 90)::INTEGER AS "Ngày tiếp nhận" FROM range(20000) t(i)`,
    );
    const whole = readFileSync(path);
    const cuts = [12, whole.length / 2, whole.length - 5].map((at) => whole.subarray(0, at));
    for (const [at, bytes] of cuts.entries()) {
      await withFiles({ 'b.parquet': bytes }, async ([damaged = '']) => {
        const read = withCase([damaged], async (db) => db.rows('SELECT count(*)::INTEGER AS n FROM raw_row'));
        await expect(read, `damage ${at}`).rejects.toMatchObject({ fault: 'truncated' });
      });
    }
  }));

test('the engine that writes and reads it is built in', async () => {
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  const found = await connection.runAndReadAll(
    "SELECT install_mode FROM duckdb_extensions() WHERE extension_name = 'parquet'",
  );
  expect(found.getRowsJS()).toEqual([['STATICALLY_LINKED']]);
  connection.closeSync();
  instance.closeSync();
});
