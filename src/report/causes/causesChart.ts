import type { Messages } from '../../messages/index.ts';
import { CAUSES } from '../../vocabulary/causes.ts';
import { nameOf } from '../figures/chartWithTable.ts';
import type { Chart } from '../ground/chart.ts';
import type { ReportJson } from '../schema/schema.ts';

/** The causes of the overdue dossiers of each unit; its numbers stand in the section `causes-overdue`. */
export function causesChart(json: ReportJson, messages: Messages): Chart {
  const units = json.units.filter(({ figures }) => figures.overdue > 0);
  return {
    id: 'causes',
    title: messages.page.charts.causes,
    kind: 'stacked',
    measure: 'count',
    categories: units.map(({ unit }) => nameOf(unit, messages)),
    series: CAUSES.map((cause) => ({
      name: messages.causes.names[cause],
      values: units.map(({ unit }) =>
        json.causes.reduce((sum, row) => sum + (row.unit === unit && row.cause === cause ? row.overdue : 0), 0),
      ),
      links: units.map(({ unit }) => ({ figure: 'overdue', unit, cause: messages.causes.names[cause] })),
    })).filter(({ values }) => values.some((value) => value > 0)),
  };
}
