// The compiler moves only TypeScript: SQL and YAML are copied beside the code that reads them. The last step of a build: `.built` says when it
// was done.
import { cpSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
cpSync(`${root}src`, `${root}dist`, { recursive: true, filter: (path) => !path.endsWith('.ts') });
writeFileSync(`${root}dist/.built`, '');
