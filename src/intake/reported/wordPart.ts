/** Is this part of an archive the text of a Word document? Some versions of Word number it. */
export const isWordText = (part: string) => /^\/?word\/document\d*\.xml$/i.test(part);
