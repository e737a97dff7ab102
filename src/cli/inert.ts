/** All that a terminal may take for a command. Line breaks and tabs stay. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours are made of them
const COLOUR = /(\u001b\[\d+(?:;\d+)*m)/;

/** Text that no terminal obeys: names of files, sheets and units come from others. In a `styled` text codes of colours are ours and stay. */
export function inert(text: string, styled = false): string {
  const plain = (part: string) => part.replace(/\r\n/g, '\n').replace(CONTROL, '');
  if (!styled) return plain(text);
  return text
    .split(COLOUR)
    .map((part, at) => (at % 2 === 1 ? part : plain(part)))
    .join('');
}
