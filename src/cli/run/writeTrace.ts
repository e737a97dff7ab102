import { extname } from 'node:path';
import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import { tracedReport } from '../../report/dossiers/tracedReport.ts';
import type { BuildOptions } from '../../report/ground/options.ts';
import type { Report } from '../../report/ground/report.ts';
import { UsageError } from '../failure.ts';
import { writeOut } from './writeOut.ts';

/** How a list is written, by the end of its file's name. */
const WRITERS: Record<string, (report: Report, path: string) => Promise<void>> = {
  '.xlsx': async (report, path) => (await import('../../write/xlsx.ts')).writeWorkbook(report, path),
  '.csv': async ({ sheets, warning }, path) => {
    const { writeCsv } = await import('../../write/csv.ts');
    for (const section of sheets.flatMap(({ sections }) => sections)) await writeCsv(section, path, warning);
  },
};

/**
 * Writes the dossiers behind a figure as a workbook or a CSV file, which is there only when it is whole. Throws UsageError when the name
 * ends otherwise, when there is such a file and no `force`, and when the folder is none.
 */
export async function writeTrace(
  out: string,
  figure: string,
  narrowing: Narrowing,
  options: BuildOptions & { force: boolean },
): Promise<void> {
  const { usage } = options.messages.faults;
  const write = WRITERS[extname(out).toLowerCase()];
  if (write === undefined) throw new UsageError(usage.badValue('--out', out, Object.keys(WRITERS).join(' | ')));
  await writeOut(out, options, async (path) => write(await tracedReport(figure, narrowing, options), path));
}
