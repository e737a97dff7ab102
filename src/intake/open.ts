import { candidateDelimiters, headRows, readHead } from './csv/dialect.ts';
import { carefulRows } from './csv/records.ts';
import { type Digest, digest } from './digest.ts';
import { type Detected, printEvidence } from './encodings/encoding.ts';
import { markupEncoding } from './encodings/markupText.ts';
import { InputError } from './errors.ts';
import { type Recognised, recognise } from './format.ts';
import type { Mapping, MappingFile } from './heading/mapping.ts';
import { mappingsFor } from './heading/mappingFor.ts';
import type { Table } from './heading/table.ts';
import { type HeadingReading, locate, withHeaders } from './heading/tablesOf.ts';
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
export interface Reading extends HeadingReading {
  mapping: MappingFile | null;
  /** Read no more than these bytes for the digest: for a look at a file, not for counting it. */
  sample?: number;
}

/** What is known of one input before it is read: `mapping` is of the input as a whole. */
interface Told extends HeadingReading {
  mapping: Mapping;
}

/**
 * Opens one input and finds its tables. Throws InputError when the bytes are of no known format, or MappingError when
 * the mapping names what the input lacks.
 */
export async function openInput(input: Input, reading: Reading): Promise<OpenInput> {
  const mappings = mappingsFor(reading.mapping, input.shown);
  const found = await digest(input.path, reading.sample);
  const { tables: candidates, close } = await rawTables(input, found, { ...reading, mapping: mappings[0] ?? {} });
  try {
    return { input, digest: found, close, ...withHeaders(candidates, mappings, input.shown, reading) };
  } catch (error) {
    close();
    throw error;
  }
}

/** Readers of workbooks are loaded only when there is one. */
async function rawTables(input: Input, found: Digest, reading: Told): Promise<OpenTables> {
  const bytes = await recognise(input.path);
  switch (bytes.format) {
    case 'zip':
      return workbook(await (await import('./zipTables.ts')).openZipTables(input), reading);
    case 'ole':
    case 'biff':
      return workbook(await (await import('./xls/xlsTables.ts')).openXls(input), reading);
    case 'html': {
      const { openHtml } = await import('./html/htmlTables.ts');
      return openHtml(input, markupText(input, bytes, found, reading), (rows) =>
        locate(rows, reading.recognise, reading.mapping),
      );
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

function workbook({ tables, close }: OpenTables, { mapping }: Told): OpenTables {
  return { tables: tables.map((table) => inUnicode(table, mapping.encoding)), close };
}

function markupText(input: Input, { head }: Recognised, found: Digest, { mapping }: Told): Detected {
  const text = markupEncoding(head, found, mapping.encoding);
  if (text === null) throw new InputError('unknown-encoding', input.shown);
  return text;
}

/** The delimiter is the one under which the header names most facts. */
async function csvTable(input: Input, found: Digest, reading: Told): Promise<RawTable> {
  const head = await readHead(input, found, reading.mapping.encoding);
  const tries = candidateDelimiters(head).map((delimiter) => {
    const rows = headRows(head, delimiter);
    const header = locate(rows, reading.recognise, reading.mapping);
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
