import { stripVTControlCharacters } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** Wraps a line of text that is longer than a width; what continues stands further in than the line, so that lines are told apart. */
export function wrapped(line: string, columns: number): string {
  if (stripVTControlCharacters(line).length <= columns) return line;
  const indent = /^ */.exec(line)?.[0] ?? '';
  const next = `${indent}  `;
  const [first = '', ...rest] = wrapAnsi(line.slice(indent.length), columns - next.length, { hard: true }).split('\n');
  return [`${indent}${first}`, ...rest.map((text) => `${next}${text}`)].join('\n');
}

/** Each text in lines that its column of a table holds, padding taken off; only a word longer than a line is broken. */
export function fitted(texts: string[], widths: number[]): string[] {
  return texts.map((text, at) => wrapAnsi(text, (widths[at] ?? 0) - 2, { hard: true }));
}

/** The screen is for reading, and wrapping takes the square of a length: of a long text its beginning. Files and JSON have all. */
const LONGEST = 400;

export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
