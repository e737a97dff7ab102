import { type Unpacked, unpack } from '../../intake/archive.ts';
import { digest } from '../../intake/digest.ts';
import { InputError, MappingError } from '../../intake/errors.ts';
import type { MappingFile } from '../../intake/heading/mapping.ts';
import { unmatched } from '../../intake/heading/mappingFor.ts';
import { type OpenInput, openInput } from '../../intake/open.ts';
import { asInputError } from '../../intake/sheets/asInputError.ts';
import type { Input } from '../../intake/sheets/input.ts';
import { nearest } from '../../text/fold.ts';
import { builtInHeadings } from '../../vocabulary/columns.ts';

/** Inputs opened, and those that could not be: the figures are without these. */
export interface Opened {
  opened: OpenInput[];
  faults: InputError[];
  /** Files of archives that are no exports, as shown. */
  skipped: string[];
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
  const opened: OpenInput[] = [];
  const faults: InputError[] = [];
  const skipped: string[] = [];
  const close = () => {
    for (const open of opened) open.close();
  };
  try {
    for (const named of inputs) {
      const found = await unpack(named, scratch).catch((error) => noneOf(faultOf(error, named)));
      faults.push(...found.faults);
      skipped.push(...found.skipped);
      for (const input of found.inputs) {
        const open = await openInput(input, reading).catch((error) => faultOf(error, input));
        if (open instanceof InputError) faults.push(open);
        else if (open.tables.length > 0) opened.push(open);
        else {
          open.close();
          faults.push(new InputError('no-table', input.shown));
        }
      }
    }
    checkEntries(mapping, [...opened.map(({ input }) => input.shown), ...faults.map(({ path }) => path)]);
    return { opened, faults, skipped, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** An entry for a file that is not there is a slip of whoever wrote it; of an archive that was not unpacked no file is known. */
function checkEntries(mapping: MappingFile | null, shown: string[]): void {
  const [match] = unmatched(mapping, shown);
  if (match === undefined || shown.some((path) => match.startsWith(path))) return;
  throw new MappingError('unmatched', match, '', nearest(match, shown) ?? shown.slice(0, MOST_NAMED).join(', '));
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

function faultOf(error: unknown, { shown }: Input): InputError {
  const fault = asInputError(error, shown);
  if (fault instanceof InputError) return fault;
  throw error;
}
