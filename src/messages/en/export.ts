export const exported = {
  summary: 'write the dossiers of a case as Parquet or CSV, without persons; analyze reads the Parquet file back',
  format: 'parquet or csv (by default what the name of the file says)',
  out: 'file to write: .parquet or .csv',
  written: (out: string, n: string) => `${n} dossiers written to ${out}, without persons.`,
};
