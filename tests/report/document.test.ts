import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../../src/casefile/store/database.ts';
import { formatCount, messagesOf } from '../../src/messages/index.ts';
import { loadPlan } from '../../src/plan/load.ts';
import type { Plan } from '../../src/plan/schema.ts';
import { buildReport } from '../../src/report/build.ts';
import { buildDocument } from '../../src/report/document/build.ts';
import type { ReportDocument } from '../../src/report/document/document.ts';
import type { DocumentBlock } from '../../src/report/ground/narrative.ts';
import { buildReportJson } from '../../src/report/json.ts';
import type { ReportJson } from '../../src/report/schema/schema.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { PLAN_WINDOW, withCase, withFiles, withFixtures } from '../casefile/caseOf.ts';
import { FIXTURES } from '../e2e/run.ts';

interface Asked {
  paths?: string[];
  unit?: string;
  language?: 'vi' | 'en';
  plan?: Partial<Plan>;
}

function withDocument(use: (document: ReportDocument, json: ReportJson) => void | Promise<void>, asked: Asked = {}) {
  const { paths, unit, language = 'vi' } = asked;
  const asking = async (db: Database) => {
    const plan = { ...(await loadPlan('2960-kh-ttcp')), ...asked.plan };
    const run = { tool: '0', plan, window: PLAN_WINDOW, vocabulary: loadVocabulary(), unread: [], unit };
    const json = await buildReportJson(db, run);
    const options = { db, window: PLAN_WINDOW, plan, reveal: false, messages: messagesOf(language) };
    const ofUnit = { ...options, ...(unit === undefined ? {} : { unit }) };
    await use(await buildDocument(json, await buildReport(json, ofUnit), ofUnit), json);
  };
  return paths === undefined ? withFixtures(asking) : withCase(paths, asking);
}

const textOf = (block: DocumentBlock): string[] => {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
  return block.kind === 'items' ? block.items : [];
};
const textsOf = (blocks: DocumentBlock[]) => blocks.flatMap(textOf).join('\n');
const headings = (document: ReportDocument, level: number) =>
  document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));

test('nine parts in order, each figure of the sentences that of report.json', () =>
  withDocument((document, { totals: t, units, causeShares }) => {
    expect(headings(document, 1)).toEqual([
      'I. PHẠM VI VÀ DỮ LIỆU',
      'II. KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT',
      'III. HỒ SƠ TIẾP NHẬN TRƯỚC NGÀY MỐC CHUYỂN SANG',
      'IV. HỒ SƠ QUÁ HẠN, BỊ TỪ CHỐI VÀ NGUYÊN NHÂN',
      'V. DẤU HIỆU CẦN ĐỐI CHIẾU',
      'VI. CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP',
      'VII. GIỚI HẠN CỦA DỮ LIỆU',
      'VIII. NỘI DUNG KIỂM TRA TRỰC TIẾP TẠI ĐƠN VỊ',
      'IX. NHẬN XÉT, KIẾN NGHỊ',
    ]);
    const text = textsOf(document.blocks);
    const n = (count: number) => formatCount(count, 'vi');
    expect(text).toContain(`Tổng số hồ sơ phải giải quyết trong kỳ là ${n(t.caseload)}, gồm ${n(t.carriedIn)} hồ sơ`);
    expect(text).toContain(`Đã giải quyết ${n(t.settled)} hồ sơ: trước hạn ${n(t['settled.early'])}`);
    expect(text).toContain(`Có ${n(t.carriedOver)} hồ sơ chuyển qua`);
    expect(text).toContain(`Có ${n(causeShares.notStated)} trên ${n(causeShares.of)} hồ sơ quá hạn`);
    for (const { unit, figures } of units) {
      expect(headings(document, 2).join('\n')).toContain(unit);
      expect(text).toContain(`Tổng số hồ sơ phải giải quyết trong kỳ là ${n(figures.caseload)}`);
    }
    expect(text).not.toMatch(/undefined|NaN|\bnull\b|tin báo/);
    expect(text).toMatch(/\.\/\.$/);
  }));

test('what the program cannot know is left dotted', () =>
  withDocument(({ number, place, agency, closing, draft }) => {
    for (const text of [number, place, agency.superior, agency.name, closing.name]) expect(text).toMatch(/…{2,}/);
    expect(draft).toBe('DỰ THẢO');
  }));

test('every rule that found something stands there with its article; the others with no data are named', () =>
  withDocument((document, { findings }) => {
    const text = textsOf(document.blocks);
    for (const { rule, count, law, status } of findings) {
      if (status === 'no-data') expect(text).toMatch(new RegExp(`Không đủ dữ liệu.*${rule}`));
      else if (count > 0) {
        expect(headings(document, 3).filter((one) => one.includes(`(${rule}): `))).toHaveLength(1);
        expect(text).toContain(law);
      }
    }
    expect(text).not.toContain('đã vi phạm');
  }));

test('a sign says in how many of the dossiers it is, in which units, and names some of them', () =>
  withDocument((document, { findings, totals, units }) => {
    const text = textsOf(document.blocks);
    const whole = formatCount(totals.caseload + totals.notAccepted, 'vi');
    const late = findings.find(({ rule }) => rule === 'RF02');
    expect(text).toMatch(new RegExp(`Ở ${late?.count}/${whole} hồ sơ được rà soát \\(\\d+,\\d %\\): Sở `));
    const [one] = units;
    const examined = formatCount((one?.figures.caseload ?? 0) + (one?.figures.notAccepted ?? 0), 'vi');
    expect(text).toMatch(new RegExp(`${one?.unit} \\d+/${examined} \\(`));
    expect(text).toMatch(/Hồ sơ tiêu biểu: \S+ \([^)]+ › \d+\); \S+ \(/);
    expect(headings(document, 3)[0]).toMatch(/^a\) .* \(RF02\): \d+ dấu hiệu/);
  }));

test('the checklist has room to write under each content, and hints with figures of the data', () =>
  withDocument((document, json) => {
    const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('VIII.'));
    const next = document.blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('IX.'));
    const part = document.blocks.slice(from, next);
    expect(part.filter(({ kind }) => kind === 'room')).toHaveLength(6);
    expect(textsOf(part)).toContain(`${formatCount(json.totals.overdue, 'vi')} hồ sơ quá hạn cần có chỉ đạo, đôn đốc`);
    expect(textsOf(part)).toContain('(cần đối chiếu văn bản)');
  }));

test('a plan without a checklist has no such part', () =>
  withDocument(
    (document) => {
      expect(headings(document, 1).slice(-2)).toEqual(['VII. GIỚI HẠN CỦA DỮ LIỆU', 'VIII. NHẬN XÉT, KIẾN NGHỊ']);
    },
    { plan: { checklist: [] } },
  ));

test('annexes: the form of every unit, and lists that are cut and say so', () =>
  withDocument(async (document, json) => {
    expect(document.annexes.map(({ title }) => title)).toEqual([
      'BIỂU SỐ II.06a/VPCP/KSTT',
      'DANH SÁCH HỒ SƠ ĐANG GIẢI QUYẾT QUÁ HẠN',
      'DANH SÁCH HỒ SƠ ĐÃ GIẢI QUYẾT QUÁ HẠN',
      'DANH SÁCH HỒ SƠ BỊ TỪ CHỐI',
      'DANH SÁCH HỒ SƠ CHUYỂN QUA',
      'NGUYÊN NHÂN THEO ĐƠN VỊ, LĨNH VỰC, THỦ TỤC',
      'DANH SÁCH DẤU HIỆU',
    ]);
    expect(document.annexes[0]?.blocks).toHaveLength(1 + json.units.length);
    const [list] = document.annexes[1]?.blocks ?? [];
    if (list?.kind !== 'list' || typeof list.section.rows !== 'function') throw new Error('no list');
    let rows = 0;
    for await (const batch of list.section.rows()) rows += batch.length;
    expect(list.total).toBe(json.totals['pending.overdue']);
    expect(rows).toBe(Math.min(1000, list.total));
    expect(list.rest).toContain('csv/overdue.csv');
  }));

test('the document of one unit says so and speaks of it alone, in English too', () =>
  withDocument(
    (document, json) => {
      expect(document.subject[1]).toBe('at Sở Y tế');
      const text = textsOf(document.blocks);
      expect(text).toContain(`Dossiers to be settled in the period: ${formatCount(json.totals.caseload, 'en')}`);
      for (const other of ['UBND huyện Nghi Lộc', 'Sở Tài nguyên']) expect(text).not.toContain(other);
      expect(text).toContain('not of this unit alone');
    },
    { unit: 'Sở Y tế', language: 'en' },
  ));

test('a case with one dossier and no lateness is a document too', () =>
  withFiles({ 'a.csv': 'Mã hồ sơ,Đơn vị,Ngày tiếp nhận,Ngày hẹn trả\nA-1,Sở Y tế,01/11/2023,30/12/2023\n' }, (paths) =>
    withDocument(
      (document) => {
        const text = textsOf(document.blocks);
        expect(text).toContain('Không có hồ sơ quá hạn.');
        expect(text).toContain('Không có tệp dữ liệu của: Sở Tài nguyên và Môi trường');
        expect(document.annexes.map(({ title }) => title)).toEqual(['BIỂU SỐ II.06a/VPCP/KSTT']);
      },
      { paths },
    ),
  ));

test('the basis is the law of the day as of which the report speaks, and the plan only on its own window', () =>
  withCase([join(FIXTURES, 'ubnd-huyen-quy-hop.xlsx')], async (db) => {
    const plan = await loadPlan('2960-kh-ttcp');
    const own = { ...plan, title: 'Kế hoạch tự kiểm tra năm 2026', authority: 'UBND tỉnh' };
    const run = { tool: '0', plan, window: PLAN_WINDOW, vocabulary: loadVocabulary(), unread: [] };
    const json = await buildReportJson(db, run);
    const options = { db, window: PLAN_WINDOW, reveal: false, messages: messagesOf('vi') };
    const report = await buildReport(json, { ...options, plan });
    const cases: [Partial<ReportJson['plan']>, Plan, string, string | null][] = [
      [{}, plan, 'Luật Thanh tra số 11/2022/QH15', '2960/KH-TTCP'],
      [{ asOf: '2023-06-30' }, plan, 'Luật Thanh tra số 56/2010/QH12', '2960/KH-TTCP'],
      [{ from: '2021-06-15' }, plan, 'Luật Thanh tra số 11/2022/QH15', '2960/KH-TTCP'],
      [{ from: '2022-01-01' }, plan, 'Luật Thanh tra số 11/2022/QH15', null],
      [{ from: '2021-11-01' }, plan, 'Luật Thanh tra số 11/2022/QH15', null],
      [{ to: '2025-07-01', asOf: '2025-07-01' }, plan, 'Luật Thanh tra số 84/2025/QH15', null],
      [{}, own, 'Luật Thanh tra số 11/2022/QH15', 'tự kiểm tra năm 2026'],
    ];
    for (const [window, by, law, cited] of cases) {
      const asked = { ...json, plan: { ...json.plan, ...window } };
      const document = await buildDocument(asked, report, { ...options, plan: by });
      const text = [...document.subject, textsOf(document.blocks)].join('\n');
      const what = JSON.stringify(window);
      expect(text, what).toContain(`Căn cứ: ${law}; `);
      expect([...new Set(text.match(/Luật Thanh tra số [^;.,\s]*/g))], what).toEqual([law.split('; ')[0]]);
      for (const title of ['2960', 'tự kiểm tra năm 2026']) {
        expect(text.includes(title), `${title} ${what}`).toBe(cited?.includes(title) ?? false);
      }
    }
  }));
