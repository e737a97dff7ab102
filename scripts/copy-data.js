// The compiler moves only TypeScript: SQL and YAML are copied beside the code that reads them, YAML with what it says as JSON, which reads
// faster (src/text/dataFile.ts). The last step of a build: `.built` says when it was done.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
cpSync(`${root}src`, `${root}dist`, { recursive: true, filter: (path) => !path.endsWith('.ts') });

for (const name of readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yml'),
)) {
  const text = readFileSync(`${root}dist/${name}`, 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(`${root}dist/${name}.json`, JSON.stringify({ sha256, value: parse(text) }));
}
writeFileSync(`${root}dist/.built`, '');
