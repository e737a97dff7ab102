/** A kind of unit and how it is shortened. */
export interface Kind {
  name: string;
  short: string;
}

/** Between the parts of a name: "Tài nguyên và Môi trường", "Dân số - Kế hoạch hóa gia đình", "Văn hóa, Thể thao và Du lịch". */
const PARTS = /\s+(?:và|&)\s+|\s*,\s*|\s+[-–]\s+/;

/**
 * The ways in which a name of a unit is shortened: any part of it to its initials, with or without "và" between ("Sở TN&MT", "Sở Tài nguyên
 * và MT"), and the kind too ("STNMT", "VP ĐKĐĐ"). The name itself is the first. A name that does not begin with a kind has no other.
 */
export function shortForms(name: string, kinds: readonly Kind[]): string[] {
  const kind = kinds
    .filter((one) => name.startsWith(`${one.name} `))
    .sort((a, b) => b.name.length - a.name.length)
    .at(0);
  if (kind === undefined) return [name];
  const parts = name.slice(kind.name.length + 1).split(PARTS);
  const initials = joined(parts.map((part) => [initialsOf(part)]));
  const all = joined(parts.map((part) => [part, initialsOf(part)]));
  // one letter is no kind of unit: "STNMT", not "S Tài nguyên và Môi trường"
  const spaced = kind.short.length > 1 ? all.map((form) => `${kind.short} ${form}`) : [];
  return [
    ...new Set([
      name,
      ...all.map((form) => `${kind.name} ${form}`),
      ...spaced,
      ...initials.map((form) => `${kind.short}${form}`),
    ]),
  ];
}

/** "đất đai" -> "ĐĐ"; a part of capitals is short already. */
function initialsOf(part: string): string {
  if (/^\p{Lu}{2,}$/u.test(part)) return part;
  const letters = part.split(' ').map((word) => [...word][0] ?? '');
  return letters.join('').toUpperCase();
}

/** Every choice of the forms of the parts, joined by "và", by a space and, of initials, by nothing. */
function joined([first = [], ...rest]: string[][]): string[] {
  return rest.reduce(
    (all, forms) =>
      all.flatMap((before) =>
        forms.flatMap((form) => [
          `${before} và ${form}`,
          `${before} ${form}`,
          ...(isShort(before) && isShort(form) ? [`${before}${form}`] : []),
        ]),
      ),
    first,
  );
}

/** Does it end and begin as initials do, so that others may follow at once? */
function isShort(form: string): boolean {
  return /(^|\s)\p{Lu}+$/u.test(form);
}
