import iconv from 'iconv-lite';

/** Turns the bytes of a file into text, chunk by chunk, as TextDecoder does. A byte order mark is taken off. */
export interface Decoder {
  decode(chunk?: Buffer, options?: { stream?: boolean }): string;
}

/** Ways to write bytes as letters, which iconv-lite knows beside encodings. */
const NO_ENCODINGS = /^(?:hex|base64|binary|ucs-?2)$/i;

/** The name of the encoding that a file of tags declares by a label, as the web knows it or else iconv-lite; null when neither does. */
export function declaredName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    const name = label.toLowerCase().replace(/^x-/, '');
    return iconv.encodingExists(name) && !NO_ENCODINGS.test(name) ? name : null;
  }
}

/** Decodes an encoding by the name that `declaredName` gives. */
export function declaredDecoder(name: string): Decoder {
  try {
    return new TextDecoder(name);
  } catch {
    return iconvDecoder(name);
  }
}

export function iconvDecoder(name: string): Decoder {
  const reader = iconv.getDecoder(name);
  return {
    decode(chunk, { stream = false } = {}) {
      return (chunk ? reader.write(chunk) : '') + (stream ? '' : (reader.end() ?? ''));
    },
  };
}
