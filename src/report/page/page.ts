import type { Block } from '../narrative.ts';
import type { CellKind, Link, Section } from '../report.ts';

/** A figure that stands by itself, with a word on what it is a part of. */
export interface KeyFigure {
  label: string;
  value: number;
  kind: CellKind;
  note: string;
  link: Link;
}

/** A part of the page: what its table of contents names. */
export interface Part {
  /** Stable English, unique in the page. */
  id: string;
  title: string;
  figures: KeyFigure[];
  blocks: Block[];
}

/** The first dossiers of a figure; rows have `of`, so that they can be narrowed to a unit and field. */
export interface DossierList {
  figure: string;
  title: string;
  total: number;
  section: Section;
  /** Where all of them are. */
  rest: string;
}

/** The page as a reader gets it; its writer knows nothing else. */
export interface Page {
  language: 'vi' | 'en';
  title: string;
  subtitle: string[];
  /** Said on top of a page that names persons. */
  warning: string | null;
  parts: Part[];
  lists: DossierList[];
  listNote: string;
}
