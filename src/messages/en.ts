import { causes } from './en/causes.ts';
import { commands } from './en/commands.ts';
import { compare } from './en/compare.ts';
import { deadlines } from './en/deadlines.ts';
import { details } from './en/details.ts';
import { diff } from './en/diff.ts';
import { document } from './en/document.ts';
import { dossiers } from './en/dossiers.ts';
import { explain } from './en/explain.ts';
import { exported } from './en/export.ts';
import { facts } from './en/facts.ts';
import { faults } from './en/faults.ts';
import { indicators } from './en/indicators.ts';
import { inspect } from './en/inspect.ts';
import { machine } from './en/machine.ts';
import { page } from './en/page.ts';
import { replay } from './en/replay.ts';
import { report } from './en/report.ts';
import { rollForward } from './en/rollForward.ts';
import { rules } from './en/rules.ts';
import type { Messages } from './vi.ts';

/** Every sentence a user gets, in English. */
export const en: Messages = {
  language: 'en',
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
