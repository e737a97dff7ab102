import { INDICATOR_IDS, type IndicatorId } from '../../casefile/indicators/indicators.ts';
import { LEVELS } from '../../law/offices.ts';
import { formatDay, type Language, type Messages } from '../../messages/index.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Cell, Section, SectionRow, Sheet } from '../ground/report.ts';
import { share } from '../ground/share.ts';
import type { IndicatorsJson } from '../schema/indicators.ts';

type Counts = IndicatorsJson['total'];

/** The sheets of indicators: values of the units side by side, then part and whole by unit and field. */
export function indicatorSheets(json: IndicatorsJson, plan: Plan, messages: Messages): Sheet[] {
  const { indicators: words } = messages;
  return [
    { name: words.sheet, heading: [], sections: [valuesSection(json, plan, messages)] },
    { name: words.detailSheet, heading: [], sections: [detailsSection(json, messages)] },
  ];
}

function valuesSection({ total, units }: IndicatorsJson, plan: Plan, messages: Messages): Section {
  const { indicators: words, report, language } = messages;
  const groups: { name: string; counts: Counts }[] = [
    ...units.map((unit) => ({ name: unit.unit ?? report.notStated, counts: unit })),
    { name: report.total, counts: total },
  ];
  const { digitisation } = plan;
  const day = (iso: string) => formatDay(iso, language);
  const roadmap =
    digitisation === null
      ? []
      : [words.roadmapNote(LEVELS.map((level) => words.roadmap[level](day(digitisation[level].day))).join(', '))];
  return {
    id: 'indicators',
    title: words.title,
    notes: [words.noDataNote, words.partlyNote, ...roadmap, words.referenceNote],
    columns: [
      { key: 'label', heading: words.indicator, kind: 'text', width: 44 },
      ...groups.map(({ name }, index) => ({
        key: `group${index + 1}`,
        heading: name,
        kind: 'share' as const,
        width: 13,
      })),
      { key: 'how', heading: words.how, kind: 'text', width: 64 },
      { key: 'indicator', heading: report.figureId, kind: 'code', width: 26, aside: true },
    ],
    rows: INDICATOR_IDS.map((id) => ({
      cells: [words.names[id], ...groups.map(({ counts }) => shownValue(id, counts[id], messages)), words.hows[id], id],
      style: 'body',
    })),
  };
}

function detailsSection({ total, units }: IndicatorsJson, messages: Messages): Section {
  const { indicators: words, report } = messages;
  const rows = (unit: string, field: string | null, counts: Counts) =>
    INDICATOR_IDS.map(
      (id): SectionRow => ({
        cells: [
          unit,
          field,
          words.names[id],
          counts[id]?.part ?? null,
          counts[id]?.whole ?? null,
          shownValue(id, counts[id], messages),
          id,
        ],
        style: 'body',
      }),
    );
  return {
    id: 'indicator-details',
    title: words.details,
    notes: [],
    columns: [
      { key: 'unit', heading: report.unit, kind: 'text', width: 32 },
      { key: 'field', heading: report.field, kind: 'text', width: 26 },
      { key: 'label', heading: words.indicator, kind: 'text', width: 44 },
      { key: 'part', heading: words.part, kind: 'count', width: 12 },
      { key: 'whole', heading: words.whole, kind: 'count', width: 12 },
      { key: 'value', heading: words.value, kind: 'share', width: 18 },
      { key: 'indicator', heading: report.figureId, kind: 'code', width: 26, aside: true },
    ],
    rows: [
      ...rows(report.total, null, total),
      ...units.flatMap(({ unit, fields, ...counts }) => [
        ...rows(unit ?? report.notStated, null, counts),
        ...fields.flatMap(({ field, ...inField }) =>
          rows(unit ?? report.notStated, field ?? report.notStated, inField),
        ),
      ]),
    ],
  };
}

/** A share, or days with a decimal; words where there is no data, "–" where there is no dossier. */
function shownValue(id: IndicatorId, counts: Counts[IndicatorId], { indicators: words, language }: Messages): Cell {
  if (counts === null) return words.noData;
  const { part, whole } = counts;
  if (whole === 0) return '–';
  return id === 'handlingDays' ? words.days(tenths(part, whole, language)) : share(part, whole);
}

/** A quotient with one decimal, halves rounded up, from integers only. */
function tenths(part: number, whole: number, language: Language): string {
  const value = Math.floor((part * 20 + whole) / (2 * whole));
  return `${Math.floor(value / 10)}${language === 'vi' ? ',' : '.'}${value % 10}`;
}
