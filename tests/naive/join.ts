// The second way of joining rows: plain loops, written from spec.md §3 ("Which rows are one dossier", "Rows of one dossier") only.
import { type Channel, dayOf, hasHour, type Outcome, type Status } from './dossier.ts';

/** A row as an export has it; a moment is ISO text, null a blank cell. */
export interface NaiveRow {
  /** Its place among all rows of the run, in the order of the inputs. */
  at: number;
  exportedOn: string | null;
  code: string | null;
  unit: string | null;
  receivingUnit: string | null;
  field: string | null;
  procedureName: string | null;
  channel: Channel | 'unknown' | null;
  status: Status | null;
  submitted: string | null;
  received: string | null;
  due: string | null;
  originalDue: string | null;
  finished: string | null;
  returned: string | null;
  reason: string | null;
  officer: string | null;
}

export interface NaiveJoined {
  rows: number[];
  address: number;
  open: boolean;
  facts: Record<string, string | boolean | null>;
  conflicts: string[];
}

const MOMENTS = ['submitted', 'received', 'due', 'originalDue', 'finished', 'returned'] as const;
const TEXTS = ['unit', 'receivingUnit', 'field', 'procedureName', 'reason', 'officer'] as const;

export function joinRows(rows: readonly NaiveRow[]): NaiveJoined[] {
  const joined: NaiveJoined[] = [];
  const codes = new Set(rows.map((row) => row.code));
  for (const code of codes) {
    const same = rows.filter((row) => row.code === code);
    if (code === null) joined.push(...same.map((row) => joinOne([row], false)));
    else if (/^H41\.\d\d-\d{6}-\d{4}$/.test(code)) joined.push(joinOne(same, false));
    else joined.push(...joinRegister(same));
  }
  return joined;
}

function joinRegister(rows: NaiveRow[]): NaiveJoined[] {
  const joined: NaiveJoined[] = [];
  const left = new Set(rows);
  for (const first of rows) {
    if (!left.delete(first)) continue;
    const linked = [first];
    for (const row of linked) {
      for (const other of left) {
        if (!fits(row, other)) continue;
        linked.push(other);
        left.delete(other);
      }
    }
    if (linked.every((a) => linked.every((b) => fits(a, b)))) {
      joined.push(joinOne(linked, false));
      continue;
    }
    const wanted = factsOf(first).filter((_, fact) => linked.some((row) => factsOf(row)[fact] !== null)).length;
    const full = linked.filter((row) => factsOf(row).filter((fact) => fact !== null).length === wanted);
    const groups = new Set(full.map((row) => JSON.stringify(factsOf(row))));
    for (const group of groups) {
      joined.push(
        joinOne(
          full.filter((row) => JSON.stringify(factsOf(row)) === group),
          false,
        ),
      );
    }
    for (const row of linked) if (!full.includes(row)) joined.push(joinOne([row], true));
  }
  return joined;
}

/** What is compared of a register number: its units and, when it is digits alone, day of receipt, field and procedure. */
function factsOf(row: NaiveRow): (string | null)[] {
  const units = [row.unit, row.receivingUnit];
  if (!/^\d+$/.test(row.code ?? '')) return units;
  return [...units, row.received === null ? null : dayOf(row.received), row.field, row.procedureName];
}

function fits(a: NaiveRow, b: NaiveRow): boolean {
  const [settlesA, receivesA, ...othersA] = factsOf(a);
  const [settlesB, receivesB, ...othersB] = factsOf(b);
  const differ = (one: string | null | undefined, other: string | null | undefined) =>
    (one ?? null) !== null && (other ?? null) !== null && one !== other;
  if (differ(settlesA, settlesB) || differ(receivesA, receivesB)) return false;
  const compared = (settlesA !== null && settlesB !== null) || (receivesA !== null && receivesB !== null);
  if (!compared && differ(settlesA ?? receivesA, settlesB ?? receivesB)) return false;
  return othersA.every((fact, at) => !differ(fact, othersB[at]));
}

function joinOne(unordered: NaiveRow[], open: boolean): NaiveJoined {
  const daysKnown = unordered.every((row) => row.exportedOn !== null);
  const key = (row: NaiveRow) => [daysKnown ? row.exportedOn : '', row.finished ?? '', String(row.at).padStart(9, '0')];
  const rows = [...unordered].sort((a, b) => (key(a).join('|') < key(b).join('|') ? -1 : 1));
  const conflicts: string[] = [];
  const facts: Record<string, string | boolean | null> = {};

  for (const fact of MOMENTS) {
    const stated = rows.flatMap((row) => row[fact] ?? []);
    const last = stated.at(-1);
    const sameDay = stated.filter((moment) => last !== undefined && dayOf(moment) === dayOf(last));
    facts[fact] = sameDay.filter(hasHour).at(-1) ?? sameDay.at(-1) ?? null;
    const days = new Set(stated.map(dayOf));
    const hours = new Set(stated.filter(hasHour));
    if (days.size > 1 || hours.size > 1) conflicts.push(fact);
  }
  for (const fact of TEXTS) {
    const written = rows.flatMap((row) => row[fact] ?? []);
    const stated = written.filter((text) => text !== 'Khác');
    facts[fact] = stated.at(-1) ?? written.at(-1) ?? null;
    if (fact !== 'officer' && new Set(stated).size > 1) conflicts.push(fact);
  }
  const channels = rows.flatMap((row) => (row.channel === null || row.channel === 'unknown' ? [] : [row.channel]));
  facts.channel = channels.at(-1) ?? null;
  if (new Set(channels).size > 1) conflicts.push('channel');

  const status = joinStatus(rows, daysKnown);
  if (status.conflict) conflicts.push('status');
  facts.outcome = status.outcome;
  facts.paused = status.paused;
  facts.firstDue = (facts.originalDue as string | null) ?? (daysKnown ? firstDueOf(rows) : null);
  facts.ended = facts.finished ?? facts.returned ?? null;
  const giving = rows.find((row) => row.received !== null && row.received === facts.received);
  return {
    rows: rows.map(({ at }) => at).sort((a, b) => a - b),
    address: (giving ?? (rows[0] as NaiveRow)).at,
    open,
    facts,
    conflicts: conflicts.sort(),
  };
}

/** "where all export days are known and there are at least two, the last due date stated on the earliest" */
function firstDueOf(rows: NaiveRow[]): string | null {
  const days = rows.flatMap((row) => row.exportedOn ?? []).sort();
  if (days[0] === days.at(-1)) return null;
  return (
    rows
      .filter((row) => row.exportedOn === days[0])
      .flatMap((row) => row.due ?? [])
      .at(-1) ?? null
  );
}

const OUTCOMES: Record<Status, Outcome | null> = {
  ...{ new: 'pending', received: 'pending', processing: 'pending', interop: 'pending' },
  ...{ waiting_supplement: 'pending', waiting_finance: 'pending', stopped: 'pending' },
  ...{ withdrawn: 'withdrawn', cancelled: 'withdrawn', returned_unresolved: 'refused' },
  ...{
    result_ready: 'granted',
    done: 'granted',
    refused_reception: 'notAccepted',
    refusal_ambiguous: null,
    unknown: null,
  },
};
const PAUSED: (Status | null)[] = ['waiting_supplement', 'waiting_finance', 'stopped'];

function joinStatus(
  rows: NaiveRow[],
  daysKnown: boolean,
): { outcome: Outcome | null; paused: boolean; conflict: boolean } {
  const received = rows.some((row) => row.received !== null);
  const outcomeOf = (status: Status | null): Outcome | null => {
    if (status === 'refusal_ambiguous') return received ? 'refused' : 'notAccepted';
    return status === null ? null : OUTCOMES[status];
  };
  const known = rows.flatMap((row) => {
    const outcome = outcomeOf(row.status);
    return outcome === null ? [] : [{ outcome, paused: PAUSED.includes(row.status), exportedOn: row.exportedOn ?? '' }];
  });
  const distinct = new Set(known.map(({ outcome }) => outcome));
  // "beside a row with a received day `notAccepted` yields to any other status, as a conflict"
  const yields = received && distinct.has('notAccepted') && distinct.size > 1;
  const standing = yields ? known.filter(({ outcome }) => outcome !== 'notAccepted') : known;
  const ended = standing.filter(({ outcome }) => outcome !== 'pending');
  const taken = ended.at(-1) ?? standing.at(-1);
  const lastOf = (some: typeof known) =>
    some
      .map(({ exportedOn }) => exportedOn)
      .sort()
      .at(-1) ?? '';
  const openings = known.filter(({ outcome }) => outcome === 'pending');
  // "a conflict only when the open one is exported later"
  const reopened = daysKnown && ended.length > 0 && openings.length > 0 && lastOf(openings) > lastOf(ended);
  const conflict = yields || new Set(ended.map(({ outcome }) => outcome)).size > 1 || reopened;
  return { outcome: taken?.outcome ?? null, paused: taken?.paused ?? false, conflict };
}
