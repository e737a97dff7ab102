import type { DateKind } from '../sheets/numberFormat.ts';
import { normalizeIso, serialToIso } from '../sheets/serialDate.ts';
import { badXml, trimSpace } from '../xml/xmlText.ts';
import { unescapeText } from './richText.ts';

/** What cells of a workbook refer to. */
export interface CellContext {
  strings: readonly string[];
  /** By style number: the kind of date its format shows, undefined for any other format. */
  dateKinds: readonly (DateKind | undefined)[];
  date1904: boolean;
}

/**
 * The text of a cell with content in `<v>`: `type` is its `t`, `style` its `s`, `raw` the characters of `<v>`.
 * Numbers stay as written; dates become ISO text. Throws `bad-xml` when a shared string does not exist.
 */
export function cellText(type: string, style: string, raw: string, context: CellContext): string {
  if (type === 'str' || type === 'inlineStr') return unescapeText(raw);
  const value = trimSpace(raw);
  switch (type) {
    case 's':
      return sharedString(value, context.strings);
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : value === '' ? '' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return normalizeIso(value);
    default: {
      const kind = context.dateKinds[style === '' ? 0 : Number(style)];
      return kind === undefined ? value : serialToIso(value, kind, context.date1904);
    }
  }
}

function sharedString(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)];
  if (index !== '' && text === undefined) throw badXml('a shared string that does not exist');
  return index === '' ? '' : (text as string);
}
