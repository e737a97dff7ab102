import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions } from '../report/build.ts';
import { printReportJson } from '../report/json.ts';
import type { ReportJson } from '../report/schema.ts';
import type { Format } from './formats.ts';

/** Writes a report into a folder in each format asked for; heavy writers are loaded only then. */
export async function writeFormats(
  folder: string,
  formats: Set<Format>,
  json: ReportJson,
  options: BuildOptions,
): Promise<void> {
  if (formats.has('json')) await writeFile(join(folder, 'report.json'), printReportJson(json));
  if (formats.has('html')) {
    const { buildPage } = await import('../report/page/build.ts');
    const { writePage } = await import('../write/html.ts');
    await writePage(await buildPage(json, options), join(folder, 'report.html'));
  }
  if (!formats.has('xlsx') && !formats.has('csv')) return;
  const { buildReport } = await import('../report/build.ts');
  const report = await buildReport(json, options);
  if (formats.has('csv')) {
    const { writeCsvFolder } = await import('../write/csv.ts');
    await writeCsvFolder(report, join(folder, 'csv'));
  }
  if (formats.has('xlsx')) {
    const { writeWorkbook } = await import('../write/xlsx.ts');
    await writeWorkbook(report, join(folder, 'report.xlsx'));
  }
}
