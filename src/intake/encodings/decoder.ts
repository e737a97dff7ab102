import { decodePage } from './codePage.ts';
import { type Decoder, declaredDecoder, iconvDecoder } from './declared.ts';
import { tcvn3Repair, vniRepair } from './fonts.ts';
import { mojibakeRepair } from './mojibake.ts';
import type { Encoding } from './names.ts';

/** A decoder for one file. */
export function createDecoder({ name, carrier }: Encoding): Decoder {
  const bytes = carrierDecoder(carrier);
  const repair = textRepair(name);
  return repair === null ? bytes : repairing(bytes, repair);
}

function carrierDecoder(carrier: Encoding['carrier']): Decoder {
  switch (carrier) {
    case 'windows-1252':
    case 'windows-1258':
      return pageDecoder(carrier);
    case 'utf-32le':
    case 'utf-32be':
      // Node itself does not know UTF-32.
      return iconvDecoder(carrier);
    default:
      return declaredDecoder(carrier.replace(/^charset=/, ''));
  }
}

function pageDecoder(page: 'windows-1252' | 'windows-1258'): Decoder {
  return { decode: (chunk) => (chunk ? decodePage(chunk, page) : '') };
}

type Repair = ((text: string) => string) | null;

const repairs = new Map<string, Repair>();

/**
 * What puts the letters of a text right that is written so; null where they are right. Built from tables on first use, and kept:
 * finding an encoding tries them all.
 */
export function textRepair(name: string): Repair {
  const known = repairs.get(name);
  if (known !== undefined) return known;
  const repair = repairOf(name);
  repairs.set(name, repair);
  return repair;
}

/** What puts the letters right after the bytes are decoded; null where they are right. */
function repairOf(name: string): Repair {
  switch (name) {
    case 'windows-1258':
      // Its tones are characters of their own.
      return (text) => text.normalize('NFC');
    case 'utf-8-as-1252':
      return mojibakeRepair('windows-1252');
    case 'utf-8-as-1258':
      return mojibakeRepair('windows-1258');
    case 'tcvn3':
      return tcvn3Repair();
    case 'vni':
      return vniRepair();
    default:
      return null;
  }
}

/** Repairs text in pieces that end where a cell does: letters and their marks stay together. */
function repairing(bytes: Decoder, repair: (text: string) => string): Decoder {
  let held = '';
  let begun = false;
  return {
    decode(chunk, { stream = false } = {}) {
      const text = held + bytes.decode(chunk, { stream });
      const cut = stream ? lastCut(text) : text.length;
      held = text.slice(cut);
      const repaired = repair(text.slice(0, cut));
      if (begun || repaired === '') return repaired;
      begun = true;
      return repaired.startsWith('\uFEFF') ? repaired.slice(1) : repaired;
    },
  };
}

const SEPARATORS = '\t,;|"\r\n';

/** A cell longer than this is cut before its last letter of ASCII, so that a file without separators is not held whole. */
const LONGEST_HELD = 4096;

function lastCut(text: string): number {
  const end = Math.max(0, text.length - LONGEST_HELD);
  let letter = -1;
  for (let at = text.length - 1; at >= end; at--) {
    const char = text.charAt(at);
    if (SEPARATORS.includes(char)) return at;
    if (letter < 0 && char > ' ' && char <= '~') letter = at;
  }
  if (end === 0) return 0;
  return letter < 0 ? text.length : letter;
}
