/** Between an archive and a file in it, as reports show it. */
const MEMBER = /\s*›\s*/g;

/**
 * Does a pattern name a shown path? `*` and `?` stay in one folder, `**` goes through any; [abc] and {a,b} are choices. A pattern that
 * is the path itself names it, whatever signs it holds: names with brackets are common. Case counts.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const wanted = plain(pattern);
  const shown = plain(path);
  return wanted === shown || (globRegExp(wanted)?.test(shown) ?? false);
}

function plain(path: string): string {
  return path.normalize('NFC').replace(MEMBER, '/').replaceAll('\\', '/').replace(/^\.\//, '');
}

const TOKEN = /\*\*\/|\*+|\?|\[[!^]?[^\]]+\]|\{[^{}]*\}|[^*?[{]+|[[{]/g;

/** Null for a choice such as [z-a], which chooses nothing. */
function globRegExp(pattern: string): RegExp | null {
  try {
    return new RegExp(`^${source(pattern)}$`, 'u');
  } catch {
    return null;
  }
}

function source(pattern: string): string {
  return (pattern.match(TOKEN) ?? []).map(sourceOf).join('');
}

function sourceOf(token: string): string {
  if (token === '**/') return '(?:[^/]+/)*';
  if (token.startsWith('**')) return '.*';
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  if (/^\[.+\]$/.test(token)) {
    const inner = token
      .slice(1, -1)
      .replace(/^[!^]/, '')
      .replace(/[\\[\]^]/g, '\\$&');
    return `[${/^\[[!^]/.test(token) ? '^' : ''}${inner}]`;
  }
  if (/^\{.*\}$/.test(token)) return `(?:${token.slice(1, -1).split(',').map(source).join('|')})`;
  return token.replace(/[.*+?^${}()|[\]\\/-]/g, (sign) => (sign === '-' ? '-' : `\\${sign}`));
}
