// Seconds that all rules take on the case file of a run, and that the figures take: the verdict of each dossier, from which both
// are told, and one count of every figure. Prints JSON.
import { readFileSync } from 'node:fs';
import { countFigures } from '../../dist/casefile/figures/count.js';
import { keepVerdict } from '../../dist/casefile/figures/verdict.js';
import { findFindings } from '../../dist/casefile/signs/findings.js';
import { openDatabase } from '../../dist/casefile/store/database.js';
import { loadPlan } from '../../dist/plan/load.js';
import { literal } from '../../dist/text/sql.js';
import { loadVocabulary } from '../../dist/vocabulary/vocabulary.js';

const db = await openDatabase({ path: String(process.argv[2]), memory: '512MB' });
const run = Object.fromEntries((await db.rows('SELECT name, value FROM run')).map(({ name, value }) => [name, value]));
const window = /** @type {import('../../dist/casefile/store/window.js').Window} */ (/** @type {unknown} */ (run));
const plan = await loadPlan(String(run.plan));
// What the run had at hand when it asked the rules.
await db.run(readFileSync(new URL('../../dist/casefile/load/macros.sql', import.meta.url), 'utf8'));
await db.run(`SET VARIABLE blank_words = [${loadVocabulary().blank.map(literal).join(', ')}]`);

/** The quickest of three. @param {() => Promise<unknown>} work */
async function seconds(work) {
  const times = [];
  for (let n = 0; n < 3; n++) {
    const started = performance.now();
    await work();
    times.push((performance.now() - started) / 1000);
  }
  return Math.min(...times);
}

const figures = await seconds(async () => {
  await db.run('DROP MACRO TABLE IF EXISTS temp.verdict; DROP TABLE IF EXISTS kept_verdict');
  await keepVerdict(db, window);
  await countFigures(db, window);
});
const rules = await seconds(async () => {
  await db.run('DROP TABLE IF EXISTS finding; DROP TABLE IF EXISTS rule_run');
  await findFindings(db, { plan, window, exportedOn: null });
});
const [{ n = 0 } = {}] = await db.rows('SELECT count(*)::INTEGER AS n FROM finding');
db.close();
console.log(JSON.stringify({ figures, rules, findings: n }));
