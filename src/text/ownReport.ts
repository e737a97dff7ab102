/** What every workbook and page of a report says of itself, where no reader looks: in the properties, and as the generator. */
export const OWN_REPORT = 'audit-report/1';
