import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The address of a file under src/data. */
export function dataFile(path: string): URL {
  return new URL(`../data/${path}`, import.meta.url);
}

/** What a YAML file under src/data holds, unchecked. */
export function readData(path: string): unknown {
  return readYaml(dataFile(path));
}

/** What a YAML file holds, unchecked. */
export function readYaml(file: URL): unknown {
  return parse(readFileSync(file, 'utf8'));
}
