// docs/figures.md: every id that `audit trace` takes, with its names and the condition that counts it.
import { FIGURES, PARTITIONS } from '../../dist/casefile/figures/figures.js';
import { TRACEABLE } from '../../dist/casefile/figures/trace.js';
import { messagesOf } from '../../dist/messages/index.js';

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|');

/** The page docs/figures.md. */
export function figuresPage() {
  const en = messagesOf('en').report;
  const vi = messagesOf('vi').report;
  const figures = FIGURES.map(
    ({ id, when }) => `| \`${id}\` | ${cell(en.figures[id])} | ${cell(vi.figures[id])} | \`${cell(when)}\` |`,
  );
  const places = TRACEABLE.filter((id) => id in en.placements && !FIGURES.some((figure) => figure.id === id)).map(
    (id) => {
      const place = /** @type {keyof typeof en.placements} */ (id);
      return `| \`${id}\` | ${en.placements[place]} | ${vi.placements[place]} |`;
    },
  );
  const columns = TRACEABLE.filter((id) => id.startsWith('form.')).map((id) => `\`${id}\``);
  const sums = PARTITIONS.map(
    ({ whole, parts }) => `- \`${whole}\` = ${parts.map((part) => `\`${part}\``).join(' + ')}`,
  );
  return `# Figures

Written by \`npm run docs\` from \`src/casefile/figures/figures.ts\` and the catalogs. Each is a choice of values of the criteria in \`criteria.ts\`, of which
its condition over the verdict of a dossier (\`verdict.sql\`) is made; counting, tracing, proving and the filters of the workbook read the same line.

| id | English | Tiếng Việt | counts where |
| --- | --- | --- | --- |
${figures.join('\n')}

## Sums

Each holds for every unit, field and procedure; one that does not ends the run with exit code 70 and no report.

${sums.join('\n')}

## Places outside the caseload

Every dossier stands in the caseload or in one of these.

| id | English | Tiếng Việt |
| --- | --- | --- |
${places.join('\n')}

## Columns of form II.06a

As the plan's settings fill them (\`form06a\`): ${columns.join(', ')}.
`;
}
