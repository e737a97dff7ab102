import { open } from 'node:fs/promises';
import { candidateDelimiters, headRows, readHead } from './csv/dialect.ts';
import { carefulRows } from './csv/records.ts';
import { type Digest, digest } from './digest.ts';
import { InputError, MappingError } from './errors.ts';
import { findHeader, type Header, namesDossiers, type Recognise, readHeader } from './header.ts';
import { type Mapping, mapColumns, recogniseMapped } from './mapping.ts';
import type { RawTable, Table } from './table.ts';

/** An input as the user named it: `path` to open, `shown` to print (relative to the inputs' common folder). */
export interface Input {
  path: string;
  shown: string;
}

/** An input opened: what its bytes are, and its tables of dossiers. */
export interface OpenInput {
  input: Input;
  digest: Digest;
  tables: Table[];
  /** Sheets read to find a header and left out for want of one. */
  without: string[];
}

/** How headings are recognised: the built-in spellings, or a mapping file that overrules them. */
export interface Reading {
  recognise: Recognise;
  mapping: Mapping | null;
  /** Read no more than these bytes for the digest: for a look at a file, not for counting it. */
  sample?: number;
}

const ZIP = 'PK\u0003\u0004';
const OLE = '\u00d0\u00cf\u0011\u00e0';

/**
 * Opens one input and finds its tables. Throws InputError when the bytes are of no known format, or MappingError when
 * the mapping names what the input lacks.
 */
export async function openInput(input: Input, reading: Reading): Promise<OpenInput> {
  const found = await digest(input.path, reading.sample);
  const candidates = await rawTables(input, found, reading);
  const tables: Table[] = [];
  const without: string[] = [];
  const wanted = candidates.filter((candidate, at) => isWanted(candidate, at, reading.mapping));
  if (wanted.length === 0) {
    const sheets = candidates.map(({ sheet }) => sheet ?? '').join(', ');
    throw new MappingError('missing-sheet', input.shown, String(reading.mapping?.sheet), sheets);
  }
  for (const raw of wanted) {
    const header = headerOf(raw, input, reading);
    if (header) tables.push({ ...raw, header });
    else if (raw.sheet !== null) without.push(raw.sheet);
  }
  return { input, digest: found, tables, without };
}

function isWanted(raw: RawTable, at: number, mapping: Mapping | null): boolean {
  const sheet = mapping?.sheet;
  return (
    sheet === undefined || raw.sheet === null || (typeof sheet === 'number' ? at === sheet - 1 : raw.sheet === sheet)
  );
}

async function rawTables(input: Input, found: Digest, reading: Reading): Promise<RawTable[]> {
  const magic = await firstBytes(input.path);
  if (magic.startsWith(ZIP) || magic.startsWith(OLE)) {
    const { openXlsx } = await import('./xlsxTables.ts');
    return openXlsx(input);
  }
  if (/\.(xlsx|xlsm|xls|ods)$/i.test(input.path)) throw new InputError('not-workbook', input.shown);
  if (found.nul) throw new InputError('nul-bytes', input.shown);
  if (!found.utf8) throw new InputError('not-utf8', input.shown);
  return [await csvTable(input, reading)];
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(4), length: 4 });
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await file.close();
  }
}

/** The delimiter is the one under which the header names most facts. */
async function csvTable({ path }: Input, reading: Reading): Promise<RawTable> {
  const encoding = 'utf-8';
  const head = await readHead(path, encoding);
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
    encoding,
    delimiter: best.delimiter,
    head: best.rows,
    hiddenRows: () => 0,
    async *rows(header) {
      for await (const batch of carefulRows(path, { encoding, delimiter: best.delimiter }, header.headings.length)) {
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
  const header = locate(raw.head, reading);
  const columns = reading.mapping?.columns;
  if (!columns) return header;
  const shown = header ?? (raw.head[0] ? readHeader([raw.head[0]], reading.recognise) : null);
  return shown && mapColumns(columns, shown, place);
}

function locate(rows: RawTable['head'], { recognise, mapping }: Reading): Header | null {
  const named = mapping?.columns ? recogniseMapped(mapping.columns) : recognise;
  const enough = mapping?.columns ? (header: Header) => header.columns.size > 0 : namesDossiers;
  if (mapping?.headerRow === undefined) return findHeader(rows, named, enough);
  const row = rows.find((candidate) => candidate.row === mapping.headerRow);
  return row ? readHeader([row], named) : null;
}
