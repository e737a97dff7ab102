import type { IndicatorId } from '../../casefile/indicators/indicators.ts';
import type { indicators as vi } from '../vi/indicators.ts';

/** Words on the indicators of Decision 766/QD-TTg and of the inspection's other contents. */
export const indicators: typeof vi = {
  sheet: 'Indicators',
  detailSheet: 'Indicators in detail',
  title: 'Indicators of the service to people and businesses',
  details: 'Indicators by unit and field, with part and whole',
  noData: 'no data',
  noDataNote:
    '"No data": the exports have no such column, or no catalogue of procedures was given; it does not mean 0%. "–": no dossier to count.',
  partlyNote:
    'Blank cells and unknown words are not counted. The total is of the units that have data. In a column that only marks the "yes" a blank cell means "no".',
  referenceNote:
    'The indicators of Decision 766/QD-TTg exist since the middle of 2022: for the time before, numbers are for reference only.',
  roadmap: {
    province: (day: string) => `from ${day} in provincial units`,
    district: (day: string) => `from ${day} in district units`,
    commune: (day: string) => `from ${day} in communes`,
  },
  roadmapNote: (days: string) =>
    `Digitisation on receipt counts ${days} (roadmap of Decree 107/2021/ND-CP, to be checked against its text).`,
  indicator: 'Indicator',
  how: 'How it is counted',
  part: 'Part',
  whole: 'Whole',
  value: 'Value',
  days: (days: string) => `${days} working days`,
  names: {
    digitisedOnReceipt: 'Digitised on receipt',
    digitalResult: 'Digital result',
    paidOnline: 'Paid online',
    online: 'Submitted online',
    onlineOffered: 'Submitted online, among procedures offered online',
    handlingDays: 'Mean handling time',
    handlingAgainstTerm: 'Handling time against the statutory term',
    onTimeA: 'On-time rate, formula A',
    onTimeB: 'On-time rate, formula B',
    onTimeC: 'On-time rate, formula C',
    onTimeAWithoutOnSpot: 'Formula A without dossiers settled on the spot',
    onTimeBWithoutOnSpot: 'Formula B without dossiers settled on the spot',
    onTimeCWithoutOnSpot: 'Formula C without dossiers settled on the spot',
    notInCatalogue: 'Procedures not in the catalogue on the day of receipt',
  } satisfies Record<IndicatorId, string>,
  hows: {
    digitisedOnReceipt: 'digitised / received in the window, from the day of the roadmap',
    digitalResult: 'with a digital result / granted',
    paidOnline: 'paid online / with a stated way of payment',
    online: 'online / (online + direct + post), of the dossiers received in the window',
    onlineOffered: 'the same, only procedures for which the catalogue has an online term on the day of receipt',
    handlingDays: 'working days from receipt to result, summed / dossiers settled',
    handlingAgainstTerm: 'working days taken / working days allowed by the catalogue, of the same dossiers',
    onTimeA: '(early + on time) / settled with a due date',
    onTimeB: '(early + on time) / (settled with a due date + pending overdue)',
    onTimeC: '1 − (settled late + pending overdue) / (received + carried in)',
    onTimeAWithoutOnSpot: 'formula A without dossiers finished on the day received',
    onTimeBWithoutOnSpot: 'formula B without dossiers finished on the day received',
    onTimeCWithoutOnSpot: 'formula C without dossiers finished on the day received',
    notInCatalogue:
      'procedures with a dossier received outside the catalogue / procedures with dossiers (by national code)',
  } satisfies Record<IndicatorId, string>,
};
