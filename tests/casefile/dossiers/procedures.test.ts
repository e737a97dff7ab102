import { describe, expect, it } from 'vitest';
import {
  groupProcedures,
  procedureCode,
  procedureKey,
  procedureOf,
} from '../../../src/casefile/dossiers/procedures.ts';

const NAME = 'Đính chính Giấy chứng nhận đã cấp';

describe('a code at the head of a name', () => {
  it.each([
    [`1.012790.000.00.00.H41-${NAME}`, '1.012790', NAME],
    [`1.012790.H41 - ${NAME}`, '1.012790', NAME],
    [`1.012790.h41- ${NAME}`, '1.012790', NAME],
    [`1.012790 ${NAME}`, '1.012790', NAME],
    [`1.012790.000.00.00 – ${NAME}`, '1.012790', NAME],
    [`1.012790.012.34.56.H41: ${NAME}`, '1.012790', NAME],
    [`[1.012790] ${NAME}`, '1.012790', NAME],
    [`1.012790. ${NAME}`, '1.012790', NAME],
    ['1.012790.000.00.00.H41', '1.012790', ''],
    [NAME, '', NAME],
    ['1.0127901 hộ', '', '1.0127901 hộ'],
    ['Cấp đổi 1.012790 - lần 2', '', 'Cấp đổi 1.012790 - lần 2'],
    ['', '', ''],
  ])('%j', (text, code, name) => {
    expect(procedureOf('', text)).toEqual({ code, name });
  });

  it('gives way to the column of codes, and is none of the name all the same', () => {
    expect(procedureOf('2.000635', `1.012790.H41-${NAME}`)).toEqual({ code: '2.000635', name: NAME });
  });
});

it.each(['1.012790', '1.012790.H41', '1.012790.000.00.00.H41', '1.012790.000.00.00', '1.012790.00.00.H41', ' 1.01279'])(
  'the code %j is that of the procedure without its place',
  (text) => {
    expect(procedureCode(text)).toBe('1.012790');
  },
);

describe('one procedure', () => {
  const words = [
    { code: null, name: `1.012790.000.00.00.H41-${NAME}`, count: 2 },
    { code: null, name: NAME, count: 1 },
    { code: '1.012790.H41', name: NAME.toUpperCase(), count: 1 },
    { code: '1.012790', name: null, count: 1 },
    { code: null, name: 'Dinh chinh Giay chung nhan da cap', count: 1 },
  ];
  const said = (name: string | null, code: string | null = null) => ({ code, name, count: 1 });

  it('is one group by code or by the name that only this code has', () => {
    const groups = groupProcedures(words, () => false);
    expect(new Set(groups.values())).toEqual(new Set([{ code: '1.012790', name: NAME }]));
  });

  it('is none of two codes that share its name', () => {
    const groups = groupProcedures([...words, said(NAME, '1.000001')], () => false);
    expect(groups.get(procedureKey(null, NAME))?.code).toBeNull();
    expect(new Set(groups.values()).size).toBe(3);
  });

  it('has the other names that a mapping file gives it', () => {
    const given = (name: string) =>
      name === 'Cấp GPXD' ? 'Cấp giấy phép xây dựng' : name === 'ĐC GCN' ? '1.012790' : null;
    const groups = groupProcedures(
      [...words, said('Cấp GPXD'), said('Cấp giấy phép xây dựng'), said('ĐC GCN')],
      () => false,
      given,
    );
    expect(new Set(groups.values()).size).toBe(2);
    expect(groups.get(procedureKey(null, 'ĐC GCN'))?.code).toBe('1.012790');
  });

  it('does not depend on the order of its rows', () => {
    const groups = groupProcedures(words.toReversed(), () => false);
    for (const { code, name } of words) {
      expect(groups.get(procedureKey(code, name))).toEqual({ code: '1.012790', name: NAME });
    }
  });
});
