import type { FigureId } from '../../casefile/figures/figures.ts';
import { formatDay, formatShare, type Messages } from '../../messages/index.ts';
import type { CellKind, Link } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';

/** A figure that stands by itself, with a word on what it is a part of. */
export interface KeyFigure {
  label: string;
  value: number;
  kind: CellKind;
  note: string;
  link: Link;
}

/** The figures that stand on top, each with the share it makes of its whole. */
export function keyFigures({ totals: t, plan }: ReportJson, { page: words, report, language }: Messages): KeyFigure[] {
  const { notes } = words;
  const day = (iso: string) => formatDay(iso, language);
  const share = (part: number, whole: number) => formatShare(part, whole, language);
  const withDue = t.settled - t['settled.noDue'];
  const shown: [FigureId, string][] = [
    ['caseload', notes.caseload],
    ['received', notes.received(day(plan.from), day(plan.asOf))],
    ['received.online', words.ofReceived(share(t['received.online'], t.received))],
    ['carriedIn', notes.carriedIn],
    ['carriedOver', notes.carriedOver(day(plan.carriedBefore))],
    ['settled', words.onTime(share(t['settled.early'] + t['settled.onTime'], withDue))],
    ['settled.late', words.ofSettled(share(t['settled.late'], t.settled))],
    ['pending', words.ofCaseload(share(t.pending, t.caseload))],
    ['pending.overdue', words.ofPending(share(t['pending.overdue'], t.pending))],
    ['overdue', words.ofCaseload(share(t.overdue, t.caseload))],
    ['refused', words.ofSettled(share(t.refused, t.settled))],
    ['notAccepted', notes.notAccepted],
  ];
  return shown.map(([figure, note]) => ({
    label: report.figures[figure],
    value: t[figure],
    kind: 'count',
    note,
    link: { figure },
  }));
}
