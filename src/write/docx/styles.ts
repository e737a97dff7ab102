import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { Language } from '../../messages/index.ts';

export const FONT = 'Times New Roman';
/** Half points: 13 and 14 pt of Nghị định 30/2020/NĐ-CP (Phụ lục I), smaller in tables. */
export const SIZE = { body: 28, head: 26, state: 24, table: 20, tableHead: 18, small: 22 } as const;

/** Twentieths of a point; 1 mm is 56.7. */
export const mm = (length: number): number => Math.round(length * 56.6929);

/** A4, and the margins of Nghị định 30/2020/NĐ-CP: top and bottom 20, left 30, right 15 mm. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
} as const;

/** Languages as Word knows them, where its own name for one is longer. */
const TAGS: Record<string, string> = { vi: 'vi-VN', en: 'en-GB' };

/** How a cell of a table is set. Tables have tens of thousands: what stands in a style is not written with each. */
export type CellStyle = 'head' | 'text' | 'centre' | 'number';

export const CELL_STYLES: Record<CellStyle, IParagraphStyleOptions & { id: string }> = {
  head: cellStyle('TableHead', 'Table Head', AlignmentType.CENTER, { size: SIZE.tableHead, bold: true }),
  text: cellStyle('TableText', 'Table Text', AlignmentType.LEFT),
  centre: cellStyle('TableCentre', 'Table Centre', AlignmentType.CENTER),
  number: cellStyle('TableNumber', 'Table Number', AlignmentType.RIGHT),
};

function cellStyle(
  id: string,
  name: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  run: IParagraphStyleOptions['run'] = { size: SIZE.table },
): IParagraphStyleOptions & { id: string } {
  return { id, name, basedOn: 'Normal', run, paragraph: { alignment, spacing: { before: 20, after: 20 } } };
}

/** Real heading styles, so that Word shows the parts of the document in its navigation pane; its spelling is that of the language. */
export const stylesOf = (language: Language): IStylesOptions => ({
  default: {
    document: { run: { font: FONT, size: SIZE.body, language: { value: TAGS[language] ?? language } } },
    heading1: heading({ size: SIZE.body, before: 240 }),
    heading2: heading({ size: SIZE.body, before: 200 }),
    heading3: heading({ size: SIZE.body, before: 160, italics: true }),
    title: { run: { font: FONT, size: SIZE.body, bold: true, color: '000000' } },
  },
  paragraphStyles: Object.values(CELL_STYLES),
});

function heading({ size, before, italics = false }: { size: number; before: number; italics?: boolean }) {
  return {
    run: { font: FONT, size, bold: true, italics, color: '000000' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  };
}
