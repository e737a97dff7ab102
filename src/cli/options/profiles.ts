import { type Profile, profiles } from '../../casefile/compare/rules.ts';
import type { Messages } from '../../messages/index.ts';
import { UsageError } from '../failure.ts';

/** The profiles of a list of ids parted by commas, each once; none without a list. Throws UsageError on one that is unknown. */
export function profilesOf(list: string | undefined, { faults }: Messages): Profile[] {
  const all = profiles();
  const ids = (list ?? '').split(',').map((id) => id.trim().toLowerCase());
  return [...new Set(ids)]
    .filter((id) => id !== '')
    .map((id) => {
      const found = all.find((one) => one.id === id);
      if (found) return found;
      throw new UsageError(faults.usage.badValue('--profile', id, all.map((one) => one.id).join(' | ')));
    });
}
