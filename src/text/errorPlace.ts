/** What kind of error and where in the program; its words are left out, for they may quote the data. */
export function kindAndPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const kind = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const place = /([\w-]+\.[cm]?[jt]s:\d+)/.exec(error.stack ?? '')?.[1];
  return place === undefined ? kind : `${kind}, ${place}`;
}
