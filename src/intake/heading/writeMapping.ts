import { stringify } from 'yaml';
import type { DateOrder } from '../days/findDay.ts';

/** What a mapping file is written from: how one table was read. */
export interface MappingDraft {
  /** Lines at the top of the file. */
  comment: string[];
  columns: [fact: string, heading: string][];
  /** Headings that no fact is read from. */
  unread: string[];
  sheet: string | null;
  /** Given when it had to be guessed: the file then says what was taken for granted. */
  encoding: string | null;
  headerRow: number;
  order: DateOrder;
}

/** The text of a mapping file that reads a table as it was read, with the columns left out as comments to edit. */
export function draftMapping(draft: MappingDraft): string {
  const mapping = {
    columns: Object.fromEntries(draft.columns),
    ...(draft.sheet === null ? {} : { sheet: draft.sheet }),
    ...(draft.encoding === null ? {} : { encoding: draft.encoding }),
    headerRow: draft.headerRow,
    dates: { order: draft.order },
  };
  return [
    ...draft.comment.map((line) => `# ${line}`),
    stringify(mapping, { lineWidth: 0 }).trimEnd(),
    ...draft.unread.map((heading) => `# ${JSON.stringify(heading)}`),
    '',
  ].join('\n');
}
