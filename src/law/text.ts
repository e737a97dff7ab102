import { z } from 'zod';
import { nfc } from '../text/fold.ts';

/** A text that says something, in NFC. */
export const text = z.string().transform(nfc).pipe(z.string().min(1));

/** A text in Vietnamese, or in both languages. */
export const bilingual = z.union([text, z.strictObject({ vi: text, en: text })]);

export type Bilingual = z.output<typeof bilingual>;

/** The text in the language of the reader; the Vietnamese one, which is the law's own, where there is none. */
export function textIn(said: Bilingual, language: string): string {
  if (typeof said === 'string') return said;
  const texts: Partial<Record<string, string>> = said;
  return texts[language] ?? said.vi;
}
