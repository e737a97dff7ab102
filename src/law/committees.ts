import { fold, nfc } from '../text/fold.ts';
import { type Syllable, syllablesOf } from '../text/syllables.ts';
import { loadAgencies } from './agencies.ts';
import { LEVELS, type Level } from './offices.ts';
import { phrasesIn } from './phrases.ts';
import { loadSubunits } from './subunits.ts';

/** A unit that may be the committee of a place, with the communes that are listed as its own: "xã Nghi Văn". */
export interface PlacedUnit {
  name: string;
  communes: readonly string[];
}

interface Phrase {
  syllables: Syllable[];
  kind: 'own' | 'other' | 'silent' | 'place' | 'commune' | 'elsewhere';
  /** Of a place: the unit whose place it is. */
  unit: string | null;
  level: Level | null;
}

/** "UBND H. Nghi Lộc" with the kind of place in full, where a name follows. */
export function spelledOut(name: string): string {
  return nfc(name)
    .replace(/(^|\s)[Hh]\.\s*(?=\p{Lu})/gu, '$1huyện ')
    .replace(/(^|\s)[Tt][Pp]\.\s*(?=\p{Lu})/gu, '$1thành phố ')
    .replace(/(^|\s)[Tt][Xx]\.\s*(?=\p{Lu})/gu, '$1thị xã ');
}

/** The place below a province whose committee a name is: "UBND huyện Nghi Lộc" -> huyện, Nghi Lộc; null of another name. */
export function placeOf(unit: string): { kind: string; name: string } | null {
  const words = spelledOut(unit).split(' ');
  for (const committee of loadSubunits().committees.names) {
    for (const kind of placeKinds()) {
      const start = `${committee} ${kind}`;
      const length = start.split(' ').length;
      const name = words.slice(length).join(' ');
      if (name !== '' && fold(words.slice(0, length).join(' ')) === fold(start)) return { kind, name };
    }
  }
  return null;
}

/**
 * A finder of the committee to which a unit belongs by its name: a kind of unit of committees with the name of the place ("Phòng Tư pháp huyện
 * Nghi Lộc"), or a listed commune. Null for all else: an unlisted commune, another body there, a name of two places.
 */
export function committeeFinder(units: readonly PlacedUnit[]): (name: string) => string | null {
  const phrases = phrasesFor(units);
  return (text) => {
    const found = phrasesIn(syllablesOf(spelledOut(text)), phrases).filter(({ kind }) => kind !== 'silent');
    const [first] = found;
    if (first?.at !== 0 || found.some(({ kind }) => kind === 'other')) return null;
    if (first.kind === 'elsewhere' || (first.kind === 'place' && !found.some(({ kind }) => kind === 'own')))
      return null;
    // the province may be named beside, nothing else
    const places = found.filter(({ kind, level }) => kind !== 'own' && level !== 'province');
    const [unit, ...more] = new Set(places.map((place) => place.unit));
    return more.length === 0 ? (unit ?? null) : null;
  };
}

function phrasesFor(units: readonly PlacedUnit[]): Phrase[] {
  const { names, subunits, others } = loadSubunits().committees;
  const { places, city, silent } = loadAgencies();
  const placed = units.flatMap(({ name, communes }) => {
    const place = placeOf(name);
    return place === null
      ? []
      : [
          phrase(`${place.kind} ${place.name}`, 'place', name),
          ...communes.map((commune) => phrase(commune, 'commune', name)),
        ];
  });
  const elsewhere = LEVELS.flatMap((level) =>
    (places[level] ?? []).map((word) => phrase(word, 'elsewhere', null, level)),
  );
  return [
    ...placed,
    ...[...names, ...subunits].map((word) => phrase(word, 'own')),
    ...others.map((word) => phrase(word, 'other')),
    ...silent.map((word) => phrase(word, 'silent')),
    ...elsewhere,
    ...city.map((word) => phrase(word, 'elsewhere')),
  ].sort((a, b) => b.syllables.length - a.syllables.length);
}

function phrase(word: string, kind: Phrase['kind'], unit: string | null = null, level: Level | null = null): Phrase {
  return { syllables: syllablesOf(word), kind, unit, level };
}

/** Kinds of places that have committees, below the province. */
function placeKinds(): string[] {
  const { places, city } = loadAgencies();
  const below = LEVELS.filter((level) => level !== 'province').flatMap((level) => places[level] ?? []);
  return [...below, ...city];
}
