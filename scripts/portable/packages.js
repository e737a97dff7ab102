/**
 * Which packages go into the portable folder, by the lock file alone.
 * @typedef {{ version?: string, integrity?: string, license?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 * @typedef {{ path: string, name: string, version: string, integrity: string, dependsOn: string[] }} Package `path` and `dependsOn` are
 *   places in the folder of the program, such as node_modules/yaml
 */

const FOLDER = 'node_modules/';

/**
 * The production packages of a platform, in the order of their places. Throws when one has no checksum: nothing is packed that nobody
 * vouches for.
 * @param {Lock} lock @param {Pick<import('./platforms.js').Platform, 'os' | 'cpu' | 'libc'>} platform @returns {Package[]}
 */
export function packagesOf({ packages }, platform) {
  const chosen = new Map(
    Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.dev && fits(entry, platform)),
  );
  const unvouched = [...chosen].filter(([, { version, integrity }]) => !version || !integrity).map(([path]) => path);
  if (unvouched.length > 0) throw new Error(`package-lock.json has no version or checksum of ${unvouched.join(', ')}`);
  return [...chosen]
    .map(([path, { version = '', integrity = '', ...entry }]) => ({
      ...{ path, name: nameAt(path), version, integrity },
      dependsOn: dependenciesOf(path, entry, chosen),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @param {string} path */
function nameAt(path) {
  return path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
}

/** Where what the program itself asks for stands. @param {Lock} lock @param {Package[]} chosen */
export function rootDependencies({ packages }, chosen) {
  return dependenciesOf('', packages[''] ?? {}, new Map(chosen.map(({ path }) => [path, {}])));
}

/** @param {Entry} entry @param {Pick<import('./platforms.js').Platform, 'os' | 'cpu' | 'libc'>} platform */
function fits(entry, { os, cpu, libc }) {
  return (
    (entry.os?.includes(os) ?? true) &&
    (entry.cpu?.includes(cpu) ?? true) &&
    (entry.libc === undefined || (libc !== null && entry.libc.includes(libc)))
  );
}

/**
 * As Node looks for a package: in the folder of who asks, then in those above it. What is not there is of another platform.
 * @param {string} path @param {Entry} entry @param {Map<string, Entry>} chosen
 */
function dependenciesOf(path, { dependencies, optionalDependencies }, chosen) {
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  return names.flatMap((name) => placeOf(name, path, chosen) ?? []).sort();
}

/** @param {string} name @param {string} from @param {Map<string, Entry>} chosen @returns {string | null} */
function placeOf(name, from, chosen) {
  const here = `${from === '' ? '' : `${from}/`}${FOLDER}${name}`;
  if (chosen.has(here)) return here;
  if (from === '') return null;
  const above = from.lastIndexOf(`/${FOLDER}`);
  return placeOf(name, above < 0 ? '' : from.slice(0, above), chosen);
}
