import { loadSubunits } from '../../law/subunits.ts';
import { fold } from '../../text/fold.ts';

/** Words that stay in capitals. */
const SHORT = new Set(['UBND', 'HĐND']);
/** After these a name begins: "Sở Xây dựng", "Chi cục Thuế". */
const OFFICES = /^(?:sở|cục|phòng|ban|trung tâm|văn phòng|và)$/;
/** After these every syllable is of a place's name: "huyện Nghi Lộc". */
const PLACES = /^(?:tỉnh|huyện|quận|xã|phường|trấn|phố)$/;

/**
 * The name of a unit as it is written in a text, for one that a title has in capitals ("SỞ XÂY DỰNG"): as `known` has it, as the law
 * names departments, else by the rule of names (Nghị định 30/2020/NĐ-CP, Phụ lục II). Other names are left as they are.
 */
export function properName(word: string, known: readonly string[]): string {
  // One word in capitals is a short form.
  if (word !== word.toUpperCase() || !/\p{Lu} +\p{Lu}/u.test(word)) return word;
  const folded = fold(word);
  const inLaw = loadSubunits().departments.flatMap(({ names, subunits }) => [...names, ...subunits]);
  const same = [...known, ...inLaw].find((name) => fold(name) === folded && name !== name.toUpperCase());
  if (same !== undefined) return same;
  let inPlace = false;
  const syllables = word.split(' ').map((syllable, at, all) => {
    if (SHORT.has(syllable)) return syllable;
    const lower = syllable.toLowerCase();
    const before = (all[at - 1] ?? '').toLowerCase();
    const pair = `${(all[at - 2] ?? '').toLowerCase()} ${before}`;
    const begins = at === 0 || inPlace || OFFICES.test(before) || OFFICES.test(pair);
    if (PLACES.test(lower) && at > 0) {
      inPlace = true;
      return lower;
    }
    inPlace ||= at === 0 && PLACES.test(lower);
    return begins ? lower.slice(0, 1).toUpperCase() + lower.slice(1) : lower;
  });
  return syllables.join(' ');
}
