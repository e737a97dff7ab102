import type { Chart } from '../../report/ground/chart.ts';
import { plainLine } from '../../text/plainText.ts';

/** A longer name than any line of a chart can show. */
const MOST_LETTERS = 160;
/** ECharts keeps names as keys of plain objects: one that every object has (`hasOwnProperty`) breaks it. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), '__proto__']);
/** Makes a reserved name another text that looks the same. */
const WORD_JOINER = '\u2060';

/** The chart with names that can be drawn: what data are called may be anything. */
export function drawable(chart: Chart): Chart {
  return {
    ...chart,
    categories: chart.categories.map(drawableName),
    series: chart.series.map((series) => ({ ...series, name: drawableName(series.name) })),
  };
}

/** A name without control characters and turns of direction, of a bounded length, that is no property of every object. */
export function drawableName(name: string): string {
  const clean = plainLine(name).trim();
  const letters = [...clean];
  const short = letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : clean;
  return RESERVED.has(short) ? short + WORD_JOINER : short;
}
