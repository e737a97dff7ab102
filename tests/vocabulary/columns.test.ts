import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dataFile } from '../../src/text/dataFile.ts';
import { builtInHeadings, foldHeading, loadColumns } from '../../src/vocabulary/columns.ts';
import { FACTS } from '../../src/vocabulary/facts.ts';

const columns = loadColumns();

describe('columns.yml', () => {
  const listed = parse(readFileSync(dataFile('columns.yml'), 'utf8')) as Record<string, string[]>;

  it('lists every heading under one fact only', () => {
    for (const [fact, headings] of Object.entries(listed)) {
      for (const heading of headings) expect([heading, columns.get(foldHeading(heading))]).toEqual([heading, fact]);
    }
  });

  it('knows a heading for every fact', () => {
    expect(new Set(columns.values())).toEqual(new Set(FACTS));
  });
});

describe('loadColumns', () => {
  it.each([
    ['STT', 'rowNumber'],
    ['Đơn vị', 'receivingUnit'],
    ['Cơ quan', 'unit'],
    ['Phòng ban', 'unit'],
    ['DonViXuLy', 'unit'],
    ['Đơn vị xử lí', 'unit'],
    ['Kênh', 'channel'],
    ['Hình thức nhận', 'channel'],
    ['TrangThaiHoSo', 'status'],
    ['NgayTuChoi', 'refusedAt'],
    ['Cơ quan/Đơn vị', 'unit'],
    ['CƠ QUAN / ĐƠN VỊ', 'unit'],
    ['Kết quả xử lý', 'status'],
    ['Kết quả giải quyết', 'declaredTimeliness'],
    ['Ngày trả', 'returned'],
    ['Ngày hẹn trả (*)', 'due'],
    ['Ngày tiếp nhận\n(dd/mm/yyyy)', 'received'],
    ['Cán bộ xử lý (hiện tại)', 'officer'],
    ['cán bộ xử lý hiện tại', 'officer'],
    ['NgayKetThucXuLy', 'finished'],
    ['applicant.data.fullname', 'applicant'],
    ['Ngày, tháng, năm > Tiếp nhận', 'received'],
    ['Thời hạn giải quyết xong', undefined],
    ['(1)', undefined],
  ])('%j is %s', (heading, fact) => {
    expect(columns.get(foldHeading(heading))).toBe(fact);
  });

  it('keeps the order of the file as rank', () => {
    const names = [...columns].filter(([, fact]) => fact === 'procedureName').map(([heading]) => heading);
    expect(names.indexOf('ten thu tuc')).toBeLessThan(names.indexOf('trich yeu'));
  });
});

describe('builtInHeadings', () => {
  const recognise = builtInHeadings();

  it.each([
    ['Ngày giờ hẹn trả', 'due'],
    ['Thời điểm tiếp nhận', 'received'],
    ['NGÀY TIẾP NHẬN HS', 'received'],
    ['Ngày hẹn trả KQ (dd/mm/yyyy)', 'due'],
    ['Thời gian giải quyết', 'term'],
    // what stands in brackets says which day is meant
    ['Ngày trả kết quả (dự kiến)', 'due'],
    ['Ngày trả kết quả (thực tế)', 'returned'],
    ['Ngày hẹn trả (cũ)', 'originalDue'],
    ['Ngày hẹn trả (mới)', 'due'],
    ['Ngày hẹn trả (lần 1)', 'originalDue'],
    ['Ngày trả kết quả (theo phiếu hẹn)', 'due'],
    ['Ngày tiếp nhận (bổ sung)', undefined],
    ['Ngày hẹn trả (nội bộ)', undefined],
    ['Ngày hẹn trả (tại phòng)', undefined],
  ])('%j is %s', (heading, fact) => {
    expect(recognise(heading)?.fact).toBe(fact);
  });
});
