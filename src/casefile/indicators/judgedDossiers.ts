import { LEVELS } from '../../law/offices.ts';
import type { Plan } from '../../plan/schema.ts';
import { literal } from '../../text/sql.ts';
import { verdictOf } from '../figures/verdict.ts';
import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';

/**
 * Each dossier with what the indicators ask of it. The catalogue and the legal due dates (see terms.ts) are in the case only when
 * a run was given a catalogue.
 */
export async function judgedDossiers(db: Database, window: Window, plan: Plan): Promise<string> {
  const tables = await db.rows("SELECT 1 FROM duckdb_tables() WHERE table_name = 'catalogue'");
  const catalogue = tables.length > 0;
  const { digitisation } = plan;
  const days = LEVELS.map((level) => `(${literal(level)}, ${dayOf(digitisation?.[level].day)})`);
  return `
    SELECT v.*, flag.digitised, flag.digital_result, flag.paid_online, roadmap.day AS roadmap_day,
      ended.working_so_far - begun.working_so_far AS days_taken,
      h.* EXCLUDE (sources, has_payment), h.has_payment AND NOT coalesce(flag.payment_marks_only, false) AS has_payment,
      ${catalogue} AS has_catalogue, ${catalogue ? CATALOGUED : UNCATALOGUED}
    FROM ${verdictOf(window)} v
    JOIN (${SOURCES}) h ON h.sources = v.sources
    LEFT JOIN dossier_flag flag ON flag.row_id = v.row_id
    LEFT JOIN unit u ON u.id = v.unit
    LEFT JOIN (VALUES ${days.join(', ')}) roadmap(level, day) ON roadmap.level = u.level
    LEFT JOIN calendar begun ON begun.day = received_day
    LEFT JOIN calendar ended ON ended.day = finished_day
    ${catalogue ? CATALOGUE_JOINS : ''}`;
}

/** A procedure is compared with the catalogue by its national code, or by a name that the catalogue has once. */
const CATALOGUED = `allowed.working_so_far - begun.working_so_far AS days_allowed,
      coalesce(regexp_full_match(p.code, '[1-9]\\.\\d{6}') OR m.code IS NOT NULL, false) AS comparable,
      EXISTS (FROM catalogue c WHERE c.code = m.code AND received_day >= coalesce(c.valid_from, received_day)
        AND received_day <= coalesce(c.valid_to, received_day)) AS listed,
      EXISTS (FROM term t WHERE t.code = m.code AND t.channel = 'online'
        AND received_day >= coalesce(t.valid_from, received_day) AND received_day <= coalesce(t.valid_to, received_day))
        OR EXISTS (FROM unread_term t WHERE t.code = m.code AND t.channel = 'online') AS offered_online`;
const UNCATALOGUED = 'NULL::INTEGER AS days_allowed, false AS comparable, false AS listed, false AS offered_online';
const CATALOGUE_JOINS = `LEFT JOIN procedure p ON p.id = v.procedure
    LEFT JOIN term_procedure m ON m.procedure = v.procedure
    LEFT JOIN legal_due l ON l.row_id = v.row_id
    LEFT JOIN calendar allowed ON allowed.day = l.legal_due`;

/** What the sources of a dossier's rows can tell together. */
const SOURCES = `SELECT s.id AS sources, coalesce(bool_or(fact = 'digitised'), false) AS has_digitised,
    coalesce(bool_or(fact = 'digitalResult'), false) AS has_result, coalesce(bool_or(fact = 'paidOnline'), false) AS has_payment,
    coalesce(bool_or(fact = 'channel'), false) AS has_channel,
    coalesce(bool_or(fact IN ('finished', 'returned')), false) AS has_finished,
    coalesce(bool_or(fact = 'due') AND bool_or(fact IN ('finished', 'returned')), false) AS has_deadline
  FROM source_set s LEFT JOIN source_fact ON source_fact.source = s.source GROUP BY s.id`;

function dayOf(day: string | undefined): string {
  return day === undefined ? 'NULL::DATE' : `DATE ${literal(day)}`;
}
