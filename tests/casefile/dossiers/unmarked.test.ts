import { expect, test } from 'vitest';
import { unmarkedNames } from '../../../src/casefile/dossiers/remarkUnmarked.ts';
import { withCsv } from '../readOf.ts';

const HEAD = 'Số hồ sơ,Cơ quan,Lĩnh vực,Tên thủ tục,Ngày tiếp nhận,Trạng thái';
const row = (at: number, unit: string, field: string, procedure: string) =>
  `H41.19-220301-000${at},${unit},${field},${procedure},01/03/2022,Đang xử lý`;

test('a name without marks that was taken for a marked one is said, with its rows', async () => {
  const lines = [
    row(1, 'Sở Y tế', 'Đất đai', 'Cấp giấy phép'),
    row(2, 'SO Y TE', 'Dat dai', 'Cap giay phep'),
    row(3, 'So Y te', 'Dat đai', 'cấp giấy phép'),
    row(4, 'UBND xã Nghi Vạn', 'Môi trường', 'Cap giay phep'),
    row(5, 'UBND xã Nghi Văn', 'Moi truong', 'Đính chính'),
    row(6, 'UBND xa Nghi Van', 'Môi trường', 'Dinh chinh'),
  ];
  await withCsv(`${[HEAD, ...lines].join('\n')}\n`, async (db) => {
    const said = await db.rows<{ value: string }>(
      "SELECT value FROM problem WHERE code = 'unmarked-name' ORDER BY value",
    );
    expect(said.map(({ value }) => value)).toEqual([
      'Cap giay phep (2) → Cấp giấy phép',
      'Dat dai (1) → Đất đai',
      'Dat đai (1) → Đất đai',
      'Dinh chinh (1) → Đính chính',
      'Moi truong (1) → Môi trường',
      'SO Y TE (1) → Sở Y tế',
      'So Y te (1) → Sở Y tế',
    ]);
  });
});

test.each([
  [{ 'Nghi Văn': 'Nghi Văn', 'NGHI VĂN': 'Nghi Văn' }, []],
  [{ 'hoà bình': 'Hòa Bình', 'Hòa Bình': 'Hòa Bình' }, []],
  // The most frequent spelling is the one without marks.
  [{ 'Ho tich': 'Ho tich', 'Hộ tịch': 'Ho tich' }, [['Ho tich', 'Hộ tịch']]],
  [{ 'UBND huyện Nghi Lộc': 'UBND huyện Nghi Lộc', 'huyện Nghi Lộc': 'UBND huyện Nghi Lộc' }, []],
])('%j', (names, unmarked) => {
  expect(unmarkedNames(new Map(Object.entries(names)))).toEqual(unmarked);
});
