import type { DuckDBConnection } from '@duckdb/node-api';
import { identifier } from '../../text/sql.ts';

interface Column {
  name: string;
  type: string;
}

/** A value as text: a moment as every reader of days takes it, without an hour where it has none; one that was not read as it was written. */
export function textOf({ name, type }: Column, _: number, all: readonly Column[]): string {
  const column = identifier(name);
  if (!type.startsWith('TIMESTAMP')) return `${column}::VARCHAR`;
  const moment = `${column}::TIMESTAMP`;
  const written = all.some((other) => other.name === `${name}Written`) ? identifier(`${name}Written`) : 'NULL';
  return `CASE WHEN ${column} IS NULL THEN ${written}::VARCHAR
    WHEN ${moment} = date_trunc('day', ${moment}) THEN strftime(${moment}, '%Y-%m-%d')
    ELSE strftime(${moment}, '%Y-%m-%d %H:%M:%S') END`;
}

/** The engine takes some characters of a path for a pattern. */
export function escaped(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}

export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJS() as unknown[][];
}
