import { commands } from './vi/commands.ts';
import { faults } from './vi/faults.ts';
import { report } from './vi/report.ts';

export type Language = 'vi' | 'en';

/** A catalog: the keys of the Vietnamese one, each with a sentence of the language. */
export interface Messages {
  language: Language;
  commands: typeof commands;
  faults: typeof faults;
  report: typeof report;
}

/** Every sentence a user gets, in Vietnamese. The other languages have the same keys, or do not compile. */
export const vi: Messages = { language: 'vi', commands, faults, report };
