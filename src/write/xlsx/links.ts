import { createHash } from 'node:crypto';
import type { Worksheet } from 'exceljs';
import type { Cell, Link, Report, Section, SectionRow } from '../../report/ground/report.ts';
import { columnLetters } from '../../text/columnLetters.ts';
import type { Place } from './sums.ts';

/** How numbers lead to their dossiers: each link goes to a name of the workbook, whose rows are known once they are written. */
export interface Links {
  /** Figures whose dossiers a section lists, whole or as a part of its list. */
  listed: Map<string, 'whole' | 'parted' | 'part'>;
  /** Figures of which a row tells how to find the dossiers. */
  told: Set<string>;
  /** Name -> its rows. */
  ranges: Map<string, { sheet: string; columns: number; from: number; to: number }>;
  /** Names that a cell links to. */
  used: Set<string>;
}

/** A link of a cell, such as E12, to a name of the workbook. */
export interface CellLink {
  address: string;
  name: string;
}

/** No rows yet. What will be listed must be known before the first number is written. */
export function linksOf({ sheets }: Report): Links {
  const sections = sheets.flatMap((sheet) => sheet.sections);
  const told = sections.flatMap(({ rows }) => (Array.isArray(rows) ? rows.flatMap(({ finds }) => finds ?? []) : []));
  return {
    listed: new Map(sections.flatMap(listedBy)),
    told: new Set(told),
    ranges: new Map(),
    used: new Set(),
  };
}

/** The name that a number of a row leads to; none for 0, behind which nothing stands. */
export function linkedName(links: Links, row: SectionRow, column: number): string | undefined {
  const link = row.links?.get(column);
  const cell: Cell | undefined = row.cells[column];
  if (link === undefined || typeof cell !== 'number' || cell === 0) return undefined;
  // No list of the workbook is of one month, one cause or one level.
  if ([link.period, link.cause, link.level].some((asked) => asked !== undefined)) return undefined;
  const told = links.told.has(link.figure) ? toldName(link.figure) : undefined;
  const name = inOnePiece(links, link) ? listName(link) : told;
  if (name !== undefined) links.used.add(name);
  return name;
}

/** Takes note of a row that was written: it may be one that numbers lead to. */
export function followLinks(links: Links, place: Place, section: Section, { of, finds }: SectionRow): void {
  const columns = section.columns.length;
  if (finds !== undefined) extend(links, toldName(finds), place, columns);
  const { figure } = section;
  if (figure === undefined || of === undefined) return;
  extend(links, listName({ figure }), place, columns);
  extend(links, listName({ figure, unit: of.unit }), place, columns);
  const { unit, field, part } = of;
  extend(links, listName({ figure, unit, field }), place, columns);
  if (part === undefined) return;
  extend(links, listName({ figure: part, unit }), place, columns);
  extend(links, listName({ figure: part, unit, field }), place, columns);
}

function listedBy({ figure, parts }: Section): [string, 'whole' | 'parted' | 'part'][] {
  if (figure === undefined) return [];
  return [[figure, parts ? 'parted' : 'whole'], ...(parts ?? []).map((part): [string, 'part'] => [part, 'part'])];
}

/** Do the dossiers that a link asks for follow one another in a list? One parted within its units has no run of a field. */
function inOnePiece({ listed }: Links, { figure, unit, field }: Link): boolean {
  const how = listed.get(figure);
  if (how === 'parted') return field === undefined;
  if (unit === undefined) return how === 'whole' && field === undefined;
  return how === 'whole' || how === 'part';
}

/** The names of a workbook and what they stand for. Throws when a number leads to dossiers of which there is no row. */
export function definedNames({ ranges, used }: Links): { name: string; ranges: string[] }[] {
  return [...used].sort().map((name) => {
    const range = ranges.get(name);
    if (range === undefined) throw new Error('a number above 0 has no dossier in its list');
    const { sheet, columns, from, to } = range;
    return { name, ranges: [`'${sheet}'!$A$${from}:$${columnLetters(columns - 1)}$${to}`] };
  });
}

/** exceljs links cells of text only, and to single cells: a sheet's links are written in its stead. */
export function writeLinks(sheet: Worksheet, links: CellLink[]): void {
  if (links.length === 0) return;
  const written = links.map(({ address, name }) => `<hyperlink ref="${address}" location="${name}"/>`);
  const own = sheet as unknown as { stream: { write: (xml: string) => void }; _writeHyperlinks: () => void };
  own._writeHyperlinks = () => own.stream.write(`<hyperlinks>${written.join('')}</hyperlinks>`);
}

/** Of a list that goes on in a next sheet, the name stands for the rows of the first. */
function extend({ ranges }: Links, name: string, { sheet, row }: Place, columns: number): void {
  const range = ranges.get(name);
  if (range === undefined) ranges.set(name, { sheet, columns, from: row, to: row });
  else if (range.sheet === sheet && range.to === row - 1) range.to = row;
}

const toldName = (figure: string) => nameOf('told', { figure });

function listName({ figure, unit, field }: Link): string {
  return nameOf('list', { figure, unit, field });
}

/** Excel's names are letters and digits, and not case-sensitive; units and fields are neither. */
function nameOf(kind: string, link: Link): string {
  const hash = createHash('sha256').update(JSON.stringify(link)).digest('hex');
  return `${kind}_${hash.slice(0, 16)}`;
}
