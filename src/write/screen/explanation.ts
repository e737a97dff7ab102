import type { Explanation, Reading } from '../../casefile/explain/explain.ts';
import type { DayLine } from '../../casefile/explain/explainDays.ts';
import { formatCount, formatDay, type Messages } from '../../messages/index.ts';
import { findingText, ruleTitle } from '../../report/signs/findingText.ts';
import { csvLine } from '../csv.ts';
import { wrapped } from './wrapped.ts';

/** One dossier for a reader: rows, figures, deadline day by day, signs, in lines of the columns of a screen. */
export function printExplanation(explanation: Explanation, columns: number, messages: Messages): string {
  const { explain: words, report } = messages;
  const { procedureCode, procedureName } = explanation;
  const procedure = [procedureCode, procedureName].filter((part) => part !== null).join(' ') || report.notStated;
  return [
    words.dossier(explanation.code ?? words.noCode),
    `${report.unit}: ${explanation.unit ?? report.notStated}`,
    `${report.field}: ${explanation.field ?? report.notStated}`,
    `${report.procedure}: ${procedure}`,
    '',
    ...rowLines(explanation, messages),
    '',
    ...figureLines(explanation, messages),
    '',
    ...deadlineLines(explanation, messages),
    '',
    ...findingLines(explanation, messages),
    '',
  ]
    .map((line) => wrapped(line, columns))
    .join('\n');
}

function rowLines({ rows, conflict }: Explanation, messages: Messages): string[] {
  const { explain: words } = messages;
  const nameOf = (fact: string) =>
    rows.flatMap(({ facts }) => facts).find((one) => one.fact === fact && one.heading !== null)?.heading ?? fact;
  return [
    words.rows,
    ...rows.flatMap(({ place, counted, facts }) => [
      `  ${place}: ${counted ? words.counted : words.repeat}`,
      ...facts.map(
        ({ fact, heading, value, taken }) =>
          `    ${heading ?? fact}: ${momentText(value, messages)}${taken || rows.length === 1 ? '' : ` (${words.notTaken})`}`,
      ),
    ]),
    ...(conflict.length === 0 ? [] : [`  ${words.conflict(conflict.map(nameOf).join(', '))}`]),
  ];
}

function figureLines({ placement, figures }: Explanation, { explain: words, report }: Messages): string[] {
  const names = report.figures as Record<string, string>;
  return [
    `${words.figures}: ${report.placements[placement as keyof typeof report.placements]}`,
    ...figures.map((id) => `  ${id}  ${names[id] ?? ''}`.trimEnd()),
  ];
}

function deadlineLines(explanation: Explanation, messages: Messages): string[] {
  const { explain: words } = messages;
  const { received, due, finished, supplementAt, state, paused, asOf, days } = explanation;
  const said = (name: string, at: string | null) => `  ${name}: ${at === null ? words.none : momentText(at, messages)}`;
  return [
    words.deadline,
    said(words.received, received),
    ...(supplementAt === null ? [] : [said(words.supplementAt, supplementAt)]),
    said(words.due, due),
    ...legalLines(explanation, messages),
    said(words.finished, finished),
    ...(state === 'pending' ? [said(words.asOf, asOf)] : []),
    ...(paused ? [`  ${words.paused}`] : []),
    ...days.map((line) => `  ${dayText(line, messages)}`),
    readingText(words.readings.instant, explanation.instant, messages),
    readingText(words.readings.day, { ...explanation.day, seconds: null }, messages),
  ];
}

function legalLines({ legal }: Explanation, messages: Messages): string[] {
  if (legal === null) return [];
  const { explain: words, deadlines } = messages;
  const { kind, legalDue, termAmount, termUnit, extraDays, decision, difference } = legal;
  const verdict = deadlines.kinds[kind as keyof typeof deadlines.kinds];
  const told = difference === null || difference === 0 ? verdict : words.difference(verdict, String(difference));
  const term = termAmount === null || termUnit === null ? null : deadlines.term(termAmount, termUnit, extraDays);
  const day = legalDue === null ? words.none : momentText(legalDue, messages);
  return [`  ${words.legalDue}: ${[day, term, decision, told].filter((part) => part !== null).join('; ')}`];
}

function dayText(line: DayLine, messages: Messages): string {
  const { explain: words, language } = messages;
  const day = (iso: string) => formatDay(iso, language);
  const count = (n: number) => formatCount(n, language);
  if ('from' in line) return words.gap(day(line.from), day(line.to), count(line.days), count(line.working));
  const { skipped, occasion, nth, marks } = line;
  const why =
    skipped === null
      ? [nth === null ? '' : words.nth(count(nth)), occasion === null ? '' : words.worked(occasion)]
      : [skipped === 'holiday' ? words.skipped.holiday(occasion ?? '') : words.skipped[skipped]];
  const marked = marks.map((mark) => words.marks[mark]).join(', ');
  const parts = [...why, marked === '' ? '' : `← ${marked}`].filter((part) => part !== '');
  return `${day(line.day)} ${(words.weekdays[line.weekday - 1] ?? '').padEnd(9)}  ${parts.join('  ')}`.trimEnd();
}

function readingText(name: string, { timeliness, workingDaysLate, seconds }: Reading, messages: Messages): string {
  const { explain: words, report, language } = messages;
  const late = workingDaysLate === null ? [] : [words.daysLate(formatCount(workingDaysLate, language))];
  const hours = seconds === null ? [] : [(seconds > 0 ? words.late : words.early)(hoursText(seconds, language))];
  const verdict = report.timeliness[timeliness as keyof typeof report.timeliness];
  return `  ${name}: ${[verdict, ...late, ...hours].join('; ')}`;
}

/** Hours with one decimal, cut off: 0.9 hours late is not yet one. */
function hoursText(seconds: number, language: Messages['language']): string {
  const tenths = Math.floor(Math.abs(seconds) / 360);
  const point = language === 'vi' ? ',' : '.';
  return `${formatCount(Math.floor(tenths / 10), language)}${point}${tenths % 10}`;
}

function findingLines({ findings }: Explanation, messages: Messages): string[] {
  const { explain: words } = messages;
  if (findings.length === 0) return [words.noFindings];
  return [
    words.findings,
    ...findings.map(({ rule, name, law, verified, value }) => {
      const told = [law, verified ? null : words.unverified, findingText(value, messages)].filter(
        (part) => part !== null && part !== '',
      );
      return `  ${rule} ${ruleTitle(rule, messages) ?? name}: ${told.join('; ')}`;
    }),
  ];
}

function momentText(value: string, { language }: Messages): string {
  const [, day, hour] = /^(\d{4}-\d{2}-\d{2})(?:T(.*))?$/.exec(value) ?? [];
  return day === undefined ? value : `${formatDay(day, language)}${hour === undefined ? '' : ` ${hour}`}`;
}

/** The explanation as CSV without byte order mark: a header line and the line of the dossier; its days and rows are left to the others. */
export function explanationCsv(explanation: Explanation): string {
  const { figures, findings, legal, instant, day, paused, ...rest } = explanation;
  const line = {
    code: rest.code,
    unit: rest.unit,
    field: rest.field,
    procedureCode: rest.procedureCode,
    procedureName: rest.procedureName,
    received: rest.received,
    due: rest.due,
    legalDue: legal?.legalDue ?? null,
    finished: rest.finished,
    outcome: rest.outcome,
    state: rest.state,
    paused: String(paused),
    placement: rest.placement,
    timelinessByInstant: instant.timeliness,
    timelinessByDay: day.timeliness,
    workingDaysLate: day.workingDaysLate,
    figures: figures.join('; '),
    findings: findings.map(({ rule }) => rule).join('; '),
    rows: rest.rows.map(({ place }) => place).join('; '),
  };
  return `${csvLine(Object.keys(line))}\n${csvLine(Object.values(line))}\n`;
}
