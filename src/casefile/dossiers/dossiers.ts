import { readFile } from 'node:fs/promises';
import { type Database, literal } from '../store/database.ts';
import { dropCutCodes } from './cutCodes.ts';
import { joinRows } from './join.ts';
import { meaningOf } from './meaning.ts';

export interface DossierOptions {
  unitBy: 'settle' | 'receive';
}

/**
 * Creates `dossier`, one row a dossier, from raw_row: rows of one dossier joined (`dossier_row`, `repeat`), words in their meaning.
 */
export async function createDossiers(db: Database, options: DossierOptions): Promise<void> {
  await db.run(`SET VARIABLE unit_by = ${literal(options.unitBy)}`);
  await db.run((await sqlOf('words.sql')) + (await sqlOf('code.sql')));
  await dropCutCodes(db);
  await joinRows(db);
  await db.run((await sqlOf('dossier.sql')).replace('$meaning', await meaningOf('dossier_row')));
}

function sqlOf(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), 'utf8');
}
