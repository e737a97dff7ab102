import type { Writer } from './writer.ts';

/**
 * The formats of a report, in the order of help and summaries. This is their only list: options, completion, the files of a report and
 * the tests that every format must pass are made from it.
 */
export const FORMATS = {
  xlsx: { file: 'report.xlsx', load: () => import('./xlsx.ts') },
  html: { file: 'report.html', load: () => import('./html.ts') },
  docx: { file: 'report.docx', load: () => import('./docx.ts') },
  json: { file: 'report.json', load: () => import('./json.ts') },
  csv: { file: 'csv/', load: () => import('./csv.ts') },
} satisfies Record<string, Writer>;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];
