/**
 * Lines of a dump that escapes with a backslash (MySQL's OUTFILE, PostgreSQL's COPY) as lines of CSV: `\"` is a doubled quote, `\N` an
 * empty cell, and a line that ends in an escape goes on with the next.
 */
export interface Unescaping {
  lines(lines: string[]): string[];
  /** What was held back for a next line that never came. */
  end(): string[];
}

const LETTERS: Readonly<Record<string, string>> = { n: ' ', r: ' ', t: ' ', b: '', Z: '', '0': '' };

export function unescaping(delimiter: string): Unescaping {
  let quoted = false;
  let held: string | null = null;

  function line(raw: string): string | null {
    let text = held === null ? '' : `${held} `;
    held = null;
    for (let at = 0; at < raw.length; at++) {
      const char = raw.charAt(at);
      if (char === '"') quoted = !quoted;
      if (char !== '\\') {
        text += char;
        continue;
      }
      const next = raw.charAt(++at);
      if (next === '') {
        // An escaped end of a line: inside quotes it is a line break like any other.
        if (quoted) return text;
        held = text;
        return null;
      }
      if (next === 'N') text += !quoted && isCell(raw, at, delimiter) ? '' : '\\N';
      else if (next === '"' && quoted) text += '""';
      else text += next === delimiter && !quoted ? ' ' : (LETTERS[next] ?? next);
    }
    return text;
  }

  return {
    lines: (lines) => lines.map(line).filter((text) => text !== null),
    end: () => (held === null ? [] : [held]),
  };
}

/** Is the `\N` that ends at a place all that its cell holds? */
function isCell(raw: string, at: number, delimiter: string): boolean {
  const before = at < 2 ? delimiter : raw.charAt(at - 2);
  const after = at + 1 >= raw.length ? delimiter : raw.charAt(at + 1);
  return before === delimiter && after === delimiter;
}

/**
 * Do lines escape with a backslash? Either some cell is `\N`, or a quote behind a backslash stands where in CSV only a delimiter could
 * follow.
 */
export function isEscaped(lines: string[], delimiter: string): boolean {
  const cut = delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const empty = new RegExp(`(^|${cut})\\\\N(${cut}|$)`);
  const inside = new RegExp(`\\\\"(?!\\s*(${cut}|"|$))`);
  return lines.some((line) => line.includes('\\') && (empty.test(line) || inside.test(line)));
}

/** The same for lines that come in batches. */
export async function* unescapedLines(batches: AsyncIterable<string[]>, delimiter: string): AsyncGenerator<string[]> {
  const reader = unescaping(delimiter);
  for await (const lines of batches) {
    const plain = reader.lines(lines);
    if (plain.length > 0) yield plain;
  }
  const rest = reader.end();
  if (rest.length > 0) yield rest;
}
