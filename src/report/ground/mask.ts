/** Nine digits and more, also in groups: numbers of identity papers, telephones and dossiers. */
const LONG_NUMBER = /\d(?:[ .-]?\d){8,}/g;

/** A name of several capitalised words after a form of address. */
const NAMED_PERSON = /(?<!\p{L})([Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Cc]ô|[Cc]hú)(?: \p{Lu}\p{L}*)+/gu;

/** Free text without long numbers and without the names that follow "ông", "bà" … A name that nothing announces stays. */
export function maskPersons(text: string): string {
  return text.replace(LONG_NUMBER, '***').replace(NAMED_PERSON, '$1 ***');
}
