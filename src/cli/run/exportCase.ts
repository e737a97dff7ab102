import { extname, join } from 'node:path';
import { type ExportFormat, exportDossiers } from '../../casefile/export/exported.ts';
import { openCase } from '../../casefile/store/open.ts';
import { formatCount } from '../../messages/index.ts';
import { EXIT, UsageError } from '../failure.ts';
import { memoryOf } from '../options/analyzeOptions.ts';
import type { Terminal } from '../terminal.ts';
import { withScratch } from '../work/workFolder.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { knownCase } from './withCase.ts';
import { checkOut, writeOut } from './writeOut.ts';

export interface ExportFlags {
  case: string;
  format?: ExportFormat;
  out: string;
  force?: boolean;
  memory: string;
  quiet?: boolean;
}

const IN_FILES: readonly ExportFormat[] = ['parquet', 'csv'];

/** Writes the dossiers of a case into a file, which is there only when it is whole. Returns the exit code. */
export async function exportCase(flags: ExportFlags, terminal: Terminal): Promise<number> {
  const { messages } = terminal;
  const { out } = flags;
  const format = formatOf(flags, terminal);
  const memory = memoryOf(flags, messages);
  const options = { messages, force: flags.force ?? false };
  checkOut(out, options);
  const { path, reveal } = await knownCase(flags.case, terminal);
  // Its free texts are as they were written.
  if (reveal) throw new UsageError(messages.faults.usage.exportRevealed(flags.case));
  const stop = stopOnInterrupt(terminal);
  try {
    const count = await withScratch(async (scratch) => {
      const { db } = await openCase(path, { memory, spill: join(scratch, 'spill') });
      let written = 0;
      try {
        await writeOut(out, options, async (file) => {
          written = await exportDossiers(db, file, format);
        });
      } finally {
        db.close();
      }
      return written;
    });
    if (!flags.quiet) await terminal.out(`${messages.exported.written(out, formatCount(count, messages.language))}\n`);
    return EXIT.complete;
  } finally {
    stop();
  }
}

function formatOf({ format, out }: ExportFlags, { messages }: Terminal): ExportFormat {
  const end = format ?? IN_FILES.find((one) => extname(out).toLowerCase() === `.${one}`);
  if (end !== undefined) return end;
  const { badValue } = messages.faults.usage;
  throw new UsageError(badValue('--out', out, IN_FILES.map((one) => `.${one}`).join(' | ')));
}
