import { expect, test } from 'vitest';
import { withCsv } from '../readOf.ts';

test.each([
  ['00:00:00 05/05/2022', '2022-05-05 00:00:00', null],
  ['00:00 05/05/2022', '2022-05-05 00:00:00', null],
  ['08:30:00 05/05/2022', '2022-05-05 08:30:00', null],
  ['0000-00-00', null, 'sentinel-date'],
  ['00/00/0000', null, 'sentinel-date'],
  ['0000-00-00 00:00:00', null, 'sentinel-date'],
  ['00:00:00 00/00/0000', null, 'sentinel-date'],
])('a day of zeros is none, an hour of zeros before a day is no day: %s', (written, read, remark) =>
  withCsv(`Mã hồ sơ,Ngày tiếp nhận,Trạng thái\nH41.16-220505-0001,${written},Đang xử lý\n`, async (db) => {
    expect(await db.rows('SELECT received::VARCHAR AS received FROM raw_row')).toEqual([{ received: read }]);
    const remarks = await db.rows("SELECT code FROM problem WHERE code IN ('sentinel-date', 'bad-date')");
    expect(remarks).toEqual(remark === null ? [] : [{ code: remark }]);
  }),
);

test('the name of a procedure that one row has by its code and another by its name', () =>
  withCsv(
    [
      'Mã hồ sơ,Ngày tiếp nhận,Mã TTHC,Tên TTHC',
      'H41.16-220505-0001,05/05/2022,1.003001,',
      'H41.16-220505-0001,,,Cấp giấy phép',
      '',
    ].join('\n'),
    async (db) => {
      const named = await db.rows('SELECT p.code, p.name FROM dossier d JOIN procedure p ON p.id = d.procedure');
      expect(named).toEqual([{ code: '1.003001', name: 'Cấp giấy phép' }]);
    },
  ));
