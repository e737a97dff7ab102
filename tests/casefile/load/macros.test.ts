import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCase } from '../../../src/casefile/load/load.ts';
import { type Database, openDatabase } from '../../../src/casefile/store/database.ts';
import { fold } from '../../../src/text/fold.ts';
import { literal } from '../../../src/text/sql.ts';

/** With the table `character` (text): every code point that the engine's Unicode has as a character. */
let db: Database;
beforeAll(async () => {
  db = await openDatabase({ path: ':memory:' });
  await createCase(db, { blank: ['null', '-'], other: [] });
  await db.run(`CREATE TABLE character AS
    SELECT text FROM (SELECT chr(i::INTEGER) AS text FROM range(1, 1114112) r(i) WHERE i NOT BETWEEN 55296 AND 57343)
    WHERE regexp_matches(text, '[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Z}]')`);
});
afterAll(() => db.close());

test('what plain letters decide is what the classes of Unicode decide', async () => {
  const [found] = await db.rows<{ all: string; letters: string; said: string }>(`
      SELECT string_agg(text, '' ORDER BY unicode(text)) AS "all", string_agg(text, '' ORDER BY unicode(text)) FILTER (WHERE has_letters(text)) AS letters,
        string_agg(text, '' ORDER BY unicode(text)) FILTER (WHERE says_something('-' || text || '.')) AS said
      FROM character`);
  const known = [...(found?.all ?? '')].filter((text) => !/\p{Cn}/u.test(text));
  expect(known.length).toBeGreaterThan(100_000);
  const letters = known.filter((text) => /[\p{L}\p{N}]/u.test(text)).join('');
  const isKnown = (texts = '') => [...texts].filter((text) => !/\p{Cn}/u.test(text)).join('');
  expect(isKnown(found?.letters) === letters, 'has_letters').toBe(true);
  expect(isKnown(found?.said) === letters, 'says_something').toBe(true);
});

test('folded is fold: every character that both know, alone and between letters', async () => {
  const rows = await db.rows<{ text: string; alone: string; between: string }>(
    "SELECT text, folded(text) AS alone, folded('Sở ' || text || 'Y') AS between FROM character",
  );
  const known = rows.filter(({ text }) => !/\p{Cn}/u.test(text));
  expect(known.filter(({ text, alone }) => alone !== fold(text))).toEqual([]);
  expect(known.filter(({ text, between }) => between !== fold(`Sở ${text}Y`))).toEqual([]);
});

test('a code that is clean stays as it is when it is cleaned again', async () => {
  const changed = (from: string) =>
    db.rows(
      `SELECT text FROM (SELECT text, clean_code(text) AS once FROM (${from})) WHERE clean_code(once) IS DISTINCT FROM once`,
    );
  expect(await changed("SELECT unnest([text, 'h4' || text || '0', text || '12.0']) AS text FROM character")).toEqual(
    [],
  );
  const unit = fc.constantFrom(...`aZđĐ01.-–—−‐ \u00a0\u200b\ufeff\u0301\t/éẹ'’="”`, '.0');
  const written = fc.sample(fc.string({ unit, minLength: 1, maxLength: 12 }), 5_000);
  const list = written.map((text) => literal(text)).join(', ');
  expect(await changed(`SELECT unnest([${list}]) AS text`)).toEqual([]);
});
