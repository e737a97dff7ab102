// Years that cannot be, written from spec.md §3 ("Dates") only: such a day is no date.
import { dayOf, type NaiveDossier, type Window } from './dossier.ts';

const AHEAD = { submitted: 5, received: 5, finished: 5, due: 20, firstDue: 20 } as const;

/** The dossiers of an export whose day nobody knows, without the days that cannot be. */
export function withoutImpossibleYears(dossiers: readonly NaiveDossier[], { to }: Window): NaiveDossier[] {
  const received = dossiers.flatMap((one) => (one.received === null ? [] : [dayOf(one.received)])).sort();
  // "the later of the year of `to` and that of the run's (lower) median received day"
  const median = received[Math.ceil(received.length / 2) - 1] ?? to;
  const year = Math.max(Number(to.slice(0, 4)), Number(median.slice(0, 4)));
  return dossiers.map((dossier) => {
    const kept = { ...dossier };
    for (const fact of Object.keys(AHEAD) as (keyof typeof AHEAD)[]) {
      const moment = dossier[fact];
      if (moment === null) continue;
      const own = Number(moment.slice(0, 4));
      if (own < 1990 || own > year + AHEAD[fact]) kept[fact] = null;
    }
    return kept;
  });
}
