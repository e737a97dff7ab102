import type { Link } from '../../report/ground/report.ts';
import type { Page } from '../../report/page/page.ts';
import { escaped } from './escape.ts';

/** What numbers and rows of lists point at each other by. */
export interface Place {
  /** The id of a figure's list, if the page has it. */
  listOf(figure: string): string | undefined;
  /** Attributes that say of which unit and field a number or a row is. */
  attributes(of: Pick<Link, 'unit' | 'field'> | undefined): string;
}

export function placesOf({ dossiers }: Page): Place {
  const some = dossiers.figures.filter(({ total }) => total > 0);
  const ids = new Map(some.map(({ id }) => [id, `list-${id}`]));
  return {
    listOf: (figure) => ids.get(figure),
    attributes: (of) => {
      if (of === undefined) return '';
      const unit = of.unit === undefined ? '' : ` data-unit="${escaped(of.unit ?? '')}"`;
      const field = of.field === undefined ? '' : ` data-field="${escaped(of.field ?? '')}"`;
      return `${unit}${field}`;
    },
  };
}
