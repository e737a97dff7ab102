import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LAUNCHERS } from './launchers.js';
import { NODE_LINUX } from './platforms.js';

/** @typedef {import('./platforms.js').Platform} Platform @typedef {import('./platforms.js').Pinned} Pinned */

// On Windows npm is a script of the command interpreter.
const shell = process.platform === 'win32';

/** @param {string[]} args @param {string} cwd */
export function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/**
 * The built program with its production packages for a platform.
 * @param {string} root @param {string} app @param {Platform} platform @param {{ path: string }[]} packages
 */
export function putProgram(root, app, { os, cpu, libc }, packages) {
  mkdirSync(app, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'LICENSE', 'bin']) {
    cpSync(join(root, file), join(app, file), { recursive: true });
  }
  cpSync(join(root, 'dist'), join(app, 'dist'), { recursive: true, filter: (path) => basename(path) !== '.built' });
  const choice = [`--os=${os}`, `--cpu=${cpu}`, ...(libc === null ? [] : [`--libc=${libc}`])];
  npm(['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...choice], app);
  checkInstalled(JSON.parse(readFileSync(join(app, 'node_modules', '.package-lock.json'), 'utf8')), packages);
  // npm's own notes, and the commands of packages, which nobody calls here and which a zip for Windows cannot hold.
  rmSync(join(app, 'node_modules', '.package-lock.json'), { force: true });
  rmSync(join(app, 'node_modules', '.bin'), { recursive: true, force: true });
  rmSync(join(app, 'package-lock.json'));
}

/** What npm put there is what the papers will say. @param {{ packages: object }} installed @param {{ path: string }[]} packages */
function checkInstalled(installed, packages) {
  const there = Object.keys(installed.packages).sort().join('\n');
  const said = packages.map(({ path }) => path).join('\n');
  if (there !== said) throw new Error(`npm installed\n${there}\nand not\n${said}`);
}

/** Node of the platform with its licence, and what starts the program. @param {string} folder @param {string} scratch @param {Platform} platform */
export function putNode(folder, scratch, { node, binary, launcher }) {
  const own = fetched(node, scratch);
  const licence = node.name === NODE_LINUX.name ? own : fetched(NODE_LINUX, scratch);
  mkdirSync(join(folder, 'node'), { recursive: true });
  cpSync(join(own, binary), join(folder, 'node', basename(binary)));
  cpSync(join(licence, 'LICENSE'), join(folder, 'node', 'LICENSE'));
  cpSync(join(own, 'package.json'), join(folder, 'node', 'package.json'));
  writeFileSync(join(folder, launcher), LAUNCHERS[launcher] ?? '', { mode: 0o755 });
}

/** A package of the registry, checked and unpacked. @param {Pinned} pinned @param {string} scratch */
function fetched({ name, version, integrity }, scratch) {
  const place = join(scratch, name);
  mkdirSync(place, { recursive: true });
  npm(['pack', `${name}@${version}`, '--silent', '--pack-destination', place], scratch);
  const file = `${name}-${version}.tgz`;
  const sum = `sha512-${createHash('sha512')
    .update(readFileSync(join(place, file)))
    .digest('base64')}`;
  if (sum !== integrity) throw new Error(`${file} has the checksum ${sum}, not ${integrity}`);
  // With a path of its own a colon, as in C:\…, would name another machine to tar.
  execFileSync('tar', ['-xzf', file], { cwd: place });
  return join(place, 'package');
}
