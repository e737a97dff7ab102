import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/report/document/document.ts';
import type { Report, Section } from '../../src/report/ground/report.ts';
import type { Page } from '../../src/report/page/page.ts';
import type { ReportJson } from '../../src/report/schema/schema.ts';
import { FORMAT_NAMES, FORMATS, type Format } from '../../src/write/index.ts';
import type { Contents } from '../../src/write/writer.ts';
import { ROOT } from '../e2e/run.ts';
import { DOSSIERS } from './html/dossiersOf.ts';
import { evidence, form, NASTY, sample, subtotals } from './sample.ts';
import { partsOf } from './zippedParts.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-contract-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Each format is read back by its own means. */
interface Reader {
  /** All text that a reader sees. */
  read: (path: string) => Promise<string>;
  /** How many rows of a long list it shows at least; null where it holds counts and no list. */
  rows: number | null;
}

const unescaped = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '\u0001')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const READERS: Record<Format, Reader> = {
  xlsx: {
    rows: 100_000,
    read: async (path) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(path);
      const texts: string[] = [];
      for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
      return texts.join('\n');
    },
  },
  csv: {
    rows: 100_000,
    read: async (path) =>
      readdirSync(path)
        .map((file) => readFileSync(join(path, file), 'utf8'))
        .join('\n')
        .replaceAll('""', '"'),
  },
  html: {
    rows: 100,
    read: async (path) =>
      unescaped(
        readFileSync(path, 'utf8')
          .replace(/<script[\s\S]*<\/script>|<style>[\s\S]*<\/style>/g, '')
          .replaceAll('<br>', '\n'),
      ),
  },
  docx: {
    rows: 100,
    read: async (path) =>
      unescaped(((await partsOf(path)).get('word/document.xml') ?? '').replaceAll('<w:br/>', '\n')).replaceAll(
        '\u0001',
        '',
      ),
  },
  json: {
    rows: null,
    read: async (path) =>
      (JSON.parse(readFileSync(path, 'utf8')) as ReportJson).unread.map((named) => named.path).join('\n'),
  },
};

/** The sections as each format takes them. */
async function contentsOf(sections: Section[]): Promise<Contents> {
  const json = await jsonOf(sections);
  return {
    json,
    report: async () => reportOf(sections),
    page: async () => pageOf(sections),
    document: async () => documentOf(sections),
    unitDocuments: async function* () {},
  };
}

/** A sheet a section, as a workbook has them. */
function reportOf(sections: Section[]): Report {
  return { ...sample, sheets: sections.map((section) => ({ name: section.id, heading: [], sections: [section] })) };
}

/** report.json has no tables: headings and cells stand where it says what it found. */
async function jsonOf(sections: Section[]): Promise<ReportJson> {
  const texts: string[] = [];
  for (const { columns, rows } of sections) {
    texts.push(...columns.map(({ heading }) => heading));
    for await (const batch of typeof rows === 'function' ? rows() : [rows])
      texts.push(...batch.flatMap(({ cells }) => cells.map(String)));
  }
  return {
    schema: 'audit-report/1',
    unread: texts.map((path) => ({ path, why: 'no-table' })),
  } as unknown as ReportJson;
}

const blocks = (sections: Section[]) => sections.map((section) => ({ kind: 'table' as const, section }));

function pageOf(sections: Section[]): Page {
  return {
    ...{ language: 'vi', title: 'T', subtitle: [], warning: null, attention: [], dossiers: DOSSIERS, listNote: '' },
    parts: [{ id: 'p', title: 'P', figures: [], blocks: blocks(sections) }],
  };
}

function documentOf(sections: Section[]): ReportDocument {
  return {
    ...{
      language: 'vi',
      number: 'Số',
      place: 'Nơi',
      draft: 'DỰ THẢO',
      warning: null,
      attention: [],
      title: 'BÁO CÁO',
      attached: 'Kèm',
    },
    ...{ agency: { superior: 'A', name: 'B' }, state: { name: 'C', motto: 'D' }, subject: ['S'] },
    blocks: blocks(sections),
    closing: { recipients: 'Nơi nhận:', lines: ['-'], authority: 'TM.', office: 'TĐ', signature: '(Ký)', name: '…' },
    annexes: [{ title: 'PL', blocks: blocks(sections) }],
  };
}

const LONG = 'Cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất '
  .repeat(12)
  .trim();

const bytesOf = (path: string) =>
  statSync(path).isDirectory()
    ? Buffer.concat(readdirSync(path).map((file) => readFileSync(join(path, file))))
    : readFileSync(path);

test('each format has a file of its own in the report folder', () => {
  const files = FORMAT_NAMES.map((name) => FORMATS[name].file);
  expect(new Set(files).size).toBe(files.length);
});

describe.each(FORMAT_NAMES)('%s', (name) => {
  const { read, rows: most } = READERS[name];
  const at = (file: string) => join(folder, `${file}.${name}`);
  const write = async (sections: Section[], path: string) =>
    (await FORMATS[name].load()).write(await contentsOf(sections), path);

  test('every cell of a small report appears', async () => {
    await write([form, subtotals], at('small'));
    const text = await read(at('small'));
    const digits = text.replace(/(?<=\d)[.,](?=\d{3})/g, '');
    for (const section of [form, subtotals]) {
      for (const row of Array.isArray(section.rows) ? section.rows : []) {
        for (const [column, cell] of row.cells.entries()) {
          const kind = row.kind ?? section.columns[column]?.kind;
          if (typeof cell === 'string') expect(text).toContain(cell.replace(/^=/, ''));
          else if (cell !== null && kind === 'count') expect(digits).toContain(String(cell));
        }
      }
    }
  });

  test('writing twice gives the same bytes', async () => {
    await write([form, evidence(20)], at('one'));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await write([form, evidence(20)], at('two'));
    expect(bytesOf(at('one')).equals(bytesOf(at('two')))).toBe(true);
  });

  test('what a spreadsheet might run, or a program take for its own, is text', async () => {
    await write([evidence(NASTY.length, (index) => NASTY[index] ?? null)], at('nasty'));
    const text = await read(at('nasty'));
    for (const shown of ['=1+1', '+84 912 345 678', '-y', '@z', '<b>&</b>', '_x000D_ as text', 'chữ Hán 法'])
      expect(text, shown).toContain(shown);
    if (name === 'csv') expect(text).not.toMatch(/(^|,)[=+@\t\r]/m);
    if (name === 'xlsx') expect((await partsOf(at('nasty'))).get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    if (name === 'docx')
      expect((await partsOf(at('nasty'))).get('word/document.xml')).not.toMatch(/instrText|fldSimple/);
    if (name === 'html') expect(bytesOf(at('nasty')).toString()).not.toContain('<b>');
  });

  test('a long text is whole, and free to wrap', async () => {
    await write([evidence(1, () => LONG)], at('long'));
    expect((await read(at('long'))).replace(/\s+/g, ' ')).toContain(LONG);
    if (name === 'html') expect(bytesOf(at('long')).toString()).toMatch(/<td[^>]*><bdi>Cấp giấy/);
  });

  test('a section without a row is there', async () => {
    await write([evidence(0)], at('none'));
    expect(await read(at('none'))).toContain('Ngày tiếp nhận');
  });

  if (most === null) return;

  test('100,000 rows of evidence take no more than 300 MB', () => {
    const run = spawnSync(process.execPath, [join(ROOT, 'tests', 'write', 'manyRows.js'), name, at('many')], {
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(0);
    const { rows, megabytes } = JSON.parse(run.stdout);
    expect(rows).toBeGreaterThanOrEqual(most);
    expect(megabytes).toBeLessThan(300);
  });
});
