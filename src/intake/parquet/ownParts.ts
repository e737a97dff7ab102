import type { DuckDBConnection } from '@duckdb/node-api';
import { OWN_EXPORT, OWN_EXPORT_DAY, OWN_EXPORT_VERSION } from '../../text/ownExport.ts';
import { literal } from '../../text/sql.ts';
import type { RawTable } from '../sheets/table.ts';
import { rowsOf } from './values.ts';

/** Dossiers of one file whose exports had the same columns. */
export interface OwnPart {
  /** The condition that picks them, behind the name of the file. */
  where: string;
  own: NonNullable<RawTable['own']>;
}

/** Titles and groups of rows may give these, and a later export the first due date. */
const WITHOUT_COLUMN = ['unit', 'field', 'originalDue'] as const;

/** The parts of a file (`path`: a literal) that `audit export` wrote, in the order of their first rows; null for any other file. */
export async function ownParts(connection: DuckDBConnection, path: string, names: string[]): Promise<OwnPart[] | null> {
  const pairs = await rowsOf(
    connection,
    `SELECT decode(key), decode(value) FROM parquet_kv_metadata(${path}) WHERE decode(key) LIKE 'audit-%'`,
  );
  const properties = new Map(pairs.map(([key, value]) => [String(key), String(value)]));
  if (properties.get(OWN_EXPORT) !== OWN_EXPORT_VERSION || !names.includes('columns')) return null;
  const exportedOn = properties.get(OWN_EXPORT_DAY) ?? null;
  const filled = WITHOUT_COLUMN.filter((fact) => names.includes(fact));
  const parts = await rowsOf(
    connection,
    `SELECT columns${filled.map((fact) => `, count("${fact}") > 0`).join('')} FROM read_parquet(${path}, file_row_number = true)
      GROUP BY columns ORDER BY min(file_row_number)`,
  );
  return parts.map(([columns, ...there]) => {
    const facts = [
      ...(columns === null ? [] : String(columns).split(' ')),
      ...filled.filter((_, at) => there[at] === true),
    ];
    const isOf = columns === null ? 'IS NULL' : `= ${literal(String(columns))}`;
    return { where: ` WHERE columns ${isOf}`, own: { facts: withProcedure(facts), exportedOn } };
  });
}

/** What names a procedure by its code or its name has both as the case knows them. */
function withProcedure(facts: string[]): string[] {
  const names = ['procedureCode', 'procedureName'];
  return names.some((name) => facts.includes(name)) ? [...new Set([...facts, ...names])] : facts;
}
