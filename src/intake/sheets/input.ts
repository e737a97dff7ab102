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
  /** The archive that `path` was unpacked from. */
  archive?: string;
}
