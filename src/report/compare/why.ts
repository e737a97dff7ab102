import type { ComparedCell, ComparedRow, ComparedTable } from '../../casefile/compare/compare.ts';
import { countingRules } from '../../casefile/compare/rules.ts';
import { formatCount, formatDay, formatShare, type Messages } from '../../messages/index.ts';

/** What is late comes first, then the rest; in each the largest difference. */
export function differing(rows: ComparedRow[]): { row: ComparedRow; cell: ComparedCell }[] {
  const rank = ({ figure }: ComparedCell) => (/form\.1[03]/.test(figure) ? 0 : 1);
  return rows
    .flatMap((row) => row.cells.map((cell) => ({ row, cell })))
    .filter(({ cell }) => cell.difference !== 0)
    .sort((a, b) => rank(a.cell) - rank(b.cell) || Math.abs(b.cell.difference) - Math.abs(a.cell.difference));
}

/** The columns of form II.06a that a cell stands for. */
const formOf = ({ figure }: ComparedCell) => figure.split('+').map((id) => Number(id.slice('form.'.length)));

/** Why a cell differs: what each rule takes out of it or puts in, and what no rule explains. */
export function whyOf({ explained, unexplained }: ComparedCell, { compare: words, language }: Messages): string[] {
  const rules = new Map(countingRules().map(({ id, said }) => [id, said[language] ?? said.en]));
  const n = (count: number) => formatCount(count, language);
  return [
    ...explained.flatMap((one) => [
      ...(one.out > 0 ? [words.effect(n(one.out), rules.get(one.rule) ?? one.rule)] : []),
      ...(one.in > 0 ? [words.added(n(one.in), rules.get(one.rule) ?? one.rule)] : []),
    ]),
    ...(unexplained === 0 ? [] : [words.unexplained(n(Math.abs(unexplained)))]),
  ];
}

/** The sentences that an inspector can put into a letter: what was settled late, and what is pending and overdue, of how many; totals first. */
export function lettersOf(rows: ComparedRow[], messages: Messages): string[] {
  const totalsFirst = rows.toSorted((a, b) => Number(b.by === 'total') - Number(a.by === 'total'));
  return totalsFirst.flatMap((row) => letterOf(row, messages));
}

function letterOf({ label, cells }: ComparedRow, messages: Messages): string[] {
  const { compare: words, language } = messages;
  const cellOf = (form: number) => cells.find(({ figure }) => figure === `form.${form}`);
  const n = (count: number) => formatCount(count, language);
  const share = (part: number, whole: number | undefined, what: string) => {
    const of = whole === undefined ? n(part) : `${n(part)}/${n(whole)}`;
    const percent = whole === undefined ? '' : ` (${formatShare(part, whole, language)})`;
    return `${of}${what}${percent}`;
  };
  const pairs = [
    { part: cellOf(10), whole: cellOf(7), what: words.letter.late },
    { part: cellOf(13), whole: cellOf(11), what: words.letter.overdue },
  ];
  return pairs.flatMap(({ part, whole, what }) => {
    if (part === undefined || part.difference === 0) return [];
    const theirs = share(part.reported, whole?.reported, ` ${what}`);
    const ours = share(part.recomputed, whole?.recomputed, '');
    const why = whyOf(part, messages).join(', ');
    return [words.letter.sentence(label, theirs, ours, n(Math.abs(part.difference)), why)];
  });
}

/** How much is said of a table at its end. */
export interface Closing {
  /** The profile that was asked for. */
  asked: string | null;
  /** Only so many names, cells and sets of rules, the others in number; and rules in words alone, as in an official paper. */
  most?: number;
}

function ruleLines(
  { rules, greedy, alternatives, profile }: ComparedTable,
  closing: Closing,
  messages: Messages,
): string[] {
  const { compare: words, language } = messages;
  const { asked, most } = closing;
  const does = new Map(countingRules().map((rule) => [rule.id, rule.does[language] ?? rule.does.en]));
  const inWords = (id: string) => does.get(id) ?? id;
  const named = rules.map((id) => (most === undefined ? `${inWords(id)} (${id})` : inWords(id))).join('; ');
  const n = (count: number) => formatCount(count, language);
  const told = asked === null ? words.profile : words.byProfile;
  const others = alternatives
    .slice(0, most)
    .map((set) => (most === undefined ? set : set.map(inWords)).join(' + '))
    .join('; ');
  return [
    ...(asked === null ? [rules.length === 0 ? words.noRules : words.rules(named)] : []),
    ...(greedy ? [words.greedy] : []),
    ...(others === '' ? [] : [words.alternatives(others)]),
    ...(profile.explains > 0 || asked !== null ? [told(profile.id, n(profile.explains), n(profile.of))] : []),
  ];
}

/** The number of a cell's column and what it counts. */
export function columnName(cell: ComparedCell, { compare: words }: Messages): string {
  return `${cell.column} ${formOf(cell)
    .map((one) => words.columns[one] ?? '')
    .join(' + ')}`;
}

/** What a table is of, where it contradicts itself, and in how many cells it differs. */
export function openingLines(table: ComparedTable, { compare: words, language }: Messages): string[] {
  const n = (count: number) => formatCount(count, language);
  const day = (iso: string) => formatDay(iso, language);
  const all = table.rows.flatMap(({ cells }) => cells);
  const off = differing(table.rows).length;
  return [
    table.sheet === null ? table.path : words.place(table.path, table.sheet),
    words.about(words.layouts[table.layout], table.unit ?? words.allUnits, day(table.from), day(table.to)),
    ...table.identities.map(({ row, rule, left, right }) => words.identity(row, rule, n(left), n(right))),
    off === 0 ? words.agrees(n(all.length)) : words.differs(n(off), n(all.length)),
  ];
}

/** By which rules the differences come about, and what could not be compared. */
export function closingLines(table: ComparedTable, closing: Closing, messages: Messages): string[] {
  const { compare: words, language } = messages;
  const { most = Number.POSITIVE_INFINITY } = closing;
  const n = (count: number) => formatCount(count, language);
  const names = (all: string[]) => {
    const rest = all.length - most;
    const shown = all.slice(0, most).join(', ');
    return rest > 0 ? words.andMore(shown, n(rest)) : shown;
  };
  const unread = table.unread.slice(0, most);
  const rest = table.unread.length - unread.length;
  return [
    ...(differing(table.rows).length === 0 ? [] : ruleLines(table, closing, messages)),
    ...(table.unmatched.length > 0 ? [words.unmatched(names(table.unmatched))] : []),
    ...(table.missing.length > 0 ? [words.missing(names(table.missing))] : []),
    ...unread.map(({ row, column, value }) => words.unread(column, String(row), value)),
    ...(rest > 0 ? [words.moreUnread(n(rest))] : []),
  ];
}
