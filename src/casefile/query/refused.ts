/** Why a query is not answered: what is wrong with it, and the part of it that is. */
export type Refusal = 'several' | 'statement' | 'table' | 'function' | 'form' | 'failed' | 'timeout' | 'memory';

/** A query that is not answered. */
export class QueryRefused extends Error {
  readonly why: Refusal;
  readonly seen: string;

  constructor(why: Refusal, seen = '') {
    super(`${why}: ${seen}`);
    this.why = why;
    this.seen = seen;
  }
}
