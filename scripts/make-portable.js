// Puts together a folder that runs without installation, rights or network, and DIR.zip with the same files:
//   node scripts/make-portable.js --platform win-x64 --out audit-win-x64
// Node of the platform, the built program and its production packages, each checked against package-lock.json; SHA256SUMS, LICENSES.txt and
// sbom.json (CycloneDX) say what is in it. The same commit gives the same bytes.
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { npm, putNode, putProgram } from './portable/assemble.js';
import { licenceOf, licencesText } from './portable/licences.js';
import { packagesOf, rootDependencies } from './portable/packages.js';
import { PLATFORMS } from './portable/platforms.js';
import { sbomOf } from './portable/sbom.js';
import { sumsText } from './portable/sums.js';
import { writeZip } from './portable/zip.js';

const MOST_BYTES = 120_000_000;
const root = fileURLToPath(new URL('..', import.meta.url));

const { platform: asked = '', out = '' } = parseArgs({
  options: { platform: { type: 'string' }, out: { type: 'string' } },
}).values;
const platform = PLATFORMS[asked];
if (platform === undefined || out === '') {
  console.error(`node scripts/make-portable.js --platform ${Object.keys(PLATFORMS).join('|')} --out DIR`);
  process.exit(2);
}
const folder = resolve(out);
const zip = `${folder}.zip`;
const taken = [folder, zip].find((path) => existsSync(path));
if (taken !== undefined) {
  console.error(`${taken} is there already`);
  process.exit(2);
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const packages = packagesOf(lock, platform);
npm(['run', 'build', '--silent'], root);
const scratch = mkdtempSync(join(tmpdir(), 'audit-portable-'));
try {
  putProgram(root, join(folder, 'app'), platform, packages);
  putNode(folder, scratch, platform);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
describe();
pack();

/** What is in the folder, under which licence, with which sums. */
function describe() {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const program = { name: own.name, version: own.version, license: own.license };
  const node = { ...platform.node, path: 'node', dependsOn: [] };
  const parts = [
    ...packages.map((one) => ({ ...one, folder: join(folder, 'app', one.path) })),
    { ...node, folder: join(folder, 'node') },
  ];
  const licensed = parts.map((part) => ({ ...part, ...licenceOf(part.folder, part) }));
  const components = licensed.map(({ folder: _, source: __, texts: ___, ...component }) => component);
  const bom = sbomOf(program, components, [...rootDependencies(lock, packages), node.path]);
  writeFileSync(join(folder, 'sbom.json'), `${JSON.stringify(bom, null, 2)}\n`);
  writeFileSync(join(folder, 'LICENSES.txt'), licencesText([licenceOf(join(folder, 'app'), program), ...licensed]));
  writeFileSync(join(folder, 'SHA256SUMS'), sumsText(filesIn(folder)));
}

function pack() {
  const file = openSync(zip, 'wx');
  writeZip(filesIn(folder), (piece) => writeSync(file, piece));
  closeSync(file);
  const { size } = statSync(zip);
  console.log(`${basename(zip)}: ${packages.length} packages, ${(size / 1e6).toFixed(1)} MB`);
  if (size > MOST_BYTES) {
    console.error(`more than ${MOST_BYTES / 1e6} MB`);
    process.exitCode = 1;
  }
}

/** @param {string} place */
function filesIn(place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = relative(place, join(entry.parentPath, entry.name)).split(sep).join('/');
      return {
        path,
        bytes: readFileSync(join(place, path)),
        runs: path === platform.launcher || /^node\/node/.test(path),
      };
    });
}
