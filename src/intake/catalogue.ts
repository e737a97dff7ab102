import { open } from 'node:fs/promises';
import { nfc } from '../text/fold.ts';
import { type CatalogueFact, catalogueHeadings } from '../vocabulary/catalogue.ts';
import { candidateDelimiters, headRows, readHead } from './csv/dialect.ts';
import { carefulRows } from './csv/records.ts';
import { readMoment } from './days/dates.ts';
import { digest } from './digest.ts';
import { findHeader, HEAD_ROWS } from './heading/header.ts';
import type { Header } from './heading/table.ts';
import { asInputError } from './sheets/asInputError.ts';
import type { Input } from './sheets/input.ts';
import type { HeadRow } from './sheets/rows.ts';

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
  /** A text of validFrom or validTo that is no date: when the row holds is then unknown. */
  badDate: string | null;
  terms: WrittenTerm[];
}

export interface Catalogue {
  shown: string;
  file: { path: string; sha256: string; bytes: number };
  rows: CatalogueRow[];
}

type CatalogueHeader = Header<CatalogueFact>;

const CHANNELS = [
  ['termDirect', 'unitDirect', 'direct'],
  ['termOnline', 'unitOnline', 'online'],
  ['termPost', 'unitPost', 'post'],
  ['term', 'unit', null],
] as const;
const ZIP = 'PK';

/**
 * Reads a catalogue of procedures from a CSV text or from the sheets of an XLSX workbook. Null when nothing in it names
 * procedures and terms. Throws InputError when the bytes cannot be read.
 */
export async function readCatalogue(input: Input): Promise<Catalogue | null> {
  const found = await digest(input.path);
  const { sha256, bytes } = found;
  const recognise = catalogueHeadings();
  const rows: CatalogueRow[] = [];
  let tables = 0;
  const sheets = (await isZip(input.path)) ? sheetsOf(input) : textOf(input, found, recognise);
  for await (const sheet of sheets) {
    const header = findHeader(sheet.slice(0, HEAD_ROWS), recognise, namesTerms);
    if (header === null) continue;
    tables++;
    rows.push(...sheet.filter(({ row }) => row > header.row).flatMap((row) => readRow(row, header, recognise)));
  }
  return tables === 0 ? null : { shown: input.shown, file: { path: input.path, sha256, bytes }, rows };
}

function namesTerms({ columns }: CatalogueHeader): boolean {
  return (columns.has('code') || columns.has('name')) && CHANNELS.some(([term]) => columns.has(term));
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(2), length: 2 });
    return buffer.toString('latin1') === ZIP;
  } finally {
    await file.close();
  }
}

async function* sheetsOf(input: Input): AsyncGenerator<HeadRow[]> {
  const { openWorkbook } = await import('./xlsx/workbook.ts');
  try {
    const workbook = await openWorkbook(input.path);
    try {
      for (const sheet of workbook.sheets) {
        const rows: HeadRow[] = [];
        for await (const batch of workbook.rows(sheet)) rows.push(...batch);
        yield rows;
      }
    } finally {
      workbook.close();
    }
  } catch (error) {
    throw asInputError(error, input.shown);
  }
}

/** The delimiter is the one under which the header names most. */
async function* textOf(
  input: Input,
  bytes: { utf8: boolean; nul: boolean },
  recognise: ReturnType<typeof catalogueHeadings>,
): AsyncGenerator<HeadRow[]> {
  const head = await readHead(input, bytes, undefined);
  const tries = candidateDelimiters(head).map((delimiter) => ({
    delimiter,
    header: findHeader(headRows(head, delimiter), recognise, namesTerms),
  }));
  const size = ({ header }: (typeof tries)[number]) => header?.columns.size ?? 0;
  const { delimiter, header } = tries.reduce((one, other) => (size(other) > size(one) ? other : one));
  const rows: HeadRow[] = [];
  const dialect = { encoding: head.encoding, lineEnd: head.lineEnd, delimiter };
  for await (const batch of carefulRows(input.path, dialect, header?.headings.length ?? 1)) rows.push(...batch);
  yield rows;
}

function readRow(
  { row, cells }: HeadRow,
  header: CatalogueHeader,
  recognise: ReturnType<typeof catalogueHeadings>,
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
      badDate: bad?.text ?? null,
      terms,
    },
  ];
}

/** The unit of a term: a column named for the channel, else the plain "Đơn vị tính" right of the term, else any such. */
function unitColumn(
  header: CatalogueHeader,
  term: number,
  named: CatalogueFact,
  recognise: ReturnType<typeof catalogueHeadings>,
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
