import type { Fact } from '../../vocabulary/facts.ts';
import type { RemarkCode } from './remarkCodes.ts';

/** Facts that figures are made of: of each, one of the columns must hold a value. */
export const NEEDED: [remark: RemarkCode, oneOf: Fact[]][] = [
  ['no-code-column', ['code']],
  ['no-unit-column', ['unit', 'receivingUnit']],
  ['no-field-column', ['field']],
  ['no-procedure-column', ['procedureCode', 'procedureName']],
  ['no-channel-column', ['channel']],
  ['no-received-column', ['received']],
  ['no-due-column', ['due']],
  ['no-original-due-column', ['originalDue']],
  ['no-result-column', ['finished', 'returned']],
  ['no-status-column', ['status']],
];
