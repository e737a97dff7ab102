import { open } from 'node:fs/promises';
import { OWN_REPORT } from '../text/ownReport.ts';
import { defaultLimits } from './container/limits.ts';
import { openZip, type Zip } from './container/zip.ts';
import { lookAtHead } from './look.ts';
import type { Format } from './sheets/table.ts';

/** Whoever saves a workbook anew keeps one or the other. */
const PROPERTIES = ['docProps/core.xml', 'docProps/app.xml'];
const HEAD_BYTES = 4096;

/**
 * Is a file a report of this program, or a list out of one? Its tables have the headings of an export, and would count some dossiers
 * again. A workbook whose properties cannot be read is for its reader to refuse.
 */
export async function isOwnReport(path: string, format: Format): Promise<boolean> {
  if (format === 'html') return (await headOf(path)).includes(`content="${OWN_REPORT}"`);
  return format === 'xlsx' && (await propertiesOf(path).catch(() => '')).includes(`>${OWN_REPORT}<`);
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES), length: HEAD_BYTES });
    return lookAtHead(buffer.subarray(0, bytesRead)).text;
  } finally {
    await file.close();
  }
}

async function propertiesOf(path: string): Promise<string> {
  const zip = await openZip(path, defaultLimits);
  try {
    const names = zip.names().filter((one) => PROPERTIES.includes(one));
    // One that is damaged says nothing of the other.
    return (await Promise.all(names.map((name) => partOf(zip, name).catch(() => '')))).join();
  } finally {
    zip.close();
  }
}

async function partOf(zip: Zip, name: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const bytes of zip.bytes(name, defaultLimits.otherBytes)) parts.push(bytes);
  return Buffer.concat(parts).toString('utf8');
}
