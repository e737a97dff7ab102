import type { RuleId } from '../../../rules/ids.ts';
import type { RuleText } from '../../vi/rules/text.ts';

/** Texts of the rules about the state of dossiers and of the data. */
export const state = {
  RF18: {
    title: 'Paused without end',
    meaning: 'The dossier is still paused (supplement, financial duty, stopped) after a long time.',
    reading: 'Days from the request for a supplement, else from receipt, to the day looked at.',
    falseAlarm: 'Waiting for land or tax duties under their own laws.',
  },
  RF19: {
    title: 'Withdrawn or returned when due',
    meaning: 'The dossier was withdrawn on its due day or after it, or returned after it.',
    reading: "Look for the applicant's request; the unit's share of such dossiers stands beside it.",
    falseAlarm: 'The applicant did withdraw; a refusal was signed on the last day.',
  },
  RF20: {
    title: 'Done without a date',
    meaning: 'The status is final and no day of the result is written.',
    reading: 'Timeliness cannot be judged; take the day from the paper file.',
    falseAlarm: 'The column was not exported for this kind.',
  },
  RF21: {
    title: 'Impossible date',
    meaning: 'A day after the day of the export, or a year far off.',
    reading: 'Give --exported-on to judge future days; without it only impossible years count.',
    falseAlarm: 'A year mistyped.',
  },
  RF22: {
    title: 'Duplicate code',
    meaning: 'One code stands in several rows of a file, or in several files with different facts.',
    reading: 'One row is counted; the others are named beside it.',
    falseAlarm: 'A branch of the land registration office and its district list the same dossier.',
  },
  RF23: {
    title: 'Missing code numbers',
    meaning: "Numbers are missing in one agency's day although its other days are nearly complete.",
    reading: "A missing number may be a deleted dossier; compare with the agency's usual share.",
    falseAlarm: 'The export is filtered; numbers used elsewhere; rows that could not be read.',
  },
  RF24: {
    title: 'Received or finished on a day of rest',
    meaning: 'The day of receipt (not online) or of the result is a day of rest.',
    reading: 'See the calendar with its worked days; check the receipt slip.',
    falseAlarm: 'Online submission; Saturday receptions.',
  },
  RF25: {
    title: 'Not digitised',
    meaning: "Received after the day from which the unit's level must digitise, but marked as not digitised.",
    reading: 'The day comes from the roadmap in the plan.',
    falseAlarm: 'The column was not exported in full.',
  },
  RF27: {
    title: 'Many online dossiers from one phone',
    meaning: 'Many online dossiers of several people share one phone, or one person sent many in a day.',
    reading: "People are compared by hashes only; beside it stands the share of the unit's online dossiers.",
    falseAlarm: 'Post staff, agents or representatives help.',
  },
  RF29: {
    title: 'Procedure not published',
    meaning: 'The procedure is not in the catalogue that held on the day of receipt.',
    reading: 'Compare with the catalogue given by --procedures and the decision.',
    falseAlarm: 'The catalogue is incomplete or the code is old.',
  },
  RF33: {
    title: 'Result not handed over',
    meaning: 'The result has been ready for long and was not handed over by the day looked at.',
    reading: 'Days from the result to that day.',
    falseAlarm: 'The citizen did not come.',
  },
  RF34: {
    title: 'Late without a cause',
    meaning: 'Too many of a unit\'s late dossiers have a blank cause or just "other".',
    reading: "Compare the unit's share with that of all units.",
    falseAlarm: 'The cause is kept elsewhere.',
  },
} satisfies Partial<Record<RuleId, RuleText>>;
