import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/intake/formats.ts';
import { type Recognised, recognise } from '../../src/intake/recognise.ts';
import { withFiles } from '../casefile/caseOf.ts';
import { htmlPage, htmlTable, workbook } from './formatBooks.ts';
import { parquetOf } from './parquet.ts';
import { buildZip } from './xlsx/zip.ts';

const ROWS = [
  ['Mã hồ sơ', 'Ngày tiếp nhận', 'Trạng thái'],
  ['A-1', '01/03/2022', 'Đang xử lý'],
];
const CSV = ROWS.map((row) => row.join(',')).join('\n');
const sheet = [{ name: 'HoSo', rows: ROWS }];
const XML2003 = workbook(sheet, 'xlml');

const seen = (bytes: Buffer | string, name = 'tep'): Promise<Recognised> =>
  withFiles({ [name]: bytes }, ([path = '']) => recognise(path, name));
const hex = (text: string) => Buffer.concat([Buffer.from(text.replaceAll(' ', ''), 'hex'), Buffer.alloc(200)]);

/** The table as another program would write it. */
function parquet(): Promise<Buffer> {
  return withFiles({ 'a.csv': CSV }, async ([csv = ''], folder) => {
    await parquetOf(join(folder, 'a'), `FROM read_csv('${csv}', all_varchar = true, header = true)`);
    return readFileSync(join(folder, 'a'));
  });
}

/** One file of each format that is read: a format without one fails here. */
const FILES: Record<keyof typeof FORMATS, Buffer | string> = {
  parquet: await parquet(),
  csv: CSV,
  html: htmlPage(htmlTable(ROWS)),
  ods: workbook(sheet, 'ods'),
  fods: workbook(sheet, 'fods'),
  xls: workbook(sheet, 'biff8'),
  xlsx: workbook(sheet, 'xlsx'),
  xlsb: workbook(sheet, 'xlsb'),
  xml2003: XML2003,
};

describe('a format is known by its bytes and read, whatever the name', () => {
  test.each(Object.entries(FILES))('%s', async (format, bytes) => {
    expect(await seen(bytes)).toEqual({ is: 'export', format });
    await withFiles({ 'khong-duoi': bytes }, async ([path = '']) => {
      const input = { path, shown: 'khong-duoi' };
      const asked = { bytes: { utf8: true, nul: false }, encoding: undefined, find: () => null };
      const { tables, close } = await FORMATS[format as keyof typeof FORMATS].open(input, asked);
      expect(tables.map(({ format: of }) => of)).toEqual([format]);
      expect(tables[0]?.head.map(({ cells }) => cells)).toEqual(ROWS);
      close();
    });
  });
});

describe('what may hold a table and is not read', () => {
  test.each<[string, string, Buffer | string]>([
    ['RAR', 'archive', hex('52617221 1a070100')],
    ['7z', 'archive', hex('377abcaf271c')],
    ['tar', 'archive', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\0')])],
    ['Access', 'database', hex('00010000 5374616e64617264204a6574204442')],
    ['SQLite', 'database', Buffer.from('SQLite format 3\0')],
    [
      'DBF',
      'database',
      Buffer.concat([
        Buffer.from([3, 122, 3, 1, 1, 0, 0, 0, 65, 0, 10, 0]),
        Buffer.alloc(52),
        Buffer.from([13, 26, 0, 0]),
      ]),
    ],
    ['JSON', 'json', '{"data": [{"ma": 1}]}'],
    ['JSON list', 'json', '[{"ma": 1}]'],
    ['MHT', 'web-archive', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'],
    ['e-mail', 'web-archive', 'From: a\r\nTo: b\r\nSubject: c\r\nContent-Type: text/plain\r\n\r\nx'],
    [
      'Numbers',
      'numbers',
      buildZip([
        ['Index/Document.iwa', 'x'],
        ['preview.jpg', 'x'],
      ]),
    ],
    ['XML of another kind', 'other-markup', '<?xml version="1.0"?><HoSo><Ma>1</Ma></HoSo>'],
  ])('%s', async (_what, fault, bytes) => {
    expect(await seen(bytes, 'a.csv')).toMatchObject({ is: 'unread', fault });
  });
});

describe('what is plainly no export', () => {
  test.each<[string, Buffer | string, string?]>([
    ['PDF', '%PDF-1.7\n'],
    ['PNG', hex('89504e470d0a1a0a')],
    ['JPEG', hex('ffd8ffe0')],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    [
      'OpenDocument text',
      buildZip([
        ['mimetype', 'application/vnd.oasis.opendocument.text'],
        ['content.xml', '<x/>'],
      ]),
    ],
    ['RTF', '{\\rtf1 x}'],
    ['a lock file', CSV, '~$so-y-te.xlsx'],
    ['Thumbs.db', hex('d0cf11e0'), 'thu-muc/Thumbs.db'],
    ['.DS_Store', 'x', '.DS_Store'],
    ['desktop.ini', '[x]', 'Desktop.ini'],
  ])('%s', async (_what, bytes, name = 'a.csv') => {
    expect(await withFiles({ tep: bytes }, ([path = '']) => recognise(path, name))).toEqual({ is: 'no-export' });
  });
});

test.each(['word/document.xml', 'word/document2.xml', 'Word/Document.xml'])(
  '%s: Word, no export but for tables in it',
  async (part) => {
    const bytes = buildZip([
      ['[Content_Types].xml', '<Types/>'],
      [part, '<x/>'],
    ]);
    expect(await seen(bytes)).toEqual({ is: 'word' });
  },
);

describe('archives', () => {
  test('a zip of files, a gzip, a zip named like a workbook without one in it', async () => {
    const zip = buildZip([['a.dat', CSV]]);
    expect(await seen(zip)).toEqual({ is: 'archive', packed: 'zip' });
    expect(await seen(gzipSync(CSV))).toEqual({ is: 'archive', packed: 'gzip' });
    expect(await seen(zip, 'a.xlsx')).toEqual({ is: 'export', format: 'xlsx' });
    expect(await seen(zip.subarray(0, 40), 'a.zip')).toEqual({ is: 'archive', packed: 'zip' });
  });
});
