import { dirname, join } from 'node:path';
import { unpackTabled } from '../../../src/intake/archive.ts';
import { openReported } from '../../../src/intake/openReported.ts';
import type { ReportedTable } from '../../../src/intake/reported/table.ts';

/** The tables of reported numbers in a file, or in the first of an archive. */
export async function reportedIn(path: string): Promise<ReportedTable[]> {
  const { inputs, faults } = await unpackTabled({ path, shown: path }, join(dirname(path), 'unpacked'));
  const [input] = inputs;
  if (input === undefined) throw faults[0] ?? new Error(`${path} is passed over`);
  return openReported(input);
}
