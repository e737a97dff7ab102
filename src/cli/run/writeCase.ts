import { join } from 'node:path';
import type { Database } from '../../casefile/store/database.ts';
import { openCase } from '../../casefile/store/open.ts';
import type { ReportJson } from '../../report/schema/schema.ts';
import type { Format } from '../../write/index.ts';
import { closeAll } from '../work/closeAll.ts';
import { isWorthProcesses, writeSideBySide } from './sideBySide.ts';
import type { WriterFault } from './writeEach.ts';
import { type WriteOptions, writeFormats } from './writeFormats.ts';

/** Where a case that is finished lies, and what its engine may use. */
export interface Place {
  folder: string;
  scratch: string;
  memory: string;
}

/** Writes a case just made as a report into its folder, in each format asked for, and closes it. Gives the formats that failed. */
export async function writeCase(
  db: Database,
  { folder, scratch, memory }: Place,
  formats: Set<Format>,
  json: ReportJson,
  options: Omit<WriteOptions, 'db'>,
): Promise<WriterFault[]> {
  let open: Database | null = db;
  try {
    if (!isWorthProcesses(json, formats)) {
      const failed = await writeFormats(folder, formats, json, { ...options, db });
      await db.run('CHECKPOINT');
      return failed;
    }
    await db.run('CHECKPOINT');
    db.close();
    open = null;
    const path = join(folder, 'case.duckdb');
    const { messages, documentPerUnit, workbookRows } = options;
    const task = { folder, path, json, language: messages.language, memory, scratch, documentPerUnit };
    const rows = workbookRows === undefined ? {} : { workbookRows };
    const written = await writeSideBySide({ ...task, ...rows }, formats, options.onWritten);
    const left = new Set([...formats].filter((format) => !written.has(format)));
    if (left.size === 0) return [];
    open = (await openCase(path, { memory, spill: join(scratch, 'spill') })).db;
    return await writeFormats(folder, left, json, { ...options, db: open });
  } finally {
    closeAll(open);
  }
}
