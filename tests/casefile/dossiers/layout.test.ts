import { describe, expect, test } from 'vitest';
import { countRows } from '../../../src/casefile/dossiers/rows.ts';
import { countFigures, sumCounts } from '../../../src/casefile/figures/count.ts';
import { withCase, withFiles } from '../readOf.ts';

interface Layout {
  what: string;
  file: string;
  csv: string;
  /** unit / field = dossiers in the caseload. */
  dossiers: Record<string, number>;
  layout: number;
  rejected?: number;
}

const HEAD = 'STT,Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái';
const row = (n: number, day = '01/03/2022') => `${n},H41.15-220301-000${n},${day},10/03/2022,Đang xử lý`;

const layouts: Layout[] = [
  {
    what: 'group rows carry the field, subtotals and the signature block are layout',
    file: 'a.csv',
    csv: `SỞ Y TẾ,,,,\nBÁO CÁO HỒ SƠ,,,,\n,,,,\n${HEAD}\n(1),(2),(3),(4),(5)\nI. Lĩnh vực: Dược phẩm (2),,,,\n${row(1)}\n${row(2)}\nCộng,2,,,\nII,Lĩnh vực: Mỹ phẩm,,,\n${row(3)}\nTỔNG CỘNG: 3 hồ sơ,,,,\n,,,"Nghệ An, ngày 30 tháng 11 năm 2023",\nNgười lập biểu,,,THỦ TRƯỞNG ĐƠN VỊ,\nTrần Vô Danh,,,Lê Không Tên,\n`,
    dossiers: { 'Sở Y tế / Dược phẩm': 2, 'Sở Y tế / Mỹ phẩm': 1 },
    layout: 8,
  },
  {
    what: 'group rows carry units of the plan and others by label',
    file: 'a.csv',
    csv: `${HEAD}\nA. UBND huyện Nghi Lộc,,,,\n${row(1)}\nB. Đơn vị: UBND huyện Diễn Châu (1 hồ sơ),,,,\n${row(2)}\n`,
    dossiers: { 'UBND huyện Nghi Lộc / null': 1, 'UBND huyện Diễn Châu / null': 1 },
    layout: 2,
  },
  {
    what: 'dossiers with a code are none of it, whatever stands beside and however their day is written',
    file: 'so-y-te.csv',
    csv: `Mã hồ sơ,Người nộp,Ngày tiếp nhận,Ngày hẹn trả,x,y,z\nH41.15-220301-0001,Tống Quý Vô,01-Mar-2022,05-Mar-2022,,,\nH41.15-220301-0002,Tống Nam Danh,01-Mar-2022,,,,\nH41.15-220301-0003,,01/03/2022,,x,X,\n`,
    dossiers: { 'Sở Y tế / null': 3 },
    layout: 0,
  },
  {
    what: 'subtotals of a group or a page, lettered columns and lines numbered beforehand are layout',
    file: 'so-y-te.csv',
    csv: `${HEAD}\nA,B,C,D,E\n${row(1)}\n,Cộng lĩnh vực,1,,\n${row(2)}\nCộng trang,,,2,\nMang sang trang sau,,,,\n3,,,,\n4,,,,\n`,
    dossiers: { 'Sở Y tế / null': 2 },
    layout: 6,
  },
  {
    what: 'the header repeated on every printed page',
    file: 'ubnd-huyen-quy-hop.csv',
    csv: `${HEAD}\n${row(1)}\n${HEAD}\n${row(2)}\n`,
    dossiers: { 'UBND huyện Quỳ Hợp / null': 2 },
    layout: 1,
  },
  {
    what: 'a file name that names no unit of the plan names none; blank lines are no rows',
    file: 'ho-so-2022.csv',
    csv: `${HEAD}\n\n${row(1)}\n,,,,\n${row(2)}\n`,
    dossiers: { 'null / null': 2 },
    layout: 0,
  },
  {
    what: 'a row without a code, and a row with a code alone, are dossiers whatever they lack',
    file: 'a.csv',
    csv: `${HEAD}\n1,,01/03/2022,,Đang xử lý\n2,H41.15-220301-0009,,,\n,H41.15-220301-0008,,,Lĩnh vực\n${row(3)}\n`,
    dossiers: { 'null / null': 2 },
    layout: 0,
  },
  {
    what: 'a short line with a received day is a dossier, without one it is rejected, a broken quote takes no other line with it',
    file: 'a.csv',
    csv: `${HEAD}\n1,A-1,01/03/2022\n2,A-2\n3,"A-3,01/03/2022,10/03/2022,Đang xử lý\n${row(4)}\n5,A-5,"x,y,z,01/03/2022,Đang\n${row(6)}\n`,
    dossiers: { 'null / null': 4 },
    layout: 0,
    rejected: 2,
  },
];

describe('what stands around the dossiers', () => {
  test.each(layouts)('$what', ({ file, csv, dossiers, layout, rejected = 0 }) =>
    withFiles({ [file]: csv }, (paths) =>
      withCase(paths, async (db) => {
        const window = {
          from: '2021-07-15',
          to: '2023-11-30',
          asOf: '2023-11-30',
          cut: '2021-11-15',
          deadline: 'instant',
        } as const;
        const leaves = await countFigures(db, window);
        const counted = leaves.filter(({ figures }) => figures.caseload > 0);
        expect(
          Object.fromEntries(counted.map((leaf) => [`${leaf.unit} / ${leaf.field}`, leaf.figures.caseload])),
        ).toEqual(dossiers);
        const rows = (await countRows(db)).get(1);
        expect(rows).toMatchObject({ layout, rejected });
        expect(sumCounts(leaves).dossiers).toBe(rows?.dossiers);
      }),
    ),
  );
});
