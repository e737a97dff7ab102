import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Not the time of writing: the same report gives the same bytes. A zip knows no earlier year. */
const DAY = '2000-01-01T00:00:00Z';
const ZIP_DAY = new Date(2000, 0, 1);

/**
 * A document as its library packs it, without what changes from one writing to the next: the library marks it with the time and
 * draws names of relations at random.
 */
export function reproducible(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed);
  const names = new Map<string, string>();
  const entries = Object.entries(parts).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  for (const [name, bytes] of entries) {
    if (!name.endsWith('.rels')) continue;
    for (const [, id = ''] of strFromU8(bytes).matchAll(/ Id="([^"]+)"/g)) {
      if (!/^rId\d+$/.test(id) && !names.has(id)) names.set(id, `rel${names.size + 1}`);
    }
  }
  const written: Zippable = {};
  for (const [name, bytes] of entries) {
    const isText = /\.(xml|rels)$/.test(name);
    written[name] = [isText ? strToU8(settled(strFromU8(bytes), names)) : bytes, { mtime: ZIP_DAY }];
  }
  return zipSync(written, { level: 6 });
}

function settled(xml: string, names: Map<string, string>): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${DAY}`)
    .replace(/( (?:r:id|r:embed|Id)=")([^"]+)"/g, (all, before: string, id: string) => {
      const name = names.get(id);
      return name === undefined ? all : `${before}${name}"`;
    });
}

/** Word wants the types of the parts first. */
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}
