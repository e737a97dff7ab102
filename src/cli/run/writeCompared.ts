import { writeFile } from 'node:fs/promises';
import type { Profile } from '../../casefile/compare/rules.ts';
import type { Case } from '../../casefile/store/open.ts';
import type { Messages } from '../../messages/index.ts';
import { type Compared, comparedReport } from '../../report/compare/comparedReport.ts';
import { warnedCsv } from '../../write/csv.ts';
import { printCompared } from '../../write/screen/compared.ts';
import { UsageError } from '../failure.ts';
import type { CompareFlags } from '../options/compareFlags.ts';
import type { Terminal } from '../terminal.ts';
import { listDossiers } from './comparedDossiers.ts';
import { checkOut, writeOut } from './writeOut.ts';

/** Can what is asked be written? Looked at before anything is counted. Throws UsageError. */
export function checkCompared({ format, out, dossiers, force = false }: CompareFlags, messages: Messages): void {
  const { badValue } = messages.faults.usage;
  if (format === 'xlsx' && out === undefined) throw new UsageError(badValue('--format', format, '--out FILE.xlsx'));
  if (format === 'xlsx' && dossiers !== undefined)
    throw new UsageError(badValue('--format', format, 'table | csv | json'));
  if (out !== undefined) checkOut(out, { force, messages });
}

/** Prints what was compared, or writes it to a file. */
export async function writeCompared(
  done: Compared[],
  { db, reveal, ...opened }: Case,
  flags: CompareFlags,
  asked: Profile | null,
  terminal: Terminal,
): Promise<void> {
  const { messages } = terminal;
  const { format, out, force = false } = flags;
  const profile = asked?.id ?? null;
  if (format === 'xlsx') {
    const { writeWorkbook } = await import('../../write/xlsx.ts');
    const report = comparedReport(done, { db, reveal, messages, profile });
    return writeOut(out ?? '', { force, messages }, (path) => writeWorkbook(report, path));
  }
  const tables = done.map(({ compared }) => compared);
  const texts =
    flags.dossiers === undefined
      ? [printCompared(tables, { format, columns: terminal.columns, messages, profile, reveal })]
      : listDossiers(flags.dossiers, done, { db, reveal, ...opened }, format, terminal);
  const warning = reveal && format === 'csv' ? messages.page.internal : null;
  if (out !== undefined)
    return writeOut(out, { force, messages }, (path) => writeFile(path, warnedCsv(texts, warning)));
  for await (const text of texts) await terminal.out(text);
}
