import { z } from 'zod';
import { levelReader } from '../law/agencies.ts';
import { spelledOut } from '../law/committees.ts';
import { addDays } from '../law/days.ts';
import { LEVELS } from '../law/offices.ts';
import { fold } from '../text/fold.ts';
import { keyOf } from './error.ts';

/** What the shape of a plan cannot say: days out of order, parts that do not tile the window, a name given twice, a unit of no level. */
export interface PlanFault {
  code: 'order' | 'tiling' | 'duplicate' | 'missing-key';
  path: (string | number)[];
  seen: string | null;
  expected: string;
}

const window = z.object({ from: z.object({ day: z.iso.date() }), to: z.object({ day: z.iso.date() }) });
const span = z.object({ from: z.iso.date(), to: z.iso.date() });
const parts = window.extend({ parts: z.array(span).min(1) });
const closures = z.object({ localClosures: z.array(span) });
const names = z.array(z.string()).default([]);
const units = z.object({
  units: z.array(z.object({ name: z.string(), aliases: names, subunits: names, communes: names })),
});
const levels = window.extend({ units: z.array(z.object({ name: z.string(), level: z.unknown().optional() })) });

/** Every such fault of a plan as written, as far as its shape allows to look: a fault in one part does not hide those of others. */
export function faultsOf(raw: unknown): PlanFault[] {
  return [
    ...look(window, raw, windowFaults),
    ...look(parts, raw, partFaults),
    ...look(closures, raw, closureFaults),
    ...look(units, raw, nameFaults),
    ...look(levels, raw, levelFaults),
  ];
}

function look<T>(shape: z.ZodType<T>, raw: unknown, faults: (seen: T) => PlanFault[]): PlanFault[] {
  const { success, data } = shape.safeParse(raw);
  return success ? faults(data) : [];
}

function windowFaults({ from, to }: z.output<typeof window>): PlanFault[] {
  if (from.day <= to.day) return [];
  return [{ code: 'order', path: ['to', 'day'], seen: to.day, expected: `>= ${from.day}` }];
}

function closureFaults({ localClosures }: z.output<typeof closures>): PlanFault[] {
  return localClosures.flatMap(({ from, to }, place) =>
    from <= to
      ? []
      : [{ code: 'order' as const, path: ['localClosures', place, 'to'], seen: to, expected: `>= ${from}` }],
  );
}

function partFaults(plan: z.output<typeof parts>): PlanFault[] {
  const faults: PlanFault[] = [];
  let start = plan.from.day;
  plan.parts.forEach(({ from, to }, place) => {
    if (from !== start) faults.push({ code: 'tiling', path: ['parts', place, 'from'], seen: from, expected: start });
    if (to < from) faults.push({ code: 'order', path: ['parts', place, 'to'], seen: to, expected: `>= ${from}` });
    start = addDays(to, 1);
  });
  const last = plan.parts.at(-1);
  if (last && last.to !== plan.to.day) {
    const path = ['parts', plan.parts.length - 1, 'to'];
    faults.push({ code: 'tiling', path, seen: last.to, expected: plan.to.day });
  }
  return faults;
}

/** A level may be left out where the name says it by the law of the window's last day. */
function levelFaults(plan: z.output<typeof levels>): PlanFault[] {
  const levelByName = levelReader(plan.to.day);
  return plan.units.flatMap(({ name, level }, place) =>
    level !== undefined || levelByName(spelledOut(name)) !== null
      ? []
      : [{ code: 'missing-key' as const, path: ['units', place, 'level'], seen: null, expected: LEVELS.join(' | ') }],
  );
}

function nameFaults(plan: z.output<typeof units>): PlanFault[] {
  const owners = new Map<string, string>();
  const named = plan.units.flatMap(({ name, aliases, subunits, communes }, place) => [
    { path: ['units', place, 'name'], name },
    ...aliases.map((alias, n) => ({ path: ['units', place, 'aliases', n], name: alias })),
    ...subunits.map((subunit, n) => ({ path: ['units', place, 'subunits', n], name: subunit })),
    ...communes.map((commune, n) => ({ path: ['units', place, 'communes', n], name: commune })),
  ]);
  return named.flatMap(({ path, name }) => {
    const folded = fold(name);
    const owner = owners.get(folded);
    if (owner === undefined) owners.set(folded, keyOf(path));
    return owner === undefined
      ? []
      : [{ code: 'duplicate' as const, path, seen: name, expected: `other than ${owner}` }];
  });
}
