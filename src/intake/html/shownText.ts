import { append } from '../container/limits.ts';

import { decodeReferences } from './entities.ts';

/** The text of a cell as a page shows it: white space as one space, `<br>` as a line break, references undone. */
export interface ShownText {
  words(piece: string): void;
  /** `<br>`. */
  lineBreak(): void;
  /** A paragraph begins or ends. */
  paragraph(): void;
  /** A space between two words, if more text follows. */
  space(): void;
  /** The text so far, '' when it is white space alone. */
  text(): string;
}

/** Throws BookError `too-large` over `maxChars`. */
export function shownText(maxChars: number): ShownText {
  let text = '';
  let spaced = false;
  let breaks = 0;

  function add(word: string): void {
    const glue = text === '' ? '' : breaks > 0 ? '\n'.repeat(breaks) : spaced ? ' ' : '';
    text = append(text, glue + decodeReferences(word), maxChars);
    spaced = false;
    breaks = 0;
  }

  return {
    words(piece) {
      const words = piece.split(/[ \t\r\n\f]+/);
      for (let at = 0; at < words.length; at++) {
        if (at > 0) spaced = true;
        if (words[at] !== '') add(words[at] as string);
      }
    },
    lineBreak() {
      if (text !== '' && breaks < maxChars) breaks++;
    },
    paragraph() {
      breaks = Math.max(breaks, 1);
    },
    space() {
      spaced = true;
    },
    text: () => (text.trim() === '' ? '' : text),
  };
}
