import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keysAt } from '../../src/intake/heading/mapping.ts';
import { FACTS } from '../../src/vocabulary/facts.ts';
import { audit, inFolder, ROOT } from './run.ts';

const page = readFileSync(join(ROOT, 'docs', 'mapping.md'), 'utf8');
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);

/** Exports that the examples of docs/mapping.md are written for, in the order of the examples. */
const EXPORTS: Record<string, string>[] = [
  {
    'a.csv': `Unique Key,Agency Name,Created Date,Due Date,Closed Date,Status
A-1,Sở Y tế,03/13/2022,03/20/2022,03/19/2022,Closed
A-2,Sở Y tế,03/14/2022,03/20/2022,,Open`,
  },
  {
    'so-y-te/a.csv': 'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái\nA-1,01/03/2022,15/03/2022,Open',
    'truc-tuyen.csv': 'Ref,Created,Due,State\nB-1,03/13/2022,03/20/2022,Open',
    'danh-sach.csv': 'C-1,Cấp A,01/03/2022,15/03/2022',
  },
];
const UNITS = [['Sở Y tế 2'], ['Sở Y tế 1', 'UBND huyện Nghi Lộc 1', 'UBND huyện Quỳ Hợp 1']];

test.each(EXPORTS.map((files, at) => ({ at, files })))(
  'example $at of the page on mappings reads its exports',
  ({ at, files }) =>
    inFolder((folder) => {
      mkdirSync(join(folder, 'in', 'so-y-te'), { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'in', name), text);
      writeFileSync(join(folder, 'm.yml'), examples[at] ?? '');
      const { exit, err } = audit(['analyze', 'in', '--mapping', 'm.yml', '--quiet', '--format', 'json'], {
        cwd: folder,
      });
      expect(err).toBe('');
      expect(exit).toBe(0);
      const report = JSON.parse(readFileSync(join(folder, 'audit-report', 'report.json'), 'utf8'));
      const units = report.units.filter(({ figures }: { figures: { caseload: number } }) => figures.caseload > 0);
      expect(
        units.map(
          ({ unit, figures }: { unit: string; figures: { caseload: number } }) => `${unit} ${figures.caseload}`,
        ),
      ).toEqual(UNITS[at]);
    }),
);

test('the page on mappings names every key and every fact', () => {
  const keys = [[], ['files', '0'], ['dates'], ['values'], ['values', 'channel'], ['values', 'outcome']].flatMap(
    keysAt,
  );
  expect([...keys, ...FACTS].filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
});
