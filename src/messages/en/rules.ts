import type { RuleId } from '../../rules/ids.ts';
import type { Severity } from '../../rules/rule.ts';
import type { RuleText } from '../vi/rules/text.ts';
import type { rules as vi } from '../vi/rules.ts';
import { conduct } from './rules/conduct.ts';
import { entry } from './rules/entry.ts';
import { state } from './rules/state.ts';

/** Words about findings: signs to be checked, never an accusation. */
export const rules: typeof vi = {
  texts: { ...conduct, ...entry, ...state } satisfies Record<RuleId, RuleText>,
  sheet: 'Signs',
  listSheet: 'List of signs',
  note: 'Signs drawn from the data, to be checked against the paper files before anything is concluded. A rule without enough data clears nobody.',
  summary: 'Signs by rule and unit',
  list: 'List of signs',
  severities: { high: 'high', medium: 'medium', low: 'low' } satisfies Record<Severity, string>,
  statuses: { run: 'judged', 'no-data': 'not enough data' },
  columns: {
    rule: 'Rule',
    name: 'Sign',
    severity: 'Severity',
    status: 'Data',
    count: 'Signs',
    law: 'Law',
    meaning: 'Meaning',
    falseAlarm: 'Usual false alarm',
    value: 'Values in the file',
    base: 'Compared with',
    needs: 'Needs',
    parameters: 'Parameters',
  },
  values: {
    received: 'received',
    submitted: 'submitted',
    due: 'due',
    finished: 'finished',
    returned: 'handed over',
    workingDaysLate: 'working days late',
    apologyAt: 'apology',
    extensions: 'extensions',
    dueDates: 'due dates',
    supplementCount: 'supplements',
    supplementAt: 'supplement asked for',
    outcome: 'outcome',
    reason: 'reason',
    share: 'share',
    legalDue: 'due by law',
    difference: 'working days longer',
    codeDay: 'day in the code',
    numberBefore: 'number before',
    receivedBefore: 'number before received',
    count: 'count',
    earlier: 'earlier dossier',
    ended: 'earlier dossier ended',
    median: 'median',
    spread: 'usual distance',
    declaredTimeliness: 'declared',
    asOf: 'as of',
    rows: 'rows',
    other: 'other row',
    series: 'series',
    missing: 'missing numbers',
    dutySince: 'duty since',
    applicants: 'applicants',
    procedureCode: 'procedure code',
  },
  declared: { early: 'early', onTime: 'on time', late: 'late', inTime: 'in time', open: 'not due yet' },
  text: {
    meaning: 'Meaning',
    reading: 'How to read it',
    falseAlarm: 'Usual false alarm',
    unverified: 'article not checked against the text',
    none: 'none',
  },
  terminal: {
    none: 'No signs by the rules that have enough data',
    found: (high: string, medium: string, low: string) =>
      `Signs to be checked: ${high} of high, ${medium} of medium, ${low} of low severity`,
    noData: (n: string) => `${n} rules without enough data`,
    exceeds: (severity: string) => `There are signs of ${severity} severity or above.`,
  },
};
