/** An input as the user named it: `path` to open, `shown` to print (relative to the inputs' common folder). */
export interface Input {
  path: string;
  shown: string;
  /** The archive that `path` was unpacked from. */
  archive?: string;
}
