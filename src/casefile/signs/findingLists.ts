import { type Narrowing, narrowed } from '../figures/narrowing.ts';
import type { Database } from '../store/database.ts';

/** How many findings a rule has in a unit; null is a unit that is not stated. */
export interface FindingCount {
  rule: string;
  unit: string | null;
  count: number;
}

/** A finding with its dossier and place; a finding on a group of dossiers has neither. */
export interface FindingRow {
  rule: string;
  code: string | null;
  unit: string | null;
  value: string | null;
  base: string | null;
  place: string | null;
}

/** Every rule of the run with its status, in the order of the rules. */
export function rulesRun(db: Database): Promise<{ rule: string; status: 'run' | 'no-data' }[]> {
  return db.rows('SELECT rule, status FROM rule_run ORDER BY position');
}

/** Findings by rule and unit, where there are any; no order. */
export function countFindings(db: Database, narrowing: Narrowing = {}): Promise<FindingCount[]> {
  return db.rows<FindingCount>(`SELECT f.rule, u.name AS unit, f.n AS count
    FROM (SELECT rule, unit, count(*)::INTEGER AS n FROM finding GROUP BY rule, unit) f LEFT JOIN unit u ON u.id = f.unit
    WHERE ${narrowed(narrowing)}`);
}

/** Every finding, or the first `most`, by rule and in the order of the inputs. */
export function listFindings(
  db: Database,
  { most, ...narrowing }: Narrowing & { most?: number | undefined } = {},
): AsyncGenerator<FindingRow[]> {
  return db.stream<FindingRow>(`SELECT f.rule, coalesce(r.code_written, r.code) AS code, u.name AS unit, f.value, f.base,
      p.sheet_place || ' › ' || p.row_number AS place
    FROM finding f
    JOIN rule_run ON rule_run.rule = f.rule
    LEFT JOIN raw_row r ON r.rowid = f.row_id LEFT JOIN row_place p ON p.row_id = f.row_id LEFT JOIN unit u ON u.id = f.unit
    WHERE ${narrowed(narrowing)}
    ORDER BY rule_run.position, f.row_id NULLS FIRST, u.name, f.value
    ${most === undefined ? '' : `LIMIT ${most}`}`);
}

/** In how many dossiers of a unit a rule found something; null is a unit that is not stated. */
export interface SignedDossiers {
  rule: string;
  unit: string | null;
  dossiers: number;
}

/** The dossiers with a sign, by rule and unit; no order. A sign on a group of dossiers has none. */
export function countSigned(db: Database, narrowing: Narrowing = {}): Promise<SignedDossiers[]> {
  return db.rows<SignedDossiers>(`SELECT f.rule, u.name AS unit, f.n AS dossiers
    FROM (SELECT rule, unit, count(DISTINCT row_id)::INTEGER AS n FROM finding WHERE row_id IS NOT NULL GROUP BY rule, unit) f
    LEFT JOIN unit u ON u.id = f.unit WHERE ${narrowed(narrowing)}`);
}

/** The first `most` dossiers of each rule in the order of the inputs, with their places. */
export function typicalDossiers(
  db: Database,
  most: number,
  narrowing: Narrowing = {},
): Promise<{ rule: string; code: string | null; place: string }[]> {
  return db.rows(`SELECT f.rule, coalesce(r.code_written, r.code) AS code, p.sheet_place || ' › ' || p.row_number AS place
    FROM (
      SELECT f.rule, f.row_id, row_number() OVER (PARTITION BY f.rule ORDER BY f.row_id) AS at
      FROM (SELECT DISTINCT rule, unit, row_id FROM finding WHERE row_id IS NOT NULL) f LEFT JOIN unit u ON u.id = f.unit
      WHERE ${narrowed(narrowing)}
    ) f JOIN raw_row r ON r.rowid = f.row_id JOIN row_place p ON p.row_id = f.row_id
    WHERE f.at <= ${most} ORDER BY f.rule, f.row_id`);
}
