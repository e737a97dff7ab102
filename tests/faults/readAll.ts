import { basename, join } from 'node:path';
import { openInputs } from '../../src/cli/run/reading.ts';
import { faultOfInput } from '../../src/intake/sheets/asInputError.ts';

/** What is read of a file: its rows, and what is said of it. */
export async function readAll(path: string, folder: string): Promise<{ rows: string[]; said: string[] }> {
  const shown = basename(path);
  const { opened, faults, skipped, close } = await openInputs([{ path, shown }], null, {
    scratch: join(folder, 'scratch'),
  });
  const said = [...faults.map(({ fault }) => fault as string), ...skipped.map(({ why }) => why as string)];
  const rows: string[] = [];
  try {
    for (const { tables } of opened)
      for (const table of tables)
        for await (const batch of table.rows(table.header)) {
          for (const { cells, flag } of batch) {
            if (flag !== null) said.push(flag);
            if (cells.some((cell) => cell !== '')) rows.push(cells.join('|'));
          }
        }
  } catch (error) {
    const fault = faultOfInput(error, shown);
    said.push('fault' in (fault as object) ? String((fault as { fault: string }).fault) : `thrown: ${String(error)}`);
  } finally {
    close();
  }
  return { rows, said };
}
