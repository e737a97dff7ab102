import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, TabStopType, TextRun } from 'docx';
import { plainText } from '../../text/plainText.ts';
import { mm } from './styles.ts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export interface RunLook {
  bold?: boolean;
  italics?: boolean;
  /** Half points. */
  size?: number;
}

/** Text as runs, its line breaks as line breaks; what a reader cannot see is taken out. */
export function runs(text: string, look: RunLook = {}): TextRun[] {
  return plainText(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}) }));
}

export function headingOf(text: string, level: 1 | 2 | 3): Paragraph {
  return new Paragraph({ heading: LEVELS[level], indent: { firstLine: mm(10) }, children: runs(text) });
}

/** The heading of an annex in the middle, its number on a line above its title. */
export function annexHeading(number: string, title: string): Paragraph {
  return new Paragraph({
    heading: LEVELS[1],
    alignment: AlignmentType.CENTER,
    children: runs(`${number}\n${title}`),
  });
}

/** A paragraph of the text: justified, its first line 1 cm in. */
export function paragraphOf(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 60, after: 120, line: 300 },
    indent: { firstLine: mm(10) },
    children: runs(bound(text)),
  });
}

/** The items of a list, each begun with a dash and ended with a semicolon, the last with a full stop, as official papers have it. */
export function itemsOf(items: string[]): Paragraph[] {
  return items.map((text, at) => {
    const last = at === items.length - 1;
    const ended = /[.!?:…]$/.test(text) ? text : `${text.replace(/;$/, '')}${last ? '.' : ';'}`;
    return new Paragraph({
      // Codes and names of files cannot be broken: justified, the words between them would drift apart.
      alignment: text.includes(' › ') ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
      spacing: { after: 80, line: 290 },
      indent: { firstLine: mm(10) },
      children: runs(bound(`- ${ended}`)),
    });
  });
}

/** What belongs together stays on a line: a share and its sign, a place in a file, the last number of a clause and its word. */
function bound(text: string): string {
  return text
    .replace(/(\d) %/g, '$1\u00a0%')
    .replaceAll(' › ', '\u00a0›\u00a0')
    .replace(/(\p{L}) (\d[\d.]*(?:[;,.)](?!\d)|$))/gu, '$1\u00a0$2')
    .replace(/^- /, '-\u00a0');
}

/** A line in the middle, such as those of the head and of titles. */
export function centred(text: string, look: RunLook = {}, after = 0): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: runs(text, look) });
}

/** The short line below a title, about a third of it long. */
export function rule(share: number, width: number): Paragraph {
  const side = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after: 60, line: 120, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}

/** Dotted lines to write on by hand. */
export function roomOf(lines: number, width: number): Paragraph[] {
  return Array.from(
    { length: lines },
    () =>
      new Paragraph({
        spacing: { after: 60 },
        tabStops: [{ type: TabStopType.RIGHT, position: width, leader: 'dot' }],
        children: [new TextRun('\t')],
      }),
  );
}
