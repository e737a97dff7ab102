import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The address of a file under src/data. */
export function dataFile(path: string): URL {
  return new URL(`../data/${path}`, import.meta.url);
}

/** What a YAML file under src/data holds, unchecked. */
export function readData(path: string): unknown {
  return readYaml(dataFile(path));
}

const read = new Map<string, unknown>();

/** What a YAML file of the program holds, unchecked and read once: nobody may change it. */
export function readYaml(file: URL): unknown {
  if (!read.has(file.href)) {
    const text = readFileSync(file, 'utf8');
    read.set(file.href, parsedAtBuild(file, text) ?? parse(text));
  }
  return read.get(file.href);
}

/** A YAML file of the program as the build parsed it (scripts/copy-data.js), and of which text. */
export interface Parsed {
  sha256: string;
  value: unknown;
}

/**
 * What a YAML file holds when the build has parsed it: JSON reads some twenty times as fast. Undefined when it has not, or when the text
 * has been edited since.
 */
export function parsedAtBuild(file: URL, text: string): unknown {
  const built = new URL(`${file.href}.json`);
  if (!existsSync(built)) return undefined;
  const { sha256, value }: Parsed = JSON.parse(readFileSync(built, 'utf8'));
  return sha256 === createHash('sha256').update(text).digest('hex') ? value : undefined;
}
