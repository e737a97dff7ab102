/** What Windows says of a file that another program looks at for a moment: virus scanners, previews, backups. */
const FOR_A_MOMENT = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);
const WAITS_MS = [20, 50, 100, 200, 400, 800];

/**
 * Does something to a file, again when the system says that it is held. It waits without giving way, so that no signal comes between two
 * steps that belong together. Throws the last error.
 */
export function retried<T>(act: () => T): T {
  for (const wait of WAITS_MS) {
    try {
      return act();
    } catch (error) {
      if (!isHeld(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
  return act();
}

/** Is a file held by another program, or kept from being changed? */
export function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && FOR_A_MOMENT.has(String(error.code));
}
