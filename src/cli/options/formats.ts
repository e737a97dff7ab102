import type { Messages } from '../../messages/index.ts';
import { FORMAT_NAMES, FORMATS, type Format } from '../../write/index.ts';
import { UsageError } from '../failure.ts';

/** The files of a report in these formats, in the order of the formats. */
export function filesOf(formats: Set<Format>): string[] {
  return FORMAT_NAMES.filter((format) => formats.has(format)).map((format) => FORMATS[format].file);
}

/** Is a format in the list that was given, not only among all by default? */
export function isNamed(list: string | undefined, format: Format): boolean {
  return (list ?? '').split(',').some((one) => one.trim().toLowerCase() === format);
}

/** The formats of a comma-separated list, default all. Throws UsageError on an unknown one. */
export function formatsOf(list: string | undefined, messages: Messages): Set<Format> {
  const asked = (list ?? FORMAT_NAMES.join(',')).split(',').map((format) => format.trim().toLowerCase());
  const unknown = asked.find((format) => !Object.hasOwn(FORMATS, format));
  if (unknown !== undefined) throw new UsageError(messages.faults.usage.formats(unknown, FORMAT_NAMES.join(', ')));
  return new Set(asked as Format[]);
}
