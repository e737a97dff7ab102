/** What a number format makes of a serial: a day (with or without a time), a time of day, or hours that run past 24. */
export type DateKind = 'date' | 'time' | 'elapsed';

/** Formats that files name by number alone (ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are the East Asian ones). */
const BUILT_IN: ReadonlyMap<number, DateKind> = new Map([
  ...range(14, 17, 'date'),
  ...range(18, 21, 'time'),
  ...range(22, 22, 'date'),
  ...range(27, 31, 'date'),
  ...range(32, 33, 'time'),
  ...range(34, 36, 'date'),
  ...range(45, 45, 'time'),
  ...range(46, 46, 'elapsed'),
  ...range(47, 47, 'time'),
  ...range(50, 58, 'date'),
]);

function range(first: number, last: number, kind: DateKind): [number, DateKind][] {
  return Array.from({ length: last - first + 1 }, (_, i) => [first + i, kind]);
}

/** The kind of a format known by its number, undefined when it is not one of dates. */
export function builtInKind(id: number): DateKind | undefined {
  return BUILT_IN.get(id);
}

/** Everything in a format code that is not a letter of a date: text, escapes, fills, scientific notation, `General`. */
const LITERAL = /"[^"]*("|$)|\\.|_.|\*.|general|e[+-]/gis;
const ELAPSED = /\[(h+|m+|s+)\]/i;
const BRACKETS = /\[[^\]]*(\]|$)/g;
const AM_PM = /am\/pm|a\/p/gi;
/** `ss.000`: the zeros are a fraction of a second, not places of a number. */
const FRACTION = /s\.0+|\]\.0+/gi;

/**
 * The kind of a custom format code: `[$-42A]dd/mm/yyyy` is a date, `[h]:mm` an elapsed time, `#,##0\ \d` and `General`
 * are none. A section with places for digits is a number whatever letters it holds, since no format mixes the two.
 */
export function formatKind(code: string): DateKind | undefined {
  for (const section of code.replace(LITERAL, '').split(';')) {
    const kind = sectionKind(section);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function sectionKind(section: string): DateKind | undefined {
  const timed = section.replace(FRACTION, (match) => match[0] ?? '');
  const letters = timed.replace(AM_PM, 'h').replace(BRACKETS, '').toLowerCase();
  const elapsed = ELAPSED.test(section);
  if (/[0#?]/.test(letters)) return undefined;
  if (/[ydebg]|mmm/.test(letters)) return 'date';
  if (elapsed) return 'elapsed';
  if (/[hs]/.test(letters)) return 'time';
  return letters.includes('m') ? 'date' : undefined;
}
