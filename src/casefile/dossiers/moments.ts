import { BOOLEAN, INTEGER, VARCHAR } from '@duckdb/node-api';
import { dayAndHour } from '../../intake/days/dayAndHour.ts';
import type { DateOrder } from '../../intake/days/findDay.ts';
import { type DayWriting, inZone, readForm } from '../../intake/days/form.ts';
import { orderProof } from '../../intake/days/orderProof.ts';
import { nfc } from '../../text/fold.ts';
import { literal } from '../../text/sql.ts';
import { hourOf } from '../../vocabulary/facts.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Orders, Writings } from '../load/loading.ts';
import type { PlainForm } from '../load/orderEvidence.ts';
import type { Database, Value } from '../store/database.ts';
import { MOMENTS, type MomentFact } from '../store/facts.ts';

/** What a text of a date column came to: a moment, or why it is none. */
interface ReadText {
  value: string | null;
  note: 'zulu-date' | 'sentinel-date' | 'blank' | 'bad-date' | 'bad-hour' | null;
  /** Nothing proves the order of its column, and another order makes another day of it. */
  open?: boolean;
}

/** Days no dossier has: exports write 01/01/1900 or 31/12/9999 where there is no date. */
function isSentinel(fact: string, vocabulary: Vocabulary): string {
  const days = vocabulary.sentinelDates.filter((day) => day > '1000').map((day) => `DATE ${literal(day)}`);
  return `(${fact}::DATE IN (${days.join(', ')}) OR ${fact} < TIMESTAMP '1905-01-01' OR ${fact} >= TIMESTAMP '9000-01-01')`;
}

/**
 * Reads the date texts that the plain forms left over, each distinct text once. What stays unread is a `bad-date`
 * remark and the fact is missing. Days whose order was taken for granted stand in `open_day`.
 */
export async function readLeftMoments(
  db: Database,
  orders: Orders,
  vocabulary: Vocabulary,
  writings: Writings,
): Promise<void> {
  await db.run(
    'CREATE TEMP TABLE open_day (source INTEGER, row_id BIGINT, column_place INTEGER, fact VARCHAR, "text" VARCHAR)',
  );
  const [texts] = await db.rows<Record<MomentFact, number>>(
    `SELECT ${MOMENTS.map((fact) => `count(${fact}_text)::INTEGER AS ${fact}`).join(', ')} FROM raw_row WHERE kind IS DISTINCT FROM 'header'`,
  );
  const left = MOMENTS.filter((fact) => texts?.[fact]);
  for (const fact of left) await readPlain(db, fact, orders, writings);
  await blankSentinels(db, vocabulary);
  for (const fact of left) await readColumn(db, fact, orders, vocabulary, writings);
}

/** Reads the plain forms that were left because most of their column is written otherwise, or because its order was not known yet. */
async function readPlain(db: Database, fact: MomentFact, orders: Orders, writings: Writings): Promise<void> {
  const formed = [...writings].filter(([, { form }]) => form !== undefined).map(([source]) => source);
  const read = (form: PlainForm, sources: string) =>
    db.run(`UPDATE raw_store SET ${fact} = plain_moment_${form}(${fact}_text), ${fact}_text = NULL
      WHERE ${fact}_text IS NOT NULL AND ${sources} AND source NOT IN (${[-1, ...formed].join(', ')}) AND plain_moment_${form}(${fact}_text) IS NOT NULL`);
  await read('iso', 'true');
  for (const form of ['dmy', 'mdy'] as const) {
    const sources = [...orders].filter(([, columns]) => columns.get(fact) === form).map(([source]) => source);
    if (sources.length > 0) await read(form, `source IN (${sources.join(', ')})`);
  }
}

async function readColumn(
  db: Database,
  fact: MomentFact,
  orders: Orders,
  vocabulary: Vocabulary,
  writings: Writings,
): Promise<void> {
  await db.run(
    'CREATE OR REPLACE TABLE read_text (source INTEGER, "text" VARCHAR, value VARCHAR, note VARCHAR, open BOOLEAN, shown VARCHAR)',
  );
  await db.run(`CREATE OR REPLACE TABLE left_text AS SELECT DISTINCT source, ${fact}_text AS "text" FROM raw_row
    WHERE ${fact}_text IS NOT NULL`);
  const notes = new Set<ReadText['note']>();
  const read = (source: number, text: string) => {
    const order = orders.get(source)?.get(fact) ?? null;
    const found = readText(text, order ?? 'dmy', vocabulary, writings.get(source) ?? {});
    notes.add(found.note);
    return { ...found, open: order === null && found.value !== null && orderProof(text) === 'open' };
  };
  const batches = db.stream<{ source: number; text: string }>('SELECT source, "text" FROM left_text');
  await db.append('read_text', [INTEGER, VARCHAR, VARCHAR, VARCHAR, BOOLEAN, VARCHAR], readBatches(batches, read));
  const at = `CASE WHEN t.note = 'bad-hour' THEN ${literal(hourOf(fact))} ELSE ${literal(fact)} END`;
  // What a form might have read was kept as it stands; what none reads may be a person in the wrong column. The mask alone takes a
  // third of what a small case takes to plan.
  if (notes.has('bad-date') || notes.has('bad-hour'))
    await db.run(`UPDATE read_text SET shown = ${shownUnread('"text"')} WHERE note IN ('bad-date', 'bad-hour')`);
  await db.run(`INSERT INTO problem SELECT DISTINCT t.note, r.source, r.rowid, ${at}, CASE WHEN t.note IN ('bad-date', 'bad-hour') THEN t.shown ELSE t."text" END
    FROM raw_row r JOIN read_text t ON t.source = r.source AND t."text" = r.${fact}_text
    WHERE t.note <> 'blank' AND (r.kind IS NULL OR r.kind IN ('sparse', 'tally'))`);
  await db.run(`INSERT INTO open_day SELECT r.source, r.rowid, ${MOMENTS.indexOf(fact)}, ${literal(fact)}, t."text"
    FROM raw_row r JOIN read_text t ON t.source = r.source AND t."text" = r.${fact}_text WHERE t.open`);
  await db.run(`UPDATE raw_store SET ${fact} = t.value::TIMESTAMP, ${fact}_text = CASE WHEN t.note = 'bad-date' THEN t.shown END
    FROM read_text t WHERE t.source = raw_store.source AND t."text" = raw_store.${fact}_text`);
  await db.run('DROP TABLE read_text; DROP TABLE left_text');
}

function shownUnread(text: string): string {
  const unread = `masked_day(${text})`;
  return `CASE WHEN may_name_person(${unread}) THEN mask_person(${unread}, '') ELSE ${unread} END`;
}

async function* readBatches(
  batches: AsyncIterable<{ source: number; text: string }[]>,
  read: (source: number, text: string) => ReadText,
): AsyncGenerator<Value[][]> {
  for await (const batch of batches) {
    const results = batch.map(({ source, text }) => read(source, text));
    yield [
      batch.map(({ source }) => source),
      batch.map(({ text }) => text),
      results.map(({ value }) => value),
      results.map(({ note }) => note),
      results.map(({ open }) => open ?? false),
      results.map(() => null),
    ];
  }
}

function readText(written: string, order: DateOrder, vocabulary: Vocabulary, writing: DayWriting): ReadText {
  const { text, badHour } = dayAndHour(written, order, writing.date1904, writing);
  const read = readMomentText(text, order, vocabulary, writing);
  return badHour && read.note === null ? { ...read, note: 'bad-hour' } : read;
}

/** A day of zeros alone (0000-00-00, 00/00/0000), with an hour before or behind it; an hour of zeros before a day is none of that. */
const NO_DAY = /^(?:\D*\d{1,2}:\d{2}(?::\d{2})?\D+)?[^\d:]*0{1,4}[^\d:]0{1,2}[^\d:]0{1,4}([^\d:]|$)/;

function readMomentText(text: string, order: DateOrder, vocabulary: Vocabulary, writing: DayWriting): ReadText {
  if (vocabulary.blank.includes(nfc(text).toLowerCase())) return { value: null, note: 'blank' };
  if (NO_DAY.test(text)) return { value: null, note: 'sentinel-date' };
  const moment = readForm(text, order, writing);
  if (!moment || moment.value < '1905' || moment.value >= '9000') {
    return vocabulary.sentinelDates.includes(moment?.value.slice(0, 10) ?? '')
      ? { value: null, note: 'sentinel-date' }
      : { value: null, note: 'bad-date' };
  }
  if (vocabulary.sentinelDates.includes(moment.value.slice(0, 10))) return { value: null, note: 'sentinel-date' };
  if (!moment.zulu) return { value: moment.value, note: null };
  const { zone } = writing;
  return zone ? { value: inZone(moment.value, zone), note: null } : { value: moment.value, note: 'zulu-date' };
}

async function blankSentinels(db: Database, vocabulary: Vocabulary): Promise<void> {
  const any = MOMENTS.map((fact) => `bool_or(${isSentinel(fact, vocabulary)}) AS ${fact}`);
  const [found] = await db.rows<Record<MomentFact, boolean | null>>(`SELECT ${any.join(', ')} FROM raw_row`);
  for (const fact of MOMENTS.filter((name) => found?.[name])) {
    const condition = isSentinel(fact, vocabulary);
    await db.run(`INSERT INTO problem SELECT 'sentinel-date', source, rowid, ${literal(fact)}, strftime(${fact}, '%d/%m/%Y')
      FROM raw_row WHERE ${condition}`);
    await db.run(`UPDATE raw_store SET ${fact} = NULL WHERE ${condition}`);
  }
}
