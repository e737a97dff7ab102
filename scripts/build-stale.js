// Builds what is younger than dist: `npm ci` has built already when the tests begin. What runs the built program in tests asks it too.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/bundle.js',
  'scripts/copy-data.js',
  'scripts/list-rules.js',
];

/** When something in a folder last changed; a folder changes when a file leaves it. @param {string} folder */
function changedAt(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Math.max(
    statSync(folder).mtimeMs,
    ...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

function isStale() {
  const built = join(root, 'dist/.built');
  if (!existsSync(built)) return true;
  const changed = [changedAt(join(root, 'src')), ...SOURCES.map((file) => statSync(join(root, file)).mtimeMs)];
  return Math.max(...changed) > statSync(built).mtimeMs;
}

/** Builds anew where a source is younger than what is built. */
export function buildStale() {
  if (isStale())
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildStale();
