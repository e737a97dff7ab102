import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { messagesOf } from '../messages/index.ts';
import type { Annex, ReportDocument } from '../report/document/document.ts';
import { ROMAN } from '../report/ground/roman.ts';
import { blockOf } from './docx/blocks.ts';
import { closingOf, headOf } from './docx/head.ts';
import { reproducible } from './docx/reproducible.ts';
import { PAGE, SIZE, stylesOf } from './docx/styles.ts';
import { annexHeading, centred } from './docx/text.ts';
import type { Write } from './writer.ts';

const PORTRAIT = PAGE.width - PAGE.margin.left - PAGE.margin.right;
/** A page that lies down has the margin for the binding on top. */
const LANDSCAPE_MARGIN = {
  top: PAGE.margin.left,
  bottom: PAGE.margin.right,
  left: PAGE.margin.top,
  right: PAGE.margin.top,
};
const LANDSCAPE = PAGE.height - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right;

/** The draft report, and in a folder `docx` beside it that of each unit. */
export const write: Write = async (contents, path) => {
  await writeDocument(await contents.document(), path);
  const folder = join(dirname(path), 'docx');
  for await (const { file, document } of contents.unitDocuments()) {
    await mkdir(folder, { recursive: true });
    await writeDocument(document, join(folder, file));
  }
};

/**
 * Writes a draft report as a Word document in the layout of Nghị định 30/2020/NĐ-CP, its annexes on pages that lie down. The same
 * document gives the same bytes. Rejects when the file cannot be written or a section cannot be read.
 */
export async function writeDocument(document: ReportDocument, path: string): Promise<void> {
  const text: FileChild[] = [...headOf(document, PORTRAIT)];
  for (const block of document.blocks)
    text.push(...(await blockOf(block, { language: document.language, width: PORTRAIT })));
  text.push(...closingOf(document, PORTRAIT));
  const annexes: ISectionOptions[] = [];
  for (const [at, annex] of document.annexes.entries()) annexes.push(await annexOf(document, annex, at));
  const file = new Document({
    title: document.title,
    description: document.subject.join(' '),
    ...(document.warning === null ? {} : { keywords: document.warning }),
    creator: 'audit',
    lastModifiedBy: 'audit',
    styles: stylesOf(document.language),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin },
        },
        headers: { default: pageHeader(document), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        children: text,
      },
      ...annexes,
    ],
  });
  await writeFile(path, reproducible(await Packer.toBuffer(file)));
}

/** An annex, on pages of its own numbering (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
async function annexOf(document: ReportDocument, annex: Annex, at: number): Promise<ISectionOptions> {
  const { document: words } = messagesOf(document.language);
  const heading = annexHeading(words.annex(ROMAN[at] ?? String(at + 1)), annex.title);
  const blocks: FileChild[] = [heading, centred(document.attached, { italics: true, size: SIZE.head }, 120)];
  for (const block of annex.blocks)
    blocks.push(...(await blockOf(block, { language: document.language, width: LANDSCAPE })));
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the sheet itself.
        size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
        margin: { ...PAGE.margin, ...LANDSCAPE_MARGIN },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageHeader(document), first: new Header({ children: warningOf(document) }) },
    children: blocks,
  };
}

/** The number of the page, Arabic, in the middle of the upper margin, from the second page on; under it the warning that heads the first. */
function pageHeader(document: ReportDocument): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: SIZE.head });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] }), ...warningOf(document)],
  });
}

function warningOf({ warning }: ReportDocument): Paragraph[] {
  return warning === null ? [] : [centred(warning, { bold: true, size: SIZE.small })];
}
