import { procedureCode } from '../../casefile/dossiers/procedures.ts';
import type { Database } from '../../casefile/store/database.ts';
import { namesIn } from '../../casefile/store/open.ts';
import type { Messages } from '../../messages/index.ts';
import { fold, nearest } from '../../text/fold.ts';
import { UsageError } from '../failure.ts';

/**
 * The name in a case that an option means, compared as the report groups them; null for "(không ghi)", what is not stated.
 * Throws UsageError with the nearest name when there is none.
 */
export async function nameOf(
  db: Database,
  option: 'unit' | 'field' | 'procedure',
  asked: string,
  planUnits: string[],
  messages: Messages,
): Promise<string | null> {
  if (fold(asked) === fold(messages.report.notStated)) return null;
  const names = [...(await namesIn(db, option)), ...(option === 'unit' ? planUnits : [])];
  const code = option === 'procedure' ? procedureCode(asked) : asked;
  const found =
    names.find((name) => name === asked) ??
    names.find((name) => name === code) ??
    names.find((name) => fold(name) === fold(asked));
  if (found !== undefined) return found;
  throw new UsageError(messages.faults.usage.unknownName(`--${option}`, asked, nearest(asked, names) ?? ''));
}
