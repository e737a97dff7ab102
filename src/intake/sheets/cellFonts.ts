import { textRepair } from '../encodings/decoder.ts';
import { detectEncoding, printEvidence } from '../encodings/encoding.ts';
import { DISGUISES, type EncodingName } from '../encodings/names.ts';
import type { RawTable } from './table.ts';

/**
 * A sheet of a workbook with its letters put right. Workbooks hold Unicode, but cells typed for an old font (.VnTime, VNI-Times)
 * hold other letters that only look right in it; each sheet is judged by its top. `told`: what a mapping names the letters.
 */
export function inUnicode(raw: RawTable, told: EncodingName | undefined): RawTable {
  const found = lettersOf(raw, told);
  const repair = found === null ? null : textRepair(found.name);
  if (found === null || repair === null) return raw;
  return {
    ...raw,
    encoding: found.name,
    evidence: found.evidence,
    head: raw.head.map(({ row, cells }) => ({ row, cells: cells.map(repair) })),
    async *rows(header) {
      for await (const batch of raw.rows(header))
        yield batch.map(({ row, cells, flag }) => ({ row, cells: cells.map(repair), flag }));
    },
  };
}

function lettersOf(
  { head }: RawTable,
  told: EncodingName | undefined,
): { name: EncodingName; evidence: string } | null {
  if (told !== undefined) return DISGUISES.some((name) => name === told) ? { name: told, evidence: '' } : null;
  const top = head.map(({ cells }) => cells.join('\t')).join('\n');
  const detected = detectEncoding(Buffer.from(top), { utf8: true, nul: false });
  const name = DISGUISES.find((disguise) => disguise === detected?.encoding.name);
  return detected && name ? { name, evidence: printEvidence(detected.evidence) } : null;
}
