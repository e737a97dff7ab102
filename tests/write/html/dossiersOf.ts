import type { PageDossiers } from '../../../src/report/dossiers/listed.ts';

/** Some invented dossiers of a page: of two units, some of them overdue. */
export const DOSSIERS: PageDossiers = {
  figures: [
    { id: 'caseload', label: 'Phải giải quyết', total: 5, rest: 'Toàn bộ: audit trace caseload --format csv' },
    {
      id: 'settled.late',
      label: 'Giải quyết quá hạn',
      total: 2,
      rest: 'Toàn bộ: audit trace settled.late --format csv',
    },
    { id: 'overdue', label: 'Quá hạn', total: 0, rest: '' },
  ],
  facts: [
    { key: 'unit', label: 'Đơn vị' },
    { key: 'field', label: 'Lĩnh vực' },
    { key: 'period', label: 'Tháng' },
    { key: 'officer', label: 'Cán bộ' },
  ],
  leftOut: ['Kết quả'],
  values: {
    unit: ['(không ghi)', 'Sở Y tế', 'Sở "Đất đai"'],
    field: ['(không ghi)'],
    period: ['(không ghi)', '01/2022', '02/2022', '03/2022'],
    officer: ['(không ghi)', 'Đỗ Thị Mẫu', 'Lê Văn Thử'],
  },
  patterns: ['100', '110'],
  groups: {
    facts: { unit: [1, 1, 2, 0], field: [0, 0, 0, 0], period: [1, 2, 3, 0], officer: [1, 2, 1, 0] },
    pattern: [0, 1, 1, 0],
    count: [2, 1, 1, 1],
  },
  columns: [
    { key: 'code', heading: 'Mã hồ sơ', kind: 'code', width: 26 },
    { key: 'unit', heading: 'Đơn vị', kind: 'text', width: 20 },
    { key: 'received', heading: 'Ngày tiếp nhận', kind: 'moment', width: 16 },
    { key: 'timeliness', heading: 'Tình trạng', kind: 'text', width: 16 },
    { key: 'late', heading: 'Số ngày', kind: 'count', width: 9 },
    { key: 'reason', heading: 'Lý do', kind: 'text', width: 32 },
    { key: 'place', heading: 'Nguồn', kind: 'text', width: 34 },
  ],
  dossiers: {
    group: [1, 2, 0, 3],
    code: ['H41.19-220201-0001', 'H41.19-220301-0002', 'H41.19-220101-0003', null],
    received: [Date.UTC(2022, 1, 1, 8, 30) / 1000, Date.UTC(2022, 2, 1) / 1000, Date.UTC(2022, 0, 1) / 1000, null],
    late: [3, 12, null, null],
    reason: [0, null, 1, null],
    source: [0, 0, 0, 0],
    row: [7, 8, 9, 10],
  },
  texts: { reason: ['Thiếu giấy tờ</script><img src=x>', 'Chờ ý kiến'], source: ['so.csv'] },
  timeliness: [{ figure: 'settled.late', name: 'quá hạn' }],
};
