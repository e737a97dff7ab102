import { expect, test } from 'vitest';
import type { ComparedTable } from '../../../src/casefile/compare/compare.ts';
import type { Explanation } from '../../../src/casefile/explain/explain.ts';
import { messagesOf } from '../../../src/messages/index.ts';
import { loadPlan } from '../../../src/plan/load.ts';
import { printCompared } from '../../../src/write/screen/compared.ts';
import { printExplanation } from '../../../src/write/screen/explanation.ts';
import { planText } from '../../../src/write/screen/planText.ts';

const LONG = 'Đăng ký biến động quyền sử dụng đất '.repeat(8).trim();
const CODE = '000.00.14.H41-'.repeat(20);

const reading = { timeliness: 'late', workingDaysLate: 4, seconds: 3600 };
const fact = { fact: 'procedureName', heading: 'Tên thủ tục', value: LONG, taken: false };
const explanation: Explanation = {
  ...{ code: CODE, unit: LONG, field: LONG, procedureCode: '1.009002', procedureName: LONG, outcome: 'returned' },
  ...{ state: 'settled', paused: true, placement: 'caseload', figures: ['caseload', 'settled.late'] },
  ...{ asOf: '2022-12-31', received: '2022-03-01', due: '2022-03-04', finished: '2022-03-10', supplementAt: null },
  rows: [0, 1].map((at) => ({ place: `so-y-te.csv › ${at + 2}`, counted: at === 0, facts: [fact] })),
  conflict: ['procedureName'],
  legal: {
    ...{ kind: 'stretched', legalDue: '2022-03-04', termAmount: '3.00', termUnit: 'workingDay', extraDays: 0 },
    ...{ decision: LONG, difference: 4 },
  },
  days: [
    {
      ...{ day: '2022-03-01', weekday: 2, nth: null, skipped: 'holiday', occasion: LONG },
      marks: ['received', 'due', 'legalDue', 'finished'],
    },
  ],
  instant: reading,
  day: reading,
  findings: [{ rule: 'RF02', name: LONG, law: LONG, verified: false, value: null }],
} as Explanation;

const cell = {
  ...{ column: '(10)', reported: 1_234_567, recomputed: 7_654_321, difference: -6_419_754, figure: 'form.10' },
  ...{ explained: [{ rule: 'day-not-instant', out: 3, in: 0 }], unexplained: -5 },
};
const compared = {
  ...{ path: 'a.xlsx', sheet: null, layout: 'II.06a', unit: LONG, from: '2022-01-01', to: '2022-12-31' },
  ...{ identities: [], unmatched: [LONG], missing: [LONG], unread: [] },
  rows: [LONG, CODE].map((label) => ({ label, by: 'field', cells: [cell] })),
  ...{ profile: { id: 'law', explains: 0, of: 1 }, rules: [], alternatives: [], greedy: false },
} as unknown as ComparedTable;

const options = { format: 'table', profile: null, reveal: true } as const;
const PLANS = ['2960-kh-ttcp'];

test.each([80, 100, 160])('nothing that is printed for %d columns is wider', async (columns) => {
  for (const language of ['vi', 'en'] as const) {
    const messages = messagesOf(language);
    const screens = {
      explain: printExplanation(explanation, columns, messages),
      compare: printCompared([compared], { ...options, columns, messages }),
    };
    for (const [command, text] of Object.entries(screens)) {
      expect(
        text.split('\n').filter((line) => line.length > columns),
        `${command} ${language}`,
      ).toEqual([]);
      expect(text, command).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(screens.explain.replace(/\s+/g, '')).toContain(CODE);
    expect(screens.compare).toMatch(/1[.,]234[.,]567.* 7[.,]654[.,]321.*-6[.,]419[.,]754/);
  }
  for (const id of PLANS) {
    const text = planText(await loadPlan(id), columns);
    expect(text.split('\n').filter((line) => line.length > columns)).toEqual([]);
  }
});
