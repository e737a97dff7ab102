import { formatCount, formatRatio, formatShare, type Messages } from '../../messages/index.ts';
import { CAUSES } from '../../vocabulary/causes.ts';
import { ageingChart } from '../figures/figuresChart.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { Section } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';

const MOST_PROCEDURES = 15;

/** Part IV: how many are overdue or refused, why, in which fields and procedures. */
export function lateBlocks(json: ReportJson, messages: Messages): DocumentBlock[] {
  const {
    document: { late: words },
    language,
  } = messages;
  const n = (count: number) => formatCount(count, language);
  const part = (count: number, whole: number) => formatShare(count, whole, language);
  const t = json.totals;
  const { notStated, of } = json.causeShares;
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
  const refused = causeItems(json, 'refused', messages);
  return [
    paragraph(
      words.overdue(
        n(t.overdue),
        formatRatio(json.shares.overdueShare, language),
        n(t['settled.late']),
        n(t['pending.overdue']),
      ),
    ),
    ...(t.overdue === 0
      ? [paragraph(words.none)]
      : [
          paragraph(words.causesTitle),
          { kind: 'items' as const, items: causeItems(json, 'overdue', messages) },
          // A chart of many fields is most of a page: before it stands what fills the one that it does not fit on.
          { kind: 'chart' as const, ...ageingChart(json, messages) },
          { kind: 'table' as const, section: proceduresSection(json, messages) },
        ]),
    ...(refused.length === 0 ? [] : [paragraph(words.refusedTitle), { kind: 'items' as const, items: refused }]),
    paragraph(words.notStated(n(notStated), n(of), part(notStated, of))),
    paragraph(words.classNote),
  ];
}

function causeItems(json: ReportJson, figure: 'overdue' | 'refused', messages: Messages): string[] {
  const {
    document: { late: words },
    causes,
    language,
  } = messages;
  const counts = CAUSES.map((cause) => ({
    cause,
    count: json.causes.reduce((sum, row) => sum + (row.cause === cause ? row[figure] : 0), 0),
  }));
  return counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ cause, count }) =>
      words.cause(causes.names[cause], formatCount(count, language), formatShare(count, json.totals[figure], language)),
    );
}

/** The procedures with most overdue dossiers, each with the cause that most of these state. */
function proceduresSection(json: ReportJson, messages: Messages): Section {
  const {
    document: { late: words },
    report,
    causes,
  } = messages;
  const rows = json.units.flatMap(({ unit, fields }) =>
    fields.flatMap(({ field, procedures }) => procedures.map((procedure) => ({ unit, field, ...procedure }))),
  );
  const most = rows
    .filter(({ figures }) => figures.overdue > 0)
    .sort((a, b) => b.figures.overdue - a.figures.overdue)
    .slice(0, MOST_PROCEDURES);
  const causeOf = ({ unit, field, code, name }: (typeof rows)[number]) => {
    const own = json.causes.filter(
      (row) =>
        row.unit === unit &&
        row.field === field &&
        (row.procedure?.code ?? null) === code &&
        (row.procedure?.name ?? null) === name,
    );
    const main = own.reduce<(typeof own)[number] | null>(
      (top, row) => (row.overdue > (top?.overdue ?? 0) ? row : top),
      null,
    );
    return main === null ? null : causes.names[main.cause];
  };
  return {
    id: 'procedures-overdue',
    title: words.procedures,
    notes: [],
    columns: [
      { key: 'unit', heading: report.unit, kind: 'text', width: 18 },
      { key: 'procedure', heading: report.procedure, kind: 'text', width: 34 },
      { key: 'overdue', heading: report.figures.overdue, kind: 'count', width: 9 },
      { key: 'caseload', heading: report.figures.caseload, kind: 'count', width: 9 },
      { key: 'cause', heading: words.mainCause, kind: 'text', width: 20 },
    ],
    rows: most.map((row) => ({
      cells: [
        row.unit ?? report.notStated,
        [row.code, row.name].filter((text) => text !== null).join(' – ') || report.notStated,
        row.figures.overdue,
        row.figures.caseload,
        causeOf(row),
      ],
      style: 'body',
    })),
  };
}
