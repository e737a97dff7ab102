import { FACTS } from '../../vocabulary/facts.ts';
import type { RawTable } from '../sheets/table.ts';
import { CHANNELS, type Mapping, OUTCOMES } from './mapping.ts';

type Own = NonNullable<RawTable['own']>;

/**
 * How a table that `audit export` wrote is read: its columns by the ids of facts, its channels and outcomes by theirs. Of a mapping file, what
 * names units and procedures holds too.
 */
export function ownMapping({ head }: RawTable, { facts, exportedOn }: Own, given: Mapping): Mapping {
  const there = FACTS.filter((fact) => head[0]?.cells.includes(fact) && facts.includes(fact));
  return {
    columns: Object.fromEntries(there.map((fact) => [fact, fact])),
    dates: { order: 'ymd' },
    ...(exportedOn === null ? {} : { exportedOn }),
    ...(given.constants === undefined ? {} : { constants: given.constants }),
    values: { ...given.values, channel: byIds(CHANNELS), outcome: byIds(OUTCOMES) },
  };
}

function byIds<Id extends string>(ids: readonly Id[]): Partial<Record<Id, string[]>> {
  return Object.fromEntries(ids.map((id) => [id, [id]])) as unknown as Partial<Record<Id, string[]>>;
}
