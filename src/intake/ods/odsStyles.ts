import type { DateKind } from '../sheets/numberFormat.ts';
import { type Attributes, prefixedAttribute } from '../xml/xmlTag.ts';

/** What the automatic styles at the top of a document say that matters to its reader. */
export interface OdsStyles {
  open(name: string, attributes: Attributes): void;
  /** The sheet that has this style is hidden. */
  hides(style: string | undefined): boolean;
  /** What kind of date a number in a cell of this style is shown as; most programs mark such cells as dates instead. */
  kindOf(style: string | undefined): DateKind | undefined;
}

export function odsStyles(): OdsStyles {
  const hidden = new Set<string>();
  const formats = new Map<string, DateKind>();
  const formatOf = new Map<string, string>();
  let style = '';

  return {
    open(name, attributes) {
      const named = prefixedAttribute(attributes, 'name') ?? '';
      if (name === 'date-style') formats.set(named, 'date');
      else if (name === 'time-style') {
        const elapsed = prefixedAttribute(attributes, 'truncate-on-overflow') === 'false';
        formats.set(named, elapsed ? 'elapsed' : 'time');
      } else if (name === 'style') {
        style = named;
        formatOf.set(style, prefixedAttribute(attributes, 'data-style-name') ?? '');
      } else if (name === 'table-properties' && prefixedAttribute(attributes, 'display') === 'false') hidden.add(style);
    },
    hides: (wanted) => hidden.has(wanted ?? ''),
    kindOf: (wanted) => formats.get(formatOf.get(wanted ?? '') ?? ''),
  };
}
