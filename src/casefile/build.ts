import { randomBytes } from 'node:crypto';
import type { Catalogue } from '../intake/catalogue.ts';
import type { InputError } from '../intake/errors.ts';
import { submittedMapping } from '../intake/heading/writeMapping.ts';
import { loadCalendar } from '../law/calendar.ts';
import type { Plan } from '../plan/schema.ts';
import { loadCauses } from '../vocabulary/causes.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { createCauses } from './causes/causes.ts';
import { loadTerms } from './deadlines/terms.ts';
import { createDossiers } from './dossiers/dossiers.ts';
import { fillGroups } from './dossiers/groups.ts';
import { settleLayout } from './dossiers/layout.ts';
import { readLeftMoments } from './dossiers/moments.ts';
import { unitMatcher } from './dossiers/units.ts';
import { mapWords } from './dossiers/words.ts';
import { blankImpossibleYears } from './dossiers/years.ts';
import { createVerdict, keepVerdict } from './figures/verdict.ts';
import { mapFlags } from './indicators/flags.ts';
import { shownSheet } from './load/describeSource.ts';
import { createCase, createPlaces, loadTables } from './load/load.ts';
import type { Loading } from './load/loading.ts';
import { remarkDossiers } from './remarks/remarks.ts';
import { findFindings } from './signs/findings.ts';
import type { Database } from './store/database.ts';
import type { Window } from './store/window.ts';

export interface CaseOptions {
  plan: Plan;
  window: Window;
  vocabulary: Vocabulary;
  unit: string | null;
  unitBy: 'settle' | 'receive';
  reveal: boolean;
  /** ISO day on which the exports were made, when known: later days in them are impossible. */
  exportedOn?: string | null;
  /** Procedures with their statutory terms, by which due dates are recomputed. */
  catalogue?: Catalogue | null;
  onStart?: (loading: Loading) => void;
  onRows?: (rows: number) => void;
  onTable?: (loading: Loading, rows: number) => void;
  /** Told when all is read and the dossiers are judged. */
  onRead?: () => void;
}

/**
 * Builds the first part of a case file in an empty database: rows as read, dossiers, verdicts, remarks; the figures can be counted then. Returns the inputs that broke
 * off while they were read or hold nothing that could be placed; the case is without them.
 */
export async function readCase(db: Database, loadings: Loading[], options: CaseOptions): Promise<InputError[]> {
  const { plan, window, vocabulary, unit, unitBy, reveal, onStart, onRows, onTable } = options;
  await createCase(db, vocabulary, options);
  const planUnit = unitMatcher(plan);
  // The key of the hashes of persons is made per run and never written (spec section 7).
  const key = randomBytes(16).toString('hex');
  const { orders, writings, values, faults } = await loadTables(db, loadings, {
    key,
    reveal,
    unit,
    planUnit,
    portal: vocabulary.portal,
    exportedOn: options.exportedOn ?? null,
    ...(onStart ? { onStart } : {}),
    ...(onRows ? { onRows } : {}),
    ...(onTable ? { onTable } : {}),
  });
  options.onRead?.();
  await readLeftMoments(db, orders, vocabulary, writings);
  await settleLayout(db, { vocabulary, values, reveal });
  await blankImpossibleYears(db, window.to);
  await fillGroups(db, planUnit, vocabulary);
  await mapWords(db, { vocabulary, plan, day: window.asOf, values });
  await createPlaces(db);
  faults.push(...(await createDossiers(db, { unitBy, mappingFor: submittedMappingOf(loadings, options) })));
  await createVerdict(db, loadCalendar(plan.calendar));
  await keepVerdict(db, window);
  await remarkDossiers(db, window);
  return faults;
}

/** The second part: due dates by law, yes/no answers, causes and signs. */
export async function judgeCase(db: Database, options: CaseOptions): Promise<void> {
  const { plan, window, vocabulary } = options;
  if (options.catalogue) await loadTerms(db, options.catalogue, plan);
  await mapFlags(db, vocabulary);
  await createCauses(db, window, { causes: loadCauses(), blank: vocabulary.blank });
  await findFindings(db, { plan, window, exportedOn: options.exportedOn ?? null });
}

/** The mapping that reads the submitted days of a table of the run as received days. */
function submittedMappingOf(loadings: Loading[], options: CaseOptions): (path: string, sheet: string | null) => string {
  return (path, sheet) => {
    const loading = loadings.find(({ input, table }) => input.shown === path && shownSheet(table, options) === sheet);
    return loading ? submittedMapping(path, loading.table.header) : '';
  };
}
