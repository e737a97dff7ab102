import { readFile } from 'node:fs/promises';
import { type Database, literal } from '../store/database.ts';
import { MOMENTS, PERSONS, TEXTS } from '../store/facts.ts';

export interface DossierOptions {
  unitBy: 'settle' | 'receive';
}

/**
 * One dossier a code: creates `dossier` and `repeat` from raw_row. Facts of rows with one code are compared, never merged; a conflict is a remark on the row that is counted.
 */
export async function createDossiers(db: Database, options: DossierOptions): Promise<void> {
  await db.run(`SET VARIABLE unit_by = ${literal(options.unitBy)}`);
  await db.run(await readFile(new URL('code.sql', import.meta.url), 'utf8'));
  const sql = await readFile(new URL('dossier.sql', import.meta.url), 'utf8');
  await db.run(sql.replace('$differing', differing()).replace('$filled', filled()));
}

/** Who handled a dossier may change without the dossier changing. */
const COMPARED = TEXTS.filter((fact) => fact !== 'officer');

/** SQL for the list of facts that contradict each other among rows of one code. */
function differing(): string {
  const mapped: Partial<Record<(typeof TEXTS)[number], string>> = {
    unit: 'settling_id',
    receivingUnit: 'receiving_id',
    field: 'field_id',
    procedureCode: 'procedure_code',
    // Names differ in spelling; the code says which procedure it is.
    procedureName: 'CASE WHEN procedure_code IS NULL THEN stated(procedureName) END',
    channel: 'coalesce(channel_value, stated(channel))',
    status: 'coalesce(status_value, stated(status))',
  };
  const several = (fact: string, value: string) => `CASE WHEN count(DISTINCT ${value}) > 1 THEN ${literal(fact)} END`;
  const facts = [
    ...MOMENTS.map(
      (fact) => `CASE WHEN count(DISTINCT ${fact}::DATE) > 1
        OR count(DISTINCT ${fact}) FILTER (WHERE ${fact} <> date_trunc('day', ${fact})) > 1 THEN ${literal(fact)} END`,
    ),
    ...COMPARED.map((fact) => several(fact, mapped[fact] ?? `stated(${fact})`)),
    ...PERSONS.map((fact) => several(fact, fact)),
  ];
  return `list_filter([${facts.join(', ')}], lambda x: x IS NOT NULL)`;
}

/** SQL for how much a row says: its filled facts, an hour counting as one more. */
function filled(): string {
  const hours = MOMENTS.map((fact) => `coalesce(${fact} <> date_trunc('day', ${fact}), false)::INTEGER`);
  const texts = COMPARED.map((fact) => `says_something(${fact})::INTEGER`);
  return `(${[...MOMENTS, ...PERSONS]
    .map((fact) => `(${fact} IS NOT NULL)::INTEGER`)
    .concat(texts)
    .concat(hours)
    .join(' + ')})`;
}
