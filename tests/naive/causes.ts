// The second way of classing and counting causes: one loop, written from causes.yml and the issue only.
import { figuresOf, placeOf, type WorkingDays } from './count.ts';
import { type NaiveDossier, outcomeOf, type Window } from './dossier.ts';

export interface CauseRow {
  unit: string | null;
  field: string | null;
  procedure: string | null;
  cause: string;
  dossiers: number;
  overdue: number;
  refused: number;
  notAccepted: number;
}

/** What a person says of the texts of the test. */
const TEXTS: Record<string, string> = {
  '': 'notStated',
  '-': 'notStated',
  'Không rõ': 'notStated',
  'Hồ sơ nhiều': 'people',
  'Chờ cơ quan thuế': 'coordination',
  'Lỗi hệ thống, quá tải': 'infrastructure', // the longer keyword
  'Lạ lùng': 'other',
  'Giãn cách': 'external',
};
const CODES: Record<string, string> = { a: 'external', b1: 'policy', 'a x 1; b1 x 3': 'policy' };

/** Each dossier that is overdue, refused or not accepted has one cause: of its code, else of its text. */
export function countByCause(
  dossiers: readonly NaiveDossier[],
  refusals: readonly string[],
  codes: readonly string[],
  window: Window,
  workingDays: WorkingDays,
): CauseRow[] {
  const rows = new Map<string, CauseRow>();
  for (const [index, dossier] of dossiers.entries()) {
    const figures = figuresOf(dossier, placeOf(dossier, window), window, workingDays);
    const concerned = (['overdue', 'refused', 'notAccepted'] as const).filter((id) => figures.includes(id));
    if (concerned.length === 0) continue;
    const cause = causeOf(dossier, refusals[index] ?? '', codes[index] ?? '');
    const { unit, field } = dossier;
    const procedure = dossier.procedureCode ?? dossier.procedureName;
    const key = JSON.stringify([unit, field, procedure, cause]);
    const row = rows.get(key) ?? {
      ...{ unit, field, procedure, cause },
      ...{ dossiers: 0, overdue: 0, refused: 0, notAccepted: 0 },
    };
    row.dossiers += 1;
    for (const id of concerned) row[id] += 1;
    rows.set(key, row);
  }
  return [...rows.values()];
}

function causeOf(dossier: NaiveDossier, refusal: string, code: string): string {
  const coded = CODES[code];
  if (coded !== undefined) return coded;
  const outcome = outcomeOf(dossier);
  const reason = dossier.reason ?? '';
  const texts = outcome === 'refused' || outcome === 'notAccepted' ? [refusal, reason] : [reason, refusal];
  return texts.map((text) => TEXTS[text] ?? '?').find((cause) => cause !== 'notStated') ?? 'notStated';
}
