import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { recognise } from '../../../src/intake/recognise.ts';
import { wordTables } from '../../../src/intake/reported/wordTables.ts';
import { reportedWords } from '../../../src/vocabulary/reportedTables.ts';
import { withFiles } from '../../casefile/caseOf.ts';
import { reportedIn } from './reportedIn.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const plain = (...cells: string[]) => tr(cells.map((cell) => tc(p(cell))).join(''));
const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function word(...body: string[]): Buffer {
  const text = `<?xml version="1.0"?><w:document xmlns:w="${SPACE}"><w:body>${body.join('')}</w:body></w:document>`;
  return Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(text) }));
}

/** Each table as its place, the lines above it and its rows. */
function tablesIn(bytes: Buffer) {
  return withFiles({ 'a.docx': bytes }, async ([path = '']) =>
    Promise.all(
      (await wordTables({ path, shown: 'a.docx' }, reportedWords())).map(async ({ sheet, above = [], head, rows }) => {
        const under = [];
        for await (const batch of rows({ row: 1, headings: [] })) under.push(...batch.map(({ cells }) => cells));
        return {
          sheet,
          above: above.map(({ cells }) => cells.join(' | ')),
          head: head.map(({ cells }) => cells),
          under,
        };
      }),
    ),
  );
}

const one = async (...body: string[]) => (await tablesIn(word(...body)))[0]?.head;

test.each([
  ['a cell over two columns', tbl(tr(tc(p('a'), '<w:gridSpan w:val="2"/>') + tc(p('b')))), [['a', '', 'b']]],
  [
    'a cell over two rows',
    tbl(tr(tc(p('a'), '<w:vMerge w:val="restart"/>') + tc(p('b'))), tr(tc(p('hidden'), '<w:vMerge/>') + tc(p('c')))),
    [
      ['a', 'b'],
      ['', 'c'],
    ],
  ],
  ['a row that begins further right', tbl(tr(tc(p('a')), '<w:gridBefore w:val="2"/>')), [['', '', 'a']]],
  [
    'paragraphs, breaks and tabs',
    tbl(tr(tc(`${p('a')}<w:p><w:r><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>`))),
    [['a\nb c']],
  ],
  ['runs of one word', tbl(tr(tc('<w:p><w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p>'))), [['12']]],
  ['a table in a cell', tbl(tr(tc(`${p('a')}${tbl(plain('x', 'y'))}${p('b')}`) + tc(p('c')))), [['a\nb', 'c']]],
  [
    'text deleted and moved',
    tbl(
      tr(
        tc(
          `<w:p><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>8</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>7</w:t></w:r></w:ins></w:p>`,
        ),
      ),
    ),
    [['7']],
  ],
  ['a row deleted', tbl(plain('a'), tr(tc(p('b')), '<w:del w:id="1"/>'), plain('c')), [['a'], ['c']]],
  [
    'a text box, which is written twice',
    tbl(
      tr(
        tc(
          `${p('a')}<w:p><w:r><AlternateContent><w:txbxContent>${p('x')}</w:txbxContent></AlternateContent></w:r></w:p>`,
        ),
      ),
    ),
    [['a']],
  ],
  ['a control around a row', tbl(`<w:sdt><w:sdtContent>${plain('a', 'b')}</w:sdtContent></w:sdt>`), [['a', 'b']]],
  [
    'a formula, whose letters have the same local names',
    tbl(tr(tc(`<w:p><m:oMath xmlns:m="urn:math"><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:t>7</w:t></w:r></w:p>`))),
    [['7']],
  ],
  ['an empty row', tbl(plain('', ''), plain('a')), [['a']]],
])('%s', async (_name, body, rows) => expect(await one(body)).toEqual(rows));

test('above a table stand the lines of its page, the nearest first, and not the rows of data before it', async () => {
  const wide = plain('1', '2', '3', '4', '5');
  const found = await tablesIn(
    word(
      p('BÁO CÁO'),
      tbl(plain('UBND TỈNH', 'Đơn vị báo cáo: Sở Y tế')),
      p('Năm 2022'),
      tbl(wide),
      p('x'.repeat(201)),
      tbl(wide),
    ),
  );
  expect(found.map(({ sheet, above }) => [sheet, ...above])).toEqual([
    ['#1', 'BÁO CÁO'],
    ['#2', 'Năm 2022', 'UBND TỈNH | Đơn vị báo cáo: Sở Y tế', 'BÁO CÁO'],
    ['#3', 'Năm 2022', 'UBND TỈNH | Đơn vị báo cáo: Sở Y tế', 'BÁO CÁO'],
  ]);
});

test('a table of any cells, some over several columns, is read as it was laid out', async () => {
  const cell = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'ộ', '1', '.', '&', '<'), maxLength: 6 }),
    span: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const made = await Packer.toBuffer(
          new Document({
            sections: [
              {
                children: [
                  new Paragraph({ text: 'BÁO CÁO', alignment: AlignmentType.CENTER }),
                  new Table({
                    rows: rows.map(
                      (cells) =>
                        new TableRow({
                          children: cells.map(
                            ({ text, span }) => new TableCell({ columnSpan: span, children: [new Paragraph(text)] }),
                          ),
                        }),
                    ),
                  }),
                ],
              },
            ],
          }),
        );
        const laid = rows.map((cells) => {
          const row = cells.flatMap(({ text, span }) => [text.trim(), ...Array(span - 1).fill('')]);
          return row.slice(0, row.findLastIndex((text) => text !== '') + 1);
        });
        const [table] = await tablesIn(made);
        expect(table?.head).toEqual(laid.filter((row) => row.length > 0));
        expect(table?.under).toEqual(laid.slice(1).filter((row) => row.length > 0));
        expect(table?.above).toEqual(['BÁO CÁO']);
      },
    ),
    { numRuns: 30 },
  );
});

const head = (text: string, { columns = 1, merge }: { columns?: number; merge?: 'restart' | 'continue' } = {}) =>
  new TableCell({
    columnSpan: columns,
    ...(merge ? { verticalMerge: VerticalMergeType[merge === 'restart' ? 'RESTART' : 'CONTINUE'] } : {}),
    children: [new Paragraph(text)],
  });
const row = (...children: TableCell[]) => new TableRow({ children });
const numbers = (...cells: string[]) => row(...cells.map((text) => head(text)));

test('a summary in a report of a unit: its unit and period stand in the paragraphs', async () => {
  const bytes = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            ...['BÁO CÁO', 'Đơn vị báo cáo: Sở Y tế', 'Kỳ báo cáo: năm 2022'].map((text) => new Paragraph(text)),
            new Table({
              rows: [
                row(
                  head('STT', { merge: 'restart' }),
                  head('Lĩnh vực', { merge: 'restart' }),
                  head('Số hồ sơ đã giải quyết', { columns: 3 }),
                ),
                row(
                  head('', { merge: 'continue' }),
                  head('', { merge: 'continue' }),
                  ...['Trước hạn', 'Đúng hạn', 'Quá hạn'].map((text) => head(text)),
                ),
                numbers('1', 'Dược phẩm', '1.234', '7', '2'),
                numbers('', 'Tổng cộng', '1.234', '7', '2'),
              ],
            }),
            new Paragraph('Người lập biểu: Trần Thị Vô Danh'),
          ],
        },
      ],
    }),
  );
  await withFiles({ 'bao-cao.docx': bytes }, async ([path = '']) => {
    const [table, ...more] = await reportedIn(path);
    expect(more).toEqual([]);
    expect(table).toMatchObject({
      sheet: null,
      unit: 'Sở Y tế',
      period: { from: '2022-01-01', to: '2022-12-31' },
      unread: [],
    });
    expect(table?.rows.map(({ label, values }) => [label, ...values])).toEqual([
      ['Dược phẩm', 1234, 7, 2],
      ['Tổng cộng', 1234, 7, 2],
    ]);
  });
});

test('a document whose text is numbered, as some versions of Word write it', () => {
  const text = `<w:document xmlns:w="${SPACE}"><w:body>${tbl(plain('a'))}</w:body></w:document>`;
  const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document2.xml': strToU8(text) };
  return withFiles({ 'a.docx': Buffer.from(zipSync(parts)) }, async ([path = '']) => {
    await expect(recognise(path, 'a.docx')).resolves.toEqual({ is: 'word' });
    expect((await wordTables({ path, shown: 'a.docx' }, reportedWords())).map(({ head }) => head)).toEqual([
      [{ row: 1, cells: ['a'] }],
    ]);
  });
});

const HEADING = plain('STT', 'Lĩnh vực', 'Đã giải quyết trước hạn', 'Đã giải quyết đúng hạn', 'Đã giải quyết quá hạn');
const EMPTY = '<w:p/>';

test.each([
  ['with its heading again', [EMPTY, tbl(HEADING, plain('2', 'Đất đai', '4', '5', '6'))], [['Dược phẩm', 'Đất đai']]],
  ['without a heading', [EMPTY, tbl(plain('2', 'Đất đai', '4', '5', ''))], [['Dược phẩm', 'Đất đai']]],
  [
    'over three pages',
    [tbl(plain('2', 'Hộ tịch', '1', '1', '1')), tbl(HEADING, plain('3', 'Xây dựng', '1', '1', '1'))],
    [['Dược phẩm', 'Hộ tịch', 'Xây dựng']],
  ],
  ['under a title', [p('Sở Y tế'), tbl(HEADING, plain('2', 'Đất đai', '4', '5', '6'))], [['Dược phẩm'], ['Đất đai']]],
  ['of another width', [EMPTY, tbl(plain('Người lập', 'Quách Văn Mẫu'))], [['Dược phẩm']]],
])('a table that goes on %s', async (_name, after, labels) => {
  const bytes = word(p('Đơn vị báo cáo: Sở Y tế'), tbl(HEADING, plain('1', 'Dược phẩm', '1', '2', '3')), ...after);
  await withFiles({ 'a.docx': bytes }, async ([path = '']) => {
    const tables = await reportedIn(path);
    expect(tables.map(({ rows }) => rows.map(({ label }) => label))).toEqual(labels);
    for (const { rows } of tables) expect(rows.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 2));
  });
});

test('a document of very many tables is read once, one of too many tables or cells refused', async () => {
  const one = `${p('Đơn vị báo cáo: Sở Y tế')}${tbl(HEADING, plain('1', 'Đất đai', '1', '2', '3'))}`;
  const read = (body: string) => withFiles({ 'a.docx': word(body) }, ([path = '']) => reportedIn(path));
  const start = performance.now();
  expect(await read(one.repeat(3000))).toHaveLength(3000);
  // Reading it again for each table took a minute and a half.
  expect(performance.now() - start).toBeLessThan(15_000);
  await expect(read(tbl(plain('a')).repeat(10_001))).rejects.toMatchObject({ fault: 'too-large' });
  const wide = tr(tc('', '<w:gridSpan w:val="16000"/>') + tc(p('a')));
  await expect(read(tbl(wide.repeat(300)))).rejects.toMatchObject({ fault: 'too-large' });
}, 60_000);

test.each([
  ['right above', [p('BÁO CÁO'), p('Kết quả: Sở Y tế')], 'Kết quả: Sở Y tế'],
  ['above the unit of its numbers', [p('Sở Y tế'), p('Đơn vị tính: hồ sơ')], 'Sở Y tế'],
  ['of two texts', [p('Sở Y tế'), tbl(plain('a', 'b'))], null],
])('the caption %s', async (_name, above, caption) => {
  const rows = [plain('Lĩnh vực', 'Đã giải quyết trước hạn', 'Đã giải quyết đúng hạn', 'Đã giải quyết quá hạn')];
  const table = tbl(...rows, plain('Dược phẩm', '1', '2', '3'));
  await withFiles({ 'a.docx': word(...above, table) }, async ([path = '']) =>
    expect((await reportedIn(path)).map((one) => one.caption)).toEqual([caption]),
  );
});

test.each([
  ['cut short', 'bad-archive', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
  ['with a table that never ends', 'truncated', () => word('<w:tbl><w:tr><w:tc>')],
  ['with another root', 'truncated', () => Buffer.from(zipSync({ 'word/document.xml': strToU8('<a/>') }))],
])('a document %s is one fault: %s', async (_name, fault, broken) => {
  await withFiles({ 'a.docx': broken(word(tbl(plain('a')))) }, ([path = '']) =>
    expect(reportedIn(path)).rejects.toMatchObject({ fault }),
  );
});
