import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detailWords } from '../../src/cli/detailWords.ts';
import { messagesOf } from '../../src/messages/index.ts';
import { ROOT } from '../e2e/run.ts';

/** The details that readers give to errors of containers and books, as the sources write them; a value in one is 7. */
const written = readdirSync(join(ROOT, 'src/intake'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(ROOT, 'src/intake', file), 'utf8').replace(/\n\s*/g, ' ');
    const errors =
      /new (BookError|InputError)\(\s*'([a-z-]+)',\s*(?:input\.shown, |member\.shown, |shown, )?((['`]).+?\4)\s*,?\s*\)/g;
    return [...text.matchAll(errors)].map(([, , kind = '', literal = '']) => ({
      kind,
      detail: literal.slice(1, -1).replace(/\$\{[^}]+\}/g, '7'),
    }));
  });

test('every detail of a broken file is told in Vietnamese, by words of its own or by its kind', () => {
  expect(written.length).toBeGreaterThan(35);
  const details = (detail: string) => detailWords(detail, messagesOf('vi'));
  const untold = written.filter(({ kind, detail }) => kind !== 'bad-archive' && details(`${kind}: ${detail}`) === '');
  const ofArchives = written.filter(({ kind, detail }) => kind === 'bad-archive' && details(detail) === '');
  expect([...untold, ...ofArchives]).toEqual([]);
  const numbered = written.filter(({ kind, detail }) => kind === 'too-large' && /\d/.test(detail));
  expect(numbered.filter(({ detail }) => !/\d/.test(details(detail)))).toEqual([]);
});

test('no English word of a reader stands in a Vietnamese sentence', () => {
  const english = /\b(over|more|than|bytes|the|of|in|cannot|not|is|ends|part)\b/;
  for (const { kind, detail } of written)
    expect(detailWords(`${kind}: ${detail}`, messagesOf('vi')), detail).not.toMatch(english);
});
