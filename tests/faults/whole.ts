import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile, type Manifest } from '../../src/casefile/store/manifest.ts';

/** Are all files of a report there, with the hashes of its manifest? */
export async function isWhole(report: string): Promise<boolean> {
  if (!existsSync(join(report, 'manifest.json'))) return false;
  const { outputs } = JSON.parse(readFileSync(join(report, 'manifest.json'), 'utf8')) as Manifest;
  const found = await Promise.all(outputs.map(({ path }) => hashFile(report, join(report, path)).catch(() => null)));
  return outputs.length > 0 && found.every((one, at) => one?.sha256 === outputs[at]?.sha256);
}
