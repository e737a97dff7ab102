import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A change of a file that damages how it is built; null where it changes nothing. What makes another valid file of it is no such change. */
export type Bytes = Uint8Array<ArrayBuffer>;
export type Mutation = (bytes: Bytes, draw: () => number) => Bytes | null;

const COMMA = 44;
export const upTo = (n: number, draw: () => number) => Math.floor(draw() * n);

/** Of a text a cut at the end of a line, or of a cell before the last, blank one, leaves a whole shorter text, which no reader can tell. */
export const truncated: Mutation = (bytes, draw) => {
  const end = 1 + upTo(bytes.length - 2, draw);
  const atLineEnd = [10, 13].includes(bytes[end] ?? 0) || [10, 13].includes(bytes[end - 1] ?? 0);
  return atLineEnd || bytes[end - 1] === COMMA ? null : bytes.slice(0, end);
};

const removed: Mutation = (bytes, draw) => {
  const at = upTo(bytes.length, draw);
  return joined(bytes.slice(0, at), bytes.slice(at + 1 + upTo(200, draw)));
};

export const doubled: Mutation = (bytes, draw) => {
  const at = upTo(bytes.length, draw);
  return joined(bytes.slice(0, at + 1 + upTo(200, draw)), bytes.slice(at));
};

export const zeroed: Mutation = (bytes, draw) =>
  changed(bytes, (copy) => copy.fill(0, upTo(bytes.length, draw)).length);

const swapped: Mutation = (bytes, draw) => {
  const [one, other] = [upTo(bytes.length - 64, draw), upTo(bytes.length - 64, draw)];
  return changed(bytes, (copy) => {
    copy.set(bytes.slice(one, one + 64), other);
    copy.set(bytes.slice(other, other + 64), one);
  });
};

/** The header of a file, and the directory at the end of an archive. */
const headed: Mutation = (bytes, draw) =>
  changed(bytes, (copy) => {
    const at = draw() < 0.5 ? upTo(512, draw) : bytes.length - 1 - upTo(512, draw);
    copy[at] = (copy[at] ?? 0) ^ (1 << upTo(8, draw));
  });

/** An angle bracket less, a tag cut or doubled: what stands in a text is no longer what it was. */
export const brokenTag: Mutation = (bytes, draw) => {
  const tags = [...strFromU8(bytes).matchAll(/<\/?[a-zA-Z][^>]*>/g)];
  const tag = tags[upTo(tags.length, draw)];
  if (tag === undefined) return null;
  const text = strFromU8(bytes);
  const end = tag.index + tag[0].length;
  const without =
    draw() < 0.5 ? text.slice(0, tag.index) + text.slice(tag.index + 1) : text.slice(0, end - 1) + text.slice(end);
  return strToU8(without);
};

const MARKS = [',', ':', '"', '{', '}', '[', ']', '\n'];

/** A mark of a text less or more, or a character that no writer means: letters and digits stay, of which others would be another valid value. */
export const brokenText: Mutation = (bytes, draw) => {
  const text = strFromU8(bytes);
  const at = upTo(text.length, draw);
  const kind = upTo(3, draw);
  const odd = ['\u0000', '\ufffd', '\u0007', '"', ','][upTo(5, draw)] as string;
  if (kind === 0) return strToU8(text.slice(0, at) + odd + text.slice(at + 1)) as Bytes;
  const places = [...text].flatMap((char, place) => (MARKS.includes(char) ? [place] : []));
  const place = places[upTo(places.length, draw)] ?? 0;
  const instead = kind === 1 ? '' : `${text[place]}${text[place]}`;
  return strToU8(text.slice(0, place) + instead + text.slice(place + 1)) as Bytes;
};

/** A part of an archive left out, broken as XML or emptied, in a sound archive. */
const brokenPart: Mutation = (bytes, draw) => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels|bin)$/.test(name));
  const name = names[upTo(names.length, draw)] ?? '';
  const part = parts[name] ?? new Uint8Array();
  const kind = upTo(3, draw);
  if (kind === 0) delete parts[name];
  else
    parts[name] =
      kind === 1
        ? ((name.endsWith('.bin') ? null : brokenTag(part, draw)) ?? truncated(part, draw) ?? part.slice(0, 1))
        : new Uint8Array();
  return zipSync(parts);
};

export const OF_ARCHIVES: Mutation[] = [truncated, removed, doubled, zeroed, swapped, headed, brokenPart];
export const OF_MARKUP: Mutation[] = [truncated, brokenTag];

export function changed(bytes: Bytes, change: (copy: Bytes) => unknown): Bytes | null {
  const copy = bytes.slice();
  change(copy);
  return copy.every((byte, at) => byte === bytes[at]) ? null : copy;
}

export function joined(...parts: Bytes[]): Bytes {
  return Uint8Array.from(Buffer.concat(parts));
}
