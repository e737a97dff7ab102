import type { Option } from 'commander';
import { option } from './common.ts';

/** An option that takes a day, ISO or dd/mm/yyyy, and gives it as ISO. What is no day is given as it stands: the command refuses it. */
export function dayOption(flags: string, description: string): Option {
  return option(flags, description).argParser((text) => isoDay(text) ?? text);
}

/** "15/07/2021" and "2021-07-15" as "2021-07-15"; null for what is no day of the calendar. */
export function isoDay(text: string): string | null {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const iso = d === '' ? text.trim() : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
