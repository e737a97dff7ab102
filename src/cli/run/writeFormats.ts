import { join } from 'node:path';
import type { BuildOptions } from '../../report/ground/options.ts';
import type { Report } from '../../report/ground/report.ts';
import { buildReportJson, type ReportInput } from '../../report/json.ts';
import type { ReportJson } from '../../report/schema/schema.ts';
import { fold } from '../../text/fold.ts';
import { FORMAT_NAMES, FORMATS, type Format } from '../../write/index.ts';
import type { Contents } from '../../write/writer.ts';

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
  const contents = contentsOf(json, options);
  for (const format of FORMAT_NAMES.filter((name) => formats.has(name))) {
    const { file, load } = FORMATS[format];
    const { write } = await load();
    await write(contents, join(folder, file));
  }
}

function contentsOf(json: ReportJson, options: WriteOptions): Contents {
  let made: Promise<Report> | undefined;
  const report = () => {
    made ??= buildReportOf(json, options);
    return made;
  };
  return {
    json,
    report,
    page: async () => {
      const { buildPage } = await import('../../report/page/build.ts');
      return buildPage(json, await report(), options);
    },
    document: () => documentOf(json, report, options),
    unitDocuments: () => unitDocuments(json, options),
  };
}

async function buildReportOf(json: ReportJson, options: BuildOptions): Promise<Report> {
  const { buildReport } = await import('../../report/build.ts');
  return buildReport(json, options);
}

async function documentOf(json: ReportJson, report: () => Promise<Report>, options: BuildOptions) {
  const { buildDocument } = await import('../../report/document/build.ts');
  return buildDocument(json, await report(), options);
}

/** 1-so-y-te.docx … for the units that have dossiers. */
async function* unitDocuments(json: ReportJson, options: WriteOptions): ReturnType<Contents['unitDocuments']> {
  if (!options.documentPerUnit || options.unit !== undefined) return;
  for (const [at, { unit, fields }] of json.units.entries()) {
    if (fields.length === 0) continue;
    const own = await buildReportJson(options.db, { ...options, unit });
    const name = fold(unit ?? options.messages.report.notStated).replace(/[^a-z0-9]+/g, '-');
    const ofUnit = { ...options, unit };
    const document = await documentOf(own, () => buildReportOf(own, ofUnit), ofUnit);
    yield { file: `${at + 1}-${name.replace(/^-|-$/g, '')}.docx`, document };
  }
}
