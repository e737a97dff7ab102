import type { ReportDocument } from '../report/document/document.ts';
import type { Report } from '../report/ground/report.ts';
import type { Page } from '../report/page/page.ts';
import type { ReportJson } from '../report/schema/schema.ts';

/** What a report says, as each format takes it. What is long in the making is made when it is first asked for. */
export interface Contents {
  json: ReportJson;
  report(): Promise<Report>;
  page(): Promise<Page>;
  document(): Promise<ReportDocument>;
  /** A document of each unit with the name of its file, where they are asked for. */
  unitDocuments(): AsyncIterable<{ file: string; document: ReportDocument }>;
}

/** Writes contents at a path. The same contents give the same bytes. Rejects when it cannot write, or a section cannot be read. */
export type Write = (contents: Contents, path: string) => Promise<void>;

/** A format of reports. */
export interface Writer {
  /** What stands in the report folder; a folder ends with a slash. */
  file: string;
  /** Loads what writes it, which may be large: asked for only when the format is. */
  load: () => Promise<{ write: Write }>;
}
