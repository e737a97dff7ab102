import { fold, nfc } from '../../text/fold.ts';
import { literal } from '../../text/sql.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Database } from '../store/database.ts';

/** What a group heading gives to the rows under it. */
interface GroupFact {
  fact: 'unit' | 'field';
  value: string;
}

const ENUMERATOR = /^\s*(?:[IVXLC]{1,6}|[A-H]|\d{1,2})(?:[.)]\s*|\s+)/u;
const COUNT = /\s*[:–-]?\s*\(?\s*\d[\d.]*\s*(?:hồ sơ|hs)?\s*\)?\s*$/iu;
const LABEL = /^(lĩnh vực|đơn vị|cơ quan)\s*[:–-]?\s*/iu;

/** Reads a group heading: labelled ("Lĩnh vực: Đất đai (123)"), or the name of a unit of the plan or of a known field. */
export function readGroup(
  text: string,
  planUnit: (word: string) => string | null,
  vocabulary: Vocabulary,
): GroupFact | null {
  const bare = nfc(text).replace(ENUMERATOR, '').replace(COUNT, '');
  const label = LABEL.exec(bare)?.[1];
  const value = label === undefined ? bare : bare.replace(LABEL, '');
  if (value === '') return null;
  if (label !== undefined) return { fact: fold(label) === 'linh vuc' ? 'field' : 'unit', value };
  if (planUnit(value) !== null) return { fact: 'unit', value };
  const folded = fold(value);
  const known = vocabulary.fields.some(({ name, aliases }) => [name, ...aliases].some((word) => fold(word) === folded));
  return known ? { fact: 'field', value } : null;
}

/**
 * Fills units and fields down from group rows to the rows under them, in the sources that have no column for the fact. A heading
 * counts until the next one of its kind.
 */
export async function fillGroups(
  db: Database,
  planUnit: (word: string) => string | null,
  vocabulary: Vocabulary,
): Promise<void> {
  const groups = await db.rows<{ id: number; source: number; text: string }>(
    `SELECT rowid::INTEGER AS id, source, group_text AS text FROM raw_store WHERE kind = 'group' AND group_text IS NOT NULL ORDER BY rowid`,
  );
  for (const fact of ['unit', 'field'] as const) {
    const column = fact === 'unit' ? "('unit', 'receivingUnit')" : "('field')";
    const read = groups.flatMap(({ id, source, text }) => {
      const group = readGroup(text, planUnit, vocabulary);
      return group?.fact === fact ? [`(${id}, ${source}, ${literal(group.value)})`] : [];
    });
    if (read.length === 0) continue;
    await db.run(`UPDATE raw_store SET ${fact} = g.value
      FROM (SELECT id, source AS s, value, coalesce(lead(id) OVER (PARTITION BY source ORDER BY id), 9000000000) AS until
        FROM (VALUES ${read.join(', ')}) t(id, source, value)
        WHERE source NOT IN (SELECT source FROM source_column WHERE fact IN ${column})) g
      WHERE raw_store.source = g.s AND raw_store.rowid > g.id AND raw_store.rowid < g.until AND kind IS NULL`);
  }
}
