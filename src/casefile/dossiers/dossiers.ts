import { readFile } from 'node:fs/promises';
import type { InputError } from '../../intake/errors.ts';
import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import { dropCutCodes } from './cutCodes.ts';
import { joinRows } from './join.ts';
import { meaningOf } from './meaning.ts';
import { leaveSubmittedOnly, type MappingFor } from './submittedOnly.ts';

export interface DossierOptions {
  unitBy: 'settle' | 'receive';
  mappingFor: MappingFor;
}

/**
 * Creates `dossier`, one row a dossier, from raw_row: rows of one dossier joined (`dossier_row`, `repeat`), words in their meaning. Returns the tables
 * that were left out, see leaveSubmittedOnly.
 */
export async function createDossiers(db: Database, options: DossierOptions): Promise<InputError[]> {
  await db.run(`SET VARIABLE unit_by = ${literal(options.unitBy)}`);
  await db.run((await sqlOf('words.sql')) + (await sqlOf('code.sql')));
  await dropCutCodes(db);
  const left = await leaveSubmittedOnly(db, options.mappingFor);
  await joinRows(db);
  await db.run((await sqlOf('dossier.sql')).replace('$meaning', await meaningOf('dossier_row')));
  return left;
}

function sqlOf(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.url), 'utf8');
}
