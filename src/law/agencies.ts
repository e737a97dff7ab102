import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { fits, type Syllable, syllablesOf } from '../text/syllables.ts';
import { datedList, inForce } from './dated.ts';
import { LEVELS, type Level, loadOffices } from './offices.ts';
import { phrasesIn } from './phrases.ts';
import { departmentUnits } from './subunits.ts';

const words = z.array(z.string().min(1));
const byLevel = z.partialRecord(z.enum(LEVELS), words);

const agenciesSchema = z.strictObject({
  always: byLevel,
  places: byLevel,
  kinds: datedList(byLevel),
  silent: words,
  city: words,
  centralCities: datedList(words),
});

/** What a phrase in a name says: a level in one of three ways, nothing, or that the name of a city follows. */
interface Phrase {
  syllables: Syllable[];
  kind: 'always' | 'place' | 'kind' | 'silent' | 'city';
  level: Level | null;
}

/**
 * A reader of the level of an agency from its name, by the law of an ISO day (agencies.yml says how). Null when the name does not
 * tell; nothing is guessed.
 */
export function levelReader(day: string): (name: string) => Level | null {
  const law = loadAgencies();
  const phrases = [
    ...levelPhrases('always', law.always),
    ...phrasesOf('always', 'province', departmentUnits()),
    ...levelPhrases('place', law.places),
    ...levelPhrases('kind', inForce(law.kinds, day)?.value ?? {}),
    ...phrasesOf('silent', null, law.silent),
    ...phrasesOf('city', null, law.city),
  ].sort((a, b) => b.syllables.length - a.syllables.length);
  const central = (inForce(law.centralCities, day)?.value ?? []).map(syllablesOf);
  const hasDistricts = inForce(loadOffices().levels, day)?.value.includes('district') ?? true;

  const cityLevel = (rest: Syllable[]): Level | null => {
    if (rest.length === 0) return null;
    if (central.some((city) => fits(rest.slice(0, city.length), city))) return 'province';
    return hasDistricts ? 'district' : null;
  };
  return (name) => {
    const syllables = syllablesOf(name);
    const found = phrasesIn(syllables, phrases, isThere);
    const always = found.find(({ kind }) => kind === 'always');
    if (always) return always.level;
    const place = found.find(({ kind }) => kind === 'place' || kind === 'city');
    if (place?.kind === 'city') return cityLevel(syllables.slice(place.at + place.syllables.length));
    return (place ?? found.find(({ kind }) => kind === 'kind'))?.level ?? null;
  };
}

let loaded: z.output<typeof agenciesSchema> | null = null;

/** agencies.yml: what words in the name of an agency say. */
export function loadAgencies(): z.output<typeof agenciesSchema> {
  loaded ??= agenciesSchema.parse(readYaml(new URL('agencies.yml', import.meta.url)));
  return loaded;
}

function levelPhrases(kind: Phrase['kind'], said: Partial<Record<Level, string[]>>): Phrase[] {
  return LEVELS.flatMap((level) => phrasesOf(kind, level, said[level] ?? []));
}

function phrasesOf(kind: Phrase['kind'], level: Level | null, all: string[]): Phrase[] {
  return all.map((word) => ({ syllables: syllablesOf(word), kind, level }));
}

/** "quan" may be quận, quân or quản: a syllable alone counts without its marks only where a kind of agency or place must stand. */
function isThere(syllables: Syllable[], at: number, phrase: Syllable[]): boolean {
  const there = syllables.slice(at, at + phrase.length);
  if (!fits(there, phrase)) return false;
  const marked = there.length > 1 || there[0]?.marked === phrase[0]?.marked;
  return marked || at === 0 || ['ubnd', 'dan'].includes(syllables[at - 1]?.plain ?? '');
}
