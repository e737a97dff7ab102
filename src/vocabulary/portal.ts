import { z } from 'zod';
import { nfc } from '../text/fold.ts';

const codes = z.strictObject({
  headings: z.array(z.string()).min(1),
  words: z.record(z.string(), z.array(z.string())),
});

export const portalSchema = z.strictObject({
  least: z.int().positive(),
  fields: z.array(z.string()),
  channel: codes,
  outcome: codes,
});

/** How the national portal's record of a dossier is known by its fields, and what its numbers say, as a mapping file would put it. */
export type Portal = z.output<typeof portalSchema>;

/**
 * The numbers that a table may be read by: those of each column that goes by its name in the record, when the table has enough fields
 * of the record. `headings` are all of the table, `channel` and `status` those of its columns, if any.
 */
export function portalCodes(
  portal: Portal,
  headings: readonly string[],
  { channel, status }: { channel: string | undefined; status: string | undefined },
): { channel?: Record<string, string[]>; outcome?: Record<string, string[]> } {
  const fields = new Set(portal.fields.map(plain));
  if (new Set(headings.map(plain).filter((heading) => fields.has(heading))).size < portal.least) return {};
  const named = (heading: string | undefined, { headings: known }: Portal['channel']) =>
    heading !== undefined && known.some((one) => plain(one) === plain(heading));
  return {
    ...(named(channel, portal.channel) ? { channel: portal.channel.words } : {}),
    ...(named(status, portal.outcome) ? { outcome: portal.outcome.words } : {}),
  };
}

/** A name of a field is one word: "KenhThucHien", not "Kênh thực hiện". */
function plain(heading: string): string {
  return nfc(heading).toLowerCase();
}
