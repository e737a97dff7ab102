import { type ComparedTable, compareTable } from '../../casefile/compare/compare.ts';
import { type Counted, countedIn } from '../../casefile/compare/counted.ts';
import { type Names, nameMeant, namesOf } from '../../casefile/compare/match.ts';
import { countingRules, type Profile } from '../../casefile/compare/rules.ts';
import { unitMatcher } from '../../casefile/dossiers/units.ts';
import type { Case } from '../../casefile/store/open.ts';
import type { Window } from '../../casefile/store/window.ts';
import type { ReportedTable } from '../../intake/reported/table.ts';
import { formatDay } from '../../messages/index.ts';
import type { Compared } from '../../report/compare/comparedReport.ts';
import { nearest } from '../../text/fold.ts';
import { EXIT, UsageError } from '../failure.ts';
import type { CompareFlags } from '../options/compareFlags.ts';
import { nameOf } from '../options/names.ts';
import { profilesOf } from '../options/profiles.ts';
import type { Terminal } from '../terminal.ts';
import { type Given, readTables } from './reportedTables.ts';
import { withCase } from './withCase.ts';
import { checkCompared, writeCompared } from './writeCompared.ts';

/** Compares tables with the dossiers of a case. Returns the exit code; throws what failure.ts explains. */
export async function runComparison(args: string[], flags: CompareFlags, terminal: Terminal): Promise<number> {
  const [profile = null] = profilesOf(flags.profile, terminal.messages);
  const { usage } = terminal.messages.faults;
  const rules = countingRules().map(({ id }) => id);
  if (flags.dossiers !== undefined && !rules.includes(flags.dossiers))
    throw new UsageError(usage.badValue('--dossiers', flags.dossiers, rules.join(' | ')));
  checkCompared(flags, terminal.messages);
  return withCase(flags.case, terminal, async (opened) => {
    const { given, faults, known } = await readTables(args, terminal);
    for (const fault of faults) terminal.err(`${fault}\n`);
    if (given.length === 0) return known === 0 && faults.length > 0 ? EXIT.incomplete : EXIT.nothing;
    const { done, left } = await compareAll(given, opened, flags, profile, terminal);
    await writeCompared(done, opened, flags, profile, terminal);
    if (left || faults.length > 0) return EXIT.incomplete;
    return done.some(({ compared }) => differs(compared)) ? EXIT.findings : EXIT.complete;
  });
}

function differs({ rows, identities, unmatched, missing }: ComparedTable): boolean {
  const off = rows.some(({ cells }) => cells.some(({ difference }) => difference !== 0));
  return off || identities.length + unmatched.length + missing.length > 0;
}

async function compareAll(
  given: Given[],
  opened: Case,
  flags: CompareFlags,
  profile: Profile | null,
  terminal: Terminal,
): Promise<{ done: Compared[]; left: boolean }> {
  const { db, plan } = opened;
  const { messages } = terminal;
  const units = plan.units.map(({ name }) => name);
  const asked = flags.unit === undefined ? undefined : await nameOf(db, 'unit', flags.unit, units, messages);
  const names = await namesOf(db, units);
  const planUnit = unitMatcher(plan);
  const windows = given.map((one) => windowOf(one, opened.window, flags, terminal));
  const periods = new Map<string, Counted>();
  const done: Compared[] = [];
  let left = false;
  for (const [at, { path, place, table }] of given.entries()) {
    const unit = unitOf(table, place, names, asked, { planUnit, terminal });
    if (unit === undefined) {
      left = true;
      continue;
    }
    const window = windows[at] as Window;
    const key = `${window.from} ${window.asOf}`;
    const counted = periods.get(key) ?? (await countedIn(db, window, plan.form06a));
    periods.set(key, counted);
    const notStated = [messages.report.notStated];
    done.push({ compared: compareTable(table, counted, { path, unit, names, notStated, profile }), counted });
  }
  return { done, left };
}

/** The window of a table's own period. Throws UsageError when it lies beyond that of the case. */
function windowOf(
  { place, table }: Given,
  window: Window,
  { force }: CompareFlags,
  { messages, err }: Terminal,
): Window {
  const { faults } = messages.compare;
  const day = (iso: string) => formatDay(iso, messages.language);
  if (table.period === null) {
    err(`${faults.noPeriod(place, day(window.from), day(window.asOf))}\n`);
    return window;
  }
  const { from, to } = table.period;
  if (!force && (from < window.from || to > window.asOf))
    throw new UsageError(faults.beyond(place, day(from), day(to), day(window.from), day(window.asOf)));
  return { ...window, from, to, asOf: to, cut: from };
}

/** The unit whose rows a table has; null for all; undefined, with a sentence, when it cannot be told. */
function unitOf(
  table: ReportedTable,
  place: string,
  names: Names,
  asked: string | null | undefined,
  { planUnit, terminal: { messages, err } }: { planUnit: ReturnType<typeof unitMatcher>; terminal: Terminal },
): string | null | undefined {
  if (table.by === 'unit') return null;
  if (table.unit !== null) {
    const meant = nameMeant(table.unit, names.unit) ?? planUnit(table.unit) ?? undefined;
    if (meant === undefined)
      err(`${messages.compare.faults.unknownUnit(place, table.unit, nearest(table.unit, names.unit) ?? '')}\n`);
    return meant;
  }
  if (asked !== undefined) return asked;
  if (names.unit.length <= 1) return null;
  throw new UsageError(messages.compare.faults.needsUnit(place));
}
