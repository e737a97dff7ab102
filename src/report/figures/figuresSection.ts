import { FIGURES, type FigureId } from '../../casefile/figures/figures.ts';
import type { Messages } from '../../messages/index.ts';
import type { Link } from '../ground/link.ts';
import type { Cell, Column, Section, SectionRow } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';

type Figures = ReportJson['totals'];

/** A group of dossiers whose figures stand in one column or row. */
export interface FigureGroup {
  name: string;
  of: Pick<Link, 'unit' | 'field'>;
  figures: Figures;
}

/** Every figure of spec section 4 in rows, groups side by side. */
export function figuresSection(groups: FigureGroup[], messages: Messages): Section {
  const { report: words } = messages;
  const labels: Record<FigureId, string> = words.figures;
  const rows = FIGURES.map(
    ({ id }, index): SectionRow => ({
      cells: [index + 1, labels[id], ...groups.map(({ figures }) => figures[id]), id],
      style: 'body',
      links: new Map(groups.map(({ of }, at) => [at + 2, { figure: id, ...of }])),
    }),
  );
  return {
    id: 'figures',
    title: words.allFigures,
    notes: [words.overlapNote],
    columns: [
      numberColumn(messages),
      { key: 'label', heading: words.figure, kind: 'text', width: NAME_WIDTH },
      ...groups.map(({ name }, index) => ({
        key: `group${index + 1}`,
        heading: name,
        kind: 'count' as const,
        width: 12,
      })),
      { key: 'figure', heading: words.figureId, kind: 'code', width: 24, aside: true },
    ],
    rows,
  };
}

/** What the official form does not show, by field: one column a figure. */
export function hiddenFiguresSection(
  id: string,
  groups: FigureGroup[],
  { of: whole, figures: total }: Omit<FigureGroup, 'name'>,
  messages: Messages,
): Section {
  const { report: words } = messages;
  const labels: Record<FigureId, string> = words.figures;
  const row = (figures: Figures): Cell[] => HIDDEN.map((figure) => figures[figure]);
  const links = (of: FigureGroup['of']) =>
    new Map(HIDDEN.map((figure, at): [number, Link] => [at + 2, { figure, ...of }]));
  return {
    id,
    title: words.hidden,
    notes: [],
    columns: [
      numberColumn(messages),
      { key: 'field', heading: words.field, kind: 'text', width: NAME_WIDTH },
      ...HIDDEN.map((figure) => ({ key: figure, heading: labels[figure], kind: 'count' as const, width: 11 })),
    ],
    rows: [
      ...groups.map(
        ({ name, of, figures }, index): SectionRow => ({
          cells: [index + 1, name, ...row(figures)],
          style: 'body',
          links: links(of),
        }),
      ),
      {
        cells: [null, words.total, ...row(total)],
        style: 'total',
        formulas: new Map(HIDDEN.map((_, index) => [index + 2, { sum: 'rows' }])),
        links: links(whole),
      },
    ],
  };
}

/** Sections that share a sheet with the official form begin with its columns (1) and (2). */
const NAME_WIDTH = 40;

function numberColumn({ report }: Messages): Column {
  return { key: 'no', heading: report.form.no, kind: 'count', width: 6 };
}

const HIDDEN: FigureId[] = [
  'received.post',
  'received.unstated',
  'notAccepted',
  'refused',
  'refused.late',
  'refused.noReason',
  'settled.withdrawn',
  'settled.noDue',
  'settled.onSpot',
  'settled.late.sameDay',
  'pending.paused',
  'pending.paused.pastDue',
  'pending.noDue',
];
