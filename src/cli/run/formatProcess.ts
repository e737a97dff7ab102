// A process that writes formats of a finished case, as it is told their names: see sideBySide.ts. What it is to write is its first message.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Case, openCase } from '../../casefile/store/open.ts';
import { messagesOf } from '../../messages/index.ts';
import { loadVocabulary } from '../../vocabulary/vocabulary.ts';
import type { Format } from '../../write/index.ts';
import { ownFolder, type SideBySide } from './sideBySide.ts';
import { writeFormats } from './writeFormats.ts';

let task: SideBySide | null = null;
let opened: Promise<Case> | null = null;

// Told to end, or whoever asked is gone.
process.on('disconnect', () => process.exit());
process.on('message', async (message: SideBySide | Format) => {
  if (typeof message !== 'string') task = message;
  else if (task !== null) process.send?.({ format: message, ok: await isWritten(task, message) });
});

async function isWritten(asked: SideBySide, format: Format): Promise<boolean> {
  const { path, json, language, memory, scratch, workbookRows, documentPerUnit } = asked;
  opened ??= openCase(path, { memory, spill: join(scratch, `spill-${process.pid}`) });
  const folder = ownFolder(asked, format);
  await mkdir(folder, { recursive: true });
  const failed = await writeFormats(folder, new Set([format]), json, {
    ...(await opened),
    ...(workbookRows === undefined ? {} : { workbookRows }),
    messages: messagesOf(language),
    vocabulary: loadVocabulary(),
    documentPerUnit,
    onWritten: () => {},
  });
  return failed.length === 0;
}
