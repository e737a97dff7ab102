import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { SectionRow } from '../../report/ground/report.ts';
import type { Format } from './value.ts';

export type Look = Partial<Style>;

export const FONT_SIZE = 11;
export const TITLE_SIZE = 13;
/** Bold letters are that much broader. */
export const BOLD_SCALE = 1.07;

const NAME = 'Times New Roman';
const LINE = { style: 'thin', color: { argb: 'FF808080' } } as const;
const BOX: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** A group's caption may run over the empty cells beside it, which inner lines would cross out. */
const BAND: Partial<Borders> = { top: LINE, bottom: LINE };
const GREY: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } };
const PALE: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF5F5F5' } };

const font = (more: Partial<Font> = {}): Partial<Font> => ({ name: NAME, size: FONT_SIZE, family: 1, ...more });

/** The font of cells without a look of their own; Excel measures column widths by it. */
export const STANDARD_FONT = font();

const HEAD_PLACE: Partial<Alignment> = { horizontal: 'center', vertical: 'top', wrapText: true };
/** Lines of the head of an official paper. */
export const HEAD: Look = { font: font(), alignment: HEAD_PLACE };
export const HEAD_BOLD: Look = { font: font({ bold: true }), alignment: HEAD_PLACE };
export const HEADING_LEFT: Look = {
  font: font({ bold: true }),
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
};
export const HEADING_CENTRED: Look = {
  font: font({ bold: true }),
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};
export const TITLE: Look = {
  font: font({ bold: true, size: TITLE_SIZE }),
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
};
export const NOTE: Look = {
  font: font({ italic: true }),
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
};
export const HEADER: Look = {
  font: font({ bold: true }),
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: BOX,
  fill: GREY,
};
export const NUMBERING: Look = {
  font: font({ italic: true }),
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: BOX,
};

const NUMBER_FORMATS: Record<Format, string | undefined> = {
  text: undefined,
  // Excel keeps such a cell text even when a reader edits it and presses Enter. exceljs cannot write quotePrefix.
  inert: '@',
  said: undefined,
  code: '@',
  count: '#,##0',
  share: '0.0%',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
};

const ALIGNMENTS: Record<Format, Partial<Alignment>> = {
  text: { horizontal: 'left', vertical: 'top', wrapText: true },
  inert: { horizontal: 'left', vertical: 'top', wrapText: true },
  code: { horizontal: 'left', vertical: 'top', wrapText: true },
  said: { horizontal: 'right', vertical: 'top', wrapText: true, indent: 1 },
  // Not against the text of the next column.
  count: { horizontal: 'right', vertical: 'top', indent: 1 },
  share: { horizontal: 'right', vertical: 'top', indent: 1 },
  day: { horizontal: 'center', vertical: 'top' },
  moment: { horizontal: 'center', vertical: 'top' },
};

type RowStyle = SectionRow['style'];

/** Looks by row style and format. One object for each: exceljs recognises a style by its identity. */
export const CELLS: Record<RowStyle, Record<Format, Look>> = {
  body: looks('body'),
  total: looks('total'),
  group: looks('group'),
};

/** Blue as a reader knows links, dark enough to print. */
const LINK_COLOUR = { color: { argb: 'FF1F4E9E' } };

/** The same for numbers that lead to their dossiers. */
export const LINKED: typeof CELLS = {
  body: looks('body', LINK_COLOUR),
  total: looks('total', LINK_COLOUR),
  group: looks('group', LINK_COLOUR),
};

function looks(style: RowStyle, more: Partial<Font> = {}): Record<Format, Look> {
  const look = (format: Format): Look => {
    const numFmt = NUMBER_FORMATS[format];
    return {
      font: font({ ...(style === 'body' ? {} : { bold: true }), ...more }),
      alignment: style === 'group' ? { ...ALIGNMENTS[format], wrapText: false } : ALIGNMENTS[format],
      border: style === 'group' ? BAND : BOX,
      ...(style === 'group' ? { fill: PALE } : {}),
      ...(numFmt === undefined ? {} : { numFmt }),
    };
  };
  return {
    text: look('text'),
    inert: look('inert'),
    said: look('said'),
    code: look('code'),
    count: look('count'),
    share: look('share'),
    day: look('day'),
    moment: look('moment'),
  };
}
