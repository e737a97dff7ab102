/** Connections that are open, and what is asked of them. */
const open = new Set<{ interrupt(): void }>();
const running = new Set<Promise<unknown>>();
let isHalted = false;

/** Keeps account of a connection; returns what says that it was closed. */
export function whileOpen(connection: { interrupt(): void }): () => void {
  open.add(connection);
  return () => void open.delete(connection);
}

/** The answer to what is asked of the engine. Once the engine is halted nobody gets one: the process is about to end. */
export async function whileRunning<T>(ask: () => Promise<T>): Promise<T> {
  if (isHalted) await never();
  const answer = ask();
  running.add(answer);
  try {
    return await answer;
  } finally {
    running.delete(answer);
    if (isHalted) await never();
  }
}

/**
 * Breaks off what the engine is doing, so that the process can be ended: one that ends waits for the threads of the engine, and of these
 * one that waits for a function of ours (see Database.define) waits for it in turn.
 */
export async function haltEngine(): Promise<void> {
  isHalted = true;
  for (const connection of open) connection.interrupt();
  await Promise.allSettled(running);
}

function never(): Promise<never> {
  return new Promise(() => {});
}
