import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LAUNCHERS } from '../../scripts/portable/launchers.js';
import { licencesText } from '../../scripts/portable/licences.js';
import { packagesOf, rootDependencies } from '../../scripts/portable/packages.js';
import { PLATFORMS } from '../../scripts/portable/platforms.js';
import { sbomOf } from '../../scripts/portable/sbom.js';
import { sumsText } from '../../scripts/portable/sums.js';
import { writeZip } from '../../scripts/portable/zip.js';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const lock = read('package-lock.json');
const own = read('package.json');

test.each(Object.entries(PLATFORMS))(
  '%s gets every package that the program asks for, of no other platform',
  (_, platform) => {
    const packages = packagesOf(lock, platform);
    const places = new Set(packages.map(({ path }) => path));
    const names = packages.map(({ name }) => name);
    expect(rootDependencies(lock, packages)).toEqual(
      Object.keys(own.dependencies)
        .map((name) => `node_modules/${name}`)
        .sort(),
    );
    for (const name of ['typescript', 'vitest', '@biomejs/biome']) expect(names).not.toContain(name);
    for (const { dependsOn } of packages) for (const path of dependsOn) expect(places).toContain(path);
    for (const { integrity } of packages) expect(integrity).toMatch(/^sha512-/);
    const native = names.filter((name) => /-(win32|linux|darwin|android)-/.test(name));
    expect(native).toHaveLength(2);
    for (const name of native) expect(name).toMatch(new RegExp(`-${platform.os}-${platform.cpu}(-gnu|-msvc)?$`));
  },
);

const PLATFORM = { os: 'win32', cpu: 'x64', libc: null };

test('a package is found where Node finds it', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-AA==' };
  const nested = {
    packages: {
      '': { dependencies: { a: '1', b: '1' } },
      'node_modules/a': { ...entry, dependencies: { b: '2', c: '1' }, optionalDependencies: { mac: '1' } },
      'node_modules/a/node_modules/b': { ...entry, version: '2.0.0', dependencies: { c: '1' } },
      'node_modules/b': entry,
      'node_modules/c': entry,
      'node_modules/mac': { ...entry, os: ['darwin'] },
      'node_modules/only-tests': { ...entry, dev: true },
    },
  };
  const packages = packagesOf(nested, PLATFORM);
  expect(packages.map(({ path, version, dependsOn }) => [path, version, dependsOn])).toEqual([
    ['node_modules/a', '1.0.0', ['node_modules/a/node_modules/b', 'node_modules/c']],
    ['node_modules/a/node_modules/b', '2.0.0', ['node_modules/c']],
    ['node_modules/b', '1.0.0', []],
    ['node_modules/c', '1.0.0', []],
  ]);
});

test('a package without a checksum is refused', () => {
  const bare = { packages: { 'node_modules/a': { version: '1.0.0' } } };
  expect(() => packagesOf(bare, PLATFORM)).toThrow('node_modules/a');
});

test('the bill of materials names each package with its sum, licence and needs', () => {
  const component = {
    ...{ path: 'node_modules/@s/a', name: '@s/a', version: '2.0.0', integrity: 'sha512-AAEC', license: 'MIT' },
    dependsOn: [],
  };
  const either = { ...component, path: 'node_modules/b', name: 'b', license: '(MIT OR GPL-3.0)' };
  const bom = sbomOf({ name: 'audit', version: '1.0.0', license: 'MIT' }, [component, either], [component.path]);
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bom.components[0]).toEqual({
    type: 'library',
    'bom-ref': 'pkg:npm/%40s/a@2.0.0#node_modules/@s/a',
    group: '@s',
    name: 'a',
    version: '2.0.0',
    purl: 'pkg:npm/%40s/a@2.0.0',
    hashes: [{ alg: 'SHA-512', content: '000102' }],
    licenses: [{ license: { id: 'MIT' } }],
  });
  expect(bom.components[1]?.licenses).toEqual([{ expression: '(MIT OR GPL-3.0)' }]);
  expect(bom.dependencies[0]).toEqual({
    ref: 'pkg:npm/audit@1.0.0',
    dependsOn: ['pkg:npm/%40s/a@2.0.0#node_modules/@s/a'],
  });
});

test('licences are listed with their texts, or with where to read them', () => {
  const base = { version: '1.0.0', source: 'https://example.org/a' };
  const text = licencesText([
    { ...base, name: 'a', license: 'MIT', texts: ['\uFEFFMIT Licence\r\nof a\r\n'] },
    { ...base, name: 'b', license: 'MPL-2.0', texts: [] },
  ]);
  expect(text).toContain('a 1.0.0: MIT\nb 1.0.0: MPL-2.0\n');
  expect(text).toContain('MIT Licence\nof a\n');
  expect(text).toContain('Source: https://example.org/a');
  expect(text).toContain('See https://spdx.org/licenses/MPL-2.0.html');
});

const FILES = [
  { path: 'b/tệp.txt', bytes: new TextEncoder().encode('hai'), runs: false },
  { path: 'audit', bytes: new TextEncoder().encode('abc'), runs: true },
];

test('sums are those of sha256sum, by path', () => {
  expect(sumsText(FILES)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  audit\n' +
      '739b9d664d77db3ee3cab40737c6386fb7b6ef9e00b31a434fd7680e69482ba0  b/tệp.txt\n',
  );
});

test('the zip has the same bytes in any order and zone, holds all and says what runs', () => {
  const zipped = (files: typeof FILES) => {
    const pieces: Uint8Array[] = [];
    writeZip(files, (piece) => pieces.push(piece));
    return Buffer.concat(pieces);
  };
  const zone = process.env.TZ;
  const zips = ['Asia/Ho_Chi_Minh', 'America/New_York'].map((TZ) => {
    process.env.TZ = TZ;
    return zipped(FILES);
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  const zip = zipped([...FILES].reverse());
  for (const other of zips) expect(other.equals(zip)).toBe(true);
  const back = unzipSync(zip);
  expect(Object.keys(back)).toEqual(['audit', 'b/tệp.txt']);
  expect(new TextDecoder().decode(back['b/tệp.txt'])).toBe('hai');
  // The central directory: made on Unix, mode in the upper half of the external attributes.
  const central = zip.indexOf('PK\u0001\u0002');
  expect(zip[central + 5]).toBe(3);
  expect(zip.readUInt32LE(central + 38) >>> 16).toBe(0o100755);
});

test('the launcher of Windows gives the console its code page back, and hands on the exit code', () => {
  const lines = (LAUNCHERS['audit.cmd'] ?? '').split('\r\n');
  expect(lines.join('')).not.toContain('\n');
  const at = (part: string) => lines.findIndex((line) => line.includes(part));
  const order = ["('chcp')", 'chcp 65001', 'node.exe', '_exit=%ERRORLEVEL%', 'chcp %_codepage%', 'exit /b %_exit%'].map(
    at,
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(Object.keys(LAUNCHERS).sort()).toEqual(
    Object.values(PLATFORMS)
      .map(({ launcher }) => launcher)
      .sort(),
  );
});
