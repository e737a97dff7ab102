import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions } from '../report/build.ts';
import { buildReportJson, printReportJson, type ReportInput } from '../report/json.ts';
import type { Report } from '../report/report.ts';
import type { ReportJson } from '../report/schema.ts';
import { fold } from '../text/fold.ts';
import type { Format } from './formats.ts';

export interface WriteOptions extends BuildOptions, Omit<ReportInput, 'plan' | 'window' | 'unit'> {
  /** Shall each unit have a document of its own beside that of all? */
  documentPerUnit: boolean;
}

/** Writes a report into a folder in each format asked for; heavy writers are loaded only then. */
export async function writeFormats(
  folder: string,
  formats: Set<Format>,
  json: ReportJson,
  options: WriteOptions,
): Promise<void> {
  if (formats.has('json')) await writeFile(join(folder, 'report.json'), printReportJson(json));
  if (formats.size === 0 || (formats.size === 1 && formats.has('json'))) return;
  const { buildReport } = await import('../report/build.ts');
  const report = await buildReport(json, options);
  if (formats.has('html')) {
    const { buildPage } = await import('../report/page/build.ts');
    const { writePage } = await import('../write/html.ts');
    await writePage(await buildPage(json, report, options), join(folder, 'report.html'));
  }
  if (formats.has('docx')) await writeDocuments(folder, json, report, options);
  if (formats.has('csv')) {
    const { writeCsvFolder } = await import('../write/csv.ts');
    await writeCsvFolder(report, join(folder, 'csv'));
  }
  if (formats.has('xlsx')) {
    const { writeWorkbook } = await import('../write/xlsx.ts');
    await writeWorkbook(report, join(folder, 'report.xlsx'));
  }
}

/** report.docx, and docx/1-so-y-te.docx … for the units that have dossiers. */
async function writeDocuments(folder: string, json: ReportJson, report: Report, options: WriteOptions): Promise<void> {
  const { buildReport } = await import('../report/build.ts');
  const { buildDocument } = await import('../report/document/build.ts');
  const { writeDocument } = await import('../write/docx.ts');
  await writeDocument(buildDocument(json, report, options), join(folder, 'report.docx'));
  if (!options.documentPerUnit || options.unit !== undefined) return;
  await mkdir(join(folder, 'docx'), { recursive: true });
  for (const [at, { unit, fields }] of json.units.entries()) {
    if (fields.length === 0) continue;
    const own = await buildReportJson(options.db, { ...options, unit });
    const name = fold(unit ?? options.messages.report.notStated).replace(/[^a-z0-9]+/g, '-');
    const path = join(folder, 'docx', `${at + 1}-${name.replace(/^-|-$/g, '')}.docx`);
    const ofUnit = { ...options, unit };
    await writeDocument(buildDocument(own, await buildReport(own, ofUnit), ofUnit), path);
  }
}
