const LONGEST = 31;

/**
 * A name that Excel takes for a sheet and no earlier one has, upper and lower case being alike. `part` above 1 is added
 * to a sheet that continues another: "name (2)". Enters the name into `taken`.
 */
export function sheetName(wanted: string, taken: Set<string>, part = 1): string {
  const clean = wanted
    // exceljs does not escape an apostrophe in references to the sheet.
    .replace(/'/g, '’')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Excel refuses them in names of sheets
    .replace(/[[\]:*?/\\\u0000-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu, ' ')
    .trim();
  // Excel keeps the name History for itself.
  const base = clean === '' ? 'Sheet' : /^history$/i.test(clean) ? `${clean}_` : clean;
  for (let number = part; ; number++) {
    const name = fitted(base, number === 1 ? '' : ` (${number})`);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function fitted(base: string, ending: string): string {
  return (
    base
      .slice(0, LONGEST - ending.length)
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd() + ending
  );
}
