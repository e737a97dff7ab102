import { expect, test } from 'vitest';
import { guide } from '../../src/cli/run/guide.ts';
import { loadMapping } from '../../src/intake/heading/readMapping.ts';
import { draftMapping, type TableDraft } from '../../src/intake/heading/writeMapping.ts';
import { messagesOf } from '../../src/messages/index.ts';
import { withFiles } from '../casefile/caseOf.ts';

const messages = messagesOf('vi');
const { check } = messages.inspect;
const draft = (over: Partial<TableDraft>): TableDraft => ({
  place: 'a.csv',
  statesUnit: true,
  match: 'a.csv',
  columns: null,
  unread: [],
  proposed: {},
  sheet: null,
  encoding: null,
  headerRow: null,
  order: null,
  unit: null,
  check: [],
  open: false,
  ...over,
});

async function answered(drafts: TableDraft[], ...answers: string[]) {
  const questions: string[] = [];
  const done = await guide(
    drafts,
    async (question) => {
      questions.push(question);
      return answers.shift() ?? '';
    },
    messages,
  );
  return { questions, done };
}

test('a table that states its unit and is known is not asked about', async () => {
  const drafts = [draft({})];
  expect(await answered(drafts)).toEqual({ questions: [], done: drafts });
});

test.each([
  ['Sở Y tế', 'Sở Y tế', 0],
  ['', 'UBND huyện Nghi Lộc', 0],
])('the unit: %j', async (answer, unit, left) => {
  const likely = 'UBND huyện Nghi Lộc';
  const { done, questions } = await answered(
    [draft({ statesUnit: false, unit: likely, check: [check.unit(likely, check.from.file)] })],
    answer,
  );
  expect(questions).toHaveLength(1);
  expect(questions[0]).toContain(likely);
  expect(done[0]).toMatchObject({ unit });
  expect(done[0]?.check).toHaveLength(left);
});

test('no unit is known and none is said: the sentence that asks for it stays', async () => {
  const { done } = await answered([draft({ statesUnit: false, check: [check.noUnit] })], '');
  expect(done[0]).toMatchObject({ unit: null, check: [check.noUnit] });
});

test.each([
  ['c', true],
  ['Có', true],
  ['y', true],
  ['k', false],
  ['', false],
])('a column that looks like a channel, answered %j', async (answer, isOne) => {
  const columns = { code: 'Mã', received: 'Ngày' };
  const { done } = await answered(
    [draft({ columns, proposed: { channel: 'Kiểu tiếp' }, check: [check.proposed] })],
    answer,
  );
  expect(done[0]).toMatchObject({
    columns: isOne ? { ...columns, channel: 'Kiểu tiếp' } : columns,
    proposed: {},
    check: [],
  });
});

test('of an unknown table the two columns are asked by their letters, and the file then reads it', async () => {
  const open = draft({ columns: {}, headerRow: 1, statesUnit: false, check: [check.noUnit, check.open], open: true });
  const { done, questions } = await answered([open], 'Sở Y tế', 'b', 'D');
  expect(questions).toHaveLength(3);
  const text = draftMapping(['đầu tệp'], done, { comment: '', units: [] });
  const mapping = await withFiles({ 'm.yml': text }, ([file = '']) => loadMapping(file));
  expect(mapping.files?.[0]).toMatchObject({
    match: 'a.csv',
    columns: { code: { column: 'B' }, received: { column: 'D' } },
    constants: { unit: 'Sở Y tế' },
  });
  expect((await answered([open], '', 'B', '?')).done[0]).toMatchObject({
    open: true,
    check: [check.noUnit, check.open],
  });
});
