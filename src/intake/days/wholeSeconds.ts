/** Moments are cut to the second. A float lies a hair beside the moment it stands for, so it is rounded to the millisecond first. */
export function wholeSeconds(seconds: number): number {
  return Math.floor(Math.round(seconds * 1000) / 1000);
}
