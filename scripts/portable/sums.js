import { createHash } from 'node:crypto';

/**
 * SHA256SUMS as `sha256sum --check` reads it, by path in code-point order.
 * @param {{ path: string, bytes: Uint8Array }[]} files
 */
export function sumsText(files) {
  return [...files]
    .sort(byPath)
    .map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');
}

/** @param {{ path: string }} a @param {{ path: string }} b */
export function byPath(a, b) {
  return a.path < b.path ? -1 : 1;
}
