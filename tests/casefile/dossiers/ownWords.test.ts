import { expect, test } from 'vitest';
import type { Mapping, MappingFile } from '../../../src/intake/heading/mapping.ts';
import { withCase, withCsv, withFiles } from '../readOf.ts';

const HEAD = 'Mã hồ sơ,Đơn vị,Lĩnh vực,Tên thủ tục,Hình thức nộp,Ngày tiếp nhận,Trạng thái,Cán bộ';
const LAST = 'H41.14-220801-0001,Sở Y tế,Dược phẩm,Cấp thẻ,Qua tổ công nghệ,01/08/2022,Đang chạy,Lê Không Tên';
const ONLINE: Mapping = { constants: { channel: 'Trực tuyến' }, values: { outcome: { granted: ['Xếp kho'] } } };

interface Footer {
  what: string;
  row: string;
  /** What the row is under the last dossier, and above it. */
  under: string | null;
  above: string | null;
  mapping?: Mapping;
}

const footers: Footer[] = [
  { what: 'a known status', row: ',,,,,,Đang xử lý,', under: null, above: null },
  { what: 'a known status beside a name', row: ',,,,,,da tra ket qua,Lê Không Tên', under: null, above: null },
  { what: 'a known channel', row: ',,,,Trực tiếp,,,', under: null, above: null },
  { what: 'a status that a dossier has', row: ',,,,,,ĐANG CHẠY,', under: null, above: null },
  { what: 'a field that a dossier has, and more', row: ',,Dược phẩm,,x,,,', under: null, above: null },
  { what: 'a procedure that a dossier has, and more', row: ',Sở Y tế,,Cấp thẻ,,,,', under: null, above: null },
  { what: 'a status of the mapping', row: ',,,,,,Xếp kho,', under: null, above: null, mapping: ONLINE },
  { what: 'a status that nobody knows', row: ',,,,,,Cất tủ,', under: 'signature', above: 'group' },
  {
    what: 'the channel that the mapping gives',
    row: ',,,,,,Ai đó,',
    under: 'signature',
    above: 'group',
    mapping: ONLINE,
  },
  { what: 'a field alone', row: ',,Dược phẩm,,,,,', under: 'signature', above: 'group' },
  { what: 'a unit and a person', row: ',Sở Y tế,,,,,,Lê Không Tên', under: 'signature', above: null },
  {
    what: 'a known channel and more of it',
    row: ',,,,"Trực tuyến, nhận kết quả qua bưu chính",,,',
    under: null,
    above: null,
  },
  { what: 'a status of two meanings', row: ',,,,,,"Đã trả kết quả, đang xử lý",', under: null, above: null },
  { what: 'a status known by a phrase', row: ',,,,,,Đang xử lý tại phòng,', under: 'signature', above: 'group' },
  {
    what: 'a unit and a status known by a phrase',
    row: ',so y te,,,,,Đang xử lý tại phòng,',
    under: null,
    above: null,
  },
  { what: 'a unit and a word nobody knows', row: ',Sở Y tế,,,lạ,,,', under: 'signature', above: null },
  { what: 'a status and its count', row: ',,,,,,Đang xử lý,12', under: 'signature', above: null },
  { what: 'a field and its counts', row: ',,Dược phẩm,1.024,,,7,', under: 'signature', above: null },
  { what: 'known words in columns of others', row: ',,,Trực tiếp,,,,Đang xử lý', under: 'signature', above: null },
  {
    what: 'an office that has a known phrase in its name',
    row: ',,,,,,Bộ phận tiếp nhận và trả kết quả,Lê Không Tên',
    under: 'signature',
    above: null,
  },
  { what: 'persons', row: ',,Trần Vô Danh,,,,Lê Không Tên,', under: 'signature', above: null },
];

/** All in one case, each row in two tables of its own: under the last dossier, and between two. */
test('a row of a few cells without code and day is what its own words make it', async () => {
  const files: Record<string, string> = {};
  const entries: NonNullable<MappingFile['files']> = [];
  for (const [at, { row, mapping }] of footers.entries()) {
    files[`${at}-under.csv`] = `${HEAD}\n${LAST}\n${row}\n`;
    files[`${at}-above.csv`] = `${HEAD}\n${LAST}\n${row}\n${LAST}\n`;
    if (mapping) entries.push({ match: `${at}-*.csv`, ...mapping });
  }
  const found = await withFiles(files, (paths) =>
    withCase(
      paths,
      (db) =>
        db.rows<{ path: string; kind: string | null }>(
          'SELECT s.path, r.kind FROM raw_row r JOIN source s ON s.id = r.source JOIN row_place p ON p.row_id = r.rowid WHERE p.row_number = 3',
        ),
      { mapping: { files: entries } },
    ),
  );
  const kinds = new Map(found.map(({ path, kind }) => [path, kind]));
  const [seen, right] = [
    footers.map(({ what }, at) => ({ what, under: kinds.get(`${at}-under.csv`), above: kinds.get(`${at}-above.csv`) })),
    footers.map(({ what, under, above }) => ({ what, under, above })),
  ];
  expect(seen).toEqual(right);
});

test('a dossier without code and day is unplaced, and found by its row', async () => {
  await withCsv(`${HEAD}\n${LAST}\n,,,,Trực tuyến,,Đang xử lý,\n`, async (db) => {
    expect(
      await db.rows(`SELECT v.channel, v.outcome, p.row_number FROM dossier v
        JOIN row_place p ON p.row_id = v.row_id JOIN raw_row r ON r.rowid = v.row_id WHERE r.code IS NULL`),
    ).toEqual([{ channel: 'online', outcome: 'pending', row_number: 3 }]);
    expect(await db.rows("SELECT code, place FROM placed_problem WHERE code = 'no-code'")).toEqual([
      { code: 'no-code', place: 'export.csv › A3' },
    ]);
  });
});
