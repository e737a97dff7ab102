import { candidateDelimiters, headRows, readHead } from './csv/dialect.ts';
import { carefulRows } from './csv/records.ts';
import { type Digest, digest } from './digest.ts';
import { type Detected, printEvidence } from './encodings/encoding.ts';
import { markupEncoding } from './encodings/markupText.ts';
import { InputError, MappingError } from './errors.ts';
import { type Recognised, recognise } from './format.ts';
import { findHeader, headerAt, likelyHeader, namesDossiers, readHeader } from './heading/header.ts';
import { type Mapping, mapColumns, recogniseMapped } from './heading/mapping.ts';
import { preferVisible, settleHeader } from './heading/settleHeader.ts';
import type { Header, Recognise, Table } from './heading/table.ts';
import { inUnicode } from './sheets/cellFonts.ts';
import type { Input } from './sheets/input.ts';
import type { OpenTables } from './sheets/sheetTables.ts';
import type { RawTable } from './sheets/table.ts';

/** An input opened: what its bytes are, and its tables of dossiers. */
export interface OpenInput {
  input: Input;
  digest: Digest;
  tables: Table[];
  /** Sheets read to find a header and left out for want of one. */
  without: string[];
  /** Lets go of the file; its tables cannot be read any more. */
  close(): void;
}

/** How headings are recognised: the built-in spellings, or a mapping file that overrules them. */
export interface Reading {
  recognise: Recognise;
  mapping: Mapping | null;
  /** Read no more than these bytes for the digest: for a look at a file, not for counting it. */
  sample?: number;
  /** Give tables of which no heading is known too; their header has no columns. */
  unknownToo?: boolean;
}

/**
 * Opens one input and finds its tables. Throws InputError when the bytes are of no known format, or MappingError when
 * the mapping names what the input lacks.
 */
export async function openInput(input: Input, reading: Reading): Promise<OpenInput> {
  const found = await digest(input.path, reading.sample);
  const { tables: candidates, close } = await rawTables(input, found, reading);
  try {
    return { input, digest: found, close, ...withHeaders(candidates, input, reading) };
  } catch (error) {
    close();
    throw error;
  }
}

function withHeaders(candidates: RawTable[], input: Input, reading: Reading): Pick<OpenInput, 'tables' | 'without'> {
  const tables: Table[] = [];
  const without: string[] = [];
  const wanted = candidates.filter((candidate, at) => isWanted(candidate, at, reading.mapping));
  if (wanted.length === 0 && candidates.length > 0) {
    const sheets = candidates.map(({ sheet }) => sheet ?? '').join(', ');
    throw new MappingError('missing-sheet', input.shown, String(reading.mapping?.sheet), sheets);
  }
  let misfit: MappingError | null = null;
  for (const raw of wanted) {
    try {
      const header = headerOf(raw, input, reading);
      if (header) tables.push({ ...raw, header });
      else if (raw.sheet !== null) without.push(raw.sheet);
    } catch (error) {
      if (!(error instanceof MappingError)) throw error;
      misfit ??= error;
      if (raw.sheet !== null) without.push(raw.sheet);
    }
  }
  // A cover sheet need not have the columns that a mapping names; some sheet must.
  if (tables.length === 0 && misfit) throw misfit;
  return { tables, without };
}

function isWanted(raw: RawTable, at: number, mapping: Mapping | null): boolean {
  const sheet = mapping?.sheet;
  return (
    sheet === undefined || raw.sheet === null || (typeof sheet === 'number' ? at === sheet - 1 : raw.sheet === sheet)
  );
}

/** Readers of workbooks are loaded only when there is one. */
async function rawTables(input: Input, found: Digest, reading: Reading): Promise<OpenTables> {
  const bytes = await recognise(input.path);
  switch (bytes.format) {
    case 'zip':
      return workbook(await (await import('./zipTables.ts')).openZipTables(input), reading);
    case 'ole':
    case 'biff':
      return workbook(await (await import('./xls/xlsTables.ts')).openXls(input), reading);
    case 'html': {
      const { openHtml } = await import('./html/htmlTables.ts');
      return openHtml(input, markupText(input, bytes, found, reading), (rows) => locate(rows, reading));
    }
    case 'xml2003':
      return (await import('./xml2003/xml2003.ts')).openXml2003(input, markupText(input, bytes, found, reading));
    case 'gzip':
      throw new InputError('bad-archive', input.shown, 'an archive in an archive');
    default:
      if (/\.(xlsx|xlsm|xls|ods)$/i.test(input.path)) throw new InputError('not-workbook', input.shown);
      return { tables: [await csvTable(input, found, reading)], close: () => {} };
  }
}

function workbook({ tables, close }: OpenTables, { mapping }: Reading): OpenTables {
  return { tables: tables.map((table) => inUnicode(table, mapping?.encoding)), close };
}

function markupText(input: Input, { head }: Recognised, found: Digest, { mapping }: Reading): Detected {
  const text = markupEncoding(head, found, mapping?.encoding);
  if (text === null) throw new InputError('unknown-encoding', input.shown);
  return text;
}

/** The delimiter is the one under which the header names most facts. */
async function csvTable(input: Input, found: Digest, reading: Reading): Promise<RawTable> {
  const head = await readHead(input, found, reading.mapping?.encoding);
  const tries = candidateDelimiters(head).map((delimiter) => {
    const rows = headRows(head, delimiter);
    const header = locate(rows, reading);
    return { delimiter, rows, facts: header?.columns.size ?? 0, width: rows[0]?.cells.length ?? 0 };
  });
  const best = tries.reduce((one, other) =>
    other.facts > one.facts || (other.facts === one.facts && other.width > one.width) ? other : one,
  );
  return {
    format: 'csv',
    sheet: null,
    hiddenSheet: false,
    encoding: head.encoding.name,
    evidence: printEvidence(head.evidence),
    delimiter: best.delimiter,
    head: best.rows,
    hiddenRows: () => 0,
    spans: () => [],
    hiddenColumns: [],
    async *rows(header) {
      const dialect = { encoding: head.encoding, lineEnd: head.lineEnd, delimiter: best.delimiter };
      for await (const batch of carefulRows(input.path, dialect, header.headings.length)) {
        yield batch.filter(({ row }) => row > header.row);
      }
    },
  };
}

/** The header of a table by mapping or vocabulary; null when no row names dossiers. */
function headerOf(raw: RawTable, input: Input, reading: Reading): Header | null {
  const place = raw.sheet === null ? input.shown : `${input.shown} › ${raw.sheet}`;
  const wantedRow = reading.mapping?.headerRow;
  if (wantedRow !== undefined && !raw.head.some(({ row }) => row === wantedRow)) {
    throw new MappingError('missing-header-row', place, String(wantedRow));
  }
  const found = locate(raw.head, reading);
  const header = found && preferVisible(found, raw.hiddenColumns, raw.head);
  const columns = reading.mapping?.columns;
  if (!columns) {
    if (header) return settleHeader(header);
    return reading.unknownToo ? likelyHeader(raw.head) : null;
  }
  const shown = header ?? (raw.head[0] ? readHeader([raw.head[0]], reading.recognise) : null);
  return shown && mapColumns(columns, shown, place);
}

function locate(rows: RawTable['head'], { recognise, mapping }: Reading): Header | null {
  const named = mapping?.columns ? recogniseMapped(mapping.columns) : recognise;
  const enough = mapping?.columns ? (header: Header) => header.columns.size > 0 : namesDossiers;
  if (mapping?.headerRow === undefined) return findHeader(rows, named, enough);
  return headerAt(rows, mapping.headerRow, named);
}
