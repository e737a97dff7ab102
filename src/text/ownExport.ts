/** The key among a Parquet file's properties by which the dossiers that `audit export` wrote are known again; its value is the form's version. */
export const OWN_EXPORT = 'audit-dossiers';
export const OWN_EXPORT_VERSION = '1';
/** The key of the day of the exports that they come from, where that is one day. */
export const OWN_EXPORT_DAY = 'audit-exported-on';
