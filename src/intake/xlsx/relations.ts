import type { Zip } from '../container/zip.ts';
import { readPart } from '../xml/part.ts';
import { attribute } from '../xml/xmlTag.ts';

/** One part's pointer to another. */
export interface Relation {
  id: string;
  /** The last word of the type's URI (`worksheet`, `styles`): the transitional and strict forms differ only before it. */
  type: string;
  /** Name of the part it points to, from the root of the archive, without a leading slash. */
  target: string;
}

/** Reads the relations of `part` ('' for the package itself); none when it has none. Throws BookError. */
export async function readRelations(zip: Zip, part: string, maxBytes: number): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!zip.has(rels)) return relations;
  await readPart(zip, rels, maxBytes, 'Relationships', {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(zip, part.slice(0, slash), attribute(attributes, 'Target') ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

function resolveTarget(zip: Zip, folder: string, target: string): string {
  const forward = target.replaceAll('\\', '/');
  const path: string[] = [];
  for (const step of (forward.startsWith('/') ? forward : folder + forward).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  const name = path.join('/');
  return zip.has(name) ? name : decodePercent(name);
}

/** Targets are URIs, names in the archive mostly are not: `Ti%E1%BA%BFp.xml`. */
function decodePercent(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
