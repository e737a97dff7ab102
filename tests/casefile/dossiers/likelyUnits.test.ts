import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { likelyUnits } from '../../../src/casefile/inspect/likelyUnits.ts';
import { draftMapping } from '../../../src/intake/heading/writeMapping.ts';
import { loadPlan } from '../../../src/plan/load.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';

test('a mapping file has the likely units as lines that merge nothing until their marks are taken away', async () => {
  const words = ['Sở Công Thương', 'Sở CT', 'SỞ CÔNG THƯƠNG', 'Sở Công Thương tỉnh Nghệ An', 'UBND huyện Nghi Lộc'];
  const units = likelyUnits(
    words.map((word) => ({ word, count: word === 'Sở Công Thương' ? 5 : 1 })),
    await loadPlan('2960-kh-ttcp'),
    loadVocabulary(),
  );
  expect(units).toEqual([['Sở Công Thương', ['Sở CT', 'Sở Công Thương tỉnh Nghệ An']]]);
  const draft = {
    place: 'a.csv',
    statesUnit: true,
    match: null,
    columns: null,
    unread: [],
    proposed: {},
    sheet: null,
    encoding: null,
    headerRow: 1,
    order: null,
  };
  const text = draftMapping([], [{ ...draft, unit: null, check: [], open: false }], { comment: 'Likely one:', units });
  expect(parse(text)).toEqual({ headerRow: 1 });
  const accepted = text.replace('# Likely one:\n', '').replace(/^# /gm, '');
  expect(parse(accepted)).toEqual({ headerRow: 1, values: { unit: Object.fromEntries(units) } });
  expect(
    draftMapping([], [{ ...draft, unit: null, check: [], open: false }], { comment: 'Likely one:', units: [] }),
  ).not.toContain('#');
});
