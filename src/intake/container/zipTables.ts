import { isOdf, openOds } from '../ods/ods.ts';
import type { Input } from '../open.ts';
import { asInputError, type OpenTables } from '../sheets/sheetTables.ts';
import { openXlsx } from '../xlsx/xlsxTables.ts';
import { defaultLimits } from './limits.ts';
import { openZip } from './zip.ts';

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
    throw asInputError(error, input);
  }
}
