import { addDays } from '../law/days.ts';
import type { Plan } from './schema.ts';

/** How --split cuts a window: by years, quarters or months of the calendar. */
export const SPLITS = ['year', 'quarter', 'month'] as const;
export type Split = (typeof SPLITS)[number];

/** A part of a window: ISO days, both ends in. */
export interface Part {
  from: string;
  to: string;
}

const MONTHS: Record<Split, number> = { year: 12, quarter: 3, month: 1 };

/** Cuts a window at the beginnings of years, quarters or months; the first and the last part may be shorter. */
export function splitWindow({ from, to }: Part, split: Split): Part[] {
  const parts: Part[] = [];
  for (let start = from; start <= to; ) {
    const next = nextStart(start, MONTHS[split]);
    parts.push({ from: start, to: earlier(addDays(next, -1), to) });
    start = next;
  }
  return parts;
}

/**
 * The parts of the roll-forward, without gaps, from the window's first day to `asOf`: those of the plan when the window is the
 * plan's and no split is asked for, else calendar years or what `split` says.
 */
export function partsOf(plan: Plan, window: Part & { asOf: string }, split: Split | null): Part[] {
  const isPlans = plan.from.day === window.from && plan.to.day === window.to;
  const parts =
    split === null && isPlans && plan.parts.length > 0 ? plan.parts : splitWindow(window, split ?? MOST_USUAL);
  return parts
    .filter(({ from }) => from <= window.asOf)
    .map(({ from, to }) => ({ from, to: earlier(to, window.asOf) }));
}

const MOST_USUAL: Split = 'year';

/** The first day of the next period of so many months; 12, 3 and 1 all begin with January. */
function nextStart(day: string, months: number): string {
  const month = Number(day.slice(5, 7)) - 1;
  const next = (Math.floor(month / months) + 1) * months;
  const year = Number(day.slice(0, 4)) + Math.floor(next / 12);
  return `${String(year).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
