import { z } from 'zod';

const count = z.int().nonnegative();

/**
 * `deadlines` of report.json: the due date on the slip against the one by law, over the caseload. caseload = `withTerm` + `noTerm`;
 * `withTerm` = `equal` + `stretched` + `shortened` + `offByOne` + `noDue` + `paused` + `noCalendar`. Null without a catalogue.
 */
export const deadlinesSchema = z
  .strictObject({
    withTerm: count,
    equal: count,
    /** The slip gives more working days than the law. */
    stretched: count,
    shortened: count,
    /** Later than the law by no more than counting from the next working morning explains. */
    offByOne: count,
    /** No due date on the slip. */
    noDue: count,
    /** A supplement was asked for and its end is not known: no verdict. */
    paused: count,
    /** A day is outside the calendar's years: no verdict. */
    noCalendar: count,
    noTerm: count,
    /** The first terms of the catalogue that could not be read, each once a procedure; `unreadTermCount` counts every cell. */
    unreadTerms: z.array(z.strictObject({ code: z.string(), text: z.string() })),
    unreadTermCount: count,
  })
  .nullable();

export type DeadlinesJson = z.output<typeof deadlinesSchema>;
