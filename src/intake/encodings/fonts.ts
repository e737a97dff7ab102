import { z } from 'zod';
import { readData } from '../../text/dataFile.ts';

/** Letters that neither font encoding writes: a cell that holds one is Unicode already. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
const CELLS = /[^\t,;|"\r\n]+/g;

function eachCell(text: string, repair: (cell: string) => string): string {
  return text.replace(CELLS, (cell) => (UNICODE.test(cell) ? cell : repair(cell.normalize('NFC'))));
}

/** A repair of text typed for a TCVN3 font: "Sè hå s¬" is "Số hồ sơ". Capitals of the fonts of capitals come out small. */
export function tcvn3Repair(): (text: string) => string {
  const runs = z.record(z.string().regex(/^[0-9A-F]{2}$/), z.string()).parse(readData('encodings/tcvn3.yml'));
  const letters = new Map<string, string>();
  for (const [first, run] of Object.entries(runs)) {
    [...run].forEach((letter, index) => {
      letters.set(String.fromCharCode(Number.parseInt(first, 16) + index), letter.normalize('NFC'));
    });
  }
  return (text) => eachCell(text, (cell) => cell.replace(/[\xa1-\xfe]/g, (code) => letters.get(code) ?? code));
}

const vniSchema = z.strictObject({
  marks: z.record(z.string(), z.string().regex(/^[0-9A-F]{4}( [0-9A-F]{4})?$/)),
  letters: z.record(z.string(), z.string()),
});

/** A repair of text typed for a VNI font: "Soá hoà sô" is "Số hồ sơ". */
export function vniRepair(): (text: string) => string {
  const data = vniSchema.parse(readData('encodings/vni.yml'));
  const letters = bothCases(data.letters);
  const marks = bothCases(
    Object.fromEntries(
      Object.entries(data.marks).map(([letter, codes]) => [
        letter,
        String.fromCharCode(...codes.split(' ').map((code) => Number.parseInt(code, 16))),
      ]),
    ),
  );
  const written = new RegExp(`([aeouyôö])([${[...marks.keys()].join('')}])|[${[...letters.keys()].join('')}]`, 'giu');
  const read = (all: string, base?: string, mark?: string) => {
    if (base === undefined || mark === undefined) return letters.get(all) ?? all;
    const vowel = letters.get(base) ?? base;
    const letter = `${vowel}${marks.get(mark)}`.normalize('NFC');
    // Marks that the vowel cannot bear were no marks.
    return letter.length === 1 ? letter : `${vowel}${letters.get(mark) ?? mark}`;
  };
  return (text) => eachCell(text, (cell) => cell.replace(written, read));
}

function bothCases(table: Record<string, string>): Map<string, string> {
  const entries = Object.entries(table).map(([key, value]) => [key.normalize('NFC'), value.normalize('NFC')] as const);
  return new Map([...entries, ...entries.map(([key, value]) => [key.toUpperCase(), value.toUpperCase()] as const)]);
}
