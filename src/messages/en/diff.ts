import type { diff as vi } from '../vi/diff.ts';

/** What differs between two cases. */
export const diff: typeof vi = {
  title: 'Comparison of two runs',
  cases: (a: string, b: string) => `Before: ${a}; after: ${b}`,
  same: 'The two runs are alike: no dossier gone, come or changed.',
  counts: (gone: string, come: string, changed: string) =>
    `Dossiers gone: ${gone}, come: ${come}, changed: ${changed}.`,
  signsHeading: 'Signs',
  signs: {
    'due-moved-after-passing': 'Due date moved later after it had passed without a result',
    'finished-set-to-due': 'Day of the result set to within the due date; it was later or missing',
    'received-moved-later': 'Day of receipt moved later',
    'late-turned-refused-or-withdrawn': 'Overdue dossier turned refused or withdrawn',
    'code-reused': 'Code used again for another dossier (procedure and day of receipt differ)',
  },
  sheets: { figures: 'Figures moved', changed: 'Dossiers changed', gone: 'Dossiers gone', come: 'Dossiers come' },
  columns: {
    figure: 'Figure',
    id: 'Id',
    before: 'Before',
    after: 'After',
    left: 'Left',
    came: 'Came',
    fact: 'Fact',
    signs: 'Signs',
    placeBefore: 'Row before',
    placeAfter: 'Row after',
  },
  all: 'All units',
  facts: { outcome: 'Outcome', paused: 'Paused' },
  answers: { true: 'Yes', false: 'No' },
  more: (shown: string, n: string) =>
    `Shown ${shown} of ${n} dossiers changed; use --out FILE.xlsx or --format json for all.`,
};
