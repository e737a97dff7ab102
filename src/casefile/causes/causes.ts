import { VARCHAR } from '@duckdb/node-api';
import { fold } from '../../text/fold.ts';
import type { Cause, Causes } from '../../vocabulary/causes.ts';
import { verdictOf } from '../figures/verdict.ts';
import type { Database } from '../store/database.ts';
import { fill } from '../store/fill.ts';
import type { Window } from '../store/window.ts';

/** The cause of a dossier's lateness or refusal; `sub` names it more closely where the keyword does. */
export interface ClassedCause {
  cause: Cause;
  sub: string | null;
}

interface Keyword extends ClassedCause {
  folded: string;
  rank: number;
}

/**
 * Classes reason texts by the keywords of causes.yml: the longest keyword that the folded text contains on word boundaries wins,
 * then the declared priority. A text that says nothing is `notStated`, one that no keyword knows `other`.
 */
export function createReasonClasser(causes: Causes, blank: readonly string[]): (text: string) => ClassedCause {
  const keywords = keywordsByFirstWord(causes);
  const nothing = new Set([...causes.notStated, ...blank].map(fold));
  return (text) => {
    const folded = fold(text);
    if (folded === '' || nothing.has(folded)) return { cause: 'notStated', sub: null };
    const words = `${folded} `;
    const found = wordStarts(folded).flatMap((start) => {
      const word = words.slice(start, words.indexOf(' ', start));
      return (keywords.get(word) ?? []).filter(({ folded: keyword }) => words.startsWith(`${keyword} `, start));
    });
    const [best] = found.sort((a, b) => b.folded.length - a.folded.length || a.rank - b.rank);
    return best ? { cause: best.cause, sub: best.sub } : { cause: 'other', sub: null };
  };
}

/**
 * Classes cells of a cause-code column: `a`, `b1`, `a x 200; b1 x 3` (the code with the highest count, the first among equals).
 * A code that is not in the codebook counts as its letter. Null when the cell holds no code, or one that leaves it to the text.
 */
export function createCodeClasser({ codes }: Causes): (text: string) => ClassedCause | null {
  return (text) => {
    const found = text.split(/[;,+\n]/).flatMap((part) => {
      const [, code, count = '1'] = CODE.exec(part.normalize('NFC').toLowerCase()) ?? [];
      return code === undefined ? [] : [{ code, count: Number(count.replaceAll('.', '')) }];
    });
    const [most] = found.sort((a, b) => b.count - a.count);
    const known = most && (codes[most.code] ?? codes[most.code.slice(0, 1)]);
    return known && known.cause !== 'other' ? { cause: known.cause, sub: known.sub } : null;
  };
}

/** A code alone, with its count ("b1 x 3"), or with words after a mark ("b1 - quy định chưa rõ"). */
const CODE = /^\s*([a-zđ]\d*)\s*(?:[x×*:]\s*(\d[\d.]*)\s*|[-–.:)]\s.*)?$/;

/**
 * Classes the reasons of overdue, refused and not-accepted dossiers: distinct texts here, joined back in SQL. Creates `word_cause`,
 * `word_cause_code` and `dossier_cause`, which has one row and one cause for each of these dossiers.
 */
export async function createCauses(
  db: Database,
  window: Window,
  options: { causes: Causes; blank: readonly string[] },
): Promise<void> {
  await db.run(`CREATE TEMP TABLE concerned AS
    SELECT v.row_id, v.outcome IN ('refused', 'notAccepted') AS refusal_first, v.is_overdue AS overdue,
      coalesce(v.is_settled AND v.outcome = 'refused', false) AS refused, v.placement = 'notAccepted' AS not_accepted,
      r.reason, r.refusalReason, r.causeCode
    FROM ${verdictOf(window)} v JOIN dossier_row r ON r.rowid = v.row_id
    WHERE v.is_overdue OR (v.is_settled AND v.outcome = 'refused') OR v.placement = 'notAccepted'`);
  const reasons = await distinct(db, 'SELECT reason AS text FROM concerned UNION SELECT refusalReason FROM concerned');
  await fillCauses(db, 'word_cause', reasons, createReasonClasser(options.causes, options.blank));
  const codes = await distinct(db, 'SELECT DISTINCT causeCode AS text FROM concerned');
  await fillCauses(db, 'word_cause_code', codes, createCodeClasser(options.causes));
  // A refusal has its reason in the column of refusals first, as in the lists; a text that says nothing leaves it to the other.
  await db.run(`CREATE TABLE dossier_cause AS
    WITH classed AS (
      SELECT c.row_id, c.overdue, c.refused, c.not_accepted, code.cause AS code_cause, code.sub AS code_sub,
        list_filter(CASE WHEN coalesce(refusal_first, false) THEN [by_refusal, by_reason] ELSE [by_reason, by_refusal] END,
          lambda x: x.cause <> 'notStated')[1] AS told
      FROM concerned c
      LEFT JOIN word_cause by_reason ON by_reason.text = c.reason
      LEFT JOIN word_cause by_refusal ON by_refusal.text = c.refusalReason
      LEFT JOIN word_cause_code code ON code.text = c.causeCode
    )
    SELECT row_id, overdue, refused, not_accepted, told.text AS text, coalesce(code_cause, told.cause, 'notStated') AS cause,
      CASE WHEN code_cause IS NOT NULL THEN code_sub ELSE told.sub END AS sub
    FROM classed`);
  await db.run('DROP TABLE concerned');
}

function keywordsByFirstWord({ causes, priority }: Causes): Map<string, Keyword[]> {
  const keywords = causes.flatMap(({ cause, sub, keywords: words }, place) =>
    words.map(
      (word): Keyword => ({ cause, sub, folded: fold(word), rank: priority.indexOf(cause) * causes.length + place }),
    ),
  );
  const byWord = new Map<string, Keyword[]>();
  for (const keyword of keywords) {
    const word = keyword.folded.split(' ')[0] as string;
    byWord.set(word, [...(byWord.get(word) ?? []), keyword]);
  }
  return byWord;
}

function wordStarts(folded: string): number[] {
  return [0, ...[...folded.matchAll(/ /g)].map(({ index }) => index + 1)];
}

async function distinct(db: Database, query: string): Promise<string[]> {
  const rows = await db.rows<{ text: string }>(`SELECT text FROM (${query}) WHERE text IS NOT NULL`);
  return rows.map(({ text }) => text);
}

async function fillCauses(
  db: Database,
  table: string,
  texts: string[],
  classer: (text: string) => ClassedCause | null,
): Promise<void> {
  const classed = texts.map(classer);
  await fill(db, table, { text: VARCHAR, cause: VARCHAR, sub: VARCHAR }, [
    texts,
    classed.map((one) => one?.cause ?? null),
    classed.map((one) => one?.sub ?? null),
  ]);
}
