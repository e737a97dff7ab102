import { FIGURES, type FigureId } from '../figures/figures.ts';
import { type ShareId, shareSql } from '../figures/shares.ts';

/** An indicator: two numbers, and the condition on a dossier whose source can tell it. SQL over the rows of judgedDossiers. */
export interface Indicator {
  id: string;
  given: string;
  part: string;
  whole: string;
  /** Part and whole count procedures, not dossiers. */
  ofProcedures?: true;
  /** Part and whole are of all dossiers of a group of which some source can tell, as the figures are. */
  ofAll?: true;
}

const count = (when: string) => `(count(*) FILTER (WHERE ${when}))::DOUBLE`;
const sum = (what: string, when: string) => `coalesce(sum(${what}) FILTER (WHERE ${when}), 0)::DOUBLE`;
const share = (id: string, given: string, whole: string, part: string): Indicator => ({
  id,
  given,
  part: count(`${given} AND ${whole} AND ${part}`),
  whole: count(`${given} AND ${whole}`),
});

const received = 'is_received AND channel IS NOT NULL';
const handled = 'is_settled AND days_taken >= 0';
const handledInTerm = `${handled} AND days_allowed >= 0`;
const comparable = 'in_caseload AND has_catalogue AND comparable';

/** A share of the report as an indicator: one definition, so that both show the same numbers. */
function ofShare(id: string, given: string, share: ShareId): Indicator {
  return { id, given, ...shareSql(share, conditionOf), ofAll: true };
}

const conditionOf = (figure: FigureId) => FIGURES.find(({ id }) => id === figure)?.when ?? 'false';

export const INDICATORS: Indicator[] = [
  share(
    'digitisedOnReceipt',
    'has_digitised AND roadmap_day IS NOT NULL',
    'is_received AND received_day >= roadmap_day AND digitised IS NOT NULL',
    'digitised',
  ),
  share(
    'digitalResult',
    'has_result',
    "is_settled AND outcome = 'granted' AND digital_result IS NOT NULL",
    'digital_result',
  ),
  share('paidOnline', 'has_payment', 'in_caseload AND paid_online IS NOT NULL', 'paid_online'),
  ofShare('online', 'has_channel', 'onlineShare'),
  share('onlineOffered', 'has_channel AND has_catalogue', `${received} AND offered_online`, "channel = 'online'"),
  {
    id: 'handlingDays',
    given: 'has_finished',
    part: sum('days_taken', handled),
    whole: count(handled),
  },
  {
    id: 'handlingAgainstTerm',
    given: 'has_finished AND has_catalogue',
    part: sum('days_taken', handledInTerm),
    whole: sum('days_allowed', handledInTerm),
  },
  ofShare('onTimeA', 'has_deadline', 'onTimeShare'),
  ofShare('onTimeB', 'has_deadline', 'onTimeB'),
  ofShare('onTimeC', 'has_deadline', 'onTimeC'),
  ofShare('onTimeAWithoutOnSpot', 'has_deadline', 'onTimeShareNotSpot'),
  ofShare('onTimeBWithoutOnSpot', 'has_deadline', 'onTimeBNotSpot'),
  ofShare('onTimeCWithoutOnSpot', 'has_deadline', 'onTimeCNotSpot'),
  {
    id: 'notInCatalogue',
    given: 'has_catalogue',
    part: count(`${comparable} AND NOT listed`),
    whole: count(comparable),
    ofProcedures: true,
  },
];

/** The indicators in the order of reports. */
export const INDICATOR_IDS = [
  'digitisedOnReceipt',
  'digitalResult',
  'paidOnline',
  'online',
  'onlineOffered',
  'handlingDays',
  'handlingAgainstTerm',
  'onTimeA',
  'onTimeB',
  'onTimeC',
  'onTimeAWithoutOnSpot',
  'onTimeBWithoutOnSpot',
  'onTimeCWithoutOnSpot',
  'notInCatalogue',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Part and whole; null where no source of the group can tell. Of `handlingDays`: working days, and the dossiers they are of. */
export type IndicatorCounts = Record<IndicatorId, { part: number; whole: number } | null>;
