import { expect, test } from 'vitest';
import type { Database } from '../../../src/casefile/store/database.ts';
import { withCase, withCsv, withFiles } from '../readOf.ts';

const PORTAL =
  'MaHoSo,MaTTHC,TenTTHC,TenLinhVuc,KenhThucHien,NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTuChoi,TrangThaiHoSo,DonViXuLy';
const row = (n: number, channel: string, status: string, received: string, finished: string, refused = '') =>
  `H41.14-220301-000${n},1.000001.000.00.00.H41,Thủ tục A,Đất đai,${channel},01/03/2022,${received},10/03/2022,${finished},${refused},${status},UBND huyện Nghi Lộc`;
const RECORD = [
  row(1, '2', '9', '01/03/2022', '09/03/2022'),
  row(2, '1', '10', '01/03/2022', '15/03/2022'),
  row(3, '3', '5', '01/03/2022', ''),
  row(4, '1', '3', '', '', '02/03/2022'),
  row(5, '4', '11', '01/03/2022', ''),
];
const dossiers = (db: Database) =>
  db.rows(`SELECT channel::VARCHAR AS channel, outcome::VARCHAR AS outcome, paused, finished::DATE::VARCHAR AS finished
    FROM dossier ORDER BY row_id`);

test('the numbers of the national portal are read in a table of its fields', async () => {
  await withCsv(`${PORTAL}\n${RECORD.join('\n')}\n`, async (db) => {
    expect(await dossiers(db)).toEqual([
      { channel: 'online', outcome: 'granted', paused: false, finished: '2022-03-09' },
      { channel: 'direct', outcome: 'granted', paused: false, finished: '2022-03-15' },
      { channel: 'post', outcome: 'pending', paused: true, finished: null },
      { channel: 'direct', outcome: 'notAccepted', paused: false, finished: '2022-03-02' },
      { channel: null, outcome: null, paused: false, finished: null },
    ]);
    expect(await db.rows('SELECT code, name FROM procedure')).toEqual([{ code: '1.000001', name: 'Thủ tục A' }]);
    expect(
      await db.rows('SELECT count(*)::INTEGER AS n FROM dossier d JOIN unit u ON u.id = d.unit WHERE u.in_plan'),
    ).toEqual([{ n: 5 }]);
  });
});

test('a number under another heading says nothing, nor does it beside such a table', async () => {
  const other = 'Mã hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Hình thức nộp,Trạng thái';
  const plain = `${other}\nH41.14-220301-0009,Sở Y tế,01/03/2022,1,9\n`;
  await withFiles({ 'a.csv': `${PORTAL}\n${RECORD[0]}\n`, 'b.csv': plain }, (paths) =>
    withCase(paths, async (db) => {
      const [known, unknown] = await dossiers(db);
      expect(known).toMatchObject({ channel: 'online', outcome: 'granted' });
      expect(unknown).toMatchObject({ channel: null, outcome: null });
    }),
  );
  const few = 'Mã hồ sơ,Ngày tiếp nhận,Đơn vị giải quyết,TrangThai\nH41.14-220301-0009,01/03/2022,Sở Y tế,10\n';
  await withCsv(few, async (db) => expect((await dossiers(db))[0]).toMatchObject({ outcome: null }));
});

test('a mapping file overrules the numbers', async () => {
  const mapping = { values: { outcome: { withdrawn: ['9'] } } };
  await withCsv(
    `${PORTAL}\n${RECORD.slice(0, 2).join('\n')}\n`,
    async (db) => expect((await dossiers(db)).map(({ outcome }) => outcome)).toEqual(['withdrawn', 'granted']),
    { mapping },
  );
});

test('a bare department is the unit only where no column names the office', async () => {
  const units = (head: string, cells: string) =>
    withCsv(`Mã hồ sơ,Ngày tiếp nhận,Trạng thái,${head}\nH41.14-220301-0009,01/03/2022,Đang xử lý,${cells}\n`, (db) =>
      db.rows('SELECT u.name FROM dossier d JOIN unit u ON u.id = d.unit'),
    );
  expect(await units('Phòng ban', 'Phòng Tư pháp')).toEqual([{ name: 'Phòng Tư pháp' }]);
  expect(await units('Phòng ban,Đơn vị', 'Phòng Tư pháp,UBND huyện Nghi Lộc')).toEqual([
    { name: 'UBND huyện Nghi Lộc' },
  ]);
  expect(await units('Phòng ban,Cơ quan', 'Phòng Tư pháp,UBND huyện Nghi Lộc')).toEqual([
    { name: 'UBND huyện Nghi Lộc' },
  ]);
});
