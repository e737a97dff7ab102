import { type ShareId, sharesOf } from '../../casefile/figures/shares.ts';
import { formatCount, formatRatio, type Messages } from '../../messages/index.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { Column, Section } from '../ground/report.ts';
import { share } from '../ground/share.ts';
import type { ReportJson, UnitJson } from '../schema/schema.ts';
import { timelinessChart } from './figuresChart.ts';

type Figures = ReportJson['totals'];

/** Part II: sentences and a table by field for each unit, before them the units side by side. */
export function resultsBlocks(json: ReportJson, messages: Messages): DocumentBlock[] {
  const { document: words, report } = messages;
  const several = json.units.length > 1;
  const shared: DocumentBlock[] = several
    ? [
        { kind: 'heading', level: 2, text: words.results.all },
        ...figuresSentences(json.totals, messages),
        { kind: 'heading', level: 2, text: words.results.compared },
        { kind: 'chart', chart: timelinessChart(json, messages).chart, section: unitsSection(json, messages) },
        { kind: 'paragraph', text: words.results.formNote },
      ]
    : [];
  const own = json.units.flatMap((unit): DocumentBlock[] => {
    const name = unit.unit ?? report.notStated;
    const heading: DocumentBlock[] = several ? [{ kind: 'heading', level: 2, text: name }] : [];
    if (unit.fields.length === 0) return [...heading, { kind: 'paragraph', text: words.results.noDossiers(name) }];
    return [
      ...heading,
      ...figuresSentences(unit.figures, messages),
      { kind: 'table', section: fieldsSection(unit, messages) },
    ];
  });
  return [...shared, ...own];
}

function figuresSentences(t: Figures, { document: { results: words }, language }: Messages): DocumentBlock[] {
  const n = (count: number) => formatCount(count, language);
  const shares = sharesOf(t);
  const shown = (id: ShareId) => formatRatio(shares[id], language);
  const sentences = [
    words.caseload(n(t.caseload), n(t.carriedIn), n(t.received)),
    words.channels(
      n(t['received.direct']),
      n(t['received.online']),
      shown('onlineShare'),
      n(t['received.post']),
      n(t['received.unstated']),
    ),
    words.settled(
      n(t.settled),
      n(t['settled.early']),
      n(t['settled.onTime']),
      n(t['settled.late']),
      n(t['settled.noDue']),
    ),
    words.onTime(shown('onTimeShare'), shown('onTimeShareNotSpot')),
    words.pending(
      n(t.pending),
      n(t['pending.inTime']),
      n(t['pending.overdue']),
      n(t['pending.paused']),
      n(t['pending.noDue']),
    ),
    words.refused(n(t.refused), n(t['settled.withdrawn']), n(t.notAccepted), shown('refusalShare')),
  ];
  return sentences.map((text) => ({ kind: 'paragraph', text }));
}

function unitsSection(json: ReportJson, messages: Messages): Section {
  const { document: words, report } = messages;
  const groups = json.units.map(({ unit, figures }) => ({ name: unit ?? report.notStated, figures }));
  return narrowSection('units-compared', words.results.compared, report.unit, groups, json.totals, messages);
}

function fieldsSection({ unit, fields, figures }: UnitJson, messages: Messages): Section {
  const { document: words, report } = messages;
  const name = unit ?? report.notStated;
  const groups = fields.map(({ field, figures: own }) => ({ name: field ?? report.notStated, figures: own }));
  return narrowSection('fields', words.results.fieldsTitle(name), report.field, groups, figures, messages);
}

/** A table that fits a standing page: the figures an official asks for first. */
function narrowSection(
  id: string,
  title: string,
  heading: string,
  groups: { name: string; figures: Figures }[],
  total: Figures,
  { document: words, report }: Messages,
): Section {
  const shown = [
    'caseload',
    'received',
    'received.online',
    'settled',
    'settled.late',
    'pending',
    'pending.overdue',
    'refused',
  ] as const;
  const column = (key: string, text: string, kind: Column['kind']): Column => ({ key, heading: text, kind, width: 9 });
  const cells = (name: string, t: Figures) => {
    const { part, whole } = sharesOf(t).onTimeShare;
    return [name, ...shown.map((figure) => t[figure]), share(part, whole)];
  };
  return {
    id,
    title,
    notes: [],
    columns: [
      { key: 'name', heading, kind: 'text', width: 20 },
      ...shown.map((figure) => column(figure, report.figures[figure], 'count')),
      column('onTime', words.results.onTimeShare, 'share'),
    ],
    rows: [
      ...groups.map(({ name, figures }) => ({ cells: cells(name, figures), style: 'body' as const })),
      { cells: cells(report.total, total), style: 'total' },
    ],
  };
}
