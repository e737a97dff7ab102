import { compareTable } from '../../casefile/compare/compare.ts';
import { type Counted, countedIn } from '../../casefile/compare/counted.ts';
import { type Names, nameMeant, namesOf } from '../../casefile/compare/match.ts';
import type { Profile } from '../../casefile/compare/rules.ts';
import { unitMatcher } from '../../casefile/dossiers/units.ts';
import type { Case } from '../../casefile/store/open.ts';
import type { Window } from '../../casefile/store/window.ts';
import type { ReportedTable } from '../../intake/reported/table.ts';
import { formatCount, formatDay } from '../../messages/index.ts';
import type { Compared } from '../../report/compare/comparedReport.ts';
import { nearest } from '../../text/fold.ts';
import { maskPersons } from '../../text/persons.ts';
import { shownAs } from '../../text/shown.ts';
import type { Terminal } from '../terminal.ts';
import type { Given } from './reportedTables.ts';

/** Why a table cannot be compared, and the sentence that says so. */
export interface NotCompared {
  why: 'beyond-window' | 'unknown-unit' | 'no-unit';
  sentence: string;
}

/** How tables are compared. */
export interface Comparing {
  /** The unit of tables that do not say theirs; null is all. */
  unit: string | null | undefined;
  profile: Profile | null;
  /** Tables of a period beyond that of the case too. */
  force: boolean;
  /** Hears of a table that is left out, before any is compared. */
  onLeft(given: Given, why: NotCompared): void;
}

/** Compares tables, each with the dossiers of its own period; those of a period are counted once. */
export async function compareAll(
  given: Given[],
  { db, plan, window, reveal }: Pick<Case, 'db' | 'plan' | 'window' | 'reveal'>,
  { unit: asked, profile, force, onLeft }: Comparing,
  terminal: Terminal,
): Promise<Compared[]> {
  const units = plan.units.map(({ name }) => name);
  const names = await namesOf(db, units);
  const planUnit = unitMatcher(plan);
  sayUndated(given, window, terminal);
  const placed = given.flatMap((one) => {
    const own = windowOf(one, window, force, terminal);
    const unit = unitOf(one, names, asked, { planUnit, terminal });
    const left = [own, unit].find(
      (found): found is NotCompared => found !== null && typeof found === 'object' && 'why' in found,
    );
    if (left === undefined) return [{ ...one, own: own as Window, unit: unit as string | null }];
    onLeft(one, left);
    return [];
  });
  const shown = shownAs({ reveal });
  const notStated = [terminal.messages.report.notStated];
  const periods = new Map<string, Counted>();
  const done: Compared[] = [];
  for (const { path, table, own, unit } of placed) {
    const key = `${own.from} ${own.asOf}`;
    const counted = periods.get(key) ?? (await countedIn(db, own, plan.form06a));
    periods.set(key, counted);
    const options = { path, unit, names, notStated, profile, shown };
    done.push({ compared: compareTable(withoutRemarks(table, terminal), counted, options), counted });
  }
  return done;
}

/** Says which tables are compared with the period of the data, for they state none: those of one file in one sentence. */
function sayUndated(given: Given[], { from, asOf }: Window, { messages, err }: Terminal): void {
  const { noPeriod, noPeriods } = messages.compare.faults;
  const [first, last] = [from, asOf].map((iso) => formatDay(iso, messages.language)) as [string, string];
  const files = new Map<string, string[]>();
  for (const { path, place, table } of given)
    if (table.period === null) files.set(path, [...(files.get(path) ?? []), place]);
  for (const [path, [place = path, ...more]] of files) {
    const count = formatCount(more.length + 1, messages.language);
    err(`${more.length === 0 ? noPeriod(place, first, last) : noPeriods(path, count, first, last)}\n`);
  }
}

/** Names of rows without what this program adds to a unit without dossiers: its own report is a table too. */
function withoutRemarks(table: ReportedTable, { messages }: Terminal): ReportedTable {
  const remark = ` (${messages.report.noFile})`;
  const rows = table.rows.map((row) =>
    row.label.endsWith(remark) ? { ...row, label: row.label.slice(0, -remark.length) } : row,
  );
  return { ...table, rows };
}

/** The window of a table's own period. */
function windowOf(
  { place, table }: Given,
  window: Window,
  force: boolean,
  { messages }: Terminal,
): Window | NotCompared {
  const { faults } = messages.compare;
  const day = (iso: string) => formatDay(iso, messages.language);
  if (table.period === null) return window;
  const { from, to } = table.period;
  if (force || (from >= window.from && to <= window.asOf)) return { ...window, from, to, asOf: to, cut: from };
  const sentence = faults.beyond(place, day(from), day(to), day(window.from), day(window.asOf));
  return { why: 'beyond-window', sentence };
}

/** The unit whose rows a table has; null for all. */
function unitOf(
  { place, table }: Given,
  names: Names,
  asked: string | null | undefined,
  { planUnit, terminal }: { planUnit: ReturnType<typeof unitMatcher>; terminal: Terminal },
): string | null | NotCompared {
  const { faults } = terminal.messages.compare;
  if (table.by === 'unit') return null;
  if (table.unit === null) {
    const titled = unitInCaption(table.caption ?? '', names.unit);
    if (titled !== undefined) return titled;
    if (asked !== undefined) return asked;
    return names.unit.length <= 1 ? null : { why: 'no-unit', sentence: faults.needsUnit(place) };
  }
  const meant = nameMeant(table.unit, names.unit) ?? planUnit(table.unit);
  if (meant !== null && meant !== undefined) return meant;
  const near = nearest(table.unit, names.unit) ?? '';
  return { why: 'unknown-unit', sentence: faults.unknownUnit(place, maskPersons(table.unit), near) };
}

/** "Sở Y tế", "Kết quả theo lĩnh vực: Sở Y tế", "Kết quả giải quyết của Sở Y tế": a unit of the case that a caption ends with. */
function unitInCaption(caption: string, units: readonly string[]): string | undefined {
  const ends = [caption, caption.split(/[:–]/).at(-1) ?? '', caption.split(/ của /i).at(-1) ?? ''];
  return ends
    .map((end) => end.trim())
    .filter((end) => end !== '')
    .map((end) => nameMeant(end, units))
    .find((unit) => unit !== undefined);
}
