import { isHour } from '../../intake/days/dayAndHour.ts';
import { type OrderProof, orderProof } from '../../intake/days/orderProof.ts';
import { guessColumns } from '../../intake/heading/guessColumns.ts';
import type { Table } from '../../intake/heading/table.ts';
import { columnLetters } from '../../text/columnLetters.ts';
import { nearest, nfc } from '../../text/fold.ts';
import { type Fact, HOURS } from '../../vocabulary/facts.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { channelMeaning, type Meaning, statusMeaning } from '../dossiers/meanings.ts';
import { type SourceUnit, sourceUnit } from '../load/sourceUnit.ts';
import { valuesOf } from '../load/tableValues.ts';
import { MOMENTS } from '../store/facts.ts';
import { type DayReader, dayReader } from './dayReader.ts';
import { type MaskedValue, maskedValues, mayBeDossier, samplesOf } from './masked.ts';
import { isNumbering, rowsOfDossiers } from './sampledRows.ts';

/** What the program sees in one column, from a sample of rows. */
export interface InspectedColumn {
  letter: string;
  heading: string;
  fact: Fact | null;
  filled: number;
  /** Of a date column: cells that read as a day; of a word column: cells whose word is known; else null. */
  understood: number | null;
  /** Up to three different values; letters and digits are masked where they may be about a citizen. */
  samples: string[];
}

/** What the program sees in one table, from a sample of rows. */
export interface InspectedTable {
  path: string;
  format: string;
  sheet: string | null;
  hiddenSheet: boolean;
  encoding: string | null;
  /** What the encoding was guessed from; null when nothing was guessed. */
  evidence: string | null;
  delimiter: string | null;
  headerRow: number;
  sampledRows: number;
  columns: InspectedColumn[];
  /** Columns whose heading names a fact that a better heading gives already. */
  doubled: string[];
  /** `meanings`: what an ambiguous word may mean, else empty. */
  unknownWords: {
    fact: 'channel' | 'status';
    word: string;
    count: number;
    nearest: string | null;
    meanings: string[];
  }[];
  /** Of each date column: cells that are a day with the day first alone, with the month first alone, and two days with either. */
  dateOrders: { fact: Fact; dayFirst: number; monthFirst: number; either: number }[];
  /** Units that its cells name, the first of them. */
  units: string[];
  /** How many cells of the sample have each of them. */
  unitCounts: number[];
  /** The unit that its title, sheet or file names, where no cell does. */
  unit: SourceUnit | null;
  /** What columns that no heading told likely are, by their values. */
  guessed: { fact: Fact; letter: string; heading: string }[];
}

const SAMPLE_ROWS = 2000;
const MOST_UNITS = 20;

/** Looks at the first rows of a table as `analyze` would read them. */
export async function inspectTable(
  path: string,
  table: Table,
  vocabulary: Vocabulary,
  planUnit: (word: string) => string | null,
): Promise<InspectedTable> {
  const rows = (await sampleRows(table)).filter((cells) => !isNumbering(cells) && mayBeDossier(cells, table));
  const facts = new Map([...table.header.columns].map(([fact, index]) => [index, fact]));
  const given = valuesOf(table, vocabulary.portal);
  const meanings = {
    channel: channelMeaning(vocabulary, given.channel),
    status: statusMeaning(vocabulary, given.outcome),
  };
  const valuesAt = (index: number) =>
    rows
      .map((cells) => nfc(cells[index] ?? ''))
      .filter((text) => text !== '' && !vocabulary.blank.includes(text.toLowerCase()));
  const day = dayReader(table, valuesAt);
  const guesses = [...guessColumns(rows, table.header.columns)];
  const shown = rowsOfDossiers(rows, table, day);
  const columns = table.header.headings.map((heading, index) => {
    const values = { all: valuesAt(index), shown: maskedValues(shown, index, table) };
    const fact = facts.get(index) ?? null;
    const likely = guesses.find(([, at]) => at === index)?.[0] ?? null;
    return inspectColumn(index, heading, { fact, likely }, values, { ...meanings, day });
  });
  const unitColumns = (['unit', 'receivingUnit'] as const).flatMap((fact) => table.header.columns.get(fact) ?? []);
  const unitCells = unitColumns.flatMap(valuesAt);
  const units = [...new Set(unitCells)].slice(0, MOST_UNITS);
  const named = sourceUnit({ path, shown: path }, table, { option: null, states: units.length > 0, planUnit });
  const words = (['channel', 'status'] as const).filter((fact) => table.header.columns.has(fact));
  return {
    path,
    format: table.format,
    sheet: table.sheet,
    hiddenSheet: table.hiddenSheet,
    encoding: table.encoding,
    evidence: table.evidence || null,
    delimiter: table.delimiter,
    headerRow: table.header.row,
    sampledRows: rows.length,
    columns,
    doubled: table.header.doubled.map(({ index }) => table.header.headings[index] ?? ''),
    unknownWords: words.flatMap((fact) => {
      const values = maskedValues(rows, table.header.columns.get(fact) as number, table);
      return unknownWords(fact, stated(values, vocabulary), meanings[fact], vocabulary);
    }),
    dateOrders: MOMENTS.filter((fact) => table.header.columns.has(fact)).map((fact) => ({
      fact,
      ...dateOrder(valuesAt(table.header.columns.get(fact) as number)),
    })),
    units,
    unitCounts: units.map((unit) => unitCells.filter((cell) => cell === unit).length),
    unit: named.unit,
    guessed: guesses.map(([fact, index]) => ({
      fact,
      letter: columnLetters(index),
      heading: table.header.headings[index] ?? '',
    })),
  };
}

async function sampleRows(table: Table): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of table.rows(table.header)) {
    rows.push(...batch.slice(0, SAMPLE_ROWS - rows.length).map(({ cells }) => cells));
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows;
}

type Meanings = Record<'channel' | 'status', (word: string) => Meaning> & { day: DayReader };

/** Whether a cell of a column of this fact is understood; null where every text will do. */
function understandingOf(fact: Fact | null, meanings: Meanings): ((text: string) => boolean) | null {
  if (fact === 'channel' || fact === 'status') return (word) => meanings[fact](word).value !== null;
  const day = fact && meanings.day(fact);
  if (day) return day;
  return (Object.values(HOURS) as (Fact | null)[]).includes(fact) ? isHour : null;
}

function inspectColumn(
  index: number,
  heading: string,
  { fact, likely }: { fact: Fact | null; likely: Fact | null },
  values: { all: string[]; shown: MaskedValue[] },
  meanings: Meanings,
): InspectedColumn {
  const understands = understandingOf(fact, meanings);
  const shown = fact ?? likely;
  return {
    letter: columnLetters(index),
    heading,
    fact,
    filled: values.all.length,
    understood: understands && values.all.filter(understands).length,
    samples: samplesOf(shown, values.shown, understands),
  };
}

function stated(values: MaskedValue[], { blank }: Vocabulary): string[] {
  return values.filter(({ text }) => !blank.includes(text.toLowerCase())).map(({ masked }) => masked);
}

function unknownWords(
  fact: 'channel' | 'status',
  values: string[],
  meaning: (word: string) => Meaning,
  vocabulary: Vocabulary,
): InspectedTable['unknownWords'] {
  const counts = new Map<string, number>();
  for (const word of values) if (meaning(word).value === null) counts.set(word, (counts.get(word) ?? 0) + 1);
  const known = vocabulary[fact].map(({ word }) => word);
  return [...counts].map(([word, count]) => ({
    fact,
    word,
    count,
    nearest: nearest(word, known),
    meanings: meaning(word).meanings,
  }));
}

function dateOrder(values: string[]): { dayFirst: number; monthFirst: number; either: number } {
  const proofs = values.map(orderProof);
  const count = (wanted: OrderProof) => proofs.filter((proof) => proof === wanted).length;
  return { dayFirst: count('dmy'), monthFirst: count('mdy'), either: count('open') };
}
