import type { query as vi } from '../vi/query.ts';

/** Why a query is not answered. */
export const query: typeof vi = {
  several: () => 'One SQL statement at a time; leave out what follows the semicolon.',
  statement: () =>
    'Only statements that read are taken (SELECT, WITH, DESCRIBE, EXPLAIN); see the views and examples in docs/case.md.',
  table: (seen: string) =>
    `"${seen}" cannot be read: a query reads the views dossier, verdict, figure, finding, problem, source, row_place alone (docs/case.md).`,
  function: (seen: string) =>
    `"${seen}" cannot be used in a query: there are functions of values alone, none of files, network, settings or environment.`,
  form: (seen: string) =>
    `The query has a part that cannot be used (${seen}); write it as a plain SELECT, see docs/case.md.`,
  failed: (seen: string) => `The SQL does not run (${seen}); see the names of columns in docs/case.md.`,
  timeout: (seen: string) =>
    `No answer within ${seen} seconds, so it was given up; narrow the query or raise --timeout.`,
  memory: () => 'The answer is too large for the memory allowed; narrow the query or add --limit.',
};
