import type { Language } from './language.ts';
import { causes } from './vi/causes.ts';
import { commands } from './vi/commands.ts';
import { compare } from './vi/compare.ts';
import { deadlines } from './vi/deadlines.ts';
import { details } from './vi/details.ts';
import { diff } from './vi/diff.ts';
import { document } from './vi/document.ts';
import { dossiers } from './vi/dossiers.ts';
import { explain } from './vi/explain.ts';
import { exported } from './vi/export.ts';
import { facts } from './vi/facts.ts';
import { faults } from './vi/faults.ts';
import { indicators } from './vi/indicators.ts';
import { inspect } from './vi/inspect.ts';
import { machine } from './vi/machine.ts';
import { page } from './vi/page.ts';
import { replay } from './vi/replay.ts';
import { report } from './vi/report.ts';
import { rollForward } from './vi/rollForward.ts';
import { rules } from './vi/rules.ts';

/** A catalog: the keys of the Vietnamese one, each with a sentence of the language. */
export interface Messages {
  language: Language;
  causes: typeof causes;
  commands: typeof commands;
  compare: typeof compare;
  deadlines: typeof deadlines;
  details: typeof details;
  diff: typeof diff;
  document: typeof document;
  dossiers: typeof dossiers;
  explain: typeof explain;
  exported: typeof exported;
  facts: typeof facts;
  faults: typeof faults;
  indicators: typeof indicators;
  inspect: typeof inspect;
  machine: typeof machine;
  page: typeof page;
  replay: typeof replay;
  report: typeof report;
  rollForward: typeof rollForward;
  rules: typeof rules;
}

/** Every sentence a user gets, in Vietnamese. The other languages have the same keys, or do not compile. */
export const vi: Messages = {
  language: 'vi',
  causes,
  commands,
  compare,
  deadlines,
  details,
  diff,
  document,
  dossiers,
  explain,
  exported,
  facts,
  faults,
  indicators,
  inspect,
  machine,
  page,
  replay,
  report,
  rollForward,
  rules,
};
