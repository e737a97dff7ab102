import { DuckDBInstance } from '@duckdb/node-api';

/** Writes the rows of a query as a Parquet file. */
export async function parquetOf(path: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${sql}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}
