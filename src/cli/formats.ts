import type { Messages } from '../messages/index.ts';
import { UsageError } from './failure.ts';

/** What a report can be written as. */
export const FORMATS = ['xlsx', 'html', 'docx', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** What stands in a report folder for each format. */
const FILES: Record<Format, string> = {
  xlsx: 'report.xlsx',
  html: 'report.html',
  docx: 'report.docx',
  json: 'report.json',
  csv: 'csv/',
};

/** The files of a report in these formats, in the order of FORMATS. */
export function filesOf(formats: Set<Format>): string[] {
  return FORMATS.filter((format) => formats.has(format)).map((format) => FILES[format]);
}

/** Is a format in the list that was given, not only among all by default? */
export function isNamed(list: string | undefined, format: Format): boolean {
  return (list ?? '').split(',').some((one) => one.trim().toLowerCase() === format);
}

/** The formats of a comma-separated list, default all. Throws UsageError on an unknown one. */
export function formatsOf(list: string | undefined, messages: Messages): Set<Format> {
  const asked = (list ?? FORMATS.join(',')).split(',').map((format) => format.trim().toLowerCase());
  const unknown = asked.find((format) => !(FORMATS as readonly string[]).includes(format));
  if (unknown !== undefined) throw new UsageError(messages.faults.usage.formats(unknown, FORMATS.join(', ')));
  return new Set(asked as Format[]);
}
