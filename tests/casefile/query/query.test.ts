import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewsThatDiffer } from '../../../src/casefile/query/fingerprint.ts';
import { answer } from '../../../src/casefile/query/query.ts';
import { QueryRefused } from '../../../src/casefile/query/refused.ts';
import { openSandbox, type Sandbox, VIEWS } from '../../../src/casefile/query/sandbox.ts';
import { openDatabase } from '../../../src/casefile/store/database.ts';
import { PERSONS } from '../../../src/casefile/store/facts.ts';
import { openCase } from '../../../src/casefile/store/open.ts';
import { audit, FIXTURES, ROOT } from '../../e2e/run.ts';

const page = readFileSync(join(ROOT, 'docs', 'case.md'), 'utf8');
const NAME = 'Trần Thị Bịa';

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-query-'));
  writeFileSync(
    join(folder, 'one.csv'),
    `Mã hồ sơ,Cơ quan,Chủ hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Lý do\nA-1,Sở Y tế,${NAME},01/03/2022,02/03/2022,chờ bà ${NAME} bổ sung\n`,
  );
  const made = audit([
    'analyze',
    FIXTURES,
    join(folder, 'one.csv'),
    '--quiet',
    '--reveal',
    '--format',
    'json',
    '--out',
    join(folder, 'r'),
  ]);
  expect(made.exit, made.err).toBe(0);
  const path = join(folder, 'r', 'case.duckdb');
  const { db, window } = await openCase(path);
  db.close();
  sandbox = await openSandbox({ path, window, spill: folder, memory: '256MB', mask: true });
});
afterAll(() => {
  sandbox.close();
  rmSync(folder, { recursive: true });
});

async function ask(sql: string, limit: number | null = null, timeout = 30) {
  await sandbox.connection.run('DROP TABLE IF EXISTS answer');
  const { rows, ...found } = await answer(sandbox.connection, sql, { limit, timeout });
  const all = [];
  for await (const batch of rows) all.push(...batch);
  return { ...found, rows: all };
}

const refusal = (sql: string, timeout?: number) =>
  ask(sql, null, timeout).then(
    () => 'answered',
    (error: unknown) => (error instanceof QueryRefused ? error.why : error),
  );

test('the page on the case has every view with its columns and types, and no other', async () => {
  const sections = new Map(
    [...page.matchAll(/^## (\S+)\n(.*?)(?=^## |$(?![\s\S]))/gms)].map(([, name, text]) => [name, text ?? '']),
  );
  expect([...sections.keys()]).toEqual([...VIEWS]);
  for (const [view, text] of sections) {
    const columns = [...text.matchAll(/^\| `(\w+)` \| (\w+) +\|/gm)].map(([, name, type]) => [name, type]);
    const { rows } = await ask(`DESCRIBE ${view}`);
    expect(columns, view).toEqual(rows.map(([name, type]) => [name, type]));
  }
});

test('every example of the page gives rows', async () => {
  const examples = [...page.matchAll(/```sql\n(.*?)```/gs)].map(([, sql = '']) => sql);
  expect(examples.length).toBeGreaterThanOrEqual(VIEWS.length);
  for (const sql of examples) expect((await ask(sql)).count, sql).toBeGreaterThan(0);
});

test('the figures of the view are those of the report', async () => {
  const report = JSON.parse(readFileSync(join(folder, 'r', 'report.json'), 'utf8'));
  const { rows } = await ask('SELECT figure, sum(n) FROM figure GROUP BY figure');
  expect(Object.fromEntries(rows)).toEqual({ ...report.placement, ...report.totals });
});

/** What was tried to get out, and what it is refused as. */
const TRIED: string[][] = [
  [
    'files',
    'table',
    "FROM 'x.csv'",
    "SELECT * FROM '/etc/passwd'",
    "FROM 'http://127.0.0.1/x.parquet'",
    'FROM "x.json"',
  ],
  [
    ...[
      'files by functions',
      'function',
      "FROM read_csv('x')",
      "FROM read_text('/etc/hosts')",
      "FROM glob('*')",
      "FROM read_blob('x')",
    ],
    ...[
      "FROM parquet_scan('x')",
      "FROM sniff_csv('x')",
      "FROM read_json_auto('x')",
      "FROM parquet_metadata('x')",
      "FROM read_duckdb('x')",
    ],
    ...["SELECT (SELECT count(*) FROM read_csv('x')) FROM dossier", "WITH a AS (FROM read_text('x')) FROM a"],
    ...[
      "SELECT 1 WHERE EXISTS (FROM glob('*'))",
      'FROM dossier, LATERAL (FROM read_csv(place))',
      "FROM main.read_csv('x')",
    ],
    ...["SELECT * FROM dossier ORDER BY (SELECT content FROM read_text('x'))", "EXPLAIN FROM read_csv('/etc/passwd')"],
    ...[
      "DESCRIBE FROM read_csv('x')",
      "SUMMARIZE (FROM read_csv('x'))",
      "SELECT 1 UNION ALL SELECT count(*) FROM glob('/*')",
    ],
  ],
  [
    ...[
      'settings, environment, clock, user',
      'function',
      "SELECT current_setting('threads')",
      'FROM duckdb_settings()',
      "SELECT getenv('HOME')",
    ],
    ...[
      "SELECT getvariable('x')",
      'SELECT current_user',
      'SELECT user',
      'SELECT version()',
      'SELECT now()',
      'SELECT current_date',
    ],
    ...[
      'SELECT current_database()',
      'SELECT current_schemas(true)',
      'SELECT current_query()',
      'FROM duckdb_secrets()',
      "SELECT write_log('x')",
    ],
    ...[
      'FROM pragma_version()',
      'FROM duckdb_temporary_files()',
      'FROM duckdb_memory()',
      "SELECT main.current_setting('a')",
      'SELECT CURRENT_TIMESTAMP',
    ],
    ...["SELECT system.main.current_setting('threads')", 'SELECT sleep_ms(1)', "FROM which_secret('x', 's3')"],
  ],
  [
    'settings by name',
    'table',
    'FROM duckdb_settings',
    'FROM pg_settings',
    'FROM information_schema.tables',
    'FROM sqlite_master',
    'FROM duckdb_views',
  ],
  [
    ...[
      'the tables under the views',
      'table',
      'FROM raw_store',
      'FROM raw_row',
      'FROM dossier_row',
      'FROM calendar',
      'FROM judged',
      'FROM main.dossier',
    ],
    ...[
      'FROM memory.main.dossier',
      'FROM temp.answer',
      'FROM answer',
      'SELECT (SELECT max(applicant) FROM raw_row)',
      'DESCRIBE raw_store',
    ],
  ],
  [
    'the tables under the views, by functions',
    'function',
    "FROM query('FROM raw_row')",
    "FROM query_table('raw_row')",
    'FROM duckdb_tables()',
    'FROM duckdb_columns()',
  ],
  [
    'SQL in a text',
    'function',
    "FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
    "SELECT json_deserialize_sql('{}')",
    "FROM sql_auto_complete('x')",
  ],
  [
    ...[
      'a name taken where it is not seen',
      'table',
      'SELECT * FROM (WITH duckdb_columns AS (SELECT 1) SELECT 1) a, duckdb_columns b',
    ],
    ...[
      'WITH "x.csv" AS (SELECT 1) SELECT 1',
      'WITH pg_settings AS (SELECT 1) FROM pg_settings',
      'WITH judged AS (SELECT 1) FROM judged',
    ],
    'WITH RECURSIVE "a/b" AS (SELECT 1 UNION ALL FROM "a/b") SELECT 1',
  ],
  [
    ...[
      'what does not read',
      'statement',
      "ATTACH 'x'",
      "COPY dossier TO 'x'",
      "COPY (FROM dossier) TO 'x'",
      "EXPORT DATABASE 'x'",
      'PRAGMA version',
      'SET threads = 1',
    ],
    ...[
      'RESET threads',
      'INSTALL httpfs',
      'LOAD httpfs',
      'CREATE TABLE t (a INT)',
      'CREATE MACRO f() AS 1',
      'DROP VIEW dossier',
      'DELETE FROM dossier',
      'CALL pragma_version()',
    ],
    ...[
      'USE memory',
      'CHECKPOINT',
      'VACUUM',
      'PREPARE a AS SELECT 1',
      'BEGIN',
      'SHOW TABLES',
      'SHOW ALL TABLES',
      'EXPLAIN DROP VIEW dossier',
      "IMPORT DATABASE 'x'",
    ],
    ...[
      'CREATE SECRET s (TYPE s3)',
      'PIVOT dossier ON unit USING count(*)',
      'SET VARIABLE a = 1',
      '',
      ' ; ',
      '-- nothing',
    ],
  ],
  ['several statements', 'several', 'SELECT 1; SELECT 2', 'SELECT 1; FROM dossier;'],
  ['parameters', 'form', 'SELECT $1', 'SELECT ?'],
  [
    'what does not run',
    'failed',
    'SELECT nope FROM dossier',
    'SELEC 1',
    'SELECT (',
    "SELECT 'a'::INTEGER",
    'SELECT rowid FROM dossier',
    'SELECT applicant FROM dossier',
  ],
];

test.each(TRIED.map(([what, why, ...sqls]) => ({ what, why, sqls })))(
  '$what: refused as $why',
  async ({ why, sqls }) => {
    for (const sql of sqls) expect(await refusal(sql), sql).toBe(why);
  },
);

test('the engine itself is closed, should a statement get by', async () => {
  const closed = [
    ...[
      "SELECT * FROM read_text('/etc/hosts')",
      "FROM 'x.csv'",
      "FROM glob('/*')",
      "COPY (SELECT 1) TO '/tmp/x'",
      "ATTACH '/tmp/other.duckdb'",
      'INSTALL httpfs',
    ],
    ...[
      'LOAD httpfs',
      'SET enable_external_access = true',
      'SET lock_configuration = false',
      'SET threads = 3',
      "SET temp_directory = '/tmp'",
      "EXPORT DATABASE '/tmp/x'",
    ],
  ];
  for (const sql of closed)
    await expect(sandbox.connection.run(sql), sql).rejects.toThrow(/Permission|disabled|locked|Cannot/i);
});

test('no person can be read, in a case that names them either', async () => {
  for (const view of VIEWS) {
    const { columns, rows } = await ask(`FROM ${view}`);
    expect(
      columns.filter((name) => /applicant|person|hash/.test(name) || (PERSONS as readonly string[]).includes(name)),
    ).toEqual([]);
    expect(JSON.stringify(rows).includes(NAME), view).toBe(false);
  }
  // Free texts stand in clear only where that was asked for twice, of the case and of the query.
  const reasons = "SELECT reason FROM dossier WHERE code = 'A-1'";
  expect((await ask(reasons)).rows).toEqual([['chờ bà … bổ sung']]);
  expect(await refusal("SELECT mask_person('a', 'b')")).toBe('function');
  const open = ['query', reasons, '--case', join(folder, 'r'), '--format', 'csv'];
  expect(audit([...open, '--reveal']).out).toContain(NAME);
  expect(audit(open).out).toBe('reason\nchờ bà … bổ sung\n');
});

test('values come as they are: numbers exact, moments without what they do not say, columns of one name told apart', async () => {
  const sql = `SELECT 1 AS a, 2 AS a, 9007199254740993 AS large, 0.5::DECIMAL(3,1) AS half, true AS yes, NULL AS none, DATE '2022-03-01' AS day,
    TIMESTAMP '2022-03-01 08:30:00' AS hour, TIMESTAMP '2022-03-01' AS midnight, [1, 2] AS list -- no more`;
  expect(await ask(sql)).toEqual({
    columns: ['a', 'a_1', 'large', 'half', 'yes', 'none', 'day', 'hour', 'midnight', 'list'],
    count: 1,
    more: false,
    rows: [[1, 2, '9007199254740993', 0.5, true, null, '2022-03-01', '2022-03-01T08:30:00', '2022-03-01', '[1, 2]']],
  });
});

test('the order asked for is kept, with a limit too, and what is left is said', async () => {
  const { rows } = await ask('SELECT row_id FROM row_place ORDER BY row_id DESC');
  const first = await ask('SELECT row_id FROM row_place ORDER BY row_id DESC; -- the last', 7);
  expect(first).toEqual({ columns: ['row_id'], count: 7, more: true, rows: rows.slice(0, 7) });
  for (const sql of [
    "SELECT 'a; --b' AS x",
    'SELECT 1 /* ; -- */',
    'SELECT 1 -- a; b',
    '/* a */ -- b\nSELECT 1;;',
    'SELECT $$;--$$',
  ])
    expect((await ask(sql, 5)).count, sql).toBe(1);
  expect(await ask('VALUES (1), (2)', 2)).toMatchObject({ count: 2, more: false });
  expect((await ask('EXPLAIN SELECT count(*) FROM dossier')).count).toBeGreaterThan(5);
});

test('a query that takes too long is given up, and the next is answered', async () => {
  expect(await refusal('SELECT count(*) FROM range(1000000000) a, range(1000) b WHERE a.range % 7 = b.range', 1)).toBe(
    'timeout',
  );
  expect((await ask('SELECT 1')).rows).toEqual([[1]]);
});

test('two cases differ in the views whose rows do, whatever their order', async () => {
  const [one, other] = [join(folder, 'r', 'case.duckdb'), join(folder, 'other.duckdb')];
  copyFileSync(one, other);
  const room = { memory: '256MB', spill: folder };
  const change = async (sql: string) => {
    const db = await openDatabase({ path: other });
    await db.run(sql);
    db.close();
    return viewsThatDiffer([one, other], room);
  };
  expect(await change('CREATE OR REPLACE TABLE finding AS FROM finding ORDER BY rule DESC, row_id DESC')).toEqual([]);
  expect(await change('DELETE FROM finding WHERE row_id = (SELECT max(row_id) FROM finding)')).toEqual(['finding']);
  expect(await change('UPDATE dossier SET paused = NOT paused WHERE row_id = 0')).toEqual(
    expect.arrayContaining(['dossier', 'finding']),
  );
});
