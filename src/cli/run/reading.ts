import { type Export, type Unpacked, unpack } from '../../intake/archive.ts';
import { type Digest, digest } from '../../intake/digest.ts';
import { InputError, MappingError } from '../../intake/errors.ts';
import { isNoExportName } from '../../intake/foreign.ts';
import type { MappedColumns, MappingFile } from '../../intake/heading/mapping.ts';
import { unmatched } from '../../intake/heading/mappingFor.ts';
import { headlessMapping } from '../../intake/heading/writeMapping.ts';
import { type OpenInput, openInput, type Reading } from '../../intake/open.ts';
import { faultOfInput } from '../../intake/sheets/asInputError.ts';
import { type Input, type Skipped, writtenPath } from '../../intake/sheets/input.ts';
import { nearest } from '../../text/fold.ts';
import { maskPath } from '../../text/shown.ts';
import { builtInHeadings } from '../../vocabulary/columns.ts';

/** Inputs opened, and those that could not be: the figures are without these. */
export interface Opened {
  opened: OpenInput[];
  faults: InputError[];
  /** Files that are no exports, and second names of the same bytes. */
  skipped: Skipped[];
  /** Lets go of all files opened. */
  close(): void;
}

/** Paths named in a sentence. */
const MOST_NAMED = 10;

export interface OpenOptions {
  /** Look at no more than these bytes of a file. */
  sample?: number;
  /** Open tables of which no heading is known too. */
  unknownToo?: boolean;
  /** Folder to unpack archives in; the caller removes it. */
  scratch: string;
}

/**
 * Opens inputs one by one; one that cannot be read, or holds no table, is a fault and the others go on. Throws MappingError when the
 * mapping does not fit an input, or has an entry for none of them.
 */
export async function openInputs(
  inputs: Input[],
  mapping: MappingFile | null,
  { scratch, ...options }: OpenOptions,
): Promise<Opened> {
  const reading = { recognise: builtInHeadings(), mapping, ...options };
  const found: Opened = {
    opened: [],
    faults: [],
    skipped: [],
    close: () => {
      for (const open of found.opened) open.close();
    },
  };
  const hashes = new Map<string, string>();
  const names: string[] = [];
  try {
    for (const named of inputs) {
      const unpacked = await unpack(named, scratch).catch((error) => noneOf(faultOf(error, named)));
      found.faults.push(...unpacked.faults);
      found.skipped.push(...unpacked.skipped);
      names.push(...(unpacked.inputs.length > 0 ? unpacked.inputs : [named]).map(writtenPath));
      for (const one of unpacked.inputs) await openExport(one, reading, hashes, found);
    }
    checkEntries(mapping, [...names, ...[...found.faults, ...found.skipped].map(({ path }) => path)]);
    return found;
  } catch (error) {
    found.close();
    throw error;
  }
}

/** Opens one export into `found`, unless its bytes were read under another name; `hashes` holds those of all before. */
async function openExport(
  { format, ...input }: Export,
  reading: Reading,
  hashes: Map<string, string>,
  found: Opened,
): Promise<void> {
  const bytes = await digest(input.path, reading.sample).catch((error) => faultOf(error, input));
  if (bytes instanceof InputError) {
    found.faults.push(bytes);
    return;
  }
  const sameAs = isWhole(bytes, reading) ? hashes.get(bytes.sha256) : undefined;
  if (sameAs !== undefined) {
    found.skipped.push({ path: input.shown, why: 'same-content', sameAs });
    return;
  }
  hashes.set(bytes.sha256, input.shown);
  const open = await openInput(input, reading, { format, digest: bytes }).catch((error) => faultOf(error, input));
  if (!(open instanceof InputError) && open.tables.length > 0) {
    found.opened.push(open);
    return;
  }
  if (!(open instanceof InputError)) open.close();
  // The bytes are no format of documents: a broken picture, or notes.
  if (isNoExportName(input.shown)) found.skipped.push({ path: input.shown, why: 'no-export' });
  else found.faults.push(open instanceof InputError ? open : noTable(input.shown, open.headless));
}

/** An input without a table of dossiers; of a list without heading, with the mapping that reads it. */
export function noTable(shown: string, headless: MappedColumns | null): InputError {
  return new InputError('no-table', shown, headless === null ? '' : headlessMapping(shown, headless));
}

/** That two files begin with the same bytes says nothing of the rest. */
function isWhole({ bytes }: Digest, { sample }: Reading): boolean {
  return sample === undefined || bytes < sample;
}

/** An entry for a file that is not there is a slip of whoever wrote it; of an archive that was not unpacked no file is known. */
function checkEntries(mapping: MappingFile | null, paths: string[]): void {
  const [match] = unmatched(mapping, paths);
  if (match === undefined || paths.some((path) => match.startsWith(path))) return;
  const shown = [...new Set(paths.map(maskPath))];
  const asked = maskPath(match);
  throw new MappingError('unmatched', asked, '', nearest(asked, shown) ?? shown.slice(0, MOST_NAMED).join(', '));
}

function noneOf(fault: InputError): Unpacked {
  return { inputs: [], faults: [fault], skipped: [] };
}

/** Every file that the user named and that was read, with its hash: an archive stands for the files in it. */
export async function filesRead({ opened }: Opened): Promise<{ path: string; sha256: string; bytes: number }[]> {
  const files = new Map<string, { sha256: string; bytes: number }>();
  for (const { input, digest: own } of opened) {
    const path = input.archive ?? input.path;
    if (!files.has(path)) files.set(path, input.archive === undefined ? own : await digest(path));
  }
  return [...files].map(([path, { sha256, bytes }]) => ({ path, sha256, bytes }));
}

/** Any error of reading a file is a fault of that input; a mapping that does not fit goes on. */
function faultOf(error: unknown, { shown }: Input): InputError {
  const fault = faultOfInput(error, shown);
  if (fault instanceof InputError) return fault;
  throw fault;
}
