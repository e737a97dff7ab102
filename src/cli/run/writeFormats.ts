import type { BuildOptions } from '../../report/ground/options.ts';
import type { Report } from '../../report/ground/report.ts';
import { buildReportJson, type ReportInput } from '../../report/json.ts';
import type { ReportJson } from '../../report/schema/schema.ts';
import { fold } from '../../text/fold.ts';
import { FORMAT_NAMES, FORMATS, type Format } from '../../write/index.ts';
import type { Contents } from '../../write/writer.ts';
import { type WriterFault, writeEach } from './writeEach.ts';

export interface WriteOptions extends BuildOptions, Omit<ReportInput, 'plan' | 'window' | 'unit' | 'reveal'> {
  /** Shall each unit have a document of its own beside that of all? */
  documentPerUnit: boolean;
  /** Told when a format has been written. */
  onWritten: (format: Format) => void;
}

/** Writes a report into a folder in each format asked for; heavy writers are loaded only then. Gives those that failed. */
export async function writeFormats(
  folder: string,
  formats: Set<Format>,
  json: ReportJson,
  options: WriteOptions,
): Promise<WriterFault[]> {
  const writers = FORMAT_NAMES.filter((name) => formats.has(name)).map((format) => ({ format, ...FORMATS[format] }));
  return writeEach(folder, writers, contentsOf(json, options), options.onWritten);
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

/** Systems take names of 255 bytes, some of 143; what tells the units apart is the number. */
const MOST_OF_NAME = 60;

/** The file of a unit's document, 1-so-y-te.docx: plain letters, whatever the unit is called. */
export function unitFile(number: number, unit: string): string {
  const name = fold(unit)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_OF_NAME)
    .replace(/^-|-$/g, '');
  return `${number}${name === '' ? '' : `-${name}`}.docx`;
}

/** Documents of the units that have dossiers. */
async function* unitDocuments(json: ReportJson, options: WriteOptions): ReturnType<Contents['unitDocuments']> {
  if (!options.documentPerUnit || options.unit !== undefined) return;
  for (const [at, { unit, fields }] of json.units.entries()) {
    if (fields.length === 0) continue;
    const own = await buildReportJson(options.db, { ...options, unit });
    const ofUnit = { ...options, unit };
    const document = await documentOf(own, () => buildReportOf(own, ofUnit), ofUnit);
    yield { file: unitFile(at + 1, unit ?? options.messages.report.notStated), document };
  }
}
