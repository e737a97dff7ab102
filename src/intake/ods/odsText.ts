import { append } from '../container/limits.ts';

import type { XmlHandlers } from '../xml/xml.ts';
import { prefixedAttribute } from '../xml/xmlTag.ts';

/** Listens to the inside of a cell and joins its paragraphs; notes and pictures are not part of its text. */
export interface OdsText extends XmlHandlers {
  begin(): void;
  take(): string;
  /** An element of the cell is open. */
  readonly inside: boolean;
}

const ASIDE = new Set(['annotation', 'shapes', 'frame', 'ruby-text', 'note']);
const MAX_SPACES = 1 << 16;

/** White space is one space, as the format has it; more than that stands in elements of its own. */
export function odsText(maxChars: number): OdsText {
  let whole = '';
  let paragraphs = 0;
  let depth = 0;
  /** Depth at which a note began; text under it is left out. */
  let aside = 0;
  let inParagraph = 0;
  let afterSpace = true;

  function add(text: string): void {
    if (aside > 0 || inParagraph === 0) return;
    whole = append(whole, text, maxChars);
    afterSpace = false;
  }

  function openParagraph(): void {
    if (paragraphs++ > 0) whole = append(whole, '\n', maxChars);
    inParagraph++;
    afterSpace = true;
  }

  return {
    begin() {
      whole = '';
      paragraphs = 0;
      depth = 0;
      aside = 0;
      inParagraph = 0;
    },
    open(name, attributes) {
      depth++;
      if (aside > 0) return;
      if (ASIDE.has(name)) aside = depth;
      else if (name === 'p' || name === 'h') openParagraph();
      else if (name === 's') add(' '.repeat(spacesOf(prefixedAttribute(attributes, 'c'))));
      else if (name === 'tab') add('\t');
      else if (name === 'line-break') add('\n');
    },
    text(piece) {
      if (aside > 0 || inParagraph === 0) return;
      const spaced = piece.replace(/[ \t\r\n]+/g, ' ');
      const text = afterSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
      if (text === '') return;
      add(text);
      afterSpace = text.endsWith(' ');
    },
    close(name) {
      if (aside === depth) aside = 0;
      else if (aside === 0 && (name === 'p' || name === 'h')) inParagraph--;
      depth--;
    },
    take: () => whole,
    get inside() {
      return depth > 0;
    },
  };
}

function spacesOf(count: string | undefined): number {
  return Math.max(1, Math.min(Number(count ?? 1) || 1, MAX_SPACES));
}
