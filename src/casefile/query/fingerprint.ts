import { openCase } from '../store/open.ts';
import { openSandbox, VIEWS } from './sandbox.ts';

type View = (typeof VIEWS)[number];

/** The views in which two cases differ, whatever the order of their rows. Throws the engine's error when one is no case of this version. */
export async function viewsThatDiffer(
  paths: readonly [string, string],
  room: { memory: string; spill: string },
): Promise<View[]> {
  const [one, other] = [await fingerprints(paths[0], room), await fingerprints(paths[1], room)];
  return VIEWS.filter((view) => one.get(view) !== other.get(view));
}

/** Of each view the number of its rows and the sum of their hashes. */
async function fingerprints(path: string, room: { memory: string; spill: string }): Promise<Map<View, string>> {
  const { db, window } = await openCase(path);
  db.close();
  const { connection, close } = await openSandbox({ path, window, ...room });
  try {
    const found = new Map<View, string>();
    for (const view of VIEWS) {
      const sql = `SELECT concat_ws(' ', count(*), sum(hash(one)::HUGEINT)) FROM ${view} AS one`;
      found.set(view, String((await connection.runAndReadAll(sql)).getRowsJS()[0]?.[0]));
    }
    return found;
  } finally {
    close();
  }
}
