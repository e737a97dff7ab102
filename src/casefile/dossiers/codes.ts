const PLAIN = /^[A-Z0-9.-]*[A-Z0-9][A-Z0-9.-]*$/;
const DASHES = /[–—−‐‑‒]/g;
const SPACES = /[\s\u00A0\u200B-\u200D\u2060\uFEFF]/g;

/** A dossier code for comparing, as the macro clean_code in macros.sql makes it; '' when nothing of a code is left. */
export function cleanCode(text: string): string {
  if (PLAIN.test(text)) return text;
  const clean = text.normalize('NFC').replace(DASHES, '-').replace(SPACES, '').toUpperCase();
  return /[\p{L}\p{N}]/u.test(clean) ? clean : '';
}
