import { matchesGlob } from './globs.ts';
import type { Mapping, MappingFile } from './mapping.ts';

type Entry = NonNullable<MappingFile['files']>[number];

/**
 * What a mapping file says of one input, by its shown path: the top of the file, overridden key by key by the first entry that
 * matches. Entries of the same `match` may name the sheets of a workbook one by one, each its own; then there are several.
 */
export function mappingsFor(file: MappingFile | null, shown: string): Mapping[] {
  const { files = [], ...top } = file ?? {};
  const first = files.find(({ match }) => matchesGlob(match, shown));
  if (first === undefined) return [top];
  const alike = files.filter(({ match }) => match === first.match);
  const forSheets = alike.filter(({ sheet }) => sheet !== undefined);
  return (first.sheet === undefined ? [first] : forSheets).map((entry) => override(top, entry));
}

/** The entries that match none of the inputs: each was written for a file that is not there. */
export function unmatched(file: MappingFile | null, shown: readonly string[]): string[] {
  return (file?.files ?? [])
    .map(({ match }) => match)
    .filter((match) => !shown.some((path) => matchesGlob(match, path)));
}

function override(top: Mapping, { match: _, ...entry }: Entry): Mapping {
  const merged: Mapping = { ...top, ...entry };
  if (top.constants && entry.constants) merged.constants = { ...top.constants, ...entry.constants };
  if (top.dates && entry.dates) merged.dates = { ...top.dates, ...entry.dates };
  if (top.values && entry.values) {
    const kinds = new Set([...Object.keys(top.values), ...Object.keys(entry.values)]) as Set<keyof typeof top.values>;
    merged.values = Object.fromEntries(
      [...kinds].map((kind) => [kind, { ...top.values?.[kind], ...entry.values?.[kind] }]),
    );
  }
  return merged;
}
