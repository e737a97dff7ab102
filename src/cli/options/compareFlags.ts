/** What `audit compare` is asked. */
export interface CompareFlags {
  case: string;
  unit?: string;
  profile?: string;
  dossiers?: string;
  format: 'table' | 'csv' | 'json' | 'xlsx';
  out?: string;
  force?: boolean;
}
