import type { Messages } from '../../messages/index.ts';
import type { Chart } from '../ground/chart.ts';
import type { Section } from '../ground/report.ts';

/** A chart and the table of its numbers. */
export interface ChartWithTable {
  chart: Chart;
  section: Section;
}

/** The name of a unit in charts, which have no room for more. */
export function nameOf(unit: string | null, { report }: Messages): string {
  return unit ?? report.notStated;
}
