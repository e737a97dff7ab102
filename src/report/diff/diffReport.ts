import type { Diff, DiffPlace, OneSided } from '../../casefile/diff/diff.ts';
import type { Messages } from '../../messages/index.ts';
import { figureName } from '../ground/figureName.ts';
import type { Column, Report, Section, SectionRow } from '../ground/report.ts';
import { factName, factValue } from './diffWords.ts';

/** What differs between two cases as a workbook: figures, dossiers changed (a line a fact), gone and come. */
export function diffReport(diff: Diff, about: string, reveal: boolean, messages: Messages): Report {
  const { diff: words, language } = messages;
  const { gone, come, changed } = diff.counts;
  const sections = [figures(diff, messages), changedList(diff, messages)];
  const lists = [oneSided('gone', diff.gone, messages), oneSided('come', diff.come, messages)];
  const warning = reveal ? messages.page.internal : null;
  const heading = warning === null ? [about] : [warning, about];
  return {
    language,
    warning,
    title: words.title,
    subtitle: [about, words.counts(String(gone), String(come), String(changed))],
    sheets: [...sections, ...lists].map((section) => ({ name: section.title, heading, sections: [section] })),
  };
}

function text(key: string, heading: string, width: number): Column {
  return { key, heading, kind: 'text', width };
}

function figures({ figures: moved }: Diff, messages: Messages): Section {
  const { columns, sheets, all } = messages.diff;
  const count = (key: 'before' | 'after' | 'left' | 'came'): Column => ({
    key,
    heading: columns[key],
    kind: 'count',
    width: 12,
  });
  return {
    id: 'figures',
    title: sheets.figures,
    notes: [],
    columns: [
      text('figure', columns.figure, 44),
      text('id', columns.id, 26),
      text('unit', messages.report.unit, 30),
      ...(['before', 'after', 'left', 'came'] as const).map(count),
    ],
    rows: moved.map(({ id, unit, before, after, left, came }) => ({
      cells: [
        figureName(id, messages),
        id,
        unit === null ? all : unit || messages.report.notStated,
        ...[before, after, left, came],
      ],
      style: 'body',
    })),
  };
}

function changedList({ changed }: Diff, messages: Messages): Section {
  const { columns, sheets, signs: signWords } = messages.diff;
  return {
    id: 'changed',
    title: sheets.changed,
    notes: [],
    columns: [
      { key: 'code', heading: messages.report.columns.code, kind: 'code', width: 26 },
      text('unit', messages.report.unit, 28),
      text('fact', columns.fact, 24),
      text('before', columns.before, 24),
      text('after', columns.after, 24),
      text('signs', columns.signs, 50),
      text('placeBefore', columns.placeBefore, 34),
      text('placeAfter', columns.placeAfter, 34),
    ],
    rows: async function* () {
      for await (const batch of changed()) {
        yield batch.flatMap(({ code, unit, facts, signs, before, after }) =>
          facts.map(
            ({ fact, ...values }): SectionRow => ({
              cells: [
                code,
                unit ?? messages.report.notStated,
                factName(fact, messages),
                factValue(fact, values.before, messages),
                factValue(fact, values.after, messages),
                signs.map((sign) => signWords[sign]).join('; '),
                placeText(before),
                placeText(after),
              ],
              style: 'body',
            }),
          ),
        );
      }
    },
  };
}

function oneSided(id: 'gone' | 'come', list: () => AsyncGenerator<OneSided[]>, messages: Messages): Section {
  return {
    id,
    title: messages.diff.sheets[id],
    notes: [],
    columns: [
      { key: 'code', heading: messages.report.columns.code, kind: 'code', width: 26 },
      text('unit', messages.report.unit, 30),
      text('place', messages.report.columns.place, 40),
    ],
    rows: async function* () {
      for await (const batch of list()) {
        yield batch.map(
          ({ code, unit, ...place }): SectionRow => ({
            cells: [code, unit ?? messages.report.notStated, placeText(place)],
            style: 'body',
          }),
        );
      }
    },
  };
}

/** file › sheet › row */
export function placeText({ source, row }: DiffPlace): string {
  return `${source} › ${row}`;
}
