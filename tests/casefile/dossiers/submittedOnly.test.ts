import { expect, test } from 'vitest';
import { MappingError } from '../../../src/intake/errors.ts';
import { withCase, withFiles } from '../caseOf.ts';

const RECEIPTS =
  'Số hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả\nH41.16-220301-0001,Sở Y tế,01/03/2022,10/03/2022\n';
const online = (code: string, status: string) =>
  `Số hồ sơ,Đơn vị giải quyết,Ngày nộp,Trạng thái,Hình thức nộp\n${code},Sở Y tế,28/02/2022,${status},Trực tuyến\n`;

test.each<[why: string, file: string, dossiers: number | 'left out']>([
  ['another list has the received day', online('H41.16-220301-0001', 'Đang xử lý'), 1],
  ['refused at reception: no received day is needed', online('H41.16-220301-0002', 'Từ chối tiếp nhận'), 2],
  ['"Từ chối" alone without a received day is refused at reception', online('H41.16-220301-0002', 'Từ chối'), 2],
  ['none of its dossiers can be placed', online('H41.16-220301-0002', 'Đang xử lý'), 'left out'],
])('a list with a submitted day and no received day: %s', (_, file, dossiers) =>
  withFiles({ 'a.csv': RECEIPTS, 'b.csv': file }, async (paths) => {
    const count = withCase(paths, async (db) => (await db.rows('SELECT 1 FROM dossier')).length);
    if (dossiers === 'left out') {
      await expect(count).rejects.toMatchObject({
        ...{ fault: 'submitted-only', path: 'b.csv' },
        detail: expect.stringContaining('received: Ngày nộp'),
      });
    } else expect(await count).toBe(dossiers);
  }),
);

test('where no table of the run has received days, the mapping must say what they are', () =>
  withFiles({ 'b.csv': online('H41.16-220301-0002', 'Đang xử lý') }, async (paths) => {
    await expect(withCase(paths, async () => {})).rejects.toBeInstanceOf(MappingError);
  }));
