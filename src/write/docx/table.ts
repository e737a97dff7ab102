import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Language } from '../../messages/index.ts';
import type { Column, Section, SectionRow } from '../../report/ground/report.ts';
import { readable } from '../screen/readable.ts';
import { headerOf } from '../xlsx/header.ts';
import { CELL_STYLES, type CellStyle } from './styles.ts';
import { runs } from './text.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const GREY = { type: ShadingType.CLEAR, color: 'auto', fill: 'E7E6E6' } as const;
const CELL_MARGIN = 50;
/** A table of so many rows stands on one page. */
const FEW_ROWS = 12;

export interface TableOptions {
  language: Language;
  /** Of the page's text, in twentieths of a point. */
  width: number;
  /** The most rows written; all without it. */
  most?: number;
}

/** A table over the whole width: its header repeated on every page, its rows never broken between two. */
export async function tableOf(section: Section, options: TableOptions): Promise<Table> {
  const widths = widthsOf(section.columns, options.width);
  const rows: TableRow[] = [];
  const whole = Array.isArray(section.rows) && section.rows.length <= FEW_ROWS;
  const most = options.most ?? Number.POSITIVE_INFINITY;
  for await (const batch of typeof section.rows === 'function' ? section.rows() : [section.rows]) {
    rows.push(
      ...batch
        .slice(0, most - rows.length)
        .map((row, at) =>
          bodyRow(section.columns, row, widths, { ...options, withNext: whole && at < batch.length - 1 }),
        ),
    );
    if (rows.length >= most) break;
  }
  return new Table({
    width: { size: options.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN },
    rows: [...headRows(section.columns, widths, whole), ...rows],
  });
}

function headRows(columns: Column[], widths: number[], withNext: boolean): TableRow[] {
  const { cells, heights } = headerOf(
    columns,
    columns.map(({ width }) => width),
  );
  return heights.map((_, row) => {
    const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    return new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: own.map(
        ({ text, column, columns: across, rows: down }) =>
          new TableCell({
            columnSpan: across,
            rowSpan: down,
            width: {
              size: widths.slice(column, column + across).reduce((sum, one) => sum + one, 0),
              type: WidthType.DXA,
            },
            shading: GREY,
            verticalAlign: VerticalAlign.CENTER,
            children: [cellParagraph(runs(text), 'head', withNext)],
          }),
      ),
    });
  });
}

function bodyRow(
  columns: Column[],
  row: SectionRow,
  widths: number[],
  { language, withNext }: TableOptions & { withNext: boolean },
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, at) => {
      const cell = row.cells[at] ?? null;
      const text = readable(cell, column.kind, language, row.kind);
      const isNumber = typeof cell === 'number' && column.kind !== 'text' && column.kind !== 'code';
      const isDay = column.kind === 'day' || column.kind === 'moment';
      return new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        ...(row.style === 'group' ? { shading: GREY } : {}),
        children: [
          cellParagraph(
            runs(text, row.style === 'body' ? {} : { bold: true }),
            isNumber ? 'number' : isDay || saysNoNumber(column) ? 'centre' : 'text',
            withNext,
          ),
        ],
      });
    }),
  });
}

/** Words among numbers, such as "no data". */
function saysNoNumber({ kind }: Column): boolean {
  return kind === 'count' || kind === 'share';
}

function cellParagraph(children: ParagraphChild[], style: CellStyle, keepNext: boolean): Paragraph {
  return new Paragraph({ style: CELL_STYLES[style].id, ...(keepNext ? { keepNext } : {}), children });
}

/** The columns' widths in the same proportions over the whole width. */
function widthsOf(columns: Column[], width: number): number[] {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => Math.floor((column.width / all) * width));
}
