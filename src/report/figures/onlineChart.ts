import { type MonthCounts, monthsOf } from '../../casefile/figures/months.ts';
import type { Messages } from '../../messages/index.ts';
import type { Link } from '../ground/link.ts';
import type { Cell, Column } from '../ground/report.ts';
import { share } from '../ground/share.ts';
import type { ReportJson } from '../schema/schema.ts';
import { type ChartWithTable, nameOf } from './chartWithTable.ts';

/** The share received online in each month, by unit. */
export function onlineChart(json: ReportJson, months: MonthCounts[], messages: Messages): ChartWithTable {
  const { page, report: words } = messages;
  const all = monthsOf(json.plan);
  const units = json.units.filter(({ figures }) => figures.received > 0);
  const counts = new Map(months.map((one) => [JSON.stringify([one.unit, one.month]), one]));
  const of = (unit: string | null, month: string) => counts.get(JSON.stringify([unit, month]));
  const shown = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`;
  return {
    chart: {
      id: 'online',
      title: page.charts.online,
      kind: 'lines',
      measure: 'share',
      whole: 'received',
      categories: all.map(shown),
      series: units.map(({ unit }) => ({
        name: nameOf(unit, messages),
        values: all.map((month) => share(of(unit, month)?.online ?? 0, of(unit, month)?.received ?? 0)),
        links: all.map((month) => ({ figure: 'received.online', unit, period: shown(month) })),
      })),
    },
    section: {
      id: 'online-by-month',
      title: page.charts.online,
      notes: [],
      columns: [
        { key: 'month', heading: page.month, kind: 'text', width: 12 },
        ...units.flatMap(({ unit }, at): Column[] => [
          {
            key: `received-${at + 1}`,
            heading: words.figures.received,
            groups: [nameOf(unit, messages)],
            kind: 'count',
            width: 10,
          },
          {
            key: `online-${at + 1}`,
            heading: words.figures['received.online'],
            groups: [nameOf(unit, messages)],
            kind: 'count',
            width: 10,
          },
        ]),
      ],
      rows: all.map((month) => ({
        cells: [
          shown(month),
          ...units.flatMap(({ unit }): Cell[] => [of(unit, month)?.received ?? 0, of(unit, month)?.online ?? 0]),
        ],
        style: 'body',
        links: new Map(
          units.flatMap(({ unit }, at): [number, Link][] => [
            [at * 2 + 1, { figure: 'received', unit, period: shown(month) }],
            [at * 2 + 2, { figure: 'received.online', unit, period: shown(month) }],
          ]),
        ),
      })),
    },
  };
}
