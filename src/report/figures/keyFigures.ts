import type { FigureId } from '../../casefile/figures/figures.ts';
import type { ShareId } from '../../casefile/figures/shares.ts';
import { formatDay, formatRatio, type Messages } from '../../messages/index.ts';
import type { Link } from '../ground/link.ts';
import type { CellKind } from '../ground/report.ts';
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
export function keyFigures(
  { totals: t, shares, plan }: ReportJson,
  { page: words, report, language }: Messages,
): KeyFigure[] {
  const { notes } = words;
  const day = (iso: string) => formatDay(iso, language);
  const ratio = (id: ShareId) => formatRatio(shares[id], language);
  const of = (part: FigureId, whole: FigureId) => formatRatio({ part: t[part], whole: t[whole] }, language);
  const shown: [FigureId, string][] = [
    ['caseload', notes.caseload],
    ['received', notes.received(day(plan.from), day(plan.asOf))],
    ['received.online', words.ofReceived(ratio('onlineShare'))],
    ['carriedIn', notes.carriedIn],
    ['carriedOver', notes.carriedOver(day(plan.carriedBefore))],
    ['settled', words.onTime(ratio('onTimeShare'))],
    ['settled.late', words.ofSettled(of('settled.late', 'settled'))],
    ['pending', words.ofCaseload(of('pending', 'caseload'))],
    ['pending.overdue', words.ofPending(of('pending.overdue', 'pending'))],
    ['overdue', words.ofCaseload(ratio('overdueShare'))],
    ['refused', words.refusal(ratio('refusalShare'))],
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
