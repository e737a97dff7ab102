import { createDecoder } from './decoder.ts';
import { CARRIERS, type Carrier, DISGUISES, type Encoding, type EncodingName } from './names.ts';
import { type Score, scoreText } from './score.ts';

/** Counts and names that an encoding was guessed from; nothing in it when nothing had to be guessed. */
export type Evidence = Record<string, string | number>;

/** How a text is written, and why we think so. */
export interface Detected {
  encoding: Encoding;
  evidence: Evidence;
}

/** What the whole file can be; the head is only its top. */
export interface Whole {
  utf8: boolean;
  nul: boolean;
}

const SAMPLE = 1 << 17;

/**
 * The encoding of a text file by its top. UTF-8, and UTF-16 with a byte order mark, are known by their bytes; all else is a
 * guess by frequent Vietnamese syllables, with its evidence. Null: the bytes fit no encoding.
 */
export function detectEncoding(head: Buffer, whole: Whole): Detected | null {
  const sample = sampleOf(head);
  const wide = wideCarrier(head);
  if (wide) return detectDisguise(wide.carrier, sample, wide.evidence);
  if (whole.nul) return null;
  return whole.utf8 ? detectDisguise('utf-8', sample, {}) : detectPage(sample);
}

/** The encoding that a mapping names; its bytes are looked at where the name speaks of letters only. */
export function toldEncoding(name: EncodingName, head: Buffer, whole: Whole): Encoding {
  const carrier = CARRIERS.find((known) => known === name);
  return { name, carrier: carrier ?? wideCarrier(head)?.carrier ?? (whole.utf8 ? 'utf-8' : 'windows-1252') };
}

/** Evidence in one line: names and numbers, never text of the file. */
export function printEvidence(evidence: Evidence): string {
  return Object.entries(evidence)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

/** The top, or when it is all ASCII the part from the first other byte on; an even number of bytes in. */
function sampleOf(head: Buffer): Buffer {
  const first = head.findIndex((byte) => byte >= 0x80);
  const start = first > SAMPLE / 2 ? first - (first % 2) : 0;
  return head.subarray(start, start + SAMPLE);
}

/** UTF-16 by its byte order mark, or by where its zero bytes stand: letters of Latin-1 have one in their upper half. */
function wideCarrier(head: Buffer): { carrier: Carrier; evidence: Evidence } | null {
  const mark = head.subarray(0, 2).toString('hex');
  const long = head.subarray(0, 4).toString('hex');
  // Its mark begins with that of UTF-16; without a mark three bytes of four are zero in ASCII.
  if (/^(fffe0000|[0-7].000000)$/.test(long) && isWide(head, 'LE')) return { carrier: 'utf-32le', evidence: {} };
  if (/^(0000feff|000000[0-7].)$/.test(long) && isWide(head, 'BE')) return { carrier: 'utf-32be', evidence: {} };
  if (mark === 'fffe') return { carrier: 'utf-16le', evidence: {} };
  if (mark === 'feff') return { carrier: 'utf-16be', evidence: {} };
  const zeros = { even: 0, odd: 0 };
  const sample = head.subarray(0, SAMPLE);
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) zeros[at % 2 === 0 ? 'even' : 'odd']++;
  const enough = (sample.length / 2) * 0.3;
  const evidence = { 'zero bytes even': zeros.even, 'zero bytes odd': zeros.odd };
  if (zeros.odd > enough && zeros.even * 50 < zeros.odd) return { carrier: 'utf-16le', evidence };
  if (zeros.even > enough && zeros.odd * 50 < zeros.even) return { carrier: 'utf-16be', evidence };
  return null;
}

const LOOKED_AT = 4096;
const LAST_CHARACTER = 0x10ffff;

/** Can the first bytes be characters of four bytes each, none of them NUL? */
function isWide(head: Buffer, order: 'LE' | 'BE'): boolean {
  for (let at = 0; at + 4 <= Math.min(head.length, LOOKED_AT); at += 4) {
    const code = order === 'LE' ? head.readUInt32LE(at) : head.readUInt32BE(at);
    if (code === 0 || code > LAST_CHARACTER) return false;
  }
  return true;
}

/** Fewer known syllables are chance. */
const LEAST_KNOWN = 3;
const LEAST_SHARE = 0.15;
/** How many times more known syllables than the text as written a disguise must show. */
const LEAST_GAIN = 1.5;

/** Text of a Unicode carrier: plain, unless reading it as misread or typed for an old font gives far more syllables. */
function detectDisguise(carrier: Carrier, sample: Buffer, evidence: Evidence): Detected {
  const plain = { name: carrier, carrier };
  const written = scoreOf(plain, sample);
  if (written.accented === 0) return { encoding: plain, evidence };
  const best = bestOf(
    DISGUISES.map((name) => ({ name, carrier })),
    sample,
  );
  if (!isVietnamese(best.score) || best.score.known <= written.known * LEAST_GAIN) return { encoding: plain, evidence };
  return { encoding: best.encoding, evidence: { ...evidence, ...evidenceOf(best.score, written), in: carrier } };
}

/** Text of single bytes. What is no Vietnamese is Western text, if it can be that. */
function detectPage(sample: Buffer): Detected | null {
  const western: Encoding = { name: 'windows-1252', carrier: 'windows-1252' };
  const written = scoreOf(western, sample);
  const best = bestOf(
    [
      { name: 'tcvn3', carrier: 'windows-1252' },
      { name: 'vni', carrier: 'windows-1252' },
      { name: 'windows-1258', carrier: 'windows-1258' },
    ],
    sample,
  );
  // More syllables as UTF-8: a UTF-8 file with damaged bytes, or of two encodings. Neither is to be guessed.
  if (scoreOf({ name: 'utf-8', carrier: 'utf-8' }, sample).known >= Math.max(1, best.score.known)) return null;
  if (sample.filter(isControl).length > sample.length * MOST_CONTROLS) return null;
  if (isVietnamese(best.score)) return { encoding: best.encoding, evidence: evidenceOf(best.score, written) };
  return isWestern(createDecoder(western).decode(sample))
    ? { encoding: western, evidence: evidenceOf(written, written) }
    : null;
}

const MOST_CONTROLS = 0.001;
/** Of the letters of Western text few are accented; text of another script is all of such bytes. */
const MOST_ACCENTS = 0.25;

/** Text that holds other bytes than ASCII, none that Windows-1252 leaves open, and few accented letters. */
function isWestern(text: string): boolean {
  const count = (what: RegExp) => text.match(what)?.length ?? 0;
  return (
    count(/[^\p{ASCII}]/gu) > 0 &&
    count(/[\x80-\x9f]/g) === 0 &&
    count(/[\xc0-\xff]/g) <= count(/\p{L}/gu) * MOST_ACCENTS
  );
}

/** Control characters that no text holds; the old end-of-file mark may end one. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 26) || byte === 127;
}

function isVietnamese({ known, accented }: Score): boolean {
  return known >= LEAST_KNOWN && known >= accented * LEAST_SHARE;
}

/** How much Vietnamese a reading of bytes shows. */
export function scoreOf(encoding: Encoding, sample: Buffer): Score {
  return scoreText(createDecoder(encoding).decode(sample));
}

/** The reading with most known syllables; the first of equals. */
function bestOf(encodings: Encoding[], sample: Buffer): { encoding: Encoding; score: Score } {
  return encodings
    .map((encoding) => ({ encoding, score: scoreOf(encoding, sample) }))
    .reduce((best, other) => (other.score.known > best.score.known ? other : best));
}

function evidenceOf({ known, accented }: Score, written: Score): Evidence {
  return { 'known syllables': known, 'accented words': accented, 'known as written': written.known };
}
