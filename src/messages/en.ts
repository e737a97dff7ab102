import { commands } from './en/commands.ts';
import { faults } from './en/faults.ts';
import { report } from './en/report.ts';
import type { Messages } from './vi.ts';

/** Every sentence a user gets, in English. */
export const en: Messages = { language: 'en', commands, faults, report };
