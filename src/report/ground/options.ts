import type { Database } from '../../casefile/store/database.ts';
import type { Window } from '../../casefile/store/window.ts';
import type { Messages } from '../../messages/index.ts';
import type { Plan } from '../../plan/schema.ts';

/** What every part of a report is built with: the case, what the run was asked, and for whom. */
export interface BuildOptions {
  db: Database;
  window: Window;
  plan: Plan;
  reveal: boolean;
  messages: Messages;
  /** The only unit that the report is about; null is "not stated", without it all are. The counts are narrowed already. */
  unit?: string | null;
  /** The most rows of the sheet of all dossiers. */
  workbookRows?: number;
}
