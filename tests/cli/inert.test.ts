import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inert } from '../../src/cli/inert.ts';

/** The code of a colour. */
const SGR = new RegExp(`${String.fromCharCode(27)}\\[\\d+(?:;\\d+)*m`);

test('codes that a terminal obeys are taken out, line breaks and tabs stay', () => {
  expect(inert('a\u001b[31mb\u001b]0;title\u0007c\u009b2Jd\r\ne\tf\rg\u0000')).toBe('a[31mb]0;titlec2Jd\ne\tfg');
});

test('of a styled text the colours stay, and nothing else does', () => {
  expect(inert('\u001b[1mBáo cáo\u001b[22m \u001b[2J\u001b]8;;http://x\u0007', true)).toBe(
    '\u001b[1mBáo cáo\u001b[22m [2J]8;;http://x',
  );
});

test('whatever the text: nothing but letters, line breaks and tabs reaches a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inert(text).replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
      for (const part of inert(text, true).split(SGR)) expect(part.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
    }),
  );
});
