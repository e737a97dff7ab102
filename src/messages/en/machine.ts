import type { machine as vi } from '../vi/machine.ts';

/** What the computer, its disks and its system will not do, each in one sentence. */
export const machine: typeof vi = {
  /** Words of the system in place of its codes. */
  codes: {
    EACCES: 'no permission',
    EPERM: 'no permission, or open in Excel or another program',
    EBUSY: 'open in Excel or another program',
    ENOTEMPTY: 'another program writes into it',
    ENOENT: 'not found',
    EEXIST: 'exists already',
    ENOTDIR: 'a part of the path is no folder',
    EISDIR: 'a folder, no file',
    ENOSPC: 'the disk is full',
    EDQUOT: 'no more room is granted',
    EROFS: 'the disk can only be read',
    EIO: 'the disk or the connection fails',
    EFBIG: 'larger than the disk takes files',
    ENAMETOOLONG: 'the name is too long',
    ELOOP: 'links in a circle',
    EMFILE: 'too many files are open',
    EINVAL: 'the system does not take this name',
    ENXIO: 'no device at the other end',
    'no-file': 'is a pipe or a device, not a file',
  },
  otherCode: (code: string) => `system error ${code}`,
  'disk-full':
    'The disk became full while the report was made: nothing was written, and an old report is whole; free some room, or choose another disk with --out, and run again.',
  memory:
    'There is not enough memory for the calculation (the disk was tried instead): nothing was written; give more with --memory (such as --memory 2GB), or close other programs, and run again.',
  system: (path: string, why: string) =>
    `${path || 'The system'}: reading or writing failed (${why}); check the permissions and the room on the disk, and run again.`,
  output: (why: string) =>
    `The result cannot be printed on standard output (${why}); send it to another file or disk and run again.`,
  taken: (out: string, pid: string) =>
    `Another run (process ${pid}) is writing a report into the folder ${out}; wait for it, or choose another folder with --out.`,
  held: (out: string, why: string) =>
    `The report in ${out} cannot be replaced (${why}): the old one is whole; close its files where they are open (Excel, Word, browser, audit) and run again, or choose another folder with --out.`,
  apart: (out: string, old: string, why: string) =>
    `The report cannot be moved to ${out} (${why}): the old one stands in ${old}; close the files that are open and run again, and the program moves the report to its place.`,
  healed: (target: string, isNew: boolean) =>
    isNew
      ? `The run before was ended while it replaced the old report: its new report now stands in ${target}.`
      : `The run before was ended while it replaced the old report: the old report stands in ${target} again.`,
  left: (folder: string, why: string) =>
    `The work folder ${folder} cannot be removed (${why}); close what is open in it, and the next run removes it.`,
};
