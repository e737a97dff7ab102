import type { RuleId } from '../../../rules/ids.ts';
import type { RuleText } from '../../vi/rules/text.ts';

/** Texts of the rules about how dossiers and their dates were entered. */
export const entry = {
  RF10: {
    title: 'Due before received',
    meaning: 'The due date is before the day of receipt.',
    reading: 'See the receipt slip; one of the two days is wrong.',
    falseAlarm: 'A dossier settled on the spot was entered later.',
  },
  RF11: {
    title: 'Result before or right at receipt',
    meaning: 'The result is dated before receipt, or minutes after it although the procedure has a term of days.',
    reading: 'The work may have been done before the dossier was entered; check the day on the result.',
    falseAlarm: 'Procedures settled on the spot, such as certified copies.',
  },
  RF12: {
    title: 'Code of another day',
    meaning: 'The day in the code is neither that of receipt nor that of submission.',
    reading: 'Codes are given automatically on the day; another day points to back-dating or batch entry.',
    falseAlarm: 'Data moved from older software; dossiers sent by post.',
  },
  RF12b: {
    title: 'Code number out of time order',
    meaning: "In one agency's day a later number was received earlier than the number before it.",
    reading: 'See the two neighbouring codes and their hours of receipt.',
    falseAlarm: 'Two counters enter at once; the code is given on opening, the hour on saving.',
  },
  RF12c: {
    title: 'Many receipts in one second',
    meaning: 'Many dossiers of a unit were received in the same second.',
    reading: 'Points to batch entry; see who entered them and from where.',
    falseAlarm: 'Synchronisation with the portal or a migration.',
  },
  RF12d: {
    title: 'Received at night',
    meaning: 'A dossier not submitted online was received at night.',
    reading: 'The one-stop office is closed then; was it entered afterwards?',
    falseAlarm: 'Post, migration.',
  },
  RF12e: {
    title: 'Code of another unit',
    meaning: "The agency part of the code belongs to another unit than the row's.",
    reading:
      'Which part is whose is learned from the majority of the run itself. Compare with the receipt register: where was it entered, who settled it.',
    falseAlarm:
      'A one-stop office received for another and the export does not say so; units that were split or merged.',
  },
  RF13: {
    title: 'Re-entered to reset the clock',
    meaning:
      'The same person has a new dossier of the same procedure in the same unit right after an earlier one was withdrawn, returned or overdue.',
    reading: 'Compare the two paper files: the same papers point to a reset clock.',
    falseAlarm: 'A truly new application with the papers put right; namesakes where the export has no numbers.',
  },
  RF14: {
    title: 'Results in mass at the end of a month',
    meaning: 'Far more results on the last working days of a month than the unit has on other days.',
    reading: "Compare the day's number with the unit's median and usual distance from it.",
    falseAlarm: 'A real campaign.',
  },
  RF15: {
    title: 'Result at the very moment it was due',
    meaning:
      'The moment of the result equals the moment it was due, and the unit does not type that time on other days too.',
    reading: 'Software has a command that resets overdue dossiers just so; see its log.',
    falseAlarm: 'Results released by a timer.',
  },
  RF16: {
    title: 'Declared timeliness differs',
    meaning: 'The export says in time where its days say late, or the reverse.',
    reading: 'Compare the word with the due date and the day of the result.',
    falseAlarm: 'The software compares by session, or subtracts pauses that the export does not show.',
  },
  RF17: {
    title: 'Online dossier received late',
    meaning: 'A dossier submitted online waited longer than the office hours allowed.',
    reading: 'Only office hours between submission and receipt are counted.',
    falseAlarm: 'Submitted after hours; the place keeps other hours.',
  },
} satisfies Partial<Record<RuleId, RuleText>>;
