import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { type Dated, dated } from './dated.ts';
import { LEVELS, type Level } from './offices.ts';

const roadmap = z.array(dated(z.enum(LEVELS)));

/** digitisation.yml: from which day the one-stop offices of each level digitise what they receive. */
export function loadDigitisation(): Dated<Level>[] {
  return roadmap.parse(readYaml(new URL('digitisation.yml', import.meta.url)));
}
