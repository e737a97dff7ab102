import { fold } from '../../text/fold.ts';
import { createMatcher } from '../../text/words.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import { officeNamed } from '../../vocabulary/offices.ts';
import { loadVocabulary } from '../../vocabulary/vocabulary.ts';
import { readMoment } from '../days/dates.ts';

/** Of the cells of a column, how many must be of a kind. */
const MOST = 0.8;
const LEGAL_CODE = /^[A-Z0-9.]+-\d{6}-\d+$/i;
const PROCEDURE_CODE = /^\d\.\d{6}(\.|$)/;
const DAYS = ['received', 'due', 'finished'] as const satisfies Fact[];

/**
 * What the columns of a list likely are, by their values alone: for a person to check. Only what has a shape or known words is guessed;
 * a column of other texts may name citizens. Of days the fullest come first, as open dossiers have no end yet. Columns of `known` facts, and
 * these facts, are left alone.
 */
export function guessColumns(rows: string[][], known: ReadonlyMap<Fact, number> = new Map()): Map<Fact, number> {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const read = new Set(known.values());
  const columns = Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    return { index, cells };
  }).filter(({ index, cells }) => cells.length > 0 && !read.has(index));
  const guessed = new Map<Fact, number>();
  const take = (fact: Fact, isOne: (cell: string) => boolean) => {
    if (known.has(fact)) return;
    const taken = new Set(guessed.values());
    const found = columns.find(
      ({ index, cells }) => !taken.has(index) && cells.filter(isOne).length >= cells.length * MOST,
    );
    if (found) guessed.set(fact, found.index);
  };
  const { channel, status, fields } = loadVocabulary();
  const channels = createMatcher<string>(channel);
  const statuses = createMatcher<string>(status);
  const fieldNames = new Set(fields.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold));
  const isDay = (cell: string) =>
    /\d[/.-]\d/.test(cell) && ['dmy', 'mdy'].some((order) => readMoment(cell, order === 'dmy' ? 'dmy' : 'mdy'));
  take('code', (cell) => LEGAL_CODE.test(cell) && !isDay(cell));
  if (!guessed.has('code')) take('code', (cell) => /^(?=.*\d)(?=.*[A-Z])[A-Z0-9._/-]{3,}$/i.test(cell) && !isDay(cell));
  take('procedureCode', (cell) => PROCEDURE_CODE.test(cell));
  take('channel', (cell) => channels(cell).value !== null);
  take('status', (cell) => statuses(cell).value !== null);
  if (!known.has('receivingUnit')) take('unit', (cell) => officeNamed(cell) !== null);
  take('field', (cell) => fieldNames.has(fold(cell)));
  const wanted = DAYS.filter((fact) => !known.has(fact));
  const days = columns.filter(({ cells }) => cells.filter(isDay).length >= cells.length * MOST);
  const fullest = days.toSorted((a, b) => b.cells.length - a.cells.length || a.index - b.index).slice(0, wanted.length);
  for (const [at, { index }] of fullest.entries()) guessed.set(wanted[at] as Fact, index);
  return guessed;
}

/** Do the columns name a dossier and the day of its receipt? Less is no list of dossiers. */
export function isListOfDossiers(guessed: Map<Fact, number>): boolean {
  return guessed.has('code') && guessed.has('received');
}
