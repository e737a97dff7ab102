import type { Messages } from '../../messages/index.ts';

/** How the summary is drawn: as wide as the terminal, with or without colour. */
export interface SummaryOptions {
  columns: number;
  color: boolean;
  messages: Messages;
}
