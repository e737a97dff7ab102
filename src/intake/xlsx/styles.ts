import type { Zip } from '../container/zip.ts';
import { builtInKind, type DateKind, formatKind } from '../sheets/numberFormat.ts';
import { readPart } from '../xml/part.ts';
import { attribute } from '../xml/xmlTag.ts';

/**
 * Reads what each cell style (`s` of a cell) makes of a number: `kinds[s]` is undefined for anything but dates.
 * A custom code counts before the built-in meaning of its number. Throws BookError.
 */
export async function readDateStyles(zip: Zip, part: string, maxBytes: number): Promise<(DateKind | undefined)[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  // `dxfs` holds numFmt and `cellStyleXfs` holds xf elements too, which cells do not point to.
  let list = '';
  let depth = 0;
  await readPart(zip, part, maxBytes, 'styleSheet', {
    open(name, attributes) {
      depth++;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (depth === 2) list = name;
      else if (depth !== 3) return;
      else if (list === 'numFmts' && name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
      else if (list === 'cellXfs' && name === 'xf') formats.push(id);
    },
    close() {
      depth--;
    },
    text() {},
  });
  const kinds = new Map([...codes].map(([id, code]) => [id, formatKind(code)]));
  return formats.map((id) => (kinds.has(id) ? kinds.get(id) : builtInKind(id)));
}
