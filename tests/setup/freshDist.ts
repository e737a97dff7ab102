// Tests of the program as a user starts it run what stands in dist: it is built anew where a source is younger.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** When something in a folder last changed; a folder changes when a file leaves it. */
function changedAt(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Math.max(
    statSync(folder).mtimeMs,
    ...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

export function isStale(): boolean {
  const built = join(root, 'dist/.built');
  if (!existsSync(built)) return true;
  const sources = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/bundle.js', 'scripts/copy-data.js'];
  const changed = [changedAt(join(root, 'src')), ...sources.map((file) => statSync(join(root, file)).mtimeMs)];
  return Math.max(...changed) > statSync(built).mtimeMs;
}

export function setup(): void {
  if (isStale())
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}
