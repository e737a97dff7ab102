import { InputError } from '../intake/errors.ts';
import type { Recognise } from '../intake/header.ts';
import type { Mapping } from '../intake/mapping.ts';
import { type Input, type OpenInput, openInput } from '../intake/open.ts';
import { foldHeading, loadColumns } from '../vocabulary/columns.ts';

/** Inputs opened, and those that could not be: the figures are without these. */
export interface Opened {
  opened: OpenInput[];
  faults: InputError[];
}

/** Recognises the built-in spellings of headings; an earlier spelling of a fact ranks better. */
export function builtInHeadings(): Recognise {
  const known = new Map([...loadColumns()].map(([heading, fact], rank) => [heading, { fact, rank }]));
  return (heading) => known.get(foldHeading(heading)) ?? null;
}

/** Opens inputs one by one; one that cannot be read, or holds no table, is a fault and the others go on. */
export async function openInputs(inputs: Input[], mapping: Mapping | null, sample?: number): Promise<Opened> {
  const recognise = builtInHeadings();
  const opened: OpenInput[] = [];
  const faults: InputError[] = [];
  for (const input of inputs) {
    try {
      const open = await openInput(input, { recognise, mapping, ...(sample === undefined ? {} : { sample }) });
      if (open.tables.length > 0) opened.push(open);
      else faults.push(new InputError('no-table', input.shown));
    } catch (error) {
      faults.push(asInputError(error, input));
    }
  }
  return { opened, faults };
}

/** Faults of the file system are faults of that input; any other error goes on. */
function asInputError(error: unknown, input: Input): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null;
  if (code === null) throw error;
  return new InputError('unreadable', input.shown, code);
}
