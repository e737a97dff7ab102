import type { Table } from '../../intake/heading/table.ts';
import { type Portal, portalCodes } from '../../vocabulary/portal.ts';
import type { Values } from './loading.ts';

type Words = Record<string, string[]>;

/** The words of a table beside the vocabulary's: those of the mapping file and, where it says nothing of them, the portal's numbers. */
export function valuesOf({ header, mapping }: Table, portal: Portal): Values[number] {
  const given = mapping.values ?? {};
  const heading = (fact: 'channel' | 'status') => {
    const index = header.columns.get(fact);
    return index === undefined ? undefined : header.headings[index];
  };
  const codes = portalCodes(portal, header.headings, { channel: heading('channel'), status: heading('status') });
  return {
    ...given,
    ...(codes.channel ? { channel: merged(codes.channel, given.channel ?? {}) } : {}),
    ...(codes.outcome ? { outcome: merged(codes.outcome, given.outcome ?? {}) } : {}),
  };
}

function merged(codes: Words, given: Words): Words {
  const said = new Set(Object.values(given).flat());
  const keys = [...new Set([...Object.keys(codes), ...Object.keys(given)])];
  return Object.fromEntries(
    keys.map((key) => [key, [...(codes[key] ?? []).filter((code) => !said.has(code)), ...(given[key] ?? [])]]),
  );
}
