import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { countFigures } from '../../src/casefile/figures/count.ts';
import { openInputs } from '../../src/cli/run/reading.ts';
import { openInput } from '../../src/intake/open.ts';
import { builtInHeadings } from '../../src/vocabulary/columns.ts';
import { PLAN_WINDOW, withCase, withFiles } from '../casefile/readOf.ts';
import { type Cell, htmlPage, htmlTable, htmlText, workbook } from './formatBooks.ts';
import { bytes1258 } from './written.ts';
import { buildZip } from './xlsx/zip.ts';

const TITLE = ['UBND TỈNH NGHỆ AN', 'DANH SÁCH HỒ SƠ TIẾP NHẬN', ''];
const HEADER = ['STT', 'Mã hồ sơ', 'Đơn vị giải quyết', 'Lĩnh vực', 'Mã TTHC', 'Hình thức nộp'].concat([
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày có kết quả',
  'Trạng thái',
  'Lý do',
]);
/** STT, code, unit, field, procedure, channel, received, due, finished, status, reason. */
const DATA: Cell[][] = [
  [
    1,
    '000.00.01.H41-210715-0001',
    'Sở Y tế',
    'Dược',
    '1.003120',
    'Trực tiếp',
    '2021-07-15 08:30:00',
    '2021-07-20 16:30:00',
    '2021-07-20 16:31:00',
    'Đã trả kết quả',
    '',
  ],
  [
    2,
    '000123',
    'Sở Y tế',
    'Dược',
    '1.003001',
    'Trực tuyến',
    '2021-11-14',
    '2021-11-30',
    '2021-11-29',
    'Đã trả kết quả',
    'A & B < C',
  ],
  [
    3,
    'H41-3',
    'UBND huyện Nghi Lộc',
    'Đất đai',
    '1.001193',
    'Bưu chính công ích',
    '2022-01-02',
    '2022-02-01',
    '2022-03-15',
    'Đã trả kết quả',
    'Dòng một\nDòng hai',
  ],
  [
    4,
    'H41-4',
    'UBND huyện Nghi Lộc',
    'Đất đai',
    '1.001193',
    'Trực tiếp',
    '2023-11-01 14:05:09',
    '2023-11-20',
    '',
    'Đang xử lý',
    '',
  ],
  [
    5,
    'H41-5',
    'UBND huyện Nghi Lộc',
    'Hộ tịch',
    '2.000635',
    'Trực tuyến',
    '2023-10-12',
    '2024-01-05',
    '',
    'Đang xử lý',
    '',
  ],
  [
    6,
    'H41-6',
    'Sở Y tế',
    'Khám bệnh',
    '1.001138',
    'Trực tuyến',
    '2020-12-31',
    '2021-06-30',
    '2021-07-16',
    'Từ chối giải quyết',
    '',
  ],
].map((row) =>
  row.map((cell) => (typeof cell === 'string' && /^\d{4}-\d\d-\d\d/.test(cell) ? { moment: cell } : cell)),
);

/** As one-stop software prints it: a moment day first. */
function printed(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  const [day = '', hour = ''] = cell.moment.split(' ');
  return `${day.split('-').reverse().join('/')}${hour && ` ${hour}`}`;
}

const cellsOf = (rows: Cell[][]): Cell[][] => [...TITLE.map((line) => [line]), HEADER, ...rows];
const csvOf = (rows: Cell[][]) =>
  rows.map((row) => row.map((cell) => `"${printed(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n');
const CSV = csvOf(cellsOf(DATA).map((row) => HEADER.map((_, at) => row[at] ?? '')));

const PAGE_ROWS = DATA.map(
  (row) => `<tr>${row.map((cell) => `<td class=xl65>${htmlText(printed(cell))}</td>`).join('')}</tr>`,
);
const PAGE_BODY = `<TABLE border="1" cellpadding=0 width=5">
<tr><td colspan="11"><b>${TITLE[0]}</b></td></tr><tr><td colspan=11 align='center'><font size="4">${TITLE[1]}</font>
<tr><td colspan='11'>&nbsp;</td></tr>
<thead><tr>${HEADER.map((text) => `<th><p>${text}</p></th>`).join('\n')}</tr></thead>
<tbody>${PAGE_ROWS.join('\n')}</tbody></TABLE>`;
const META = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** Ways to write the same export; each must read as its clean twin. */
const TWINS: [what: string, name: string, bytes: Buffer | string, format: string][] = [
  ['.xls of Excel 97', 'a.xls', workbook([{ name: 'HoSo', rows: cellsOf(DATA) }], 'biff8'), 'xls'],
  [
    '.xls whose dates are text',
    'a.xls',
    workbook([{ name: 'HoSo', rows: cellsOf(DATA.map((row) => row.map(printed))) }], 'biff8'),
    'xls',
  ],
  ['.xls under another name', 'a.csv', workbook([{ name: 'HoSo', rows: cellsOf(DATA) }], 'biff8'), 'xls'],
  ['.ods', 'a.ods', workbook([{ name: 'HoSo', rows: cellsOf(DATA) }], 'ods'), 'ods'],
  ['XML Spreadsheet 2003 as .xls', 'a.xls', workbook([{ name: 'HoSo', rows: cellsOf(DATA) }], 'xlml'), 'xml2003'],
  ['HTML as .xls', 'a.xls', htmlPage(PAGE_BODY, META), 'html'],
  ['HTML without charset', 'a.xls', htmlPage(PAGE_BODY), 'html'],
  ['HTML with a byte order mark', 'a.xls', `\uFEFF${htmlPage(PAGE_BODY)}`, 'html'],
  ['HTML that says another charset', 'a.xls', htmlPage(PAGE_BODY, META.replace('utf-8', 'iso-8859-1')), 'html'],
  ['HTML in UTF-16', 'a.xls', utf16(`\uFEFF${htmlPage(PAGE_BODY)}`), 'html'],
  ['HTML in UTF-16 without mark', 'a.xls', utf16(htmlPage(PAGE_BODY)), 'html'],
  ['HTML in Windows-1258', 'a.xls', bytes1258(htmlPage(PAGE_BODY, META.replace('utf-8', 'windows-1258'))), 'html'],
  [
    'HTML in references',
    'a.xls',
    htmlPage(PAGE_BODY).replace(/[^\p{ASCII}]/gu, (c) => `&#${c.codePointAt(0)};`),
    'html',
  ],
  ['a bare table', 'a.xls', PAGE_BODY, 'html'],
  ['.gz of CSV', 'a.csv.gz', gzipSync(CSV), 'csv'],
  ['.gz of .xls', 'a.xls.gz', gzipSync(workbook([{ name: 'HoSo', rows: cellsOf(DATA) }], 'biff8')), 'xls'],
  ['.zip of one CSV', 'a.zip', buildZip([['xuất/Hồ sơ.csv', CSV]], { deflate: true }), 'csv'],
];

/** Facts of each row, with the row number as a spreadsheet shows it. */
const ROWS = `SELECT coalesce("row", r.rowid - first_rowid + header_row + 1)::INTEGER AS row_number,
  r.* EXCLUDE ("row", flag, source) FROM raw_row r, source WHERE kind IS DISTINCT FROM 'blank' ORDER BY r.rowid`;

async function outcome(files: Record<string, Buffer | string>) {
  return withFiles(files, (paths) =>
    withCase(paths, async (db) => ({
      sources: await db.rows<{ path: string; format: string }>('SELECT path, format FROM source ORDER BY id'),
      rows: (await db.rows<object>(ROWS)).map(comparable),
      figures: (await countFigures(db, PLAN_WINDOW)).map((leaf) => JSON.stringify(leaf, bigints)).sort(),
    })),
  );
}

const bigints = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
/** Persons are hashed with a key of the run. */
const comparable = (row: object) => JSON.parse(JSON.stringify(row, bigints));

describe('each format reads as its clean CSV twin', () => {
  let clean: Awaited<ReturnType<typeof outcome>> | undefined;
  test.each(TWINS)('%s', async (_what, name, bytes, format) => {
    clean ??= await outcome({ 'clean.csv': CSV });
    expect(clean.rows).toHaveLength(DATA.length);
    const written = await outcome({ [name]: bytes });
    expect(written.sources.map((source) => source.format)).toEqual([format]);
    expect(written.rows).toEqual(clean.rows);
    expect(written.figures).toEqual(clean.figures);
  });
});

test('a .zip of several exports is as many sources, named by their place in it', async () => {
  const [first = [], ...others] = DATA;
  const zip = buildZip([
    ['2021/một.csv', csvOf([HEADER, first])],
    ['hai.xlsx', workbook([{ name: 'S', rows: [HEADER, ...others] }], 'xlsx')],
    ['đọc tôi.docx', 'x'],
    ['__MACOSX/2021/._một.csv', 'x'],
  ]);
  const { sources, figures } = await outcome({ 'tất cả.zip': zip });
  expect(sources.map(({ path }) => path)).toEqual(['tất cả.zip/2021/một.csv', 'tất cả.zip/hai.xlsx']);
  expect(figures).toEqual((await outcome({ 'clean.csv': CSV })).figures);
});

test('files of an archive that are no exports are named', async () => {
  const zip = buildZip([
    ['a.csv', CSV],
    ['b.pdf', '%PDF'],
  ]);
  await withFiles({ 'a.zip': zip }, async ([path = ''], folder) => {
    const { skipped, close } = await openInputs([{ path, shown: 'a.zip' }], null, { scratch: folder });
    close();
    expect(skipped).toEqual([{ path: 'a.zip/b.pdf', why: 'no-export' }]);
  });
});

async function tablesOf(name: string, bytes: Buffer | string) {
  return withFiles({ [name]: bytes }, async ([path = '']) => {
    const { tables, without, close } = await openInput(
      { path, shown: name },
      { recognise: builtInHeadings(), mapping: null },
    );
    const read = [];
    for (const table of tables) {
      const rows = [];
      for await (const batch of table.rows(table.header)) rows.push(...batch);
      const { sheet, hiddenSheet, header } = table;
      read.push({
        sheet,
        hiddenSheet,
        header: header.row,
        hidden: table.hiddenRows(),
        rows: rows.map(({ row, cells }) => [row, ...cells]),
      });
    }
    close();
    return { tables: read, without };
  });
}

const SMALL = [
  ['Mã hồ sơ', 'Ngày tiếp nhận'],
  ['A-1', '01/02/2022'],
  ['A-2', '02/02/2022'],
];

test('hidden sheets and rows are read, and said', async () => {
  const sheets = [
    { name: 'Trống', rows: [[]] },
    { name: 'Ẩn', rows: SMALL, hidden: true, hiddenRows: [1, 3] },
  ];
  const { tables, without } = await tablesOf('a.xls', workbook(sheets, 'xlml'));
  expect(without).toEqual(['Trống']);
  expect(tables).toEqual([
    {
      sheet: 'Ẩn',
      hiddenSheet: true,
      header: 1,
      hidden: 1,
      rows: [
        [2, 'A-1', '01/02/2022'],
        [3, 'A-2', '02/02/2022'],
      ],
    },
  ]);
});

/** A workbook stream of Excel 95 without OLE around it, as web scripts write it; `hidden` is counted from 0. */
function bareBiff(rows: string[][], hidden: number, version: number): Buffer {
  const record = (type: number, ...words: number[]) => {
    const bytes = Buffer.alloc(4 + words.length * 2);
    [type, words.length * 2, ...words].forEach((word, at) => {
      bytes.writeUInt16LE(word, at * 2);
    });
    return bytes;
  };
  const label = (text: string, row: number, column: number) => {
    const head = record(0x204, row, column, 0, text.length);
    head.writeUInt16LE(8 + text.length, 2);
    return Buffer.concat([head, Buffer.from(text, 'latin1')]);
  };
  return Buffer.concat([
    record(0x809, version, 0x10, 0, 0),
    record(0x208, hidden, 0, 2, 0, 0, 0, 0x20, 0),
    ...rows.flatMap((row, at) => row.map((text, column) => label(text, at, column))),
    record(0x0a),
  ]);
}

test('a workbook stream without OLE, with a hidden row', async () => {
  const rows = [['Ma ho so', 'Ngay tiep nhan'], ...SMALL.slice(1)];
  for (const version of [0x500, 0]) {
    const { tables } = await tablesOf('a.xls', bareBiff(rows, 2, version));
    expect(tables[0]).toMatchObject({
      header: 1,
      hidden: 1,
      rows: [
        [2, 'A-1', '01/02/2022'],
        [3, 'A-2', '02/02/2022'],
      ],
    });
  }
});

test('.xls: hidden sheets', async () => {
  const { tables, without } = await tablesOf(
    'a.xls',
    workbook(
      [
        { name: 'Trống', rows: [[]] },
        { name: 'Ẩn', rows: SMALL, hidden: true },
      ],
      'biff8',
    ),
  );
  expect(without).toEqual(['Trống']);
  expect(tables).toMatchObject([{ sheet: 'Ẩn', hiddenSheet: true }]);
});

/** An .ods by hand: LibreOffice repeats, hides, covers and annotates. */
function ods(sheets: string, styles = ''): Buffer {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">
<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;
  return buildZip([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['content.xml', content],
    ['META-INF/manifest.xml', '<manifest:manifest xmlns:manifest="m"/>'],
  ]);
}

test('.ods: repeated, hidden and covered cells, notes, dates as declared', async () => {
  const text = (words: string) =>
    `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
  const moment = (value: string) =>
    `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>như hiện</text:p></table:table-cell>`;
  const content = `<table:table table:name="Ẩn" table:style-name="ta2">
<table:table-row table:number-rows-repeated="4"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
<table:table-row>${text('Mã hồ sơ')}${text('Ngày tiếp nhận')}${text('Lý do')}</table:table-row>
<table:table-row table:visibility="collapse">${text('A-1')}${moment('2022-02-01T08:30:00')}
<table:table-cell><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>một <text:span>hai</text:span><text:s text:c="2"/>ba</text:p><text:p>bốn</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2">${text('A-2')}${moment('2022-02-02')}<table:covered-table-cell><text:p>che</text:p></table:covered-table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>`;
  const styles =
    '<style:style xmlns:style="s" style:name="ta2"><style:table-properties table:display="false"/></style:style>';
  const { tables } = await tablesOf('a.ods', ods(content, styles));
  expect(tables).toEqual([
    {
      sheet: 'Ẩn',
      hiddenSheet: true,
      header: 5,
      hidden: 1,
      rows: [
        [6, 'A-1', '2022-02-01T08:30:00', 'một hai  ba\nbốn'],
        [7, 'A-2', '2022-02-02'],
        [8, 'A-2', '2022-02-02'],
      ],
    },
  ]);
});

test('HTML and XML text that looks like a number or a date stays text', async () => {
  const tricky = ['000123', '1.003120', '01/02/2022', '1e5', '12:30', 'TRUE', '=1+1', '44392.354'];
  const rows = [SMALL[0] as string[], ...tricky.map((text) => [text, '01/02/2022'])];
  const expected = tricky.map((text, at) => [at + 2, text, '01/02/2022']);
  for (const bytes of [
    htmlTable(rows),
    workbook([{ name: 'S', rows }], 'xlml'),
    workbook([{ name: 'S', rows }], 'biff8'),
  ]) {
    expect((await tablesOf('a.xls', bytes)).tables[0]?.rows).toEqual(expected);
  }
});

describe('an HTML page', () => {
  const [header = [], ...data] = SMALL;

  test('has one table of a title, printed pages and signatures, each a table by itself', async () => {
    const page = `<h3>Đơn vị: Sở Y tế</h3>${htmlTable([['DANH SÁCH']])}${htmlTable([header, ...data])}
${htmlTable([['A-3', '03/02/2022']])}${htmlTable([header, ['A-4', '04/02/2022']])}<p>Nghệ An, ngày ký</p>`;
    const { tables, without } = await tablesOf('a.xls', page);
    expect(without).toEqual([]);
    expect(tables.map(({ sheet, header: row }) => [sheet, row])).toEqual([[null, 3]]);
    expect(tables[0]?.rows.map(([row, code]) => [row, code])).toEqual([
      [4, 'A-1'],
      [5, 'A-2'],
      [6, 'A-3'],
      [7, 'Mã hồ sơ'],
      [8, 'A-4'],
      [9, 'Nghệ An, ngày ký'],
    ]);
  });

  test('keeps a table of other columns apart', async () => {
    const other = [
      ['Ngày tiếp nhận', 'Đơn vị', 'Mã hồ sơ'],
      ['05/02/2022', 'Sở Y tế', 'B-1'],
    ];
    const summary = [
      ['Lĩnh vực', 'Số', 'Ghi chú', ''],
      ['Đất đai', '12', '', ''],
    ];
    const { tables, without } = await tablesOf('a.xls', htmlTable(SMALL) + htmlTable(other) + htmlTable(summary));
    expect(tables.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      ['table 1', 2],
      ['table 2', 1],
    ]);
    expect(without).toEqual(['table 3']);
  });

  test('spans, hidden rows, nested tables, implied ends', async () => {
    const page = `<table><tr><td><table><tr><td>Sở Y tế</table><tr><td>
<table><tr><th rowspan=2>Mã hồ sơ<th colspan="2">Ngày<tr><th>Ngày tiếp nhận<th>Ngày hẹn trả
<tr style="mso-x:1; DISPLAY: none"><td>A-1<td>01/02/2022<td><table><tr><td>02/02/2022</table>
<tr><td rowspan='2'>A-2<td>03/02/2022<td>a<b>b</b> c&nbsp;d<p>e</p><br>f&eacute;&#7853;&#x1EAD;&bogus;&#150; 1 < 2
<tr><td>04/02/2022<td><script>"<td>x"</script>g<!-- <td> --></table></td></tr></table></html>`;
    const { tables } = await tablesOf('a.xls', page);
    expect(tables[0]).toMatchObject({ header: 3, hidden: 1 });
    expect(tables[0]?.rows).toEqual([
      [4, 'A-1', '01/02/2022', '02/02/2022'],
      [5, 'A-2', '03/02/2022', 'ab c\u00a0d\ne\n\nféậậ&bogus;– 1 < 2'],
      [6, '', '04/02/2022', 'g'],
    ]);
  });
});
