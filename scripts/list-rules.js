// Writes the list of rules from the names of src/rules/*.sql; `npm run build` runs it. The list stands in the tree, so that a fresh clone
// and an editor know the type RuleId before anything is built; a test says when it is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/rules/', import.meta.url));
const ids = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .map((file) => file.slice(0, -'.sql'.length))
  .sort();

const text = `// Written by scripts/list-rules.js from the files *.sql of this folder, whenever the program is built.

/** The rules in the order of reports; each is the file of that name beside this one. */
export const RULE_IDS = [
${ids.map((id) => `  '${id}',\n`).join('')}] as const;

export type RuleId = (typeof RULE_IDS)[number];
`;
const list = `${folder}ids.ts`;
if (readFileSync(list, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(list, text);
