import type { Planted } from './plantedPersons.ts';

/** Every planted name has these letters, and no other word. */
const NAMES = 'zq';

/** The numbers of a text, each without what stands between its digits. */
const numbersIn = (text: string) =>
  [...text.matchAll(/\d(?:[^\p{L}\d<>\r\n]{0,3}\d){7,}/gu)].map(([number]) => number.replace(/\D/g, ''));

/** Which planted persons stand in which texts. */
export function leaks(texts: [string, string][], planted: Planted[]) {
  const isNumber = (token: string) => !token.includes(NAMES);
  const tokens = planted.flatMap((one) =>
    one.tokens.map((token) => ({ kind: one.kind, token: token.normalize('NFC').toLowerCase() })),
  );
  const numbers = new Map(
    tokens
      .filter(({ token }) => isNumber(token))
      .map((one) => [one.token.replace(/\D/g, '').slice(-LEAST_DIGITS), one]),
  );
  const names = tokens.filter(({ token }) => !isNumber(token));
  return texts.flatMap(([name, text]) => {
    const folded = text.normalize('NFC').toLowerCase();
    const named = folded.includes(NAMES) ? names.filter(({ token }) => folded.includes(token)) : [];
    const runs = numbersIn(folded).flatMap(endsOf);
    const numbered = runs.flatMap((end) => numbers.get(end) ?? []);
    return [...named, ...numbered].map(({ kind, token }) => `${kind}: ${token} in ${name}`);
  });
}

/** The shortest number planted. */
const LEAST_DIGITS = 8;

/** Every eight digits that follow each other. */
function endsOf(run: string): string[] {
  return Array.from({ length: run.length - LEAST_DIGITS + 1 }, (_, at) => run.slice(at, at + LEAST_DIGITS));
}
