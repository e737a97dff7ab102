import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openInput } from '../../../src/intake/open.ts';
import { decodeChunks } from '../../../src/intake/xml/part.ts';
import { builtInHeadings } from '../../../src/vocabulary/columns.ts';
import { withFiles } from '../../casefile/caseOf.ts';

const HEADINGS = ['Ma ho so', 'Ngay tiep nhan', 'Co quan', 'Ghi chu'];

async function readPage(bytes: Buffer): Promise<{ encoding: string | null; cells: string[] }> {
  return withFiles({ 'page.html': bytes }, async ([path = '']) => {
    const input = { path, shown: 'page.html' };
    const { tables, close } = await openInput(input, { recognise: builtInHeadings(), mapping: null });
    const cells: string[] = [];
    for (const table of tables)
      for await (const batch of table.rows(table.header)) cells.push(...batch.flatMap((row) => row.cells));
    close();
    return { encoding: tables[0]?.encoding ?? null, cells };
  });
}

function page(label: string, note: string): string {
  const row = (tag: string, cells: string[]) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const body = row('th', HEADINGS) + row('td', ['H41-1', '01/03/2022', 'So Y te', note]);
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${label}"></head><body><table>${body}</table></body></html>`;
}

const VIETNAMESE = 'Đơn vị đề nghị bổ sung giấy tờ và trả kết quả cho người dân tại bộ phận một cửa';

/** Label, the encoding that iconv-lite writes, a text of its letters, the name shown. */
const DECLARED = [
  ['gb2312', 'gbk', '办理结果 已经通知申请人 请尽快补充材料', 'gbk'],
  ['gbk', 'gbk', '办理结果 已经通知申请人', 'gbk'],
  ['big5', 'big5', '辦理結果 已經通知申請人', 'big5'],
  ['shift_jis', 'shiftjis', '処理の結果をお知らせします', 'shift_jis'],
  ['euc-kr', 'euc-kr', '처리 결과를 알려 드립니다', 'euc-kr'],
  ['koi8-r', 'koi8-r', 'Результат рассмотрения заявления', 'koi8-r'],
  ['iso-8859-2', 'iso-8859-2', 'Výsledek řízení byl oznámen žadateli', 'iso-8859-2'],
  ['tis-620', 'windows-874', 'ผลการพิจารณาคำขอ', 'windows-874'],
  ['cp866', 'cp866', 'Результат рассмотрения заявления', 'ibm866'],
  ['viscii', 'viscii', VIETNAMESE, 'viscii'],
  ['x-tcvn5712-1', 'tcvn5712-1', VIETNAMESE, 'tcvn5712-1'],
  ['cp850', 'cp850', 'Übergabe für später', 'cp850'],
] as const;

describe('a page is read as it declares', () => {
  test.each(DECLARED)('%s', async (label, written, note, encoding) => {
    const found = await readPage(iconv.encode(page(label, note), written));
    expect({ ...found, cells: found.cells.map((cell) => cell.normalize('NFC')) }).toEqual({
      encoding,
      cells: ['H41-1', '01/03/2022', 'So Y te', note],
    });
  });

  test.each([
    ['UTF-8 under a declaration of another', Buffer.from(page('gbk', VIETNAMESE)), 'utf-8'],
    [
      'Windows-1258 under one of Latin-1',
      iconv.encode(page('iso-8859-1', VIETNAMESE.normalize('NFD')), 'windows-1258'),
      'windows-1258',
    ],
  ])('but bytes come first: %s', async (_, bytes, encoding) => {
    expect((await readPage(bytes)).encoding).toBe(encoding);
  });
});

describe('a part of a workbook is read as it declares', () => {
  const part = (label: string, text: string) => `<?xml version="1.0" encoding="${label}"?><a>${text}</a>`;

  async function decoded(bytes: Buffer): Promise<string> {
    // In pieces that cut characters.
    async function* pieces() {
      yield bytes.subarray(0, 101);
      for (let at = 101; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    }
    let text = '';
    for await (const chunk of decodeChunks(pieces())) text += chunk;
    return text.normalize('NFC');
  }

  test.each(DECLARED)('%s', async (label, written, text) => {
    expect(await decoded(iconv.encode(part(label, text), written))).toBe(part(label, text));
  });

  test.each([
    ['utf-32le', true],
    ['utf-32le', false],
    ['utf-32be', true],
    ['utf-32be', false],
    ['utf-16le', true],
    ['utf-16be', false],
  ])('%s, with a byte order mark: %s', async (encoding, addBOM) => {
    const text = part(encoding, VIETNAMESE);
    expect(await decoded(iconv.encode(text, encoding, { addBOM }))).toBe(text);
  });

  test('a label that nobody knows is UTF-8', async () => {
    expect(await decoded(Buffer.from(part('x-none', VIETNAMESE)))).toBe(part('x-none', VIETNAMESE));
  });
});
