import { expect, test } from 'vitest';
import { listFindings } from '../../src/casefile/signs/findingLists.ts';
import { ruleProblems } from '../../src/casefile/signs/ruleSettings.ts';
import type { Database } from '../../src/casefile/store/database.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { messagesOf } from '../../src/messages/index.ts';
import { findingText } from '../../src/report/signs/findingText.ts';
import { loadRules } from '../../src/rules/index.ts';
import { withCase, withCsv, withFiles } from '../casefile/caseOf.ts';

async function found(db: Database): Promise<string[]> {
  const lines: string[] = [];
  for await (const batch of listFindings(db))
    for (const { rule, code, value } of batch) lines.push(`${code} ${rule} ${value}`);
  return lines;
}

const SUPPLEMENT = `Mã hồ sơ,Ngày tiếp nhận,Ngày yêu cầu bổ sung
A1,2022-03-01,2022-03-07
A2,2022-03-01,2022-03-10
`;

test('a plan sets the threshold of a rule', async () => {
  const late = (code: string, day: string) => `${code} RF06 received=2022-03-01; supplementAt=${day}`;
  expect(await withCsv(SUPPLEMENT, found)).toEqual([late('A1', '2022-03-07'), late('A2', '2022-03-10')]);
  const rules = { RF06: { days: 5 } };
  expect(await withCsv(SUPPLEMENT, found, { rules })).toEqual([late('A2', '2022-03-10')]);
});

test.each([
  [{ RF99: {} }, 'unknown-key', 'rules.RF99'],
  [{ RF06: { dayz: 3 } }, 'unknown-key', 'rules.RF06.dayz'],
  [{ RF06: { days: '3' } }, 'bad-value', 'rules.RF06.days'],
])('a plan with %j is refused', (settings, code, key) => {
  expect(ruleProblems(settings, loadRules(), 'p.yml')).toEqual([expect.objectContaining({ code, key, file: 'p.yml' })]);
});

test('with a catalogue of procedures: due dates beyond the law, procedures not in it', () =>
  withFiles(
    {
      'export.csv': `Mã hồ sơ,Mã TTHC,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả
A1,1.900001,Trực tiếp,2022-03-01,2022-03-15
A2,1.900001,Trực tiếp,2022-03-01,2022-03-08
A3,1.900001,Trực tiếp,2022-03-01,2022-03-07
A4,1.900009,Trực tiếp,2022-03-01,2022-03-07
A5,ĐC-7,Trực tiếp,2022-03-01,2022-03-07
`,
      'catalogue.csv': 'Mã TTHC,Tên TTHC,Thời hạn giải quyết,Đơn vị tính\n1.900001,Cấp giấy phép,5,Ngày làm việc\n',
    },
    async ([exported = '', listed = '']) => {
      const catalogue = await readCatalogue({ path: listed, shown: 'catalogue.csv' });
      const lines = await withCase([exported], found, { catalogue });
      expect(lines).toEqual([
        'A1 RF09 received=2022-03-01; due=2022-03-15; legalDue=2022-03-08; difference=5',
        'A4 RF29 procedureCode=1.900009; received=2022-03-01',
      ]);
    },
  ));

test('the values of a finding are told in the words of the reader', () => {
  const told = (value: string, language: 'vi' | 'en' = 'vi') => findingText(value, messagesOf(language));
  expect(told('due=2022-03-15T17:00:00; finished=2022-03-18; workingDaysLate=1200')).toBe(
    'hẹn trả 15/03/2022 17:00:00; có kết quả 18/03/2022; số ngày làm việc quá hạn 1.200',
  );
  expect(told('share=10/11; reason=Thiếu a=1; xem b=2', 'en')).toBe('share 10/11; reason "Thiếu a=1; xem b=2"');
  expect(told('outcome=refused; dueDates=2022-03-01, 2022-03-08', 'en')).toBe(
    'outcome refused; due dates 1 Mar 2022, 8 Mar 2022',
  );
});

test('every key of a value has a word', () => {
  const known = Object.keys(messagesOf('vi').rules.values);
  const used = loadRules().flatMap(({ sql }) => [...sql.matchAll(/'([A-Za-z]+)='/g)].map(([, key]) => key));
  expect([...new Set(used)].filter((key) => !known.includes(key as string))).toEqual([]);
});
