import { expect, test } from 'vitest';
import { countFigures } from '../../../src/casefile/figures/count.ts';
import { messagesOf } from '../../../src/messages/index.ts';
import { causesOf } from '../../../src/report/causes/causes.ts';
import { causesSheets } from '../../../src/report/causes/causesSheet.ts';
import { countTree } from '../../../src/report/figures/tree.ts';
import type { ReportJson } from '../../../src/report/schema/schema.ts';
import { PLAN_WINDOW, withCsv } from '../../casefile/caseOf.ts';

const HEADER =
  'Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Mã TTHC,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Lý do';
const open = (code: number, unit: string, reason: string) =>
  `H-${code},${unit},Đất đai,1.000001,01/02/2022,10/02/2022,,Đang xử lý,${reason}`;
const ROWS = [
  open(1, 'Sở Y tế', 'Chờ ông Nguyễn Văn A'),
  open(2, 'Sở Y tế', 'Chờ ông Trần Văn B'),
  open(3, 'Sở Y tế', 'gọi 0900 000 111 không được'),
  open(4, 'UBND huyện Nghi Lộc', 'Quá tải'),
  open(5, 'UBND huyện Nghi Lộc', ''),
  'H-6,,Đất đai,1.000001,01/02/2022,10/02/2022,01/03/2022,Trả lại,Không đủ điều kiện',
];

test('rows for every cell that is not zero, in the order of the report; reasons nobody knows without persons', () =>
  withCsv(`${HEADER}\n${ROWS.join('\n')}\n`, async (db) => {
    const tree = countTree(await countFigures(db, PLAN_WINDOW), ['Sở Tài nguyên và Môi trường']);
    const json = await causesOf(db, tree);
    const procedure = { code: '1.000001', name: null };
    const land = { field: 'Đất đai', procedure };
    expect(json.causes).toEqual([
      { unit: 'Sở Y tế', ...land, cause: 'other', overdue: 3, refused: 0, notAccepted: 0 },
      { unit: 'UBND huyện Nghi Lộc', ...land, cause: 'people', overdue: 1, refused: 0, notAccepted: 0 },
      { unit: 'UBND huyện Nghi Lộc', ...land, cause: 'notStated', overdue: 1, refused: 0, notAccepted: 0 },
      { unit: null, ...land, cause: 'external', overdue: 1, refused: 1, notAccepted: 0 },
    ]);
    expect(json.causeDetails.map(({ cause, sub }) => [cause, sub])).toEqual([
      ['people', 'workload'],
      ['external', 'ineligible'],
      ['other', null],
      ['notStated', null],
    ]);
    expect(json.causeShares).toEqual({ notStated: 1, of: 6 });
    expect(json.unclassedReasons).toEqual([
      { text: 'Chờ ông …', count: 2 },
      { text: 'gọi … không được', count: 1 },
    ]);

    const report = { ...json, units: tree.units } as ReportJson;
    for (const language of ['vi', 'en'] as const) {
      const [units] = causesSheets(report, messagesOf(language));
      const overdue = units?.sections.find(({ id }) => id === 'causes-overdue');
      const rows = Array.isArray(overdue?.rows) ? overdue.rows : [];
      // units × (eight causes, total, share not stated); the plan's unit without a row has a blank share
      expect(rows.map(({ cells }) => cells.slice(1))).toEqual([
        [0, 0, 0, 0, 0, 0, 0, 0, 0, null],
        [0, 0, 0, 0, 0, 0, 3, 0, 3, 0],
        [0, 0, 1, 0, 0, 0, 0, 1, 2, 0.5],
        [0, 0, 0, 0, 0, 1, 0, 0, 1, 0],
        [0, 0, 1, 0, 0, 1, 3, 1, 6, 0.167],
      ]);
    }
  }));
