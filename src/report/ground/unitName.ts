import type { Messages } from '../../messages/index.ts';

/** The name of a unit for readers; one of the plan without any row says that it has no file. */
export function unitName(
  { unit, fields }: { unit: string | null; fields: readonly unknown[] },
  { report }: Messages,
): string {
  const name = unit ?? report.notStated;
  return fields.length === 0 ? `${name} (${report.noFile})` : name;
}
