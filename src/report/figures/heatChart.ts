import { sharesOf } from '../../casefile/figures/shares.ts';
import type { Messages } from '../../messages/index.ts';
import type { Link } from '../ground/link.ts';
import type { Cell, Column } from '../ground/report.ts';
import { share } from '../ground/share.ts';
import type { ReportJson } from '../schema/schema.ts';
import { type ChartWithTable, nameOf } from './chartWithTable.ts';
import { byName } from './tree.ts';

/** The share of the caseload that is overdue, by field and unit. */
export function heatChart(json: ReportJson, messages: Messages): ChartWithTable {
  const { page, report: words } = messages;
  const fields = [...new Set(json.units.flatMap(({ fields: own }) => own.map(({ field }) => field)))].sort(byName);
  const units = json.units.filter(({ fields: own }) => own.length > 0);
  const of = (unit: (typeof units)[number], field: string | null) => unit.fields.find((one) => one.field === field);
  const shareOf = (unit: (typeof units)[number], field: string | null) => {
    const found = of(unit, field);
    if (found === undefined) return null;
    const { part, whole } = sharesOf(found.figures).overdueShare;
    return share(part, whole);
  };
  return {
    chart: {
      id: 'heat',
      title: page.charts.heat,
      kind: 'heat',
      measure: 'share',
      whole: 'caseload',
      categories: units.map(({ unit }) => nameOf(unit, messages)),
      series: fields.map((field) => ({
        name: field ?? words.notStated,
        values: units.map((unit) => shareOf(unit, field)),
        links: units.map(({ unit }) => ({ figure: 'overdue', unit, field })),
      })),
    },
    section: {
      id: 'heat',
      title: page.charts.heat,
      notes: [],
      columns: [
        { key: 'field', heading: words.field, kind: 'text', width: 30 },
        ...units.flatMap(({ unit }, at): Column[] => [
          {
            key: `overdue-${at + 1}`,
            heading: words.figures.overdue,
            groups: [nameOf(unit, messages)],
            kind: 'count',
            width: 10,
          },
          {
            key: `caseload-${at + 1}`,
            heading: words.figures.caseload,
            groups: [nameOf(unit, messages)],
            kind: 'count',
            width: 10,
          },
        ]),
      ],
      rows: fields.map((field) => {
        const figures = units.map((unit) => of(unit, field)?.figures);
        const links = units.flatMap(({ unit }, at): [number, Link][] => [
          [at * 2 + 1, { figure: 'overdue', unit, field }],
          [at * 2 + 2, { figure: 'caseload', unit, field }],
        ]);
        const cells = figures.flatMap((one): Cell[] => [one?.overdue ?? null, one?.caseload ?? null]);
        return { cells: [field ?? words.notStated, ...cells], style: 'body', links: new Map(links) };
      }),
    },
  };
}
