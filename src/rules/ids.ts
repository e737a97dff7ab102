// Written by scripts/list-rules.js from the files *.sql of this folder, whenever the program is built.

/** The rules in the order of reports; each is the file of that name beside this one. */
export const RULE_IDS = [
  'RF02',
  'RF03',
  'RF04',
  'RF05',
  'RF06',
  'RF07',
  'RF08',
  'RF09',
  'RF10',
  'RF11',
  'RF12',
  'RF12b',
  'RF12c',
  'RF12d',
  'RF12e',
  'RF13',
  'RF14',
  'RF15',
  'RF16',
  'RF17',
  'RF18',
  'RF19',
  'RF20',
  'RF21',
  'RF22',
  'RF23',
  'RF24',
  'RF25',
  'RF27',
  'RF29',
  'RF33',
  'RF34',
] as const;

export type RuleId = (typeof RULE_IDS)[number];
