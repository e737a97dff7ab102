import type { Worksheet } from 'exceljs';
import type { Link } from '../../report/ground/link.ts';
import type { Cell, Opened, Report, Section, SectionRow } from '../../report/ground/report.ts';
import { columnLetters } from '../../text/columnLetters.ts';
import type { Place } from './sums.ts';

/** How numbers lead to their dossiers: each link goes to a name of the workbook, which stands for a list with its heading. */
export interface Links {
  opened: (link: Link) => Opened | undefined;
  /** Id of a section -> the sheet that is to have it. */
  sheets: Map<string, string>;
  /** Id of a section that a cell links to -> the name of its list. */
  names: Map<string, string>;
  /** Id of a section -> its rows. */
  ranges: Map<string, { sheet: string; columns: number; from: number; to: number }>;
}

/** A link of a cell, such as E12, to a name of the workbook, and what a reader is told at it. */
export interface CellLink {
  address: string;
  name: string;
  tip: string;
}

/** The longest tip that Excel takes. */
const LONGEST_TIP = 255;

/** No rows yet. Which lists there will be must be known before the first number is written. */
export function linksOf({ sheets, opened }: Report): Links {
  const all = sheets.flatMap(({ name, sections }) => sections.map(({ id }): [string, string] => [id, name]));
  return { opened: opened ?? (() => undefined), sheets: new Map(all), names: new Map(), ranges: new Map() };
}

/** What a number of a row leads to; nothing for 0, behind which nothing stands. */
export function linkOf(links: Links, row: SectionRow, column: number): Omit<CellLink, 'address'> | undefined {
  const link = row.links?.get(column);
  const cell: Cell | undefined = row.cells[column];
  if (link === undefined || typeof cell !== 'number' || cell === 0) return undefined;
  const opened = links.opened(link);
  const sheet = opened && links.sheets.get(opened.section);
  if (opened === undefined || sheet === undefined) return undefined;
  const name = links.names.get(opened.section) ?? listName(sheet, new Set(links.names.values()));
  links.names.set(opened.section, name);
  return { name, tip: shortened(opened.tip) };
}

/** Takes note of a row of a list that was written, the heading first. Of a list that goes on in a next sheet, the name stands for the first. */
export function followList({ ranges }: Links, { sheet, row }: Place, { id, columns }: Section): void {
  const range = ranges.get(id);
  if (range === undefined) ranges.set(id, { sheet, columns: columns.length, from: row, to: row });
  else if (range.sheet === sheet) range.to = row;
}

/** The names of a workbook and what they stand for. Throws when a number leads to a list that is not there. */
export function definedNames({ ranges, names }: Links): { name: string; ranges: string[] }[] {
  const sorted = [...names].sort(([, one], [, other]) => (one < other ? -1 : 1));
  return sorted.map(([section, name]) => {
    const range = ranges.get(section);
    if (range === undefined) throw new Error('a number leads to a list that was not written');
    const { sheet, columns, from, to } = range;
    return { name, ranges: [`'${sheet}'!$A$${from}:$${columnLetters(columns - 1)}$${to}`] };
  });
}

/** exceljs links cells of text only, and to single cells: a sheet's links are written in its stead. */
export function writeLinks(sheet: Worksheet, links: CellLink[]): void {
  if (links.length === 0) return;
  const written = links.map(
    ({ address, name, tip }) => `<hyperlink ref="${address}" location="${name}" tooltip="${escaped(tip)}"/>`,
  );
  const own = sheet as unknown as { stream: { write: (xml: string) => void }; _writeHyperlinks: () => void };
  own._writeHyperlinks = () => own.stream.write(`<hyperlinks>${written.join('')}</hyperlinks>`);
}

/** A name that Excel takes: letters, digits and `_`, no address of a cell, not case-sensitive. */
function listName(sheet: string, taken: Set<string>): string {
  const plain = sheet
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '_');
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  const safe = /^[A-Za-z]{4,}|^[A-Za-z]+_/.test(plain) ? plain : `L_${plain}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? safe : `${safe}_${number}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

const shortened = (tip: string) =>
  tip.length <= LONGEST_TIP ? tip : `${tip.slice(0, LONGEST_TIP - 1).replace(/[\ud800-\udbff]$/, '')}…`;

function escaped(text: string): string {
  const clean = text.replace(/[^\P{C}\n]|\p{Cs}/gu, ' ');
  return clean.replace(/[&<>"\n]/g, (found) => `&#${found.charCodeAt(0)};`);
}
