import { markedKey, plainKey, syllablesOf } from '../text/syllables.ts';
import { placeOf } from './committees.ts';
import { provinceReader } from './provinces.ts';
import { shortForms } from './shortForms.ts';
import { loadSubunits, unitKinds } from './subunits.ts';

/** A unit and what is stated of it. */
export interface StatedUnit {
  name: string;
  /** Other names of the unit itself. */
  aliases: readonly string[];
  /** Units that belong to it. */
  subunits: readonly string[];
}

/** A word that means a unit: anywhere in a text, or (`phrase: false`) as the whole of it. */
export interface UnitName {
  word: string;
  unit: string;
  phrase: boolean;
}

/** A short form of fewer letters is one only as the whole of a text: "SYT". */
const PHRASE_LETTERS = 4;

/**
 * The words that mean units: what is stated of them, the short forms of their names, and the units that belong to them by the law. A word that
 * follows for two units, or for a unit and a department that is not among them, means neither.
 */
export function unitNames(units: readonly StatedUnit[]): UnitName[] {
  const stated = units.flatMap(({ name, aliases, subunits }): UnitName[] => [
    ...aliases.map((word) => ({ word, unit: name, phrase: false })),
    ...[name, ...subunits].map((word) => ({ word, unit: name, phrase: true })),
  ]);
  const derived = units.flatMap(({ name }) => [...committeeNames(name), ...departmentNames(name)]);
  const owners = new Map<string, Set<string>>();
  for (const { word, unit } of [...stated, ...derived, ...departments()]) {
    const key = markedKey(syllablesOf(word));
    owners.set(key, (owners.get(key) ?? new Set()).add(keyOf(unit)));
  }
  const clear = derived.filter(({ word }) => owners.get(markedKey(syllablesOf(word)))?.size === 1);
  return [...clear, ...stated];
}

/** "huyện Nghi Lộc" and "Nghi Lộc" alone: inside a longer text they may be where another's branch sits. */
function committeeNames(unit: string): UnitName[] {
  const place = placeOf(unit);
  if (place === null) return [];
  const { kind, name } = place;
  const bare = /\p{L}{2}/u.test(name) && provinceReader()(`${kind} ${name}`) === null ? [name] : [];
  return [
    ...[...bare, `${kind} ${name}`].map((word) => ({ word, unit, phrase: false })),
    ...loadSubunits().committees.names.map((committee) => ({
      word: `${committee} ${kind} ${name}`,
      unit,
      phrase: true,
    })),
  ];
}

function departmentNames(unit: string): UnitName[] {
  const kinds = unitKinds();
  const own = loadSubunits().departments.filter(({ names }) => names.some((name) => keyOf(name) === keyOf(unit)));
  return [unit, ...own.flatMap(({ subunits }) => subunits)]
    .flatMap((name) => shortForms(name, kinds))
    .map((word) => ({ word, unit, phrase: plainKey(syllablesOf(word)).length >= PHRASE_LETTERS }));
}

/** The names of all departments that the law knows. */
function departments(): UnitName[] {
  const kinds = unitKinds();
  const names = loadSubunits().departments.flatMap((one) => one.names);
  return names.flatMap((unit) => shortForms(unit, kinds).map((word) => ({ word, unit, phrase: true })));
}

function keyOf(name: string): string {
  return markedKey(syllablesOf(name));
}
