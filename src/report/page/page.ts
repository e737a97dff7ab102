import type { Language } from '../../messages/language.ts';
import type { PageDossiers } from '../dossiers/listed.ts';
import type { KeyFigure } from '../figures/keyFigures.ts';
import type { Block } from '../ground/narrative.ts';

/** A part of the page: what its table of contents names. */
export interface Part {
  /** Stable English, unique in the page. */
  id: string;
  title: string;
  figures: KeyFigure[];
  blocks: Block[];
}

/** The page as a reader gets it; its writer knows nothing else. */
export interface Page {
  language: Language;
  title: string;
  subtitle: string[];
  /** Said on top of a page that names persons. */
  warning: string | null;
  /** What of the data must be seen to before the figures are used. */
  attention: string[];
  parts: Part[];
  /** The dossiers behind the numbers. */
  dossiers: PageDossiers;
  listNote: string;
}
