/** What the bytes of a text file are, before its letters are put right. */
export const CARRIERS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'windows-1258',
] as const;
export type Carrier = (typeof CARRIERS)[number];

/** Vietnamese letters written as other letters: by old fonts, or by a program that misread UTF-8. Any carrier may hold them. */
export const DISGUISES = ['utf-8-as-1252', 'utf-8-as-1258', 'tcvn3', 'vni'] as const;
export type Disguise = (typeof DISGUISES)[number];

/** The names that reports show and a mapping file may give. */
export const ENCODINGS = [...CARRIERS, ...DISGUISES] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** Bytes in an encoding that a file of tags declares: none of the list. */
export type Declared = `charset=${string}`;

/** How a text file is written. */
export interface Encoding {
  /** Of ENCODINGS, or as a file of tags declares it. */
  name: string;
  carrier: Carrier | Declared;
}
