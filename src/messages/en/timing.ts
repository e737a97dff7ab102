import type { Messages } from '../vi.ts';

export const timing: Messages['commands']['timing'] = {
  head: 'Time of each stage (seconds):',
  all: 'in all',
  ready: (file) => `${file} ready`,
  stages: {
    opened: 'opening files, recognising columns',
    read: 'reading rows',
    built: 'making dossiers, finding due dates',
    counted: 'counting figures',
    judged: 'judging deadlines, causes, signs',
    written: 'closing the case file',
  },
};
