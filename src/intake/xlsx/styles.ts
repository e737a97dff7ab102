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
  await readPart(zip, part, maxBytes, 'styleSheet', {
    open(name, attributes) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      else if (list === 'numFmts' && name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
      else if (list === 'cellXfs' && name === 'xf') formats.push(id);
    },
    close(name) {
      if (name === list) list = '';
    },
    text() {},
  });
  const kinds = new Map([...codes].map(([id, code]) => [id, formatKind(code)]));
  return formats.map((id) => (kinds.has(id) ? kinds.get(id) : builtInKind(id)));
}
