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
    xlsx: 'writing report.xlsx',
    html: 'writing report.html',
    docx: 'writing report.docx',
    json: 'writing report.json',
    csv: 'writing csv/',
    written: 'closing the case file',
  },
};
