import ExcelJS from 'exceljs';
import { partsOf } from './zippedParts.ts';

/** A number that leads somewhere: its cell, the list that it opens and what a reader is told there. */
export interface Led {
  cell: string;
  value: number;
  name: string;
  tip: string;
  sheet: string;
  /** The heading and the rows of the list. */
  from: number;
  to: number;
}

const TEXT: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&apos;': "'" };
const unescaped = (xml: string) =>
  xml.replace(/&#(\d+);|&\w+;/g, (found, code) => (code ? String.fromCharCode(Number(code)) : (TEXT[found] ?? found)));

/** Every link of a workbook, as the file has it. */
export async function linksIn(path: string): Promise<{ led: Led[]; book: ExcelJS.Workbook }> {
  const parts = await partsOf(path);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const defined = /<definedName name="(\w+)">&apos;(.+?)&apos;!\$A\$(\d+):\$\w+\$(\d+)</g;
  const names = new Map(
    [...(parts.get('xl/workbook.xml') ?? '').matchAll(defined)].map(([, name, sheet, from, to]) => [
      name,
      { sheet: unescaped(sheet as string), from: Number(from), to: Number(to) },
    ]),
  );
  const led = book.worksheets.flatMap((sheet, index) => {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
    const links = xml.matchAll(/<hyperlink ref="(\w+)" location="(\w+)" tooltip="([^"]*)"\/>/g);
    return [...links].map(([, ref, name, tip]) => {
      const { value } = sheet.getCell(ref as string);
      const number = typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
      const to = names.get(name as string);
      if (to === undefined) throw new Error(`${name} is not defined`);
      const cell = `${sheet.name}!${ref}`;
      return { cell, value: Number(number), name: name as string, tip: unescaped(tip as string), ...to };
    });
  });
  return { led, book };
}

/** A list as somebody sees it who filters it: headings, and the rows in words. */
export interface Seen {
  headings: string[];
  rows: string[][];
}

export function seenAt(book: ExcelJS.Workbook, { sheet: name, from, to }: Pick<Led, 'sheet' | 'from' | 'to'>): Seen {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const headings = (sheet.getRow(from).values as unknown[]).slice(1).map(String);
  const rows = Array.from({ length: to - from }, (_, at) => {
    const row = sheet.getRow(from + 1 + at);
    return headings.map((_, column) => row.getCell(column + 1).text);
  });
  return { headings, rows };
}

/** How many rows a filter leaves, set as its words say: "Column = value hoặc value; Column = value". */
export function filtered({ headings, rows }: Seen, filter: string): number {
  const starts = headings
    .flatMap((heading, column) =>
      [0, ...[...filter.matchAll(/; /g)].map(({ index }) => index + 2)]
        .filter((start) => filter.startsWith(`${heading} = `, start))
        .map((start) => ({ start, heading, column })),
    )
    .sort((one, other) => one.start - other.start);
  if (starts[0]?.start !== 0) throw new Error(`no column of the list: ${filter}`);
  const wanted = starts.map(({ start, heading, column }, at) => {
    const end = starts[at + 1]?.start;
    const text = filter.slice(start + heading.length + 3, end === undefined ? undefined : end - 2);
    return { column, values: [text, ...text.split(' hoặc ')] };
  });
  return rows.filter((row) => wanted.every(({ column, values }) => values.includes(row[column] as string))).length;
}
