import { readFile } from 'node:fs/promises';
import { INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Catalogue, CatalogueRow, WrittenTerm } from '../../intake/catalogue.ts';
import { OFFICE_DAY } from '../../law/offices.ts';
import { unitNames } from '../../law/unitNames.ts';
import type { Plan } from '../../plan/schema.ts';
import { readTerm, statesNoTerm, type Term } from '../../plan/terms.ts';
import { fold } from '../../text/fold.ts';
import { foldSpelling } from '../../text/spelling.ts';
import { literal } from '../../text/sql.ts';
import { createMatcher } from '../../text/words.ts';
import { procedureOf } from '../dossiers/procedures.ts';
import { unitMatcher } from '../dossiers/units.ts';
import type { Database } from '../store/database.ts';
import { fill } from '../store/fill.ts';

interface ReadTerm extends Term {
  from: CatalogueRow;
  channel: WrittenTerm['channel'];
}

interface UnreadTerm {
  from: CatalogueRow;
  channel: WrittenTerm['channel'];
  text: string;
}

/**
 * Loads a catalogue of procedures and recomputes the due date of every dossier by it. Creates `catalogue` (all its rows), `term`
 * (those read), `unread_term`, `term_procedure` (which procedure of the case has which terms) and `legal_due`, see terms.sql.
 * Without a catalogue none of them is there.
 */
export async function loadTerms(db: Database, catalogue: Catalogue, plan: Plan): Promise<void> {
  await fillCatalogue(
    db,
    catalogue.rows.filter((row) => keyOf(row) !== ''),
  );
  const { read, unread } = readTerms(catalogue.rows);
  await fillTerms(db, read);
  await fillUnread(db, unread);
  await matchProcedures(db, catalogue.rows);
  await findMountainWords(db, plan);
  await fillMountainDays(db, plan);
  await db.run(`SET VARIABLE after_hours = TIME ${literal(`${plan.terms.afterHours.from}:00`)};
    SET VARIABLE office_day_hours = ${OFFICE_DAY / 60}`);
  await db.run(await readFile(new URL('terms.sql', import.meta.url), 'utf8'));
}

/** Every written term read or unread; a row whose days of validity are no dates gives none that could be applied. */
function readTerms(rows: CatalogueRow[]): { read: ReadTerm[]; unread: UnreadTerm[] } {
  const read: ReadTerm[] = [];
  const unread: UnreadTerm[] = [];
  for (const from of rows) {
    for (const { channel, text, readings } of from.terms) {
      const term = readings.map(readTerm).find((one) => one !== null);
      if (from.doubt !== null) unread.push({ from, channel, text: from.doubt });
      else if (term) read.push({ ...term, from, channel });
      else if (!statesNoTerm(text)) unread.push({ from, channel, text });
    }
  }
  return { read, unread };
}

async function fillCatalogue(db: Database, rows: CatalogueRow[]): Promise<void> {
  const columns = {
    code: VARCHAR,
    name: VARCHAR,
    field: VARCHAR,
    valid_from: VARCHAR,
    valid_to: VARCHAR,
    decision: VARCHAR,
    row: INTEGER,
  };
  await fill(db, 'catalogue', columns, [
    rows.map(keyOf),
    rows.map(({ code, name }) => procedureOf(code, name).name || null),
    rows.map(({ field }) => field || null),
    rows.map(({ validFrom }) => validFrom),
    rows.map(({ validTo }) => validTo),
    rows.map(({ decision }) => decision || null),
    rows.map(({ row }) => row),
  ]);
  await db.run('ALTER TABLE catalogue ALTER valid_from TYPE DATE; ALTER TABLE catalogue ALTER valid_to TYPE DATE');
}

async function fillTerms(db: Database, terms: ReadTerm[]): Promise<void> {
  const columns = {
    code: VARCHAR,
    channel: VARCHAR,
    amount: VARCHAR,
    unit: VARCHAR,
    mountain_amount: VARCHAR,
    mountain_unit: VARCHAR,
    valid_from: VARCHAR,
    valid_to: VARCHAR,
    decision: VARCHAR,
  };
  await fill(db, 'term', columns, [
    terms.map(({ from }) => keyOf(from)),
    terms.map(({ channel }) => channel),
    terms.map(({ amount }) => String(amount)),
    terms.map(({ unit }) => unit),
    terms.map(({ mountainous }) => (mountainous ? String(mountainous.amount) : null)),
    terms.map(({ mountainous }) => mountainous?.unit ?? null),
    terms.map(({ from }) => from.validFrom),
    terms.map(({ from }) => from.validTo),
    terms.map(({ from }) => from.decision || null),
  ]);
  // Decimals, not floats: what is compared and ordered must be exact.
  await db.run(`ALTER TABLE term ALTER amount TYPE DECIMAL(9, 2); ALTER TABLE term ALTER mountain_amount TYPE DECIMAL(9, 2);
    ALTER TABLE term ALTER valid_from TYPE DATE; ALTER TABLE term ALTER valid_to TYPE DATE`);
}

async function fillUnread(db: Database, terms: UnreadTerm[]): Promise<void> {
  await fill(db, 'unread_term', { code: VARCHAR, channel: VARCHAR, text: VARCHAR, row: INTEGER }, [
    terms.map(({ from }) => keyOf(from)),
    terms.map(({ channel }) => channel),
    terms.map(({ text }) => text),
    terms.map(({ from }) => from.row),
  ]);
}

/** Procedures of the case by code; one without a code by its name, when only one procedure of the catalogue has it. */
async function matchProcedures(db: Database, rows: CatalogueRow[]): Promise<void> {
  const keys = new Set(rows.map(keyOf));
  const byName = new Map<string, Set<string>>();
  for (const row of rows) {
    const name = foldSpelling(procedureOf(row.code, row.name).name);
    if (name !== '') byName.set(name, (byName.get(name) ?? new Set()).add(keyOf(row)));
  }
  const procedures = await db.rows<{ id: number; code: string | null; name: string | null }>(
    'SELECT id, code, name FROM procedure ORDER BY id',
  );
  const matched = procedures.flatMap(({ id, code, name }) => {
    if (code !== null) return keys.has(code) ? [{ id, key: code }] : [];
    const [key, other] = byName.get(foldSpelling(name ?? '')) ?? [];
    return key === undefined || other !== undefined ? [] : [{ id, key }];
  });
  await fill(db, 'term_procedure', { procedure: INTEGER, code: VARCHAR }, [
    matched.map(({ id }) => id),
    matched.map(({ key }) => key),
  ]);
}

/** The code of a procedure, in a column of its own or before the name; one without a code goes by its name. */
function keyOf(row: CatalogueRow): string {
  const { code, name } = procedureOf(row.code, row.name);
  return code === '' ? foldSpelling(name) : code;
}

/** The days added in mountainous districts, by field of the case and by the days on which the law holds. */
async function fillMountainDays(db: Database, plan: Plan): Promise<void> {
  const fields = await db.rows<{ id: number; name: string }>('SELECT id, name FROM field ORDER BY id');
  const added = (plan.terms.mountainousDays ?? []).flatMap(({ from, to, value }) => {
    const named = new Set(value.fields.map(fold));
    return fields.filter(({ name }) => named.has(fold(name))).map(({ id }) => ({ id, from, to, days: value.days }));
  });
  await fill(db, 'mountain_days', { field: INTEGER, from_day: VARCHAR, to_day: VARCHAR, days: INTEGER }, [
    added.map(({ id }) => id),
    added.map(({ from }) => from),
    added.map(({ to }) => to),
    added.map(({ days }) => days),
  ]);
  await db.run('ALTER TABLE mountain_days ALTER from_day TYPE DATE; ALTER TABLE mountain_days ALTER to_day TYPE DATE');
}

/**
 * The words for units and receiving units that name a mountainous district: the district itself, or a branch there whose
 * dossiers belong to a provincial unit ("Chi nhánh Văn phòng Đăng ký đất đai huyện Quỳ Hợp").
 */
async function findMountainWords(db: Database, plan: Plan): Promise<void> {
  const mountainous = new Set(plan.units.flatMap(({ name, mountainous: is }) => (is ? [name] : [])));
  const named = unitNames(plan.units).filter(({ unit }) => mountainous.has(unit));
  const match = createMatcher(named.map(({ word }) => ({ word, value: 'mountainous', phrase: true })));
  const unitOf = unitMatcher(plan);
  const isThere = (word: string) => match(word).value !== null || mountainous.has(unitOf(word) ?? '');
  const words = await db.rows<{
    word: string;
  }>(`SELECT DISTINCT word FROM (SELECT unit AS word FROM raw_row WHERE kind IS NULL
    UNION ALL SELECT receivingUnit FROM raw_row WHERE kind IS NULL UNION ALL SELECT unit_word FROM source) WHERE word IS NOT NULL`);
  await fill(db, 'mountain_word', { word: VARCHAR }, [words.map(({ word }) => word).filter(isThere)]);
}
