import type { DuckDBConnection } from '@duckdb/node-api';
import { identifier } from '../../text/sql.ts';
import type { Value } from '../store/database.ts';
import { checkQuery } from './check.ts';
import { QueryRefused } from './refused.ts';
import { VIEWS } from './sandbox.ts';

export interface Asked {
  /** Most rows of the answer. */
  limit: number | null;
  /** Seconds after which it is given up. */
  timeout: number;
}

/** The answer of a query: its columns, and its rows in batches. */
export interface Answer {
  columns: string[];
  /** How many rows there are, of those asked for. */
  count: number;
  /** Are there more than the limit? */
  more: boolean;
  rows: AsyncGenerator<Value[][]>;
}

/** Answers one reading statement over the views. Throws QueryRefused. */
export async function answer(connection: DuckDBConnection, sql: string, { limit, timeout }: Asked): Promise<Answer> {
  const { plan, text } = unexplained(sql);
  const query = await checked(connection, text);
  const timed = { passed: false };
  const timer = setTimeout(() => {
    timed.passed = true;
    connection.interrupt();
  }, timeout * 1000);
  try {
    if (plan !== '') return await explained(connection, plan + query);
    const inner = limit === null && !isDescription(query) ? query : `FROM (${query}\n)`;
    await connection.run(`CREATE TEMP TABLE answer AS ${inner}${limit === null ? '' : ` LIMIT ${limit + 1}`}`);
    return await kept(connection, limit);
  } catch (error) {
    if (timed.passed) throw new QueryRefused('timeout', String(timeout));
    throw asRefused(error);
  } finally {
    clearTimeout(timer);
  }
}

const COMMENTS = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/;

/** A statement without the word that asks for its plan. */
function unexplained(sql: string): { plan: string; text: string } {
  const text = sql.replace(COMMENTS, '');
  const [plan = ''] = /^explain\s+(?:analyze\s+)?/i.exec(text) ?? [];
  return { plan, text: text.slice(plan.length) };
}

/** A statement without its last semicolon and the comments behind; all of it where something follows. */
function withoutEnd(text: string): string {
  const end = text.lastIndexOf(';');
  const rest = text.slice(end + 1);
  return end < 0 || rest.replace(COMMENTS, '') !== '' ? text : text.slice(0, end).replace(/[\s;]*$/, '');
}

function isDescription(query: string): boolean {
  return /^(describe|desc|show|summarize)\b/i.test(query.replace(COMMENTS, ''));
}

interface Parsed {
  error: boolean;
  error_type?: string;
  error_message?: string;
  statements?: unknown[];
}

/**
 * Has the engine's own parser take the query apart, and looks at every part before anything of it is bound or run. Returns the text without
 * what may stand behind a statement.
 */
async function checked(connection: DuckDBConnection, text: string): Promise<string> {
  if (text.replace(COMMENTS, '').replaceAll(';', '').trim() === '') throw new QueryRefused('statement');
  const parse = async (sql: string): Promise<Parsed> => {
    const [row] = await rowsOf(connection, 'SELECT json_serialize_sql($1::VARCHAR)', [sql]);
    return JSON.parse(String(row?.[0]));
  };
  const short = withoutEnd(text);
  let query = short;
  let tree = await parse(short);
  // The semicolon stood inside a text.
  if (tree.error && short !== text) {
    query = text;
    tree = await parse(text);
  }
  if (tree.error && tree.error_type === 'not implemented') throw new QueryRefused('statement');
  if (tree.error) throw new QueryRefused('failed', firstLine(tree.error_message ?? ''));
  if (tree.statements?.length !== 1) throw new QueryRefused('several');
  const taken = await rowsOf(connection, 'SELECT DISTINCT lower(view_name) FROM duckdb_views()');
  checkQuery(tree.statements, { views: new Set<string>(VIEWS), taken: new Set(taken.map(([name]) => String(name))) });
  return query;
}

/** The plan of a query, a line a row. */
async function explained(connection: DuckDBConnection, sql: string): Promise<Answer> {
  const plans = await rowsOf(connection, sql);
  const rows = plans.flatMap(([, plan]) => String(plan).split('\n')).map((line): Value[] => [line]);
  return { columns: ['plan'], count: rows.length, more: false, rows: once(rows) };
}

async function* once(rows: Value[][]): AsyncGenerator<Value[][]> {
  yield rows;
}

/** What stands in the table `answer`, with values that every output can write. */
async function kept(connection: DuckDBConnection, limit: number | null): Promise<Answer> {
  const types = await rowsOf(connection, 'SELECT column_name, column_type FROM (DESCRIBE answer)');
  const columns = types.map(([name]) => String(name));
  const shown: string[] = [];
  for (const [name, type] of types) shown.push(await plainValue(connection, identifier(String(name)), String(type)));
  const [counted] = await rowsOf(connection, 'SELECT count(*)::INTEGER FROM answer');
  const all = Number(counted?.[0]);
  const count = limit === null ? all : Math.min(all, limit);
  return { columns, count, more: all > count, rows: batches(connection, shown.join(', '), count) };
}

const INTEGERS = /^U?(TINYINT|SMALLINT|INTEGER)$/;
/** Up to here a number is exact in every output. */
const MOST_EXACT = Number.MAX_SAFE_INTEGER;
const LARGE = /^(U?BIGINT|U?HUGEINT)$/;

/** A column as number, truth or text: moments without what they do not say, whole numbers as text where a number would not be exact. */
async function plainValue(connection: DuckDBConnection, column: string, type: string): Promise<string> {
  if (type === 'BOOLEAN' || INTEGERS.test(type)) return column;
  if (/^(FLOAT|DOUBLE|DECIMAL)/.test(type)) return `${column}::DOUBLE`;
  if (LARGE.test(type)) {
    const [exact] = await rowsOf(
      connection,
      `SELECT coalesce(bool_and(${column} BETWEEN ${type.startsWith('U') ? 0 : -MOST_EXACT} AND ${MOST_EXACT}), true) FROM answer`,
    );
    return exact?.[0] === true ? `${column}::DOUBLE` : `${column}::VARCHAR`;
  }
  if (type !== 'TIMESTAMP') return `${column}::VARCHAR`;
  return `CASE WHEN ${column} = date_trunc('day', ${column}) THEN strftime(${column}, '%Y-%m-%d')
    ELSE strftime(${column}, '%Y-%m-%dT%H:%M:%S') END`;
}

async function* batches(connection: DuckDBConnection, shown: string, count: number): AsyncGenerator<Value[][]> {
  const result = await connection.stream(`SELECT ${shown} FROM answer LIMIT ${count}`);
  let seen = 0;
  for await (const rows of result.yieldRowsJs()) {
    seen += rows.length;
    yield rows as Value[][];
  }
  // An error in the midst of a stream ends it like its last row.
  if (seen < count) throw new QueryRefused('memory');
}

async function rowsOf(connection: DuckDBConnection, sql: string, values: string[] = []): Promise<Value[][]> {
  return (await connection.runAndReadAll(sql, values)).getRowsJS() as Value[][];
}

function asRefused(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof QueryRefused) return error;
  if (error.message.startsWith('Out of Memory')) return new QueryRefused('memory');
  return new QueryRefused('failed', firstLine(error.message));
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/^[A-Za-z ]+ Error: /, '') ?? '';
}
