export const DEFAULT_PLAN = '2960-kh-ttcp';
export const DEFAULT_OUT = 'audit-report';
export const DEFAULT_AGAIN = `${DEFAULT_OUT}-again`;
export const DEFAULT_CASE = `${DEFAULT_OUT}/case.duckdb`;
/** With what the process itself takes this stays under 1 GB. */
export const DEFAULT_MEMORY = '512MB';
/** Seconds. */
export const DEFAULT_TIMEOUT = '60';
