import { OWN_EXPORT, OWN_EXPORT_DAY, OWN_EXPORT_VERSION } from '../../text/ownExport.ts';
import { identifier, literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS, TEXTS } from '../store/facts.ts';

export type ExportFormat = 'parquet' | 'csv';

/** Facts that are written as this program takes them, by name or id; of the others it is what the export says. */
const RESOLVED: Readonly<Record<string, string>> = {
  unit: 'u.name',
  field: 'f.name',
  procedureCode: 'p.code',
  procedureName: 'p.name',
  channel: 'coalesce(d.channel::VARCHAR, r.channel)',
  status: "CASE WHEN d.outcome = 'pending' AND d.paused THEN 'paused' ELSE coalesce(d.outcome::VARCHAR, r.status) END",
  originalDue: 'd.first_due',
};

/** Always there: titles and groups of rows may give them. */
const ALWAYS: readonly string[] = ['unit', 'field', 'channel', 'status'];

/**
 * Writes the dossiers of a case, one a row, in the order of the inputs; gives how many they are. Columns are facts by their ids (of those that
 * some export of the case has), then the words of channel and status, where each dossier stands, and which facts its own exports have columns
 * of: what is not asked differs from what is not answered. Persons are in no column.
 */
export async function exportDossiers(db: Database, out: string, format: ExportFormat): Promise<number> {
  const sql = await selectDossiers(db, format);
  const days = await db.rows<{ day: string }>(
    'SELECT DISTINCT exported_on::VARCHAR AS day FROM source WHERE exported_on IS NOT NULL',
  );
  const day = days.length === 1 ? `, ${literal(OWN_EXPORT_DAY)}: ${literal(days[0]?.day ?? '')}` : '';
  const form =
    format === 'csv'
      ? 'FORMAT csv, HEADER true'
      : `FORMAT parquet, COMPRESSION zstd, KV_METADATA {${literal(OWN_EXPORT)}: ${literal(OWN_EXPORT_VERSION)}${day}}`;
  await db.run(`COPY (${sql}) TO ${literal(out)} (${form})`);
  const [counted] = await db.rows<{ n: number }>('SELECT count(*)::INTEGER AS n FROM dossier');
  return counted?.n ?? 0;
}

async function selectDossiers(db: Database, format: ExportFormat): Promise<string> {
  const rows = await db.rows<{ fact: string }>('SELECT fact FROM source_column UNION SELECT fact FROM source_constant');
  const has = new Set([...rows.map(({ fact }) => fact), ...ALWAYS]);
  // A due date that a later export moved leaves the first one without a column of its own.
  const [moved] = await db.rows('SELECT 1 AS n FROM dossier WHERE first_due IS NOT NULL LIMIT 1');
  if (moved) has.add('originalDue');
  if (has.has('procedureCode') || has.has('procedureName'))
    for (const one of ['procedureCode', 'procedureName']) has.add(one);
  const asText = (value: string) => (format === 'csv' ? safe(value) : value);
  const columns = [
    `${asText('coalesce(r.code_written, r.code)')} AS code`,
    ...TEXTS.filter((fact) => has.has(fact)).map(
      (fact) => `${asText(RESOLVED[fact] ?? `r.${identifier(fact)}`)} AS ${identifier(fact)}`,
    ),
    ...MOMENTS.filter((fact) => has.has(fact)).map((fact) => {
      const value = RESOLVED[fact] ?? `r.${identifier(fact)}`;
      return `${format === 'csv' ? written(value) : value} AS ${identifier(fact)}`;
    }),
    // What is no day that was read stands beside: an unread day is another thing than none.
    ...MOMENTS.filter((fact) => has.has(fact)).map(
      (fact) => `${asText(`r.${identifier(`${fact}_text`)}`)} AS ${identifier(`${fact}Written`)}`,
    ),
    `${asText('r.channel')} AS "channelWord"`,
    `${asText('r.status')} AS "statusWord"`,
    'd.outcome::VARCHAR AS outcome',
    `${asText('place.sheet_place')} AS source`,
    'place.row_number AS "row"',
    's.exported_on AS "exportedOn"',
    'told.facts AS columns',
  ];
  return `SELECT ${columns.join(', ')}
    FROM dossier d JOIN dossier_row r ON r.rowid = d.row_id JOIN row_place place ON place.row_id = d.row_id JOIN source s ON s.id = d.source
    LEFT JOIN unit u ON u.id = d.unit LEFT JOIN field f ON f.id = d.field LEFT JOIN procedure p ON p.id = d.procedure
    LEFT JOIN (SELECT b.id, string_agg(DISTINCT f.fact, ' ' ORDER BY f.fact) AS facts
      FROM source_set b JOIN source_fact f ON f.source = b.source GROUP BY b.id) told ON told.id = d.sources
    ORDER BY d.row_id`;
}

/** No spreadsheet shall run a cell. */
function safe(value: string): string {
  return `CASE WHEN regexp_matches(${value}, '^[=+\\-@\\t\\r\\n]') THEN '''' || ${value} ELSE ${value} END`;
}

/** ISO, without an hour where there is none. */
function written(moment: string): string {
  return `CASE WHEN ${moment} = date_trunc('day', ${moment}) THEN strftime(${moment}, '%Y-%m-%d')
    ELSE strftime(${moment}, '%Y-%m-%dT%H:%M:%S') END`;
}
