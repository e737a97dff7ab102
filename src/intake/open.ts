import { type Digest, digest } from './digest.ts';
import { InputError } from './errors.ts';
import { FORMATS } from './formats.ts';
import type { MappedColumns, MappingFile } from './heading/mapping.ts';
import { mappingsFor } from './heading/mappingFor.ts';
import type { Table } from './heading/table.ts';
import { type HeadingReading, locate, withHeaders } from './heading/tablesOf.ts';
import { isOwnReport } from './ownReport.ts';
import { exportFormat } from './recognise.ts';
import { type Input, writtenPath } from './sheets/input.ts';
import type { HeadRow } from './sheets/rows.ts';
import type { Format } from './sheets/table.ts';

/** An input opened: what its bytes are, and its tables of dossiers. */
export interface OpenInput {
  input: Input;
  digest: Digest;
  tables: Table[];
  /** Sheets read to find a header and left out for want of one. */
  without: string[];
  /** Of an input without any heading: what its columns likely are, when it lists dossiers. */
  headless: MappedColumns | null;
  /** Lets go of the file; its tables cannot be read any more. */
  close(): void;
}

/** What is known of an input before it is opened: neither is looked for twice. */
export interface Known {
  format: Format;
  digest: Digest;
}

/** How headings are recognised: the built-in spellings, or a mapping file that overrules them. */
export interface Reading extends HeadingReading {
  mapping: MappingFile | null;
  /** Read no more than these bytes for the digest: for a look at a file, not for counting it. */
  sample?: number;
}

/**
 * Opens one input and finds its tables. Throws InputError when the bytes are of no known format, or MappingError when
 * the mapping names what the input lacks.
 */
export async function openInput(input: Input, reading: Reading, known: Partial<Known> = {}): Promise<OpenInput> {
  const mappings = mappingsFor(reading.mapping, writtenPath(input));
  const whole = mappings[0] ?? {};
  const format = known.format ?? (await exportFormat(input));
  if (await isOwnReport(input.path, format)) throw new InputError('own-report', input.shown);
  const found = known.digest ?? (await digest(input.path, reading.sample));
  const { tables: candidates, close } = await FORMATS[format].open(input, {
    bytes: found,
    encoding: whole.encoding,
    find: (rows: HeadRow[]) => locate(rows, reading.recognise, whole),
  });
  try {
    return { input, digest: found, close, ...withHeaders(candidates, mappings, input.shown, reading) };
  } catch (error) {
    close();
    throw error;
  }
}
