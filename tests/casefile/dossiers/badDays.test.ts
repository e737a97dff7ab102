import { expect, test } from 'vitest';
import { withCsv } from '../readOf.ts';

const CSV = `Mã hồ sơ,Ngày tiếp nhận,Trạng thái
A-1,1646960400,Đang xử lý
A-2,Nguyễn Thị Mẫu,Đang xử lý
A-3,0912345678,Đang xử lý
A-4,040123456789,Đang xử lý
A-5,31/02/2022,Đang xử lý
`;

test.each(['epoch-s', undefined])(
  'what is no day is kept as its shape alone, where it may be a person; form: %s',
  async (form) => {
    await withCsv(
      CSV.replace('1646960400', form ? '1646960400' : '11/03/2022 08:00:00'),
      async (db) => {
        const texts = await db.rows<{ text: string }>(
          "SELECT value AS text FROM problem WHERE code = 'bad-date' ORDER BY value",
        );
        expect(texts.map(({ text }) => text)).toEqual(
          ['31/02/2022', '999999999999', '9999999999', 'xxxxxx xxx xxx'].toSorted(),
        );
        const left = await db.rows('SELECT 1 FROM raw_store WHERE received_text SIMILAR TO $$.*(Nguy|0912|0401).*$$');
        expect(left).toEqual([]);
        expect(await db.rows('SELECT received::VARCHAR AS r FROM dossier WHERE received IS NOT NULL')).toEqual([
          { r: '2022-03-11 08:00:00' },
        ]);
      },
      { mapping: form ? { dates: { form } } : {} },
    );
  },
);

test('a form reads a day and an hour of two columns, and what it does not read is masked part by part', async () => {
  const csv = `Mã hồ sơ,Ngày tiếp nhận,Giờ tiếp nhận,Trạng thái
A-1,20220301,083015,Đang xử lý
A-2,20220302,,Đang xử lý
A-3,20220303,Lê Không Tên,Đang xử lý
A-4,20220304,040123456789,Đang xử lý
A-5,040123456789,17:00,Đang xử lý
A-6,Nguyễn Vô Danh,17:00,Đang xử lý
A-7,-,17:00,Đang xử lý
`;
  await withCsv(
    csv,
    async (db) => {
      expect(
        await db.rows('SELECT strftime(received, $$%d %H:%M:%S$$) AS received FROM raw_row ORDER BY rowid'),
      ).toEqual(
        ['01 08:30:15', '02 00:00:00', '03 00:00:00', '04 00:00:00', null, null, null].map((received) => ({
          received,
        })),
      );
      expect(
        await db.rows("SELECT code, value, place FROM placed_problem WHERE code LIKE 'bad-%' ORDER BY place"),
      ).toEqual(
        [
          { code: 'bad-hour', value: '20220303 | xx xxxxx xxx', place: 'export.csv › C4' },
          { code: 'bad-hour', value: '20220304 | 999999999999', place: 'export.csv › C5' },
          { code: 'bad-date', value: '999999999999 | 17:00', place: 'export.csv › B6' },
          { code: 'bad-date', value: 'xxxxxx xx xxxx | 17:00', place: 'export.csv › B7' },
        ].toSorted((a, b) => (a.place < b.place ? -1 : 1)),
      );
      expect(await db.rows("SELECT 1 FROM raw_store WHERE received_text SIMILAR TO '.*(Nguy|Không|0401).*'")).toEqual(
        [],
      );
    },
    { mapping: { dates: { form: ['yyyyMMddHHmmss', 'yyyyMMdd'] } } },
  );
});
