import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { fits, syllablesOf } from '../text/syllables.ts';

const provincesSchema = z.array(z.array(z.string().min(1)));

/** Before such a word a name is no province's but a lower place's: xã Hòa Bình. */
const LOWER = ['xa', 'phuong', 'tran', 'huyen', 'quan', 'duong', 'thon', 'xom', 'khoi'];

/** A reader of the province with whose name the name of an agency ends ("Sở Y tế tỉnh Hà Tĩnh"); null when it names none there. */
export function provinceReader(): (name: string) => string | null {
  const named = provincesSchema
    .parse(readYaml(new URL('provinces.yml', import.meta.url)))
    .flat()
    .map((province) => ({ province, syllables: syllablesOf(province) }))
    .sort((a, b) => b.syllables.length - a.syllables.length);
  return (name) => {
    const syllables = syllablesOf(name);
    const found = named.find(
      ({ syllables: end }) => syllables.length > end.length && fits(syllables.slice(-end.length), end),
    );
    if (found === undefined) return null;
    const before = syllables.at(-found.syllables.length - 1)?.plain ?? '';
    return LOWER.includes(before) ? null : found.province;
  };
}
