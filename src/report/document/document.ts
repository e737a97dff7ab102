import type { Language } from '../../messages/language.ts';
import type { DocumentBlock } from '../ground/narrative.ts';

/** What comes after the text, on pages that lie down: forms and lists. */
export interface Annex {
  title: string;
  blocks: DocumentBlock[];
}

/** The draft report as its reader gets it, in the order of Nghị định 30/2020/NĐ-CP; its writer knows nothing else. */
export interface ReportDocument {
  language: Language;
  /** Names of the superior agency and of the one that reports, left dotted. */
  agency: { superior: string; name: string };
  number: string;
  state: { name: string; motto: string };
  place: string;
  draft: string;
  /** Said on top of a document that names persons. */
  warning: string | null;
  title: string;
  /** What the report is about, in lines. */
  subject: string[];
  blocks: DocumentBlock[];
  closing: { recipients: string; lines: string[]; authority: string; office: string; signature: string; name: string };
  attached: string;
  annexes: Annex[];
}
