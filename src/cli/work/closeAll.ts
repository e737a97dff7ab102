/** Closes what is open on the way out; what cannot be closed must not hide the error that led there. */
export function closeAll(...open: ({ close(): void } | null | undefined)[]): void {
  for (const one of open) {
    try {
      one?.close();
    } catch {
      // The process ends, and the system closes it.
    }
  }
}
