import { FIGURES, PLACEMENTS } from '../../casefile/figures/figures.ts';
import type { Messages } from '../../messages/index.ts';

/** What an id that can be traced means: a figure, a place outside the caseload, or a column of the official form. */
export function figureName(id: string, { report: words }: Messages): string {
  const figure = FIGURES.find((one) => one.id === id);
  if (figure) return words.figures[figure.id];
  const placement = PLACEMENTS.find((one) => one === id);
  return placement ? words.placements[placement] : words.traces.formColumn(id.slice('form.'.length));
}
