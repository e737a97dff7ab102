import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nfc } from '../../src/text/fold.ts';
import { jsonText } from '../../src/text/jsonText.ts';
import { plainText } from '../../src/text/plainText.ts';

const UNSEEN = /(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const anything = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\ud800', '\u202e', '\ufffe', '\ufdd0', '\u{1ffff}', '\u001b', '\u009b', ' '),
  ),
});

describe('what no reader sees', () => {
  test('is in no text that is shown, and in no name', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(plainText(text)).not.toMatch(UNSEEN);
        expect(nfc(text)).not.toMatch(UNSEEN);
        expect(nfc(nfc(text))).toBe(nfc(text));
      }),
    );
  });

  test.each([
    ['Sở\u0001Y tế', 'Sở Y tế'],
    ['\u202eSở Y tế\u202c', 'Sở Y tế'],
    ['Sở\u200f Y\ufffe tế', 'Sở Y tế'],
    ['\u001b[31mSở Y tế', '[31mSở Y tế'],
  ])('%j is the name %j', (text, name) => expect(nfc(text)).toBe(name));
});

test('JSON for a terminal: control characters are escapes, and read back as they were', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const json = jsonText({ [text]: [text] });
      expect(json).not.toMatch(/\p{Cc}/u);
      expect(JSON.parse(json)).toEqual({ [text]: [text] });
    }),
  );
});
