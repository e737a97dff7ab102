import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCount, LANGUAGES } from '../../../src/messages/index.ts';
import { fold as foldOfProgram } from '../../../src/text/fold.ts';
import { openDossiers } from '../../../src/write/html/page/dossiers.js';
import { fold } from '../../../src/write/html/page/fold.js';
import { sorted } from '../../../src/write/html/page/rows.js';
import { count, momentText, speak } from '../../../src/write/html/page/words.js';
import { pageScript } from '../../../src/write/html/script.ts';
import { readable } from '../../../src/write/screen/readable.ts';
import { DOSSIERS } from './dossiersOf.ts';

const dossiers = openDossiers(DOSSIERS);
const all = { figure: 'caseload', facts: {} };

test('counts are of all dossiers, lists of those that the page holds', () => {
  expect(dossiers.complete).toBe(false);
  expect(dossiers.count(all)).toBe(5);
  expect(dossiers.list(all)).toEqual([0, 1, 2, 3]);
  expect(dossiers.count({ figure: 'settled.late', facts: { unit: 1 } })).toBe(1);
  expect(dossiers.list({ figure: 'settled.late', facts: { unit: 1 } })).toEqual([0]);
  expect(dossiers.list({ figure: 'nothing', facts: {} })).toEqual([]);
});

test('facts and months narrow together, and each value of a fact has its count', () => {
  expect(dossiers.countBy(all, 'officer')).toEqual([1, 3, 1]);
  expect(dossiers.countBy({ ...all, facts: { unit: 1 } }, 'officer')).toEqual([0, 2, 1]);
  expect(dossiers.list({ ...all, from: 2 })).toEqual([0, 1]);
  expect(dossiers.list({ ...all, to: 2 })).toEqual([0, 2]);
  expect(dossiers.count({ ...all, from: 1, to: 1, facts: { officer: 1 } })).toBe(2);
  expect(dossiers.count({ ...all, facts: { unit: 0 } })).toBe(1);
});

test.each([
  ['220301', [1]],
  ['h41.19-2202', [0]],
  ['thieu giay to', [0]],
  ['do thi mau', [1, 2]],
  ['DAT DAI quá', []],
  ['so.csv cho', [2]],
  ['  ', [0, 1, 2, 3]],
])('a search for %j takes codes and words without accents', (words, found) => {
  expect(dossiers.list({ ...all, words })).toEqual(found);
});

test('a dossier says its own cells, those of its group, its place, and whether it was in time', () => {
  expect(['code', 'unit', 'timeliness', 'late', 'reason', 'place'].map((key) => dossiers.cell(1, key))).toEqual([
    'H41.19-220301-0002',
    'Sở "Đất đai"',
    'quá hạn',
    12,
    null,
    'so.csv › 8',
  ]);
  expect(dossiers.cell(2, 'timeliness')).toBeNull();
});

test('a value is found by its name, "not stated" by none', () => {
  expect(dossiers.placeOf('unit', 'Sở Y tế')).toBe(1);
  expect(dossiers.placeOf('unit', '')).toBe(0);
  expect(dossiers.placeOf('unit', 'Sở Y')).toBeUndefined();
});

test('a list is sorted by any column, what is not stated last both ways', () => {
  expect(sorted(dossiers, [0, 1, 2, 3], 'late', false)).toEqual([0, 1, 2, 3]);
  expect(sorted(dossiers, [0, 1, 2, 3], 'late', true)).toEqual([1, 0, 2, 3]);
  expect(sorted(dossiers, [0, 1, 2, 3], 'received', false)).toEqual([2, 0, 1, 3]);
  expect(sorted(dossiers, [0, 1, 2, 3], 'reason', false)).toEqual([2, 0, 1, 3]);
});

test('the page folds every character of Unicode as the program does', () => {
  const BLOCK = 4096;
  const wrong = Array.from({ length: 0x110000 / BLOCK }, (_, block) => {
    const letters = Array.from({ length: BLOCK }, (__, at) => String.fromCodePoint(block * BLOCK + at));
    const differs = (text: string) => fold(text) !== foldOfProgram(text);
    return differs(letters.join('.')) ? letters.filter(differs) : [];
  });
  expect(wrong.flat()).toEqual([]);
});

test('the page compares texts, and writes numbers and days, as the program does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text) === foldOfProgram(text)),
    { numRuns: 2000 },
  );
  for (const word of ['Hoà Đồng &  Ðông', 'SỞ TN&MT', 'a\u200Bb', 'Ɖ']) expect(fold(word)).toBe(foldOfProgram(word));
  for (const language of LANGUAGES) {
    speak(language, {});
    for (const n of [0, 999, 1000, 1234567]) expect(count(n)).toBe(formatCount(n, language));
    for (const iso of ['2022-03-01T08:30:07', '2021-12-31T00:00:00', '1999-01-09T23:59:59'])
      expect(momentText(Date.parse(`${iso}Z`) / 1000)).toBe(readable(iso, 'moment', language));
  }
});

test('the modules of the page are one script, which runs without any of them', () => {
  const script = pageScript();
  expect(script).not.toMatch(/^(import|export) /m);
  expect(() => new Function(script)).not.toThrow();
  expect(script).toBe(pageScript());
  expect(script.indexOf('function fold(')).toBeLessThan(script.indexOf('function openDossiers('));
});
