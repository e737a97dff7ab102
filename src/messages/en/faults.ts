import type { InputFault, MappingFault } from '../../intake/errors.ts';
import type { Skipped } from '../../intake/sheets/input.ts';
import type { faults as vi } from '../vi/faults.ts';
import { query } from './query.ts';
import { replayFaults } from './replay.ts';

/** What went wrong, each in one sentence: where, what was seen, what was tried, what to do. */
export const faults: typeof vi = {
  input: {
    'missing-path': (path: string) => `${path}: no such file or folder; check the path.`,
    'nul-bytes': (path: string) =>
      `${path}: the file has NUL bytes, so it is not CSV text; export it again from the one-stop software.`,
    'unknown-format': (path: string) =>
      `${path}: the format is unknown (tried CSV, XLSX, XLS, ODS and HTML); export the file again as CSV or XLSX.`,
    'unknown-encoding': (path: string) =>
      `${path}: the encoding of the text is unknown (tried UTF-8, UTF-16, Windows-1258, Windows-1252, TCVN3, VNI); name it in a mapping file (such as encoding: tcvn3), or save the file again as "CSV UTF-8".`,
    'not-workbook': (path: string, detail: string) =>
      `${path}: not a workbook (XLSX, XLS, ODS) that can be read${detail ? ` (${detail})` : ''}; open it in Excel and save it again as .xlsx.`,
    truncated: (path: string, detail: string) =>
      `${path}: the workbook is cut short or damaged${detail ? ` (${detail})` : ''}; copy the original file again.`,
    encrypted: (path: string) => `${path}: the file has a password; remove the password and run again.`,
    'bad-archive': (path: string, detail: string) =>
      `${path}: the archive cannot be unpacked${detail ? ` (${detail})` : ''}; unpack it by hand and name the files in it.`,
    'too-large': (path: string, detail: string) =>
      `${path}: beyond the safe limits of reading${detail ? ` (${detail})` : ''}; check whether the file is damaged.`,
    unreadable: (path: string, detail: string) =>
      `${path}: the file cannot be opened (${detail}); check the permission to read it.`,
    'no-file': (path: string) =>
      `${path}: a pipe or device, no file; write it to a file and run again, or give CSV on standard input: … | audit analyze -`,
    unforeseen: (path: string, detail: string) =>
      `${path}: reading this file failed in a way that was not foreseen (${detail}), and the figures are without it; open it in Excel, save it again as .xlsx and run again.`,
    'no-table': (path: string, detail: string) =>
      detail
        ? `${path}: a list without heading; save the line below as a mapping file (its columns are guessed from their values: check them, add others) and run again with --mapping <mapping file>:\n${detail}`
        : `${path}: no header row of a table of dossiers in the first 60 rows (it needs at least a dossier code and a date column); run "audit inspect <file> --write-mapping <mapping file>", edit that file and use it with --mapping.`,
    'no-input': (path: string) => `${path}: no data file matches; check the folder or the pattern.`,
    'submitted-only': (path: string, mapping: string) =>
      `${path}: there is only a submitted date, and no other input has the received dates of these dossiers, so that they cannot be counted; if the submitted date is the received date, save the line below as a mapping file and run again with --mapping <mapping file>:\n${mapping}`,
    'own-report': (path: string) =>
      `${path}: is a report or list that this program made, no export of one-stop software, so it is not read (it would count some of the dossiers again); name the original exports, or use "audit report", "audit trace" with the old report.`,
    archive: (path: string, detail: string) =>
      `${path}: an archive (${detail}) that this program does not unpack; unpack it by hand and name the files in it.`,
    'web-archive': (path: string, detail: string) =>
      `${path}: a page or message with its parts in one file (${detail}), which is not read; open it and save the table as .xlsx or CSV.`,
    numbers: (path: string, detail: string) =>
      `${path}: a document of Apple ${detail}, which is not read; export it from there as .xlsx or CSV.`,
    database: (path: string, detail: string) =>
      `${path}: a database (${detail}), which is not read; export its table of dossiers as .xlsx or CSV.`,
    json: (path: string) => `${path}: JSON, which is not read; export the list of dossiers as .xlsx or CSV.`,
    'data-file': (path: string, detail: string) =>
      `${path}: a data file (${detail}), which is not read; export it as .xlsx or CSV.`,
    'other-markup': (path: string, detail: string) =>
      `${path}: ${detail} of a kind that is not read (tried HTML, XML Spreadsheet 2003, flat OpenDocument); export the list as .xlsx or CSV.`,
  } satisfies Record<InputFault, unknown>,
  /** The same in a few words, for lists. */
  why: {
    'missing-path': 'not found',
    'nul-bytes': 'NUL bytes in a text',
    'unknown-format': 'unknown format',
    'unknown-encoding': 'unknown encoding',
    'not-workbook': 'not a workbook that can be read',
    truncated: 'cut short or damaged',
    encrypted: 'has a password',
    'bad-archive': 'archive cannot be unpacked',
    'too-large': 'beyond the limits of reading',
    unreadable: 'cannot be opened',
    'no-file': 'a pipe or device',
    unforeseen: 'an unforeseen error while it was read',
    'no-table': 'no table of dossiers found',
    'no-input': 'nothing matches',
    'submitted-only': 'only a submitted date, no received date',
    'own-report': 'a report of this program',
    archive: 'archive that is not unpacked (RAR, 7z …)',
    'web-archive': 'web archive or e-mail',
    numbers: 'Apple Numbers or Pages',
    database: 'database',
    json: 'JSON',
    'data-file': 'data file of another program',
    'other-markup': 'XML of another kind',
    'no-export': 'no data file',
    'same-content': 'same content as another file',
  } satisfies Record<InputFault | Skipped['why'], string>,
  mapping: {
    unreadable: (place: string, seen: string) =>
      `${place}: the mapping file cannot be opened${seen ? ` (${seen})` : ''}; check the path and the permission to read it.`,
    'too-large': (place: string, seen: string, expected: string) =>
      `${place}: the mapping file has ${seen} bytes, over the limit of ${expected}; check whether it is the right file.`,
    yaml: (place: string, seen: string) =>
      `${place}: the mapping file is no correct YAML${seen ? ` (line ${seen.replace(':', ', column ')})` : ' (references with & and * in a circle or too many, or brackets nested too deep)'}; see the examples in docs/mapping.md.`,
    schema: (place: string, seen: string, expected: string) =>
      seen
        ? `${place}: the key "${seen}" is not valid; expected ${expected}.`
        : `${place}: the mapping file does not hold what it should; expected ${expected}.`,
    unmatched: (place: string, _seen: string, expected: string) =>
      `Mapping file: the entry of files with match "${place}" matches no input; the nearest name, or the inputs being read: ${expected}.`,
    'no-heading': (place: string) =>
      `${place}: the mapping file names columns by their letters alone, and no heading was found; add headerRow: the row of the heading, or headerRow: 0 for a list without heading.`,
    'missing-column': (place: string, seen: string, expected: string) =>
      `${place}: the mapping file names the column ${seen} but the table has no such column; the nearest is: ${expected}.`,
    'missing-sheet': (place: string, seen: string, expected: string) =>
      `${place}: there is no sheet "${seen}"; the sheets are: ${expected}.`,
    'missing-header-row': (place: string, seen: string) =>
      `${place}: headerRow ${seen} is not a row with text among the first 200 of these.`,
    'submitted-only': (place: string, seen: string, expected: string) =>
      `${place}: there is only a submitted date ("${seen}"), no received date; if the submitted date is the received date, save the line below as a mapping file and run again with --mapping <mapping file>:\n${expected}`,
  } satisfies Record<MappingFault, unknown>,
  /** Kinds of value that a key of a mapping file takes. */
  mappingKinds: {
    'other-key': 'another key (see docs/mapping.md)',
    keys: 'lines of "key: value"',
    list: 'a list, such as ["A", "B"]',
    text: 'a text or a number',
    day: 'a day as 2023-12-29 or 29/12/2023',
    letter: 'the letter of a column, such as C or AB',
    row: 'the number of a row: 1, 2, 3 …, or 0 for a list without heading',
    sheet: 'the name of a sheet, or its number 1, 2, 3 …',
  },
  plan: (file: string, key: string, seen: string, expected: string) =>
    `Plan ${file}${key ? `, key ${key}` : ''}: found ${seen}; expected ${expected}.`,
  planWords: {
    calendarShort: (id: string, from: string, to: string, windowFrom: string, windowTo: string) =>
      `The working calendar "${id}" covers ${from} to ${to} only, not all of the window from ${windowFrom} to ${windowTo}: outside of it working days late and the signs that rest on working days cannot be worked out; add the missing years to the calendar file.`,
    tab: 'a tab at the beginning of a line',
    brokenYaml: 'what is no correct YAML',
    kinds: {
      string: 'a text',
      number: 'a number',
      boolean: 'true or false',
      array: 'a list, such as ["A", "B"]',
      object: 'lines of "key: value"',
      record: 'lines of "key: value"',
    },
    nothing: 'nothing',
    unknownKey: 'a key that is not used',
    valid: 'a valid value',
    readable: 'a YAML file that can be read, or the id of a built-in plan',
    yaml: (line: number, column: number) => `correct YAML (line ${line}, column ${column})`,
    other: (key: string) => `a value other than ${key}`,
  },
  usage: {
    unknownOption: (seen: string, nearest: string) =>
      `There is no option ${seen}${nearest ? `; the nearest is ${nearest}` : ''}; see "audit --help".`,
    unknownCommand: (seen: string, nearest: string) =>
      `There is no command ${seen}${nearest ? `; the nearest is ${nearest}` : ''}; see "audit --help".`,
    missingArgument: (seen: string) => `${seen} is missing; see "audit --help".`,
    missingValue: (seen: string) => `The option ${seen} needs a value.`,
    tooMany: 'Too many arguments; see "audit --help".',
    badValue: (option: string, seen: string, expected: string) =>
      `${option}: the value "${seen}" cannot be used; expected ${expected}.`,
    day: 'a day as dd/mm/yyyy or yyyy-mm-dd',
    workbookRows: 'a number from 0 to 1000000',
    memory: 'a size such as 512MB or 2GB',
    order: (from: string, to: string) => `The first day of the window, ${from}, is after its last day, ${to}.`,
    reportExists: (folder: string) =>
      `The folder ${folder} exists; use --force to overwrite the old report, or --out to choose another folder.`,
    fileThere: (file: string) => `There is a file ${file} already; use --force to replace it, or choose another name.`,
    noFolder: (folder: string) => `There is no folder ${folder} to write into; make it first, or choose another place.`,
    notReport: (folder: string) =>
      `The folder ${folder} is not a report of this program and is not overwritten; choose another folder with --out.`,
    cannotWrite: (path: string, code: string) =>
      `${path} cannot be written (${code}); check the permission to write, or choose another place.`,
    noManifest: (folder: string) =>
      `${folder}: there is no manifest.json of this program to check by; name a report folder.`,
    noCase: (file: string) =>
      `The case file ${file} cannot be opened; run "audit analyze" first, or name the right case.duckdb.`,
    otherVersion: (file: string, made: string, now: string) =>
      `${file} was made by version ${made || '(unknown)'}, this program is version ${now}; run "audit analyze" on the exports again.`,
    caseInside: (folder: string) =>
      `The folder ${folder} holds the case file that is read, so it is not replaced; choose another with --out.`,
    revealedCase: (file: string) =>
      `${file} holds personal data unmasked; add --reveal for an internal document, or run "audit analyze" again without --reveal.`,
    exportRevealed: (file: string) =>
      `${file} holds personal data unmasked, so it is not written for others; run "audit analyze" again without --reveal.`,
    nothingToReveal: (file: string) =>
      `${file} holds no personal data; run "audit analyze" with --reveal if an internal document is needed.`,
    jsonOfUnit: 'report.json is always of all units: leave json out of --format, or leave out --unit.',
    unknownFigure: (seen: string, nearest: string) =>
      `There is no figure "${seen}"${nearest ? `; the nearest is ${nearest}` : ''}.`,
    unknownName: (option: string, seen: string, nearest: string) =>
      `${option}: "${seen}" is not in the data${nearest ? `; the nearest is "${nearest}"` : ''}.`,
    otherPlan: (before: string, after: string) =>
      `The two runs are not of one plan and period, so they cannot be compared (${before}; ${after}); run "audit analyze" again with the same plan and days.`,
    needsOut: (format: string) => `--format ${format} needs --out FILE.${format}.`,
    wholeNumber: 'a whole number from 1',
    query,
    replay: replayFaults,
    formats: (seen: string, known: string) => `--format: there is no format "${seen}"; use: ${known}.`,
  },
  nothing: 'No dossier is in the caseload of the window: no report was written.',
  incomplete: 'Some files could not be read: the figures are not complete.',
  notAllCompared: 'Some tables could not be compared; the figures of the dossiers are complete.',
  brokenSum: (detail: string) =>
    `A fault of the program: a sum does not add up (${detail}). No report was written; please send this message to the developers.`,
  writer: (file: string, detail: string) =>
    `${file}: not written, by a fault of the program (${detail}); the other files of the report are complete. Please send this message to the developers.`,
  interrupted: 'Stopped as asked; nothing was written.',
};
