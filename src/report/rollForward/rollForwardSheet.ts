import { formatDay, type Messages } from '../../messages/index.ts';
import type { Cell, Column, Formula, Section, SectionRow, Sheet } from '../ground/report.ts';
import { unitName } from '../ground/unitName.ts';
import type { PartJson, RollForwardJson } from '../schema/rollForward.ts';
import type { UnitJson } from '../schema/schema.ts';

/** Positions among the cells. */
const AT = { unit: 0, part: 1, opening: 2, received: 3, caseload: 4, settled: 5, late: 6, closing: 7, overdue: 8 };

const BALANCE: [number, Formula][] = [
  [AT.caseload, { sum: 'cells', plus: [AT.opening, AT.received] }],
  [AT.closing, { sum: 'cells', plus: [AT.caseload], minus: [AT.settled] }],
];

/** The sheet of the roll-forward: what was to be handled and what stays as live sums. */
export function rollForwardSheet(json: RollForwardJson, all: UnitJson[], messages: Messages): Sheet {
  const { rollForward: words, report } = messages;
  const fieldsOf = (unit: string | null) => all.find((one) => one.unit === unit)?.fields ?? [];
  const notes = [words.balanceNote, words.stateNote, words.undatedNote];
  const section = (id: string, title: string, rows: SectionRow[]): Section => ({
    id,
    title,
    notes,
    columns: columnsOf(messages),
    rows,
  });
  return {
    name: words.sheet,
    heading: [],
    sections: [
      section('roll-forward', words.total, partRows(report.total, json.total, messages)),
      {
        ...section(
          'roll-forward-units',
          words.units,
          json.units.flatMap(({ unit, parts }) =>
            partRows(unitName({ unit, fields: fieldsOf(unit) }, messages), parts, messages),
          ),
        ),
        notes: [],
      },
    ],
  };
}

/** The parts of one unit and the whole period: its opening is the first, its closing the last. */
function partRows(unit: string, parts: PartJson[], { rollForward: words, language }: Messages): SectionRow[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const day = (iso: string) => formatDay(iso, language);
  const sum = (key: 'received' | 'settled' | 'late') => parts.reduce((total, part) => total + part[key], 0);
  const whole: PartJson = {
    ...last,
    from: first.from,
    opening: first.opening,
    received: sum('received'),
    settled: sum('settled'),
    late: sum('late'),
  };
  const body = parts.map(
    (part): SectionRow => ({
      cells: [unit, words.span(day(part.from), day(part.to)), ...cellsOf(part)],
      style: 'body',
      formulas: new Map(BALANCE),
    }),
  );
  const summed = [AT.received, AT.settled, AT.late].map((at): [number, Formula] => [at, { sum: 'rows' }]);
  return [
    ...body,
    {
      cells: [unit, words.whole(day(whole.from), day(whole.to)), ...cellsOf(whole)],
      style: 'total',
      formulas: new Map([...BALANCE, ...summed]),
    },
  ];
}

function cellsOf({ opening, received, settled, late, closing, overdueClosing }: PartJson): Cell[] {
  return [opening, received, opening + received, settled, late, closing, overdueClosing];
}

function columnsOf({ rollForward: words, report }: Messages): Column[] {
  const count = (key: string, heading: string): Column => ({ key, heading, kind: 'count', width: 14 });
  return [
    { key: 'unit', heading: report.unit, kind: 'text', width: 32 },
    { key: 'part', heading: words.part, kind: 'text', width: 36 },
    count('opening', words.opening),
    count('received', words.received),
    count('caseload', words.caseload),
    count('settled', words.settled),
    count('late', words.late),
    count('closing', words.closing),
    count('overdueClosing', words.overdueClosing),
  ];
}
