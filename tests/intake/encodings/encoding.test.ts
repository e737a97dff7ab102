import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFigures, sumCounts } from '../../../src/casefile/figures/count.ts';
import { traceFigure } from '../../../src/casefile/figures/trace.ts';
import type { Database } from '../../../src/casefile/store/database.ts';
import { createDecoder } from '../../../src/intake/encodings/decoder.ts';
import { detectEncoding, printEvidence } from '../../../src/intake/encodings/encoding.ts';
import type { Encoding, EncodingName } from '../../../src/intake/encodings/names.ts';
import { InputError } from '../../../src/intake/errors.ts';
import type { Mapping } from '../../../src/intake/heading/mapping.ts';
import { openInput } from '../../../src/intake/open.ts';
import { builtInHeadings } from '../../../src/vocabulary/columns.ts';
import { PLAN_WINDOW, withCase, withFiles } from '../../casefile/readOf.ts';
import { ROOT } from '../../e2e/run.ts';
import { bytes1258, LETTERS, latin1, misread, typedTcvn3, typedVni, utf16be } from '../written.ts';

const EXPORT = [
  'Số hồ sơ,Đơn vị giải quyết,Lĩnh vực,Tên thủ tục,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc,Trạng thái',
  'H41.01-220301-0001,Ủy ban nhân dân huyện Nghi Lộc,Đất đai,"Cấp giấy chứng nhận, lần đầu",Trực tiếp,01/03/2022,15/03/2022,14/03/2022,Đã trả kết quả',
  'H41.01-220302-0002,Ủy ban nhân dân huyện Nghi Lộc,Hộ tịch,Đăng ký khai sinh,Trực tuyến,02/03/2022,05/03/2022,09/03/2022,Đã trả kết quả',
  'H41.02-220305-0003,Sở Y tế,Dược,Cấp chứng chỉ hành nghề dược,Trực tuyến,05/03/2022,25/03/2022,,Đang xử lý',
  'H41.02-220306-0004,Sở Y tế,Dược,"Cấp lại ""bản sao""",Bưu chính,06/10/2021,20/10/2021,,Chờ bổ sung hồ sơ',
].join('\r\n');

/** Capitals with a tone do not exist in TCVN3. */
const SMALL = EXPORT.replaceAll('Ủ', 'ủ');

interface Way {
  as: string;
  text: string;
  bytes: Buffer;
  name: EncodingName;
  guessed: boolean;
}

const WAYS: Way[] = [
  { as: 'UTF-8', text: EXPORT, bytes: Buffer.from(EXPORT), name: 'utf-8', guessed: false },
  { as: 'UTF-8 with BOM', text: EXPORT, bytes: Buffer.from(`\uFEFF${EXPORT}`), name: 'utf-8', guessed: false },
  { as: 'UTF-8 NFD', text: EXPORT, bytes: Buffer.from(EXPORT.normalize('NFD')), name: 'utf-8', guessed: false },
  {
    as: 'UTF-16LE with BOM',
    text: EXPORT,
    bytes: Buffer.from(`\uFEFF${EXPORT}`, 'utf16le'),
    name: 'utf-16le',
    guessed: false,
  },
  { as: 'UTF-16LE', text: EXPORT, bytes: Buffer.from(EXPORT, 'utf16le'), name: 'utf-16le', guessed: true },
  { as: 'UTF-16BE with BOM', text: EXPORT, bytes: utf16be(`\uFEFF${EXPORT}`), name: 'utf-16be', guessed: false },
  { as: 'UTF-16BE', text: EXPORT, bytes: utf16be(EXPORT), name: 'utf-16be', guessed: true },
  { as: 'Windows-1258', text: EXPORT, bytes: bytes1258(EXPORT), name: 'windows-1258', guessed: true },
  {
    as: 'UTF-8 misread as Windows-1252',
    text: EXPORT,
    bytes: Buffer.from(misread(EXPORT, 'windows-1252')),
    name: 'utf-8-as-1252',
    guessed: true,
  },
  {
    as: 'UTF-8 with BOM misread as Windows-1252, saved with BOM',
    text: EXPORT,
    bytes: Buffer.from(`\uFEFF${misread(`\uFEFF${EXPORT}`, 'windows-1252')}`),
    name: 'utf-8-as-1252',
    guessed: true,
  },
  {
    as: 'UTF-8 misread as Windows-1258',
    text: EXPORT,
    bytes: Buffer.from(misread(EXPORT, 'windows-1258')),
    name: 'utf-8-as-1258',
    guessed: true,
  },
  { as: 'TCVN3 bytes', text: SMALL, bytes: latin1(typedTcvn3(EXPORT)), name: 'tcvn3', guessed: true },
  { as: 'TCVN3 in UTF-8', text: SMALL, bytes: Buffer.from(typedTcvn3(EXPORT)), name: 'tcvn3', guessed: true },
  {
    as: 'TCVN3 in UTF-16',
    text: SMALL,
    bytes: Buffer.from(`\uFEFF${typedTcvn3(EXPORT)}`, 'utf16le'),
    name: 'tcvn3',
    guessed: true,
  },
  { as: 'VNI bytes', text: EXPORT, bytes: latin1(typedVni(EXPORT)), name: 'vni', guessed: true },
  { as: 'VNI in UTF-8', text: EXPORT, bytes: Buffer.from(typedVni(EXPORT)), name: 'vni', guessed: true },
];

async function tablesOf(bytes: Buffer, mapping: Mapping | null = null) {
  return withFiles({ 'export.csv': bytes }, async ([path = '']) => {
    const { tables } = await openInput({ path, shown: 'export.csv' }, { recognise: builtInHeadings(), mapping });
    return Promise.all(
      tables.map(async ({ encoding, evidence, delimiter, head, header, rows }) => {
        const read = [];
        for await (const batch of rows(header)) read.push(...batch);
        const text = JSON.stringify({ delimiter, head, header, columns: [...header.columns], read }).normalize('NFC');
        return { encoding, evidence, text, cells: read.map(({ cells }) => cells.map((cell) => cell.normalize('NFC'))) };
      }),
    );
  });
}

/** The dossiers counted; not their rows, which a line `sep=;` moves. */
async function dossiersOf(db: Database) {
  const dossiers = [];
  for await (const batch of traceFigure(db, PLAN_WINDOW, 'caseload')) {
    dossiers.push(...batch.map(({ row: _, ...dossier }) => dossier));
  }
  return dossiers;
}

async function figuresOf(bytes: Buffer) {
  return withFiles({ 'export.csv': bytes }, ([path = '']) =>
    withCase([path], async (db) => ({
      dossiers: await dossiersOf(db),
      figures: (await countFigures(db, PLAN_WINDOW)).map((leaf) => JSON.stringify(leaf)).sort(),
      sources: await db.rows('SELECT encoding, lane FROM source'),
      guesses: await db.rows<{ value: string }>("SELECT value FROM problem WHERE code = 'guessed-encoding'"),
    })),
  );
}

const twinFigures = figuresOf(Buffer.from(EXPORT));

describe.each(WAYS)('an export in $as', ({ text, bytes, name, guessed }) => {
  test('is read as its clean twin', async () => {
    const [table] = await tablesOf(bytes);
    const [twin] = await tablesOf(Buffer.from(text));
    expect(table).toEqual({ ...twin, encoding: name, evidence: guessed ? expect.stringMatching(/\d/) : '' });
  });

  test('gives the same dossiers, and the guess is a remark', async () => {
    const found = await figuresOf(bytes);
    const twin = await twinFigures;
    expect(found.dossiers).toEqual(twin.dossiers);
    expect(found.figures).toEqual(twin.figures);
    expect(found.dossiers).toHaveLength(4);
    expect(found.sources).toEqual([{ encoding: name, lane: name === 'utf-8' ? 'fast' : 'careful' }]);
    expect(found.guesses).toEqual(guessed ? [{ value: expect.stringMatching(`^${name}: .*\\d`) }] : []);
  });

  test('is read alike whatever piece arrives when', () => {
    const { encoding } = detectEncoding(bytes, { utf8: isUtf8(bytes), nul: bytes.includes(0) }) ?? {};
    if (!encoding) throw new Error('no encoding');
    const whole = decode(encoding, bytes);
    expect(whole.normalize('NFC')).toBe(text);
    for (const size of [1, 2, 3, 7, 64]) expect(decode(encoding, bytes, size)).toBe(whole);
  });
});

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8')).equals(bytes);
}

function decode(encoding: Encoding, bytes: Buffer, size = Math.max(1, bytes.length)): string {
  const decoder = createDecoder(encoding);
  let text = '';
  for (let at = 0; at < bytes.length; at += size)
    text += decoder.decode(bytes.subarray(at, at + size), { stream: true });
  return text + decoder.decode();
}

/** Words as they stand in old files, from knowledge of the encodings and not from their tables. */
const WORDS: [text: string, tcvn3: string, vni: string, windows1258: string, mojibake: string][] = [
  ['Số hồ sơ', 'Sè hå s¬', 'Soá hoà sô', '53f4ec2068f4cc2073f5', 'Sá»‘ há»“ sÆ¡'],
  ['Ngày', 'Ngµy', 'Ngaøy', '4e67e079', 'NgÃ\u00a0y'],
  ['tiếp nhận', 'tiÕp nhËn', 'tieáp nhaän', '7469eaec70206e68e2f26e', 'tiáº¿p nháº\u00adn'],
  ['Đơn vị', '§¬n vÞ', 'Ñôn vò', 'd0f56e2076', 'Ä\u0090Æ¡n vá»‹'],
  ['Lĩnh vực', 'LÜnh vùc', 'Lónh vöïc', '4c69de6e682076fdf263', 'LÄ©nh vá»±c'],
  ['Thủ tục', 'Thñ tôc', 'Thuû tuïc', '546875d2207475f263', 'Thá»§ tá»¥c'],
  ['hành chính', 'hµnh chÝnh', 'haønh chính', '68e06e68206368ed6e68', 'hÃ\u00a0nh chÃ\u00adnh'],
  ['Trả kết quả', 'Tr¶ kÕt qu¶', 'Traû keát quaû', '547261d2206beaec74207175 61d2', 'Tráº£ káº¿t quáº£'],
  ['Việt Nam', 'ViÖt Nam', 'Vieät Nam', '5669eaf274204e616d', 'Viá»‡t Nam'],
  ['Nguyễn Văn', 'NguyÔn V¨n', 'Nguyeãn Vaên', '4e677579eade6e2056e36e', 'Nguyá»…n VÄƒn'],
  ['đúng hạn', '®óng h¹n', 'ñuùng haïn', 'f0fa6e67206861f26e', 'Ä‘Ãºng háº¡n'],
  ['trễ', 'trÔ', 'treã', '7472eade', 'trá»…'],
  ['Độc lập', '§éc lËp', 'Ñoäc laäp', 'd0f4f263206ce2f270', 'Ä\u0090á»™c láº\u00adp'],
  ['Tự do', 'Tù do', 'Töï do', '54fdf220646f', 'Tá»± do'],
  ['xã hội', 'x· héi', 'xaõ hoäi', '7861de2068f4f269', 'xÃ£ há»™i'],
  ['chủ nghĩa', 'chñ nghÜa', 'chuû nghóa', '636875d2206e676869de61', 'chá»§ nghÄ©a'],
  ['huyện', 'huyÖn', 'huyeän', '68757 9eaf26e', 'huyá»‡n'],
  ['trực tuyến', 'trùc tuyÕn', 'tröïc tuyeán', '7472fdf263207475 79eaec6e', 'trá»±c tuyáº¿n'],
  ['tỉnh', 'tØnh', 'tænh', '7469d26e68', 'tá»‰nh'],
  ['thị trấn', 'thÞ trÊn', 'thò traán', '746869f2207472e2ec6e', 'thá»‹ tráº¥n'],
  ['phường', 'ph\u00adêng', 'phöôøng', '7068fdf5cc6e67', 'phÆ°á»\u009dng'],
  ['người nộp', 'ng\u00adêi nép', 'ngöôøi noäp', '6e67fdf5cc69206ef4f270', 'ngÆ°á»\u009di ná»™p'],
  ['Mã số', 'M· sè', 'Maõ soá', '4d61de2073f4ec', 'MÃ£ sá»‘'],
  ['xử lý', 'xö lý', 'xöû lyù', '78fdd2206c79ec', 'xá»\u00ad lÃ½'],
  ['bằng chữ', 'b»ng ch÷', 'baèng chöõ', '62e3cc6e67206368fdde', 'báº±ng chá»¯'],
  ['Quỳ Hợp', 'Quú Hîp', 'Quyø Hôïp', '517579cc2048f5f270', 'Quá»³ Há»£p'],
  ['đất', '®Êt', 'ñaát', 'f0e2ec74', 'Ä‘áº¥t'],
  ['Sở Y tế', 'Së Y tÕ', 'Sôû Y teá', '53f5d22059207 4eaec', 'Sá»Ÿ Y táº¿'],
];

test.each(WORDS)('%s as it stands in old files', (text, tcvn3, vni, windows1258, mojibake) => {
  const tone = text === 'Đơn vị' ? '69f2' : '';
  const page = Buffer.from(`${windows1258.replaceAll(' ', '')}${tone}`, 'hex');
  expect(decode({ name: 'tcvn3', carrier: 'windows-1252' }, latin1(tcvn3))).toBe(text);
  expect(decode({ name: 'tcvn3', carrier: 'utf-8' }, Buffer.from(tcvn3))).toBe(text);
  expect(decode({ name: 'vni', carrier: 'windows-1252' }, latin1(vni))).toBe(text);
  expect(decode({ name: 'vni', carrier: 'utf-8' }, Buffer.from(vni))).toBe(text);
  expect(decode({ name: 'windows-1258', carrier: 'windows-1258' }, page)).toBe(text);
  expect(decode({ name: 'utf-8-as-1252', carrier: 'utf-8' }, Buffer.from(mojibake))).toBe(text);
});

test.each(['windows-1252', 'windows-1258'] as const)(
  'bytes that %s leaves open, as control characters or as private ones',
  (page) => {
    const read = misread(EXPORT, page);
    const open = read.replace(/[\x80-\x9f]/g, (letter) => String.fromCharCode(0xf100 + letter.charCodeAt(0)));
    expect(open).not.toBe(read);
    const name = page === 'windows-1252' ? 'utf-8-as-1252' : 'utf-8-as-1258';
    for (const text of [read, open]) expect(decode({ name, carrier: 'utf-8' }, Buffer.from(text))).toBe(EXPORT);
  },
);

test('capitals of VNI, and of TCVN3 where it has them', () => {
  const vni = 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, TRÖÔÛNG PHOØNG';
  expect(decode({ name: 'vni', carrier: 'utf-8' }, Buffer.from(vni))).toBe(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, TRƯỞNG PHÒNG',
  );
  // .VnTimeH draws these as capitals
  expect(decode({ name: 'tcvn3', carrier: 'utf-8' }, Buffer.from('§¥N VÞ, TæNG Sè'))).toBe('ĐƠN Vị, TổNG Số');
});

test('text that is Unicode already is left alone beside TCVN3 and VNI', () => {
  expect(decode({ name: 'tcvn3', carrier: 'utf-8' }, Buffer.from('Mã hồ sơ,LÜnh vùc'))).toBe('Mã hồ sơ,Lĩnh vực');
  expect(decode({ name: 'vni', carrier: 'utf-8' }, Buffer.from('Toàn bộ,Soá'))).toBe('Toàn bộ,Số');
  expect(decode({ name: 'utf-8-as-1252', carrier: 'utf-8' }, Buffer.from('“ĐÃ TRẢ”,Sá»‘'))).toBe('“ĐÃ TRẢ”,Số');
});

const CAPITALS = LETTERS.map((letter) => letter.toUpperCase());
const anyText = (letters: string[]) =>
  fc.array(fc.constantFrom(...letters, ...'abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY', ...' ,;"\n.-/0123456789'), {
    maxLength: 60,
  });

describe('any Vietnamese text survives', () => {
  const all = [...LETTERS, ...CAPITALS];
  const small = [...LETTERS, ...'ĂÂÊÔƠƯĐ'];
  const trips: [string, string[], Encoding, (text: string) => Buffer][] = [
    ['UTF-16LE', all, { name: 'utf-16le', carrier: 'utf-16le' }, (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16BE', all, { name: 'utf-16be', carrier: 'utf-16be' }, utf16be],
    ['Windows-1258', all, { name: 'windows-1258', carrier: 'windows-1258' }, bytes1258],
    [
      'mojibake of 1252',
      all,
      { name: 'utf-8-as-1252', carrier: 'utf-8' },
      (text) => Buffer.from(misread(text, 'windows-1252')),
    ],
    [
      'mojibake of 1258',
      all,
      { name: 'utf-8-as-1258', carrier: 'utf-8' },
      (text) => Buffer.from(misread(text, 'windows-1258')),
    ],
    [
      'mojibake of Latin-1',
      all,
      { name: 'utf-8-as-1252', carrier: 'utf-8' },
      (text) => Buffer.from(Buffer.from(text).toString('latin1')),
    ],
    ['TCVN3', small, { name: 'tcvn3', carrier: 'windows-1252' }, (text) => latin1(typedTcvn3(text))],
    ['TCVN3 in UTF-8', small, { name: 'tcvn3', carrier: 'utf-8' }, (text) => Buffer.from(typedTcvn3(text))],
    ['VNI', all, { name: 'vni', carrier: 'windows-1252' }, (text) => latin1(typedVni(text))],
    ['VNI in UTF-8', all, { name: 'vni', carrier: 'utf-8' }, (text) => Buffer.from(typedVni(text))],
  ];
  test('there are 134 letters', () => expect(new Set(all.map((letter) => letter.normalize('NFC'))).size).toBe(134));

  test.each(trips)('%s', (_, letters, encoding, write) => {
    expect(decode(encoding, write(letters.join(' ')))).toBe(letters.join(' ').normalize('NFC'));
    fc.assert(
      fc.property(anyText(letters), fc.integer({ min: 1, max: 9 }), (parts, size) => {
        const text = parts.join('').normalize('NFC');
        expect(decode(encoding, write(text), size)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is not Vietnamese in disguise', () => {
  const detected = (bytes: Buffer) => detectEncoding(bytes, { utf8: isUtf8(bytes), nul: bytes.includes(0) });
  const FRENCH = `Numéro,Date de réception,Échéance,Objet\n${"42,01/03/2022,déjà reçu à l'hôtel de ville,demande d'un certificat de résidence pour le père du bébé né là\n".repeat(50)}`;

  test('ASCII and English stay UTF-8, without a guess', () => {
    for (const text of ['Code,Received\nA-1,01/03/2022\n', 'Naïve café,“quoted” – résumé\n', ''])
      expect(detected(Buffer.from(text))).toEqual({ encoding: { name: 'utf-8', carrier: 'utf-8' }, evidence: {} });
  });

  test.each(['Hoà', 'Yên Hoà', 'Toà nhà', 'có', 'Bé', 'Lê Bá', 'Trà Hoá', 'Cò', 'Ðông'])(
    'Unicode Vietnamese with many cells of "%s" stays UTF-8',
    (cell) => {
      const text = `Mã hồ sơ,Xã,Ngày nhận\n${`1,${cell},01/03/2022\n`.repeat(300)}`;
      expect(detected(Buffer.from(text))?.encoding.name).toBe('utf-8');
    },
  );

  test('French in UTF-8 stays, in Windows-1252 is said to be that with no known syllable', () => {
    expect(detected(Buffer.from(FRENCH))?.encoding.name).toBe('utf-8');
    const found = detected(latin1(FRENCH));
    expect(found?.encoding.name).toBe('windows-1252');
    expect(printEvidence(found?.evidence ?? {})).toMatch(/^known syllables \d, accented words \d+/);
  });

  test.each([
    ['bytes of another script', Buffer.from('cff0e8e2e5f2,20ece8f0'.replace(/[^0-9a-f]/g, '').repeat(20), 'hex')],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, at) => ((at * 7919 + 13) % 255) + 1))],
    ['UTF-8 with a broken byte', Buffer.concat([Buffer.from(EXPORT), latin1('\xff\n')])],
    ['UTF-8 and TCVN3 in one file', Buffer.concat([Buffer.from(EXPORT), latin1('\nSè hå s¬')])],
    ['ASCII above unknown bytes', Buffer.from('Code,Received\n')],
  ])('%s: refused', async (what, bytes) => {
    const whole = { utf8: false, nul: false };
    expect(detectEncoding(bytes, whole)).toBeNull();
    if (what === 'ASCII above unknown bytes') return;
    await expect(tablesOf(bytes)).rejects.toThrow(InputError);
    await expect(tablesOf(bytes)).rejects.toMatchObject({ fault: 'unknown-encoding' });
  });

  test('NUL bytes in a text are refused, and UTF-16 has none', async () => {
    await expect(tablesOf(Buffer.from(`${EXPORT}\0`))).rejects.toMatchObject({ fault: 'nul-bytes' });
    await expect(tablesOf(Buffer.from(`${EXPORT}\0`), { encoding: 'utf-8' })).rejects.toMatchObject({
      fault: 'nul-bytes',
    });
  });
});

test('a mapping overrules what is found, in whatever bytes the letters are', async () => {
  const short = 'Mã HS,Ngày nhận hồ sơ\nA-1,01/03/2022';
  const clean = await tablesOf(Buffer.from(short));
  for (const bytes of [
    latin1(typedVni(short)),
    Buffer.from(typedVni(short)),
    Buffer.from(typedVni(short), 'utf16le'),
  ]) {
    expect(await tablesOf(bytes, { encoding: 'vni' })).toEqual([{ ...clean[0], encoding: 'vni', evidence: '' }]);
  }
  const [table] = await tablesOf(latin1(typedTcvn3('Mã hồ sơ,Ngày tiếp nhận,code,receiveDate\nA,B,1,01/03/2022')), {
    encoding: 'windows-1252',
  });
  expect(table?.encoding).toBe('windows-1252');
});

test('lines that end with CR alone, by each delimiter and with sep=', async () => {
  const [twin] = await tablesOf(Buffer.from(EXPORT));
  for (const end of ['\r', '\n', '\r\n']) {
    for (const [delimiter, first] of [
      [',', ''],
      [';', ''],
      ['\t', ''],
      ['|', ''],
      [';', 'sep=;'],
      ['\t', 'sep=\t'],
      ['|', '"sep=|"'],
    ] as const) {
      const lines = EXPORT.split('\r\n').map((line) =>
        line.replace(/("(?:[^"]|"")*")|,/g, (_, quoted?: string) => quoted ?? delimiter),
      );
      const text = [...(first ? [first] : []), ...lines, ''].join(end);
      for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
        const [table] = await tablesOf(bytes);
        expect(table?.cells, JSON.stringify([end, delimiter, first])).toEqual(twin?.cells);
      }
    }
  }
});

test('lines that end with CR alone are counted by the careful lane', async () => {
  const found = await figuresOf(Buffer.from(EXPORT.replaceAll('\r\n', '\r')));
  expect(found).toEqual({ ...(await twinFigures), sources: [{ encoding: 'utf-8', lane: 'careful' }] });
});

test('a line break inside quotes, in a file whose lines end with CR', async () => {
  const text = EXPORT.replace('nhận, lần đầu', 'nhận\r\nlần đầu').replaceAll('\r\n', '\r');
  expect((await figuresOf(Buffer.from(text))).dossiers).toHaveLength(4);
});

test('detection looks at the first part of a large file only, and quickly', () => {
  const large = Buffer.from(`${EXPORT}\n`.repeat(1500)).subarray(0, 1 << 20);
  const begun = performance.now();
  for (let n = 0; n < 5; n++) detectEncoding(large, { utf8: true, nul: false });
  expect((performance.now() - begun) / 5).toBeLessThan(400);
});

test('a whole export of the fixtures gives the same sums in every encoding', async () => {
  const clean = readFileSync(`${ROOT}/fixtures/nghe-an/ubnd-huyen-nghi-loc.csv`, 'utf8').replaceAll('Ð', 'Đ');
  const sums = (bytes: Buffer) =>
    withFiles({ 'ubnd-huyen-nghi-loc.csv': bytes }, ([path = '']) =>
      withCase([path], async (db) => sumCounts(await countFigures(db, PLAN_WINDOW))),
    );
  const twin = await sums(Buffer.from(clean));
  const text = clean.replace('\uFEFF', '');
  expect(twin.figures.caseload).toBeGreaterThan(500);
  for (const bytes of [
    bytes1258(text),
    latin1(typedTcvn3(text)),
    latin1(typedVni(text)),
    Buffer.from(misread(clean, 'windows-1252')),
  ]) {
    expect(await sums(bytes)).toEqual(twin);
  }
});
