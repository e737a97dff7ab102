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

function ruleLines(
  { rules, greedy, alternatives, profile }: ComparedTable,
  asked: string | null,
  messages: Messages,
): string[] {
  const { compare: words, language } = messages;
  const does = new Map(countingRules().map((rule) => [rule.id, rule.does[language] ?? rule.does.en]));
  const named = rules.map((id) => `${does.get(id) ?? id} (${id})`).join('; ');
  const n = (count: number) => formatCount(count, language);
  const told = asked === null ? words.profile : words.byProfile;
  return [
    ...(asked === null ? [rules.length === 0 ? words.noRules : words.rules(named)] : []),
    ...(greedy ? [words.greedy] : []),
    ...(alternatives.length > 0 ? [words.alternatives(alternatives.map((set) => set.join(' + ')).join('; '))] : []),
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

/** By which rules the differences come about, and what could not be compared. `asked`: the profile that was asked for. */
export function closingLines(table: ComparedTable, asked: string | null, messages: Messages): string[] {
  const { compare: words } = messages;
  return [
    ...(differing(table.rows).length === 0 ? [] : ruleLines(table, asked, messages)),
    ...(table.unmatched.length > 0 ? [words.unmatched(table.unmatched.join(', '))] : []),
    ...(table.missing.length > 0 ? [words.missing(table.missing.join(', '))] : []),
    ...table.unread.map(({ row, column, value }) => words.unread(column, String(row), value)),
  ];
}
