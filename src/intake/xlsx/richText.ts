import { append } from '../container/limits.ts';
import type { XmlHandlers } from '../xml/xml.ts';
import { attribute } from '../xml/xmlTag.ts';
import { trimSpace } from '../xml/xmlText.ts';

/** Listens to the inside of `si` or `is` and joins its runs; phonetic readings (`rPh`) are not part of the text. */
export interface RichText extends XmlHandlers {
  /** The text so far, and begins anew. */
  take(): string;
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Undoes `_x000D_` and its kind, the spelling of characters XML cannot carry (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Space at the ends of a `t` counts only under `xml:space="preserve"`, as in Excel: else it is the layout of the XML. */
export function richText(maxChars: number): RichText {
  let whole = '';
  let run = '';
  let inRun = false;
  let preserve = false;
  let phonetic = false;

  return {
    open(name, attributes) {
      if (name === 'rPh') phonetic = true;
      else if (name === 't' && !phonetic) {
        inRun = true;
        preserve = attribute(attributes, 'xml:space') === 'preserve';
        run = '';
      }
    },
    text(piece) {
      if (inRun) run = append(run, piece, maxChars);
    },
    close(name) {
      if (name === 'rPh') phonetic = false;
      else if (name === 't' && inRun) {
        inRun = false;
        whole = append(whole, unescapeText(preserve ? run : trimSpace(run)), maxChars);
      }
    },
    take() {
      const text = whole;
      whole = '';
      return text;
    },
  };
}
