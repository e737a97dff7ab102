import type { Messages } from '../vi.ts';

export const timing: Messages['commands']['timing'] = {
  head: 'Time of each stage (seconds):',
  all: 'in all',
  stages: {
    opened: 'opening files, recognising columns',
    read: 'reading rows',
    built: 'making dossiers, finding due dates',
    counted: 'counting figures',
    judged: 'judging deadlines, causes, signs',
    xlsx: 'report.xlsx ready',
    html: 'report.html ready',
    docx: 'report.docx ready',
    json: 'report.json ready',
    csv: 'csv/ ready',
    written: 'closing the case file',
  },
};
