import type { RemarkCode } from '../../casefile/store/remarkCodes.ts';

/** Remarks on the data. */
export const problems: Record<RemarkCode, string> = {
  'likely-unit':
    'Names of units that are likely one: if they are, say so under values.unit in a mapping file (audit inspect --write-mapping writes the lines)',
  'likely-procedure':
    'Abbreviated names of procedures that are likely the full ones: if they are, say so under values.procedure in a mapping file',
  'unmarked-name':
    'A name written without all its marks: taken for the only marked name that it fits (rows in brackets); if that is wrong, mend the file or name it under values in the mapping file',
  'calendar-short':
    'The working calendar lacks years of the window: outside of its years working days cannot be counted',
  'no-calendar':
    'Overdue, but the working days late cannot be counted: the due date or the day of judging lies outside the years of the working calendar',
  'running-numbers':
    'The code of the row is a register number that several dossiers share: rows are one dossier only when they do not differ in unit (codes of digits alone: also in day of receipt, field and procedure)',
  'leading-zeros': 'Codes that differ by leading zeros alone: not joined to one dossier, to be checked',
  'join-open':
    'Register number of several dossiers, and this row lacks what tells to which it belongs: counted as a dossier of its own',
  'many-conflicts':
    'Two inputs differ in many of the dossiers that both have: ask the unit which is right (dossiers that differ / dossiers in both)',
  'unit-contradicted':
    'A title, the sheet or the file names another unit than the one given: the one given is counted (the details name both)',
  'unit-option-shared':
    '--unit is used for several files that name no unit: check that those named in the details are of one unit, or give each its own with files in a mapping',
  'no-unit-column':
    'The unit is not known: there is no column for it or an empty one, and no title, sheet or file name tells; its dossiers count under "(not stated)"; use --unit, or constants: { unit: … } in a mapping',
  'no-code-column':
    'No column of dossier codes, or one without any code: each row is a dossier, and repeats cannot be seen',
  'no-received-column':
    'No column of received days, or one without any day that can be read: only dossiers of which another file has the day can be placed',
  'no-due-column':
    'No column of due dates, or one without any day that can be read: nothing can be judged in time or late',
  'no-result-column':
    'No column of result or return dates, or none that can be read: whether a dossier is settled is told by its status alone',
  'no-status-column':
    'No column of statuses, or none of its words is known: refused, withdrawn and paused dossiers are not known',
  'no-channel-column': 'No column of channels, or none of its words is known: direct and online cannot be told apart',
  'no-field-column': 'No column of fields, or an empty one: figures cannot be told apart by field',
  'no-procedure-column':
    'No column of procedure codes or names, or empty ones: figures cannot be told apart by procedure, nor terms compared with the law',
  'no-original-due-column':
    'Other files have the first due date, this one has not: whether due dates in it were moved is not known',
  'fact-given': 'A value that the file does not state: it is given by the mapping file or by --unit',
  'table-beside':
    'A table stands beside another on the sheet: it is read as a table of its own (first column in the detail)',
  'mixed-tables':
    'Columns of a second table stand among those of the first and are NOT read (range in the detail): put the tables on sheets of their own, or name the columns in a mapping file',
  'lower-table': 'Another table stands under the first, with other headings: it is read by its own',
  'doubled-column': 'Two columns for one fact: only one is read (the details name the other)',
  'judged-on-returned': 'No result date: the deadline is judged on the returned date, lateness may be overstated',
  'months-without-receipt': 'Whole months of the window without a dossier received: the export may be incomplete',
  'ends-before-to': 'The last dossier was received before the last day of the window: the export may be incomplete',
  'date-order-undecided':
    'Dossier with a day such as 05/07/2021 in a table that does not show whether day or month comes first, nor does another of the same headings: read as day/month/year',
  'date-order-month-first':
    'The date columns of the table are read as month/day/year (cells: surely day/month, surely month/day, either)',
  'date-order-year-first': 'Column of dates that begin with a year of two digits: read as year/month/day',
  'date-order-by-column':
    'A date column is of another order than its table: read by its own cells (cells: surely day/month, surely month/day, either)',
  'date-order-by-tables':
    'The date columns do not show whether day or month comes first: read as the tables of the same headings are (their cells: surely day/month, surely month/day, either)',
  'date-order-mixed':
    'Table with day/month and month/day: the order of at least 95 of 100 cells that show one counts, without such day/month; cells that cannot be read so are no date (cells: surely day/month, surely month/day, either)',
  'guessed-encoding':
    'The encoding of the text was guessed from what it says: check it, or name it in a mapping file (encoding)',
  'hidden-sheet': 'Hidden sheet, read all the same',
  'hidden-column': 'Hidden column, read all the same',
  'merged-cells': 'Cells merged over several rows: their value counts for every row that they reach over',
  'hidden-rows': 'Hidden rows, read all the same',
  conflict: 'The rows of one dossier state a fact differently: the last one is taken',
  'formula-without-value':
    'Formula without a stored value: read as empty, though it is no blank; open the file in a spreadsheet, save it and run again',
  'bad-date': 'Date that cannot be read',
  'bad-hour': 'Hour that cannot be read: the day alone is counted with',
  'sentinel-date': 'False date in place of a blank: taken as no date',
  'year-out-of-range':
    'Year that cannot be: before 1990, or more than 5 years (a due date: 20) after the exports: taken as no date',
  'zulu-date': 'UTC time (Z): taken as the clock time written in the file',
  'no-code': 'Row without a dossier code: counted as a dossier of its own',
  'damaged-code':
    'Dossier code turned into a number or cut by a spreadsheet (1.23E+11; 202203010000000000): counted as a dossier of its own',
  'no-received-day': 'No valid received day: cannot be placed in any period',
  'finished-without-final-status': 'Finished date, but the status is open, blank or unknown',
  'final-without-date': 'Final status without a finished date',
  'unknown-status-without-date': 'Unknown status without a finished date: counted as pending',
  'finished-before-received': 'Finished date before the received date',
  'uneven-row':
    'Row with another number of cells than its heading (or with a broken tag): read cell by cell, those lacking as blank; compare with the original file',
  'cut-line':
    'The file breaks off inside this line (no end of line): its last cell is not read; copy the original file again',
  'cut-end':
    'The last line has no end of line and its last cell is blank, which nearly all other lines fill: the file may break off here; compare with the original file',
  'repaired-line': 'Line with broken quotes that can be read in one way only',
  'unit-from-source':
    'The file has no column for the unit: its name is taken from the sheet, a title row or the file name',
  'level-by-name': 'Units outside the plan: their level (for the roadmap of digitisation) is taken from their names',
  'level-unknown':
    'Units outside the plan whose names tell no level: the roadmap of digitisation cannot be applied to them',
  'dates-half-swapped':
    'The column holds both date cells and text: a spreadsheet may have swapped day and month in the date cells',
  'padded-procedure-code':
    'A spreadsheet took the procedure code for a number and dropped its last zeros: they were put back',
};
