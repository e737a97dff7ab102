import { plainText } from '../../text/plainText.ts';

/** Text as HTML shows it: nothing in it is markup, in an element or in an attribute. */
export function escaped(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
