import { maskPath } from '../../text/shown.ts';

/** A file that is no input of its own, and why. */
export interface Skipped {
  /** As shown. */
  path: string;
  why: 'no-export' | 'same-content';
  /** The input that has the same bytes. */
  sameAs?: string;
}

/** An input as the user named it: `path` to open, `shown` to print (relative to the inputs' common folder). */
export interface Input {
  path: string;
  shown: string;
  /** That path with the persons that it names, where `shown` is without them: what a mapping is matched with. */
  written?: string;
  /** Are persons shown? */
  reveal?: true;
  /** The archive that `path` was unpacked from. */
  archive?: string;
}

/** An input by its path as it is written; `shown` is without the persons that it names, unless they are shown. */
export function namedInput(path: string, written: string, { reveal }: { reveal: boolean }): Input {
  if (reveal) return { path, shown: written, reveal };
  const shown = maskPath(written);
  return shown === written ? { path, shown } : { path, shown, written };
}

/** The path of an input as it is written. */
export function writtenPath({ written, shown }: Input): string {
  return written ?? shown;
}
