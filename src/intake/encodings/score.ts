import { z } from 'zod';
import { readData } from '../../text/dataFile.ts';

/** How Vietnamese a text looks. Words are counted once however often they come: one name in every row is no evidence. */
export interface Score {
  /** Different words with a letter outside ASCII. */
  accented: number;
  /** Of these, frequent syllables of exports. */
  known: number;
}

let syllables: Set<string> | null = null;

function loadSyllables(): Set<string> {
  const lists = z.record(z.string(), z.string()).parse(readData('encodings/syllables.yml'));
  return new Set(Object.values(lists).flatMap((list) => list.normalize('NFC').split(/\s+/)));
}

export function scoreText(text: string): Score {
  syllables ??= loadSyllables();
  const words = new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu),
  );
  const accented = [...words].filter((word) => !/^[a-z]+$/.test(word));
  return { accented: accented.length, known: accented.filter((word) => syllables?.has(word)).length };
}
