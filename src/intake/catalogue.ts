import { nfc } from '../text/fold.ts';
import { type CatalogueFact, catalogueHeadings } from '../vocabulary/catalogue.ts';
import { readMoment } from './days/dates.ts';
import { digest } from './digest.ts';
import { FORMATS } from './formats.ts';
import { findHeader, HEAD_ROWS } from './heading/header.ts';
import type { Header } from './heading/table.ts';
import { exportFormat } from './recognise.ts';
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

/**
 * Reads a catalogue of procedures from the tables of a file of any format that is read. Null when nothing in it names procedures and
 * terms. Throws InputError when the bytes cannot be read.
 */
export async function readCatalogue(input: Input): Promise<Catalogue | null> {
  const found = await digest(input.path);
  const { sha256, bytes } = found;
  const recognise = catalogueHeadings();
  const find = (rows: HeadRow[]) => findHeader(rows.slice(0, HEAD_ROWS), recognise, namesTerms);
  const format = await exportFormat(input);
  const { tables, close } = await FORMATS[format].open(input, { bytes: found, encoding: undefined, find });
  const rows: CatalogueRow[] = [];
  let headed = 0;
  try {
    for (const table of tables) {
      const header = find(table.head);
      if (header === null) continue;
      headed++;
      for await (const batch of table.rows(header))
        rows.push(...batch.flatMap((row) => readRow(row, header, recognise)));
    }
  } finally {
    close();
  }
  return headed === 0 ? null : { shown: input.shown, file: { path: input.path, sha256, bytes }, rows };
}

function namesTerms({ columns }: CatalogueHeader): boolean {
  return (columns.has('code') || columns.has('name')) && CHANNELS.some(([term]) => columns.has(term));
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
