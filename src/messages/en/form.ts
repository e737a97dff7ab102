import type { FormKind } from '../../casefile/figures/form06a.ts';
import type { form as vi } from '../vi/form.ts';

/** Words of form II.06a/VPCP/KSTT. */
export const form: typeof vi = {
  code: 'Form II.06a/VPCP/KSTT',
  decree: 'Issued with Circular 01/2020/TT-VPCP of 21 Oct 2020',
  title: 'STATE AND RESULTS OF SETTLING ADMINISTRATIVE PROCEDURES AT THE UNIT THAT SETTLES THEM',
  allUnits: 'State and results of settling administrative procedures, all units (after Form II.06a/VPCP/KSTT)',
  period: 'Reporting period: …………………………',
  days: (from: string, to: string) => `(from ${from} to ${to})`,
  levels: { province: 'PROVINCE', district: 'DISTRICTS', commune: 'COMMUNES', other: 'OUTSIDE THE PLAN' },
  abolished: (level: string, last: string) => `${level} (until ${last})`,
  reportingUnit: (unit: string) => `- Reporting unit: ${unit}`,
  receivingUnit: '- Unit that gets the report: …………………………',
  measure: 'Counted in: dossiers of administrative procedures',
  no: 'No.',
  field: 'Field, work settled',
  received: 'Dossiers to settle',
  sum: 'Total',
  thereof: 'In the period',
  online: 'Online',
  direct: 'Direct, post',
  carriedIn: 'Carried in',
  settled: 'Dossiers settled',
  early: 'Early',
  onTime: 'On time',
  late: 'Overdue',
  pending: 'Dossiers pending',
  inTime: 'In time',
  control: 'Control: (3) − (7) − (11)',
  total: 'TOTAL',
  notes: {
    refused: {
      byTimeliness: 'Refused dossiers are counted in column (7) by their own timeliness.',
      onTime: 'Refused dossiers are counted as on time in column (9).',
      apart: (n: string) => `Refused dossiers left out of the form: ${n}.`,
    },
    withdrawn: {
      byTimeliness: 'Withdrawn and cancelled dossiers are counted in column (7) by their own timeliness.',
      onTime: 'Withdrawn and cancelled dossiers are counted as on time in column (9).',
      apart: (n: string) => `Withdrawn and cancelled dossiers left out of the form: ${n}.`,
    },
    noDue: {
      onTime:
        'Dossiers without a due date are counted as on time in column (9) and in time in column (12), as the public service portals do.',
      apart: (n: string) => `Dossiers without a due date left out of the form: ${n}.`,
    },
    paused: {
      inTime: 'Paused dossiers, waiting for a supplement, are counted as in time in column (12).',
      apart: (n: string) => `Paused dossiers, waiting for a supplement, left out of the form: ${n}.`,
    },
    unstatedChannel: {
      direct: 'Dossiers whose channel is not stated are counted in column (5).',
      apart: (n: string) => `Dossiers whose channel is not stated left out of the form: ${n}.`,
    },
  } satisfies Record<FormKind, unknown>,
};
