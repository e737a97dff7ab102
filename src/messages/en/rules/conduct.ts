import type { RuleId } from '../../../rules/ids.ts';
import type { RuleText } from '../../vi/rules/text.ts';

/** Texts of the rules about apologies, supplements, refusals and due dates. */
export const conduct = {
  RF02: {
    title: 'Late without a letter of apology',
    meaning: 'The dossier is past its due day and the export shows no letter of apology with a new date.',
    reading:
      'Look in the paper file for the letter (form 04); due date, day of the result and working days late stand beside it.',
    falseAlarm:
      'The letter exists on paper only; the day of handing over was written instead of the day of the result.',
  },
  RF03: {
    title: 'Letter of apology too late',
    meaning: 'The letter of apology is not dated at least one day before the due date.',
    reading: 'Compare its date with the date first promised; dossiers ready by then are not judged.',
    falseAlarm: 'The date is that of typing it in, not that of the letter.',
  },
  RF04: {
    title: 'Date set again more than once',
    meaning: 'The date was set again or extended several times, or the exports show three or more due dates.',
    reading: 'See the number of extensions and the due dates; each new date needs its letter.',
    falseAlarm: 'A pause for a supplement moved the date by itself.',
  },
  RF04b: {
    title: 'Date set again without a letter',
    meaning: 'The due date is later than the first one, or an extension is noted, and there is no letter of apology.',
    reading: 'Compare the first due date with the later one; look for the letter in the paper file.',
    falseAlarm: 'A pause for a supplement or a financial duty moved the date by itself.',
  },
  RF05: {
    title: 'Supplement asked for again',
    meaning: 'A supplement was asked for more than once.',
    reading: 'Compare the requests (form 02): was the first one complete?',
    falseAlarm: 'The applicant handed in the wrong papers.',
  },
  RF06: {
    title: 'Supplement asked for late',
    meaning: 'The supplement was asked for late after receipt, or close to or after the due date.',
    reading: "Counted in working days from receipt; check the term of the field's own law.",
    falseAlarm: "The field's own law allows more time; the day is that of a later request.",
  },
  RF07: {
    title: 'Refused without a reason',
    meaning: 'The dossier was refused or returned and its reason is blank or too short.',
    reading: 'Look for the refusal slip (form 03) in the paper file.',
    falseAlarm: 'The reason stands in another column or on paper only.',
  },
  RF08: {
    title: 'Formulaic reasons of refusal',
    meaning: "One sentence makes up most of a unit's refusals.",
    reading: 'Compare its share in the unit with its share in all units.',
    falseAlarm: 'The software offers a template.',
  },
  RF09: {
    title: 'Due date beyond the term of law',
    meaning: 'The due date is later than the day computed from the catalogue of procedures.',
    reading: 'Compare both days; "audit explain" counts them day by day.',
    falseAlarm: 'The catalogue mixes days and working days; terms differ by channel.',
  },
} satisfies Partial<Record<RuleId, RuleText>>;
