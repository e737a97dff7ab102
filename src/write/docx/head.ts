import { BorderStyle, type FileChild, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { ReportDocument } from '../../report/document/document.ts';
import { SIZE } from './styles.ts';
import { centred, rule, runs } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const AGENCY = 0.4;
/** Between the office and the name, in twentieths of a point. */
const SIGNATURE_ROOM = 1400;

/** The head of an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I), its title and what it is about. */
export function headOf(document: ReportDocument, width: number): FileChild[] {
  const { agency, state, number, place, draft, title, subject, warning } = document;
  const left = Math.round(width * AGENCY);
  const right = width - left;
  const [about = '', ...more] = subject;
  return [
    ...(warning === null ? [] : [centred(warning, { bold: true, size: SIZE.head }, 120)]),
    sideBySide(
      [
        centred(agency.superior, { size: SIZE.state }),
        centred(agency.name, { size: SIZE.state, bold: true }),
        rule(0.4, left),
        centred(number, { size: SIZE.head }),
      ],
      [
        centred(state.name, { size: SIZE.state, bold: true }),
        centred(state.motto, { size: SIZE.head, bold: true }),
        rule(0.6, right),
        centred(place, { size: SIZE.head, italics: true }),
      ],
      left,
      right,
    ),
    new Paragraph({ spacing: { before: 120 }, children: runs(draft, { bold: true, size: SIZE.head }) }),
    new Paragraph({ spacing: { before: 120 }, children: [] }),
    centred(title, { bold: true, size: SIZE.body }),
    centred(about, { bold: true, size: SIZE.body }),
    ...more.map((line) => centred(line, { bold: true, size: SIZE.head })),
    rule(0.35, width),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ];
}

/** Recipients at the left, place for the signature at the right. */
export function closingOf({ closing }: ReportDocument, width: number): FileChild[] {
  const left = Math.round(width / 2);
  return [
    new Paragraph({ spacing: { before: 240 }, children: [] }),
    sideBySide(
      [
        new Paragraph({ children: runs(closing.recipients, { bold: true, italics: true, size: SIZE.state }) }),
        ...closing.lines.map((line) => new Paragraph({ children: runs(line, { size: SIZE.small }) })),
      ],
      [
        centred(closing.authority, { bold: true, size: SIZE.body }),
        centred(closing.office, { bold: true, size: SIZE.body }),
        centred(closing.signature, { italics: true, size: SIZE.head }, SIGNATURE_ROOM),
        centred(closing.name, { bold: true, size: SIZE.body }),
      ],
      left,
      width - left,
    ),
  ];
}

function sideBySide(one: Paragraph[], other: Paragraph[], left: number, right: number): Table {
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({ width: { size, type: WidthType.DXA }, borders: NO_BORDERS, children });
  return new Table({
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: [cell(one, left), cell(other, right)] })],
  });
}
