import { nfc } from '../text/fold.ts';
import { type CatalogueFact, type CatalogueHeadings, catalogueHeadings } from '../vocabulary/catalogue.ts';
import { readMoment } from './days/dates.ts';
import { digest } from './digest.ts';
import { FORMATS } from './formats.ts';
import { findHeader, HEAD_ROWS } from './heading/header.ts';
import type { Header } from './heading/table.ts';
import { exportFormat } from './recognise.ts';
import type { Input } from './sheets/input.ts';
import type { HeadRow } from './sheets/rows.ts';
import type { RawTable, TableRow } from './sheets/table.ts';

/** A term as a catalogue writes it, for one channel or (null) all of them. */
export interface WrittenTerm {
  channel: 'direct' | 'online' | 'post' | null;
  /** The cell. */
  text: string;
  /** The ways to read it: the cell alone, with its unit column, with the unit in its heading. */
  readings: string[];
}

/** A row of a catalogue of procedures (danh mục thủ tục hành chính). '' is a blank cell; days are ISO. */
export interface CatalogueRow {
  row: number;
  code: string;
  name: string;
  field: string;
  decision: string;
  validFrom: string | null;
  validTo: string | null;
  /**
   * Why none of its terms is to be applied, as written: a day of validity that is no date, a code of another shape than the others', a
   * heading that is nearly one of those needed, or all of a damaged row.
   */
  doubt: string | null;
  terms: WrittenTerm[];
}

export interface Catalogue {
  shown: string;
  file: { path: string; sha256: string; bytes: number };
  rows: CatalogueRow[];
}

/** Characters of a damaged row. */
const MOST_SHOWN = 200;

type CatalogueHeader = Header<CatalogueFact>;

const CHANNELS = [
  ['termDirect', 'unitDirect', 'direct'],
  ['termOnline', 'unitOnline', 'online'],
  ['termPost', 'unitPost', 'post'],
  ['term', 'unit', null],
] as const;

/**
 * Reads a catalogue of procedures from the tables of a file of any format that is read. Null when nothing in it names procedures and
 * terms. Throws InputError when the bytes cannot be read.
 */
export async function readCatalogue(input: Input): Promise<Catalogue | null> {
  const found = await digest(input.path);
  const { sha256, bytes } = found;
  const headings = catalogueHeadings();
  const { recognise } = headings;
  const find = (rows: HeadRow[]) => findHeader(rows.slice(0, HEAD_ROWS), recognise, namesTerms);
  const format = await exportFormat(input);
  const { tables, close } = await FORMATS[format].open(input, { bytes: found, encoding: undefined, find });
  const rows: CatalogueRow[] = [];
  try {
    for (const table of tables) {
      const header = find(table.head);
      if (header === null) continue;
      rows.push(...(await rowsUnder(table, header, headings)));
    }
  } finally {
    close();
  }
  return rows.length === 0 ? null : { shown: input.shown, file: { path: input.path, sha256, bytes }, rows };
}

function namesTerms({ columns }: CatalogueHeader): boolean {
  return (columns.has('code') || columns.has('name')) && CHANNELS.some(([term]) => columns.has(term));
}

async function rowsUnder(
  table: RawTable,
  header: CatalogueHeader,
  { recognise, isNear }: CatalogueHeadings,
): Promise<CatalogueRow[]> {
  const written: TableRow[] = [];
  for await (const batch of table.rows(header)) written.push(...batch);
  // Programs that write no empty cells at the end do so in most rows; else cells may have moved.
  const short = written.filter(({ flag }) => flag === 'short').length;
  const isHabit = short * 2 > written.length;
  const rows = written.flatMap((row) =>
    row.flag === null || (row.flag === 'short' && isHabit) ? readRow(row, header, recognise) : [damagedRow(row)],
  );
  const unknown = header.headings.find(isNear);
  const national = rows.filter(({ code }) => NATIONAL.test(code)).length;
  const doubtOf = ({ code, doubt }: CatalogueRow) =>
    doubt ?? unknown ?? (national * 2 >= rows.length && code !== '' && !NATIONAL.test(code) ? code : null);
  return rows.map((row) => ({ ...row, doubt: doubtOf(row) }));
}

/** "1.003101", with the place behind it, or shortened by a spreadsheet. */
const NATIONAL = /^[1-9]\.(?:\d{6}(?!\d)|\d{3,5}$)/;

/** Which cell says what is not known: what is left of the row is named. */
function damagedRow({ row, cells }: TableRow): CatalogueRow {
  const text = nfc(cells.filter((cell) => cell !== '').join(' | ')).slice(0, MOST_SHOWN) || '…';
  const none = { code: '', name: '', field: '', decision: '', validFrom: null, validTo: null };
  return { row, ...none, doubt: text, terms: [{ channel: null, text, readings: [] }] };
}

function readRow(
  { row, cells }: HeadRow,
  header: CatalogueHeader,
  recognise: CatalogueHeadings['recognise'],
): CatalogueRow[] {
  const cell = (fact: CatalogueFact) => textAt(cells, header.columns.get(fact));
  const [code, name] = [cell('code'), cell('name')];
  const terms = CHANNELS.flatMap(([fact, unit, channel]): WrittenTerm[] => {
    const at = header.columns.get(fact);
    const text = textAt(cells, at);
    if (at === undefined || text === '') return [];
    const heading = /\(([^()]*)\)/.exec(header.headings[at] ?? '')?.[1] ?? '';
    const units = [textAt(cells, unitColumn(header, at, unit, recognise)), heading];
    return [{ channel, text, readings: [text, ...units.filter((one) => one !== '').map((one) => `${text} ${one}`)] }];
  });
  if ((code === '' && name === '') || (terms.length === 0 && code === '')) return [];
  const [from, to] = [readDay(cell('validFrom')), readDay(cell('validTo'))];
  const bad = [from, to].find(({ text, day }) => text !== '' && day === null);
  return [
    {
      row,
      code,
      name,
      field: cell('field'),
      decision: cell('decision'),
      validFrom: from.day,
      validTo: to.day,
      doubt: bad?.text ?? null,
      terms,
    },
  ];
}

/** The unit of a term: a column named for the channel, else the plain "Đơn vị tính" right of the term, else any such. */
function unitColumn(
  header: CatalogueHeader,
  term: number,
  named: CatalogueFact,
  recognise: CatalogueHeadings['recognise'],
): number | undefined {
  const beside = recognise(header.headings[term + 1] ?? '')?.fact === 'unit' ? term + 1 : undefined;
  return (named === 'unit' ? undefined : header.columns.get(named)) ?? beside ?? header.columns.get('unit');
}

function textAt(cells: string[], at: number | undefined): string {
  return at === undefined ? '' : nfc(cells[at] ?? '');
}

function readDay(text: string): { text: string; day: string | null } {
  return { text, day: readMoment(text, 'dmy')?.value.slice(0, 10) ?? null };
}
