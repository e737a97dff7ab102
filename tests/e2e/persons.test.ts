import { expect, test } from 'vitest';
import { leaks } from './leaks.ts';
import { code, plantInputs } from './plantedInputs.ts';
import { MAPPINGS, outputsOf } from './plantedOutputs.ts';
import { inFolder } from './run.ts';

const KEPT = ['huyện Anh Sơn', 'xã Bà Điểm', 'Cấp phép quảng cáo', '15/05/2022'];

test(
  'no planted person is in any output, and what is no person stays',
  () =>
    inFolder(async (folder) => {
      const { planted, inCells, dossiers } = await plantInputs(folder, 1);
      const texts = await outputsOf(folder);
      const shown = Object.fromEntries(texts);
      const report = JSON.parse(shown['report.json'] ?? '{}');
      // What finds leaks finds every one that is there.
      const all = planted.map(({ written }, at): [string, string] => [String(at), written]);
      expect(leaks(all, planted).length).toBeGreaterThanOrEqual(planted.flatMap(({ tokens }) => tokens).length);
      expect(leaks(texts, planted)).toEqual([]);
      expect(report.sources[0].path).toBe('ho so ông ….csv');
      for (const name of Object.keys(MAPPINGS))
        expect(shown[`analyze --mapping ${name} --out none`]?.trim()).not.toBe('');
      expect(report.persons.shown).toBe(false);
      expect(report.persons.masked).toBeGreaterThan(inCells * 0.6);
      for (const kept of KEPT) expect(texts.filter(([, text]) => text.includes(kept)).length, kept).toBeGreaterThan(1);
      expect(shown['trace caseload --format csv --case r']).toContain(code(1));
      expect(report.rows.dossiers).toBe(dossiers);
    }),
  240_000,
);
