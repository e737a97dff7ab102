import { INTEGER } from '@duckdb/node-api';
import type { Table } from '../../intake/heading/table.ts';
import { literal } from '../../text/sql.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import type { Database } from '../store/database.ts';
import { fill } from '../store/fill.ts';

/** Facts that figures are counted by: a blank in them means something. */
const NEEDED: readonly Fact[] = [
  'code',
  'unit',
  'receivingUnit',
  'field',
  'procedureCode',
  'procedureName',
  'channel',
  'submitted',
  'received',
  'due',
  'originalDue',
  'finished',
  'returned',
  'status',
];

/** Says of each cell of a needed column that it is a formula without a stored value: it is read as empty, but it is no blank. */
export async function remarkFormulas(db: Database, source: number, table: Table): Promise<void> {
  const facts = new Map([...table.header.columns].map(([fact, index]) => [index, fact]));
  const cells = (table.uncomputed?.() ?? []).filter(({ column }) => NEEDED.includes(facts.get(column) ?? 'rowNumber'));
  if (cells.length === 0) return;
  await fill(db, 'uncomputed', { line: INTEGER, place: INTEGER }, [
    cells.map(({ row }) => row),
    cells.map(({ column }) => column),
  ]);
  for (const [index, fact] of facts) {
    await db.run(`INSERT INTO problem SELECT 'formula-without-value', ${source}, r.rowid, ${literal(fact)}, NULL
      FROM raw_row r JOIN uncomputed u ON u.line = r."row" AND u.place = ${index} WHERE r.source = ${source}`);
  }
  await db.run('DROP TABLE uncomputed');
}
