import { defaultLimits } from './container/limits.ts';
import { openZip } from './container/zip.ts';
import { isOdf, openOds } from './ods/ods.ts';
import { asInputError } from './sheets/asInputError.ts';
import type { Input } from './sheets/input.ts';
import type { OpenTables } from './sheets/sheetTables.ts';
import { openXlsx } from './xlsx/xlsxTables.ts';

/** The sheets of a workbook that is a zip archive: .ods or .xlsx. Throws InputError. */
export async function openZipTables(input: Input): Promise<OpenTables> {
  return (await holdsOdf(input)) ? openOds(input) : openXlsx(input);
}

async function holdsOdf(input: Input): Promise<boolean> {
  try {
    const zip = await openZip(input.path, defaultLimits);
    try {
      return isOdf(zip);
    } finally {
      zip.close();
    }
  } catch (error) {
    throw asInputError(error, input.shown);
  }
}
