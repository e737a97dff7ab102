import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { countTerms } from '../../casefile/deadlines/deadlines.ts';
import type { Database } from '../../casefile/store/database.ts';
import { type Catalogue, readCatalogue } from '../../intake/catalogue.ts';
import { InputError } from '../../intake/errors.ts';
import { faultOfInput } from '../../intake/sheets/asInputError.ts';
import type { Input } from '../../intake/sheets/input.ts';
import { formatCount } from '../../messages/index.ts';
import { inputSentence, UsageError } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

/** The catalogue of procedures that --procedures names. Throws UsageError when it cannot be read or holds no terms. */
export async function openCatalogue(path: string | undefined, terminal: Terminal): Promise<Catalogue | null> {
  if (path === undefined) return null;
  const { messages } = terminal;
  const input = { path: resolve(terminal.cwd, path), shown: basename(path) };
  if ((await stat(input.path).catch(() => null))?.isDirectory()) throw new UsageError(messages.deadlines.folder(path));
  // A pipe would be waited for without end.
  const found = await fileOnly(input)
    .then(readCatalogue)
    .catch((error: unknown) => {
      const fault = faultOfInput(error, path);
      throw fault instanceof InputError ? new UsageError(inputSentence(fault, messages)) : error;
    });
  if (found === null) throw new UsageError(messages.deadlines.noTable(path));
  return found;
}

/** Says on the error stream how many terms were read: a term that was not is no "shorter than by law". */
export async function sayTerms(db: Database, catalogue: Catalogue | null, terminal: Terminal): Promise<void> {
  if (catalogue === null) return;
  const { deadlines, language } = terminal.messages;
  const { procedures, read, unread } = await countTerms(db);
  const n = (count: number) => formatCount(count, language);
  terminal.err(`${deadlines.read(catalogue.shown, n(procedures), n(read), n(unread))}\n`);
}

async function fileOnly(input: Input): Promise<Input> {
  const found = await stat(input.path);
  if (!found.isFile()) throw new InputError('no-file', input.shown);
  return input;
}
