import { kindAndPlace } from '../../text/errorPlace.ts';
import { machineFault } from '../../text/machineFault.ts';
import { BookError, type BookErrorKind } from '../container/bookError.ts';
import { InputError, type InputFault, MappingError } from '../errors.ts';

const FAULTS: Record<BookErrorKind, InputFault> = {
  'not-zip': 'not-workbook',
  'not-workbook': 'not-workbook',
  'no-sheets': 'not-workbook',
  'bad-xml': 'not-workbook',
  truncated: 'truncated',
  encrypted: 'encrypted',
  'too-large': 'too-large',
};

/**
 * What the readers, the inflater and the file system say of a file, as the fault of that input; any other error comes back as it is:
 * it is ours. `of`: what the bytes were taken for.
 */
export function asInputError(error: unknown, shown: string, of: 'book' | 'archive' = 'book'): unknown {
  if (machineFault(error) !== null) return error;
  if (error instanceof BookError) {
    const fault = FAULTS[error.kind];
    if (of === 'book') return new InputError(fault, shown, error.message);
    return new InputError(fault === 'encrypted' || fault === 'too-large' ? fault : 'bad-archive', shown, error.detail);
  }
  if (error instanceof InputError || !(error instanceof Error && 'code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('Z_')) return new InputError('bad-archive', shown, 'the compressed bytes are damaged');
  if (!('syscall' in error)) return error;
  return code === 'ENOENT' ? new InputError('missing-path', shown) : new InputError('unreadable', shown, code);
}

/**
 * Any error of reading one input as the fault of that input, one that nobody foresaw too: it must not cost the others their report. A
 * mapping that does not fit, and a disk or memory that has no more, come back as they are.
 */
export function faultOfInput(error: unknown, shown: string, of: 'book' | 'archive' = 'book'): unknown {
  const known = asInputError(error, shown, of);
  if (known instanceof InputError || known instanceof MappingError || machineFault(known) !== null) return known;
  return new InputError('unforeseen', shown, kindAndPlace(known));
}
