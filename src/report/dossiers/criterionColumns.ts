import { CRITERION_IDS, type Criterion } from '../../casefile/figures/criteria.ts';
import { FORM_PLACES, type FormPlace } from '../../casefile/figures/form06a.ts';
import type { CountedDossier } from '../../casefile/listed/everyDossier.ts';
import type { Messages } from '../../messages/index.ts';
import { BESIDE, type ListColumn } from './listShape.ts';

/** How a criterion stands in the sheet of dossiers: the heading of its column, and the word of each value. */
export interface CriterionWords {
  heading: string;
  values: Record<string, string>;
}

/** The words of a criterion, or of a place on the official form. */
export function criterionWords(id: Criterion | FormPlace, { report: words, dossiers }: Messages): CriterionWords {
  const { columns, notStated: unstated } = words;
  switch (id) {
    case 'placement':
      return { heading: dossiers.placement, values: words.placements };
    case 'channel':
      return { heading: columns.channel, values: { ...words.channels, unstated } };
    case 'outcome':
      return { heading: columns.outcome, values: { ...words.outcomes, unstated } };
    case 'timeliness':
      return { heading: columns.placement, values: words.timeliness };
    case 'formCame':
    case 'formWent':
      return { heading: dossiers.form[id], values: dossiers.formColumns };
    default:
      return dossiers.criteria[id];
  }
}

/** The columns of the sheet of all dossiers that its lists have not: one for each criterion, the cause, the places on the form. */
export function criterionColumns(listed: Set<string>, messages: Messages): ListColumn<CountedDossier>[] {
  const places = Object.keys(FORM_PLACES) as FormPlace[];
  const own = [...CRITERION_IDS, ...places].map((id): ListColumn<CountedDossier> => {
    const { heading, values } = criterionWords(id, messages);
    return {
      ...BESIDE,
      key: id,
      heading,
      cell: (dossier) => {
        const value = dossier[`by_${id}`];
        return value === null ? null : (values[value] ?? value);
      },
    };
  });
  const { group, names } = messages.causes;
  const causes: Record<string, string> = names;
  const cause: ListColumn<CountedDossier> = {
    ...BESIDE,
    key: 'cause',
    heading: group,
    width: 20,
    cell: (dossier) => (dossier.cause === null ? null : (causes[dossier.cause] ?? dossier.cause)),
  };
  return [...own.filter(({ heading }) => !listed.has(heading)), cause];
}
