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
