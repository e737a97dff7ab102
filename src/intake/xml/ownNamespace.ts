import type { XmlHandlers } from './xml.ts';
import type { Attributes } from './xmlTag.ts';

interface Scope {
  depth: number;
  /** Prefix ('' for none) -> namespace. */
  names: ReadonlyMap<string, string>;
}

/**
 * The same handlers, hearing only what is in the namespace of the root element: what an extension says with elements of the same local
 * name is said to programs that know the extension.
 */
export function ownNamespace(handlers: XmlHandlers): XmlHandlers {
  const scopes: Scope[] = [{ depth: 0, names: new Map() }];
  let depth = 0;
  let own: string | undefined;
  /** Depth of the element of another namespace that we are in. */
  let foreign = 0;
  const { element } = handlers;
  /** The namespace of elements without prefix, where we are. */
  let unprefixed = '';

  return {
    ...(element ? { element: (buffer, at) => (foreign === 0 && unprefixed === own ? element(buffer, at) : at) } : {}),
    open(name, attributes) {
      depth++;
      const declared = declarations(attributes);
      if (declared.length > 0) {
        const names = new Map([...(scopes.at(-1) as Scope).names, ...declared]);
        scopes.push({ depth, names });
        unprefixed = names.get('') ?? '';
      }
      if (foreign > 0) return;
      const namespace = (scopes.at(-1) as Scope).names.get(prefixOf(attributes.name)) ?? '';
      own ??= namespace;
      if (namespace === own) handlers.open(name, attributes);
      else foreign = depth;
    },
    text(piece) {
      if (foreign === 0) handlers.text(piece);
    },
    close(name) {
      if (foreign === 0) handlers.close(name);
      else if (foreign === depth) foreign = 0;
      if (scopes.at(-1)?.depth === depth) {
        scopes.pop();
        unprefixed = scopes.at(-1)?.names.get('') ?? '';
      }
      depth--;
    },
  };
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

const NONE: [string, string][] = [];

function declarations(attributes: Attributes): [string, string][] {
  let found = NONE;
  for (let at = 0; at < attributes.count; at++) {
    const name = attributes.names[at] as string;
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
    if (found === NONE) found = [];
    found.push([name.slice(6), attributes.values[at] as string]);
  }
  return found;
}
