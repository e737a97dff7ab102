import type { Table } from '../../intake/heading/table.ts';
import { nfc } from '../../text/fold.ts';
import { maskRow } from '../../text/persons.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import { FREE_TEXTS, MOMENTS, PERSONS } from '../store/facts.ts';

const SAMPLES = 3;
const LONGEST_SAMPLE = 40;
const CITIZEN: readonly Fact[] = [...PERSONS, 'address'];

/** A row without code and day is a title, a sum or a signature: whoever signed is nobody's unit or status. */
export function mayBeDossier(cells: string[], { header }: Table): boolean {
  const telling = (['code', ...MOMENTS] as const).flatMap((fact) => header.columns.get(fact) ?? []);
  return telling.length === 0 || telling.some((index) => /\d/.test(cells[index] ?? ''));
}

/** A cell as it stands, and without the person of its row or any other that can be seen. */
export interface MaskedValue {
  text: string;
  masked: string;
}

/** The filled cells of a column. */
export function maskedValues(rows: string[][], index: number, { header }: Table): MaskedValue[] {
  const own = CITIZEN.flatMap((fact) => header.columns.get(fact) ?? []);
  return rows.flatMap((cells) => {
    const text = nfc(cells[index] ?? '');
    return text === ''
      ? []
      : [
          {
            text,
            masked: maskRow(
              text,
              own.flatMap((at) => cells[at] || []),
            ),
          },
        ];
  });
}

/**
 * Different values of a column: of one that may be about a citizen their shape, of free text without persons, and as they stand where
 * they are codes, days that were read, or names of units, procedures and officers.
 */
export function samplesOf(
  fact: Fact | null,
  values: MaskedValue[],
  understands: ((text: string) => boolean) | null,
): string[] {
  const free = fact === null || (FREE_TEXTS as readonly Fact[]).includes(fact);
  const isDay = (MOMENTS as readonly (Fact | null)[]).includes(fact);
  const shown = values.map(({ text, masked }) => (free || (isDay && !understands?.(text)) ? masked : text));
  const samples = [...new Set(shown)].slice(0, SAMPLES).map((text) => text.slice(0, LONGEST_SAMPLE));
  return fact === null || CITIZEN.includes(fact) ? samples.map(shape) : samples;
}

/** The shape of a text without what it says: "Nguyễn Văn A" is "xxxxxx xxx x". */
function shape(text: string): string {
  return text.replace(/\p{L}/gu, 'x').replace(/\p{N}/gu, '9');
}
