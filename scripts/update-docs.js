// Writes what the docs show of the program: screens in README.md, the JSON Schema of report.json, the pages of rules, commands and figures.
// With --check it only says what is stale and exits 1, which a test asserts never happens.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

/** @param {string} command as a reader types it: `audit analyze …` */
function screen(command) {
  const out = `${tmpdir()}/audit-docs-${process.pid}`;
  const args = command.split(' ').slice(1);
  const shown = args.includes('analyze') ? [...args, '--out', out] : args;
  const text = execFileSync(process.execPath, ['bin/audit.js', ...shown], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, AUDIT_LANG: 'vi', COLUMNS: '100' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  rmSync(out, { recursive: true, force: true });
  return text.replaceAll(out, 'audit-report').trimEnd().replace(/ +$/gm, '');
}

/** @param {string} file @param {string} text */
function put(file, text) {
  const path = `${root}${file}`;
  let old = '';
  try {
    old = readFileSync(path, 'utf8');
  } catch {
    // a new file
  }
  if (old === text) return;
  if (!check) writeFileSync(path, text);
  console.error(`${file} ${check ? 'is stale: run npm run docs' : 'written'}`);
  process.exitCode = check ? 1 : 0;
}

const readme = readFileSync(`${root}README.md`, 'utf8').replace(
  /(<!-- screen: (.*?) -->\n```\n)[\s\S]*?(```\n<!-- end -->)/g,
  (_, head, command, tail) => `${head}${screen(command)}\n${tail}`,
);
put('README.md', readme);

const { reportJsonSchema } = await import('../dist/report/schema/schema.js');
put('docs/report.schema.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);

const { loadRules } = await import('../dist/rules/index.js');
const { messagesOf } = await import('../dist/messages/index.js');
const { needsText, parametersText } = await import('../dist/write/screen/ruleTable.js');

/** The page of the rules, from their front comments and both catalogs. */
function rulesPage() {
  const vi = messagesOf('vi').rules;
  const en = messagesOf('en').rules;
  const sections = loadRules().map((rule) => {
    const { title, meaning, reading, falseAlarm } = en.texts[rule.id];
    const law = rule.verified ? rule.law : `${rule.law} (${en.text.unverified})`;
    return [
      `## ${rule.id} ${title}`,
      '',
      `*${vi.texts[rule.id].title}* · \`${rule.name}\` · severity ${en.severities[rule.severity]} · [query](../src/rules/${rule.id}.sql)`,
      '',
      `${meaning} ${reading}`,
      '',
      `- ${en.columns.law}: ${law}`,
      `- ${en.columns.needs}: ${needsText(rule)}`,
      `- ${en.columns.parameters}: ${parametersText(rule.parameters) || en.text.none}`,
      `- ${en.columns.falseAlarm}: ${falseAlarm}`,
      ...(rule.cleanSet
        ? [`- On a lifelike export without anything wrong (\`scripts/clean-set.js\`): ${rule.cleanSet}`]
        : []),
      '',
    ].join('\n');
  });
  const head = readFileSync(`${root}scripts/rules-head.md`, 'utf8');
  return `${head}\n${sections.join('\n')}`;
}
put('docs/rules.md', rulesPage());

const { cliPage } = await import('./docs/cli.js');
put('docs/cli.md', cliPage());
const { figuresPage } = await import('./docs/figures.js');
put('docs/figures.md', figuresPage());
const { messagesPage } = await import('./docs/messages.js');
put('docs/messages.md', messagesPage());
