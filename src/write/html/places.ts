import type { Link } from '../../report/ground/link.ts';
import type { Page } from '../../report/page/page.ts';
import { escaped } from './escape.ts';

/** What numbers and rows of lists point at each other by. */
export interface Place {
  /** The id of the list that a number leads to, if the page has its figure and can narrow it as asked. */
  listOf(link: Link): string | undefined;
  /** Attributes that say of which unit and field, month and cause a number is. */
  attributes(of: Pick<Link, (typeof NARROWING)[number]>): string;
}

const NARROWING = ['unit', 'level', 'field', 'period', 'cause'] as const;

export function placesOf({ dossiers }: Page): Place {
  const some = dossiers.figures.filter(({ total }) => total > 0);
  const ids = new Map(some.map(({ id }) => [id, `list-${id}`]));
  const offered = new Set(dossiers.facts.map(({ key }) => key));
  return {
    listOf: (link) => {
      if (link.procedure !== undefined || link.rule !== undefined) return undefined;
      const asked = NARROWING.filter((fact) => link[fact] !== undefined);
      return asked.every((fact) => offered.has(fact)) ? ids.get(link.figure) : undefined;
    },
    attributes: (of) =>
      NARROWING.map((fact) => (of[fact] === undefined ? '' : ` data-${fact}="${escaped(of[fact] ?? '')}"`)).join(''),
  };
}
