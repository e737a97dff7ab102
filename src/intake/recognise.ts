import { InputError } from './errors.ts';
import { type ForeignFault, foreignKind, isClutter, isOtherMarkup } from './foreign.ts';
import { formatOf } from './formats.ts';
import { type Look, lookAt, ZIP } from './look.ts';
import { isWordText } from './reported/wordPart.ts';
import type { Input } from './sheets/input.ts';
import type { Format } from './sheets/table.ts';

/** What a file is. */
export type Recognised =
  | { is: 'export'; format: Format }
  | { is: 'archive'; packed: 'zip' | 'gzip' }
  /** It may hold a table, and is not read: why, and what it is. */
  | { is: 'unread'; fault: ForeignFault; kind: string }
  /** No export, but tables that a unit reports may stand in it. */
  | { is: 'word' }
  /** Plainly no export. */
  | { is: 'no-export' };

const GZIP = /^1f8b08/;

/**
 * Recognises a file by its bytes; the name tells only the lock files and notes that systems leave, and says what a broken archive
 * was meant to be. Errors of the file system pass through.
 */
export async function recognise(path: string, name: string): Promise<Recognised> {
  if (isClutter(name)) return { is: 'no-export' };
  return recognised(await lookAt(path), name);
}

function recognised(look: Look, name: string): Recognised {
  if (look.parts?.some(isWordText)) return { is: 'word' };
  const foreign = foreignKind(look);
  if (foreign?.fault === null) return { is: 'no-export' };
  if (foreign) return { is: 'unread', fault: foreign.fault, kind: foreign.name };
  if (GZIP.test(look.mark)) return { is: 'archive', packed: 'gzip' };
  const format = formatOf(look, name);
  if (format === 'csv' && ZIP.test(look.mark)) return { is: 'archive', packed: 'zip' };
  if (format === 'csv' && isOtherMarkup(look)) return { is: 'unread', fault: 'other-markup', kind: 'XML' };
  return { is: 'export', format };
}

/** The format of a file that must be an export. Throws InputError when it is none, or not read. */
export async function exportFormat({ path, shown }: Input): Promise<Format> {
  const found = await recognise(path, shown);
  switch (found.is) {
    case 'export':
      return found.format;
    case 'unread':
      throw new InputError(found.fault, shown, found.kind);
    case 'archive':
      throw new InputError('bad-archive', shown);
    case 'word':
    case 'no-export':
      throw new InputError('unknown-format', shown);
  }
}
