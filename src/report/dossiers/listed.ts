/** A column of the list of dossiers: a fact that they can be narrowed by, or what each says by itself. */
export interface DossierColumn {
  key: string;
  heading: string;
  kind: 'text' | 'code' | 'count' | 'moment';
  /** In characters. */
  width: number;
}

/** A figure whose dossiers can be listed. */
export interface ListedFigure {
  id: string;
  label: string;
  /** How many dossiers it counts. */
  total: number;
  /** Where all of them are, when they are more than the page holds. */
  rest: string;
}

/**
 * The dossiers of the page, once each, and the counts of all: column by column, so that fifty thousand of them take a few megabytes. The page's
 * script reads it, and so does whoever writes the lists that stand there without it.
 */
export interface PageDossiers {
  /** In the order of the letters of a pattern. */
  figures: ListedFigure[];
  /** What can be narrowed by, with the name of the choice; `period` is a month. */
  facts: { key: string; label: string }[];
  /** The names of the choices that very many groups left no room for. */
  leftOut: string[];
  /** The values of each fact as a reader knows them; the first is "not stated". */
  values: Record<string, string[]>;
  /** For each figure a letter: 1 where the dossiers are counted in it. */
  patterns: string[];
  /** Dossiers that are alike in all facts and figures: all of them, also those that the page does not hold. */
  groups: { facts: Record<string, number[]>; pattern: number[]; count: number[] };
  columns: DossierColumn[];
  /** Those that the page holds, in the order of their lists; a fact is that of the group. */
  dossiers: { group: number[] } & Record<string, (string | number | null)[]>;
  /** Texts that many dossiers share: columns of `dossiers` that hold places in them. */
  texts: Record<string, string[]>;
  /** Whether a dossier was in time, by the figure that it is in; it is in one at most. */
  timeliness: { figure: string; name: string }[];
}
