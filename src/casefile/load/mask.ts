import { readMoment } from '../../intake/days/dates.ts';
import { MASK, maskRow, mayNamePerson } from '../../text/persons.ts';
import { literal } from '../../text/sql.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import type { Database } from '../store/database.ts';
import { FREE_TEXTS, type TextFact } from '../store/facts.ts';
import type { StoredFacts } from './rawStore.ts';

/** What a row says of its person: hidden in the free text of that row. */
export const OWN = ['applicant', 'applicantId', 'applicantPhone', 'address'] as const satisfies Fact[];

/** Between the facts that are handed over as one text. */
const UNIT_SEPARATOR = '\u001f';

/**
 * Teaches the engine to mask persons. Which texts may name one it decides by itself; those it hands over, so that what a person looks like
 * has one home (src/text/persons.ts).
 */
export async function teachMasking(db: Database): Promise<void> {
  db.define('mask_person', 2, masking());
  db.define('mask_day', 2, remembered(maskDay));
  await db.run(`
    CREATE OR REPLACE TEMP MACRO may_name_person(t) AS regexp_matches(t, ${literal(mayNamePerson())});
    -- A day, with or without its hour, in the forms that most software writes.
    CREATE OR REPLACE TEMP MACRO is_written_day(t) AS regexp_full_match(t, '(\\d{1,2}:\\d\\d(:\\d\\d)?[ ,|]+)?\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T,|]+\\d{1,2}(:\\d\\d){1,2}(\\.\\d{1,6})?( ?[AaPpSsCc][MmHh])?(Z| ?[+-]\\d\\d:?\\d\\d)?)?');
    CREATE OR REPLACE TEMP MACRO tells(t, own, own_key) AS length(own) >= 5 AND length(t) >= length(own)
      AND contains(replace(name_key(t), 'đ', 'd'), replace(own_key, 'đ', 'd'))`);
}

/** A text that is nothing but a person still says something, where a cell of dots says nothing: no figure may change by masking. */
const WHOLE = `(${MASK})`;

function mask(text: string, own: string): string {
  const masked = maskRow(text, own === '' ? [] : own.split(UNIT_SEPARATOR));
  return masked !== text && masked.trim() === MASK ? WHOLE : masked;
}

/** A day may look like a number of a person ("2022 03 01 08 00"): a text of a date column is masked where it stays the day that it is. */
function maskDay(text: string, own: string): string {
  // No day, as software writes it: 0000-00-00 00:00:00.
  if (/^[^1-9\p{L}]*$/u.test(text)) return text;
  const masked = mask(text, own);
  const days = (one: string) => (['dmy', 'mdy'] as const).map((order) => readMoment(one, order)?.value);
  return masked === text || String(days(text)) === String(days(masked)) ? masked : text;
}

/** The function of a text and its own person that masks persons; see Database.define. */
export function masking(): (...texts: string[]) => string {
  return remembered(mask);
}

const MOST_REMEMBERED = 10_000;

/** Exports say the same thing many times. */
function remembered(of: (text: string, own: string) => string): (text?: string, own?: string) => string {
  const known = new Map<string, string>();
  return (text = '', own = '') => {
    const key = `${own}${UNIT_SEPARATOR}${UNIT_SEPARATOR}${text}`;
    const found = known.get(key) ?? of(text, own);
    if (known.size < MOST_REMEMBERED) known.set(key, found);
    return found;
  };
}

/** Lets the engine keep every text as it is written. */
export async function teachRevealing(db: Database): Promise<void> {
  db.define('mask_person', 2, (text) => text);
  await db.run(`
    CREATE OR REPLACE TEMP MACRO may_name_person(t) AS false;
    CREATE OR REPLACE TEMP MACRO shape_of_no_day(t) AS cell_text(t)`);
}

/**
 * The columns by which a row tells its own person, for the SELECT over its cells, where `applicant_key` is the key of the name; `told`
 * are those facts that its table has.
 */
export function ownColumns(told: readonly Fact[], cell: (fact: Fact) => string | null): string[] {
  return told.flatMap((fact) => [
    `${cell(fact)} AS own_${fact}`,
    ...(fact === 'applicant' ? ['applicant_key AS own_key_applicant'] : []),
  ]);
}

/** A name, and its key, which every row has already. */
const OWN_KEYS: Partial<Record<Fact, string>> = {
  applicant: 'own_applicant, own_key_applicant',
  address: 'own_address, name_key(own_address)',
};

/**
 * The SELECT over loaded rows (with `ownColumns`) in which persons are masked, with `masked`, the number of texts in which one was. In a
 * row that is no dossier every text is free, and what was rejected says nothing: a broken line may have anything in any column. `days`: may
 * date cells be masked before they are read?
 */
export function maskedRows(
  from: string,
  stored: StoredFacts,
  { own: told, days }: { own: readonly Fact[]; days: boolean },
): string {
  const free = (fact: TextFact) => (FREE_TEXTS as readonly TextFact[]).includes(fact);
  const dates = days ? stored.moments.map((fact) => `${fact}_text`) : [];
  // What may be looked at in each text, NULL where it names no person.
  const open = new Map<string, string>([
    ['group_text', 'group_text'],
    ['code_written', 'CASE WHEN code IS NULL OR kind IS NOT NULL THEN code_written END'],
    ...dates.map((name) => [name, `CASE WHEN NOT is_written_day(${name}) THEN ${name} END`] as const),
    ...stored.texts.map((fact) => [fact, free(fact) ? fact : `CASE WHEN kind IS NOT NULL THEN ${fact} END`] as const),
  ]);
  const names = [...open.keys()];
  const changed = names.map((name) => `(${name} IS DISTINCT FROM masked_${name})::UTINYINT`);
  const helpers = [
    'may_name',
    ...told.map((fact) => `own_${fact}`),
    ...(told.includes('applicant') ? ['own_key_applicant'] : []),
    ...names.flatMap((n) => [`open_${n}`, `masked_${n}`]),
  ];
  // All texts of a row are asked at once: the engine compiles an expression anew at every place where it stands.
  const opened = `SELECT *, ${[...open].map(([name, value]) => `${value} AS open_${name}`).join(', ')} FROM (${from})`;
  const asked = `SELECT *, may_name_person(concat_ws(chr(10), ${names.map((name) => `open_${name}`).join(', ')})) AS may_name FROM (${opened})`;
  const values = names.map(
    (name) => `${masked(name, told, dates.includes(name) ? 'mask_day' : 'mask_person')} AS masked_${name}`,
  );
  return `
    SELECT * EXCLUDE (${helpers.join(', ')})
        REPLACE (${names.map((name) => `CASE WHEN flag = 'rejected' THEN NULL ELSE masked_${name} END AS ${name}`).join(', ')}),
      nullif(${changed.join(' + ')}, 0)::UTINYINT AS masked
    FROM (SELECT *, ${values.join(', ')} FROM (${asked}))`;
}

function masked(name: string, told: readonly Fact[], by: string): string {
  const tells = told.flatMap((fact) => (OWN_KEYS[fact] ? [`tells(open_${name}, ${OWN_KEYS[fact]})`] : []));
  const own = told.length === 0 ? "''" : `concat_ws(chr(31), ${told.map((fact) => `own_${fact}`).join(', ')})`;
  const named = tells.length === 0 ? '' : `WHEN ${tells.join(' OR ')} THEN ${by}(open_${name}, ${own})`;
  // Of texts without a digit the same few come back row after row, whoever the person of the row is.
  return `CASE WHEN open_${name} IS NULL THEN ${name} ${named}
    WHEN may_name THEN ${by}(open_${name}, CASE WHEN regexp_matches(open_${name}, '\\d') THEN ${own} ELSE '' END) ELSE ${name} END`;
}
