import { AlignmentType, type FileChild, ImageRun, Paragraph } from 'docx';
import { formatCount, type Language, messagesOf } from '../../messages/index.ts';
import type { Chart } from '../../report/ground/chart.ts';
import type { DocumentBlock } from '../../report/ground/narrative.ts';
import type { Section } from '../../report/ground/report.ts';
import { pictureOf } from '../charts/picture.ts';
import { SIZE } from './styles.ts';
import { tableOf } from './table.ts';
import { headingOf, itemsOf, paragraphOf, roomOf, runs } from './text.ts';

export interface BlockOptions {
  language: Language;
  /** Of the page's text, in twentieths of a point. */
  width: number;
}

/** A block as what Word lays out, one after the other. */
export async function blockOf(block: DocumentBlock, options: BlockOptions): Promise<FileChild[]> {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.text, block.level)];
    case 'paragraph':
      return [paragraphOf(block.text)];
    case 'items':
      return itemsOf(block.items);
    case 'room':
      return roomOf(block.lines, options.width);
    case 'table':
      return titledTable(block.section, options);
    case 'list': {
      const { document: words } = messagesOf(options.language);
      const n = (count: number) => formatCount(count, options.language);
      const cut = words.cut(n(block.most), n(block.total), block.rest);
      const table = await titledTable(block.section, options, block.most);
      return block.total > block.most ? [...table, note(cut)] : table;
    }
    case 'chart':
      return [...(await picture(block.chart, options)), ...(await titledTable(block.section, options))];
  }
}

async function titledTable(section: Section, options: BlockOptions, most?: number): Promise<FileChild[]> {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160, after: 80 },
    children: runs(section.title, { bold: true, size: SIZE.head }),
  });
  const table = await tableOf(section, { ...options, ...(most === undefined ? {} : { most }) });
  const after =
    section.notes.length === 0
      ? [new Paragraph({ spacing: { after: 60, line: 40, lineRule: 'exact' }, children: [] })]
      : [];
  return [...(section.title === '' ? [] : [title]), table, ...section.notes.map(note), ...after];
}

function note(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 40 }, children: runs(text, { italics: true, size: SIZE.small }) });
}

async function picture(chart: Chart, { language, width }: BlockOptions): Promise<FileChild[]> {
  const drawn = await pictureOf(chart, language);
  if (drawn === null) return [];
  const shown = Math.min(drawn.width, Math.round(width / 15));
  const image = new ImageRun({
    type: 'png',
    data: drawn.png,
    transformation: { width: shown, height: Math.round((drawn.height * shown) / drawn.width) },
    altText: { title: chart.title, description: chart.title, name: chart.id },
  });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 }, children: [image] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: runs(chart.title, { italics: true, size: SIZE.small }),
    }),
  ];
}
