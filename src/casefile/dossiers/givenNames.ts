import { createMatcher } from '../../text/words.ts';

/** The name that a mapping file gives to a text; null when it says nothing of it. */
export type GivenNames = (word: string) => string | null;

type Values = Readonly<Record<string, readonly string[]>>;

/**
 * What the settings of a run say that a name is: name to show -> its other spellings, each compared whole. Names hold for the whole run,
 * whatever input an entry was written for.
 */
export function givenNames(values: readonly (Values | undefined)[]): GivenNames {
  const match = createMatcher(
    values.flatMap((one) =>
      Object.entries(one ?? {}).flatMap(([name, words]) =>
        [name, ...words].map((word) => ({ word, value: name, phrase: false })),
      ),
    ),
  );
  return (word) => match(word).value;
}
