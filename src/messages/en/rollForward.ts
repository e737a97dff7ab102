import type { rollForward as vi } from '../vi/rollForward.ts';

/** Words of the roll-forward sheet. */
export const rollForward: typeof vi = {
  sheet: 'Roll-forward',
  total: 'Dossiers from part to part of the period: all units',
  units: 'Dossiers from part to part of the period: each unit',
  balanceNote:
    'Opening + received = settled + closing. The closing of a part is the opening of the next: compared dossier by dossier.',
  stateNote:
    'The state at the end of each part is rebuilt from the dates of the data: a dossier finished after the part was pending at its end.',
  undatedNote:
    'A dossier with a final status and no date of its end counts as settled in the part in which it was received.',
  part: 'Part',
  span: (from: string, to: string) => `${from} – ${to}`,
  whole: (from: string, to: string) => `The whole period ${from} – ${to}`,
  opening: 'Opening',
  received: 'Received',
  caseload: 'To be handled',
  settled: 'Settled',
  late: 'Of these: late',
  closing: 'Closing',
  overdueClosing: 'Of these: overdue',
};
