import type { Fact } from '../../vocabulary/facts.ts';

/** Facts that are a day, or a day with its hour. */
export const MOMENTS = [
  'submitted',
  'received',
  'due',
  'originalDue',
  'finished',
  'returned',
  'refusedAt',
  'supplementAt',
  'apologyAt',
] as const satisfies Fact[];

/** Facts kept as written. */
export const TEXTS = [
  'unit',
  'receivingUnit',
  'field',
  'procedureCode',
  'procedureName',
  'channel',
  'status',
  'declaredTimeliness',
  'reason',
  'refusalReason',
  'officer',
  'term',
  'supplementCount',
  'supplementReason',
  'apology',
  'extensions',
  'digitised',
  'digitalResult',
  'paidOnline',
  'causeCode',
] as const satisfies Fact[];

/** Of the texts, those that a clerk may fill with anything; the others name a unit, a procedure, an officer. */
export const FREE_TEXTS = [
  'channel',
  'status',
  'declaredTimeliness',
  'reason',
  'refusalReason',
  'term',
  'supplementCount',
  'supplementReason',
  'apology',
  'extensions',
  'digitised',
  'digitalResult',
  'paidOnline',
  'causeCode',
] as const satisfies (typeof TEXTS)[number][];

/** Facts about citizens: only a keyed hash of them is stored. */
export const PERSONS = ['applicant', 'applicantId', 'applicantPhone'] as const satisfies Fact[];

export type MomentFact = (typeof MOMENTS)[number];
export type TextFact = (typeof TEXTS)[number];
