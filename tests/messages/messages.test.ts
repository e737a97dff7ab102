import { describe, expect, it } from 'vitest';
import { formatCount, formatDay, formatShare, type Language, messagesOf } from '../../src/messages/index.ts';

type Sentence = (...args: string[]) => string | string[];

/** Every sentence of a catalog by its path; `titles` is a dictionary, whose keys are each language's own. */
function leaves(value: unknown, path: string): [string, unknown][] {
  if (path === '.commands.titles') return Object.values(value as object).map((word, at) => [`${path}#${at}`, word]);
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

const sentences = (language: Language) => leaves(messagesOf(language), '').filter(([path]) => path !== '.language');

/** Arguments that no sentence contains by itself. */
const ARGS = ['«1»', '«2»', '«3»', '«4»', '«5»'];

const said = (value: unknown): string[] =>
  [typeof value === 'function' ? (value as Sentence)(...ARGS) : (value as string)].flat();

const argumentsOf = (value: unknown) => ARGS.filter((arg) => said(value).join(' ').includes(arg));

describe('the catalogs', () => {
  const kinds = (language: Language) =>
    sentences(language)
      .filter(([path]) => !path.startsWith('.commands.titles'))
      .map(([path, value]) => `${path}: ${typeof value}`)
      .sort();

  it('have the same keys with the same kinds', () => {
    expect(kinds('en')).toEqual(kinds('vi'));
  });

  it('say which language they are', () => {
    expect([messagesOf('vi').language, messagesOf('en').language]).toEqual(['vi', 'en']);
  });

  it.each(['vi', 'en'] as const)('have no empty, untrimmed or unfilled sentence in %s', (language) => {
    const bad = sentences(language).filter(([, value]) =>
      said(value).some(
        (text) => text.trim() === '' || text !== text.trim() || /undefined|null|NaN|\[object/.test(text),
      ),
    );
    expect(bad).toEqual([]);
  });

  it('use the same arguments in both languages', () => {
    const used = (language: Language) =>
      Object.fromEntries(
        sentences(language)
          .filter(([, value]) => typeof value === 'function')
          .map(([path, value]) => [path, argumentsOf(value)]),
      );
    expect(used('en')).toEqual(used('vi'));
  });

  it('have no Vietnamese left in the English', () => {
    const letters = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
    expect(sentences('en').filter(([, value]) => letters.test(said(value).join(' ').normalize('NFC')))).toEqual([]);
  });

  it('have sheet names that a workbook takes', () => {
    for (const language of ['vi', 'en'] as const) {
      const names = Object.values(messagesOf(language).report.sheets);
      expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('leave optional parts out', () => {
    const { faults, inspect } = messagesOf('en');
    expect(faults.usage.unknownFigure('setled', '')).toBe('There is no figure "setled".');
    expect(faults.input['not-workbook']('a.xlsx', '')).toBe(
      'a.xlsx: not a workbook (XLSX, XLS, ODS) that can be read; open it in Excel and save it again as .xlsx.',
    );
    expect(inspect.format('xlsx', null, null)).toBe('Format xlsx');
    expect(inspect.format('csv', 'utf-8', '\t')).toBe('Format csv, encoding utf-8, delimiter "TAB"');
  });
});

describe('formatCount', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [1234, '1.234', '1,234'],
    [147364, '147.364', '147,364'],
    [1234567, '1.234.567', '1,234,567'],
    [-1234, '-1.234', '-1,234'],
    [-123, '-123', '-123'],
  ])('%d', (n, vi, en) => {
    expect([formatCount(n, 'vi'), formatCount(n, 'en')]).toEqual([vi, en]);
  });
});

describe('formatShare', () => {
  it.each([
    [1, 8, '12,5 %', '12.5%'],
    [1, 16, '6,3 %', '6.3%'],
    [1, 3, '33,3 %', '33.3%'],
    [2, 3, '66,7 %', '66.7%'],
    [1, 2000, '0,1 %', '0.1%'],
    [1, 2001, '0,0 %', '0.0%'],
    [0, 7, '0,0 %', '0.0%'],
    [7, 7, '100,0 %', '100.0%'],
    [1999, 2000, '100,0 %', '100.0%'],
    [0, 0, '–', '–'],
  ])('%d of %d', (part, whole, vi, en) => {
    expect([formatShare(part, whole, 'vi'), formatShare(part, whole, 'en')]).toEqual([vi, en]);
  });
});

describe('formatDay', () => {
  it.each([
    ['2021-07-15', '15/07/2021', '15 Jul 2021'],
    ['2021-01-01', '01/01/2021', '1 Jan 2021'],
    ['2023-12-31', '31/12/2023', '31 Dec 2023'],
    ['2024-02-29', '29/02/2024', '29 Feb 2024'],
    ['', '', ''],
    ['2021-13-01', '2021-13-01', '2021-13-01'],
  ])('%s', (iso, vi, en) => {
    expect([formatDay(iso, 'vi'), formatDay(iso, 'en')]).toEqual([vi, en]);
  });
});
