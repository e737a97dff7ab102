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
