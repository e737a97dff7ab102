import { writeFile } from 'node:fs/promises';
import type { ReportJson } from '../report/schema/schema.ts';
import { jsonText } from '../text/jsonText.ts';
import type { Write } from './writer.ts';

/** report.json, the contract with other programs. */
export const write: Write = ({ json }, path) => writeFile(path, printReportJson(json));

/** The text of report.json. */
export function printReportJson(report: ReportJson): string {
  return `${jsonText(report, 2)}\n`;
}
