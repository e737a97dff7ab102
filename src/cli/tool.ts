import { readFileSync } from 'node:fs';

interface Package {
  version: string;
}

const file = new URL('../../package.json', import.meta.url);

/** The version of the program, as report.json and manifest.json name it. */
export const TOOL = (JSON.parse(readFileSync(file, 'utf8')) as Package).version;
