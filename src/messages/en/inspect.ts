import type { inspect as vi } from '../vi/inspect.ts';

/** Words of `audit inspect`. */
export const inspect: typeof vi = {
  summary: 'show what the program sees in a file: format, header, columns, unknown words',
  writeMapping: 'write a mapping file to edit',
  check: {
    unit: (unit: string, from: string) =>
      `CHECK: the unit "${unit}" is from the ${from}; the table has no column for it.`,
    from: {
      constant: 'mapping file',
      option: 'option --unit',
      title: 'title',
      sheet: 'name of the sheet',
      file: 'name of the file',
      folder: 'name of the folder',
    },
    noUnit: 'CHECK: the table names no unit; add a line constants: { unit: "name of the unit" }.',
    columns: 'CHECK: the columns are guessed from their values; correct them, add others.',
    open: 'TO DO: it is not known which columns are the code and the received day; the table is not read until columns says so.',
    proposed:
      'CHECK: columns that are not known may be what stands behind # at the end of this entry; where that is right, take the # away and move the line to columns.',
    submitted: (heading: string) =>
      `CHECK: there is no received day; "${heading}" (submitted) is read as the received day.`,
  },
  likelyUnits:
    'Names of units that are likely one: keep the lines that are right, and take the # from the lines below.',
  mappingComment: (path: string, facts: string) => [
    `How ${path} was read; edit, then use: audit analyze ${path} --mapping <this file>`,
    'columns: only the columns named here are read; the other columns of the file are listed at the end.',
    `Facts that can be named: ${facts}.`,
  ],
  hidden: 'hidden sheet',
  notRead: '(not read)',
  columns: { letter: 'Col', heading: 'Heading', fact: 'Taken as', understood: 'Read', samples: 'Examples' },
  format: (format: string, encoding: string | null, delimiter: string | null) =>
    `Format ${format}${encoding === null ? '' : `, encoding ${encoding}`}${delimiter === null ? '' : `, delimiter "${delimiter === '\t' ? 'TAB' : delimiter}"`}`,
  guessed: (encoding: string, evidence: string) =>
    `The encoding ${encoding} is a guess (${evidence}); if it is wrong, name it in a mapping file (encoding).`,
  header: (row: string, rows: string) => `Header in row ${row}; rows sampled: ${rows}`,
  doubled: (heading: string) => `Column "${heading}" is not read: another column already holds the same fact.`,
  dates: (fact: string, day: string, month: string, either: string) =>
    `Column ${fact}: cells that can only be day/month: ${day}; only month/day: ${month}; either: ${either}.`,
  unknownWord: (fact: string, word: string, count: string, nearest: string | null) =>
    `Unknown word in column ${fact}: "${word}" (${count})${nearest === null ? '' : `, near "${nearest}"`}.`,
  ambiguousWord: (fact: string, word: string, count: string, meanings: string) =>
    `Ambiguous word in column ${fact}: "${word}" (${count}), may be: ${meanings}; say which under values in a mapping file.`,
  taken: (name: string, id: string) => `${name} (${id})`,
  likely: (name: string, id: string) => `(not read) may be: ${name} (${id})`,
  overview: {
    title: (tables: string) => `Tables: ${tables}`,
    columns: { place: 'File › sheet', unit: 'Unit', rows: 'Rows seen', known: 'Columns known', lacking: 'Lacking' },
    of: (known: string, all: string) => `${known}/${all}`,
    units: (first: string, more: string) => `${first}, other names: ${more}`,
    unitFrom: (unit: string, from: string) => `${unit} (from the ${from})`,
    noUnit: 'not known',
    nothing: 'nothing',
    next: 'Where columns or a unit are lacking: audit inspect … --write-mapping <file> writes the lines to fill in; edit them, then use audit analyze … --mapping <file>.',
  },
  guide: {
    summary: 'ask file by file (which unit, what is this column) and write a mapping file; on a terminal only',
    unit: (place: string, likely: string) =>
      likely === ''
        ? `${place}: which unit is it of? (Enter: not known)`
        : `${place}: which unit is it of? (Enter: ${likely})`,
    proposed: (place: string, column: string, fact: string) =>
      `${place}: is column "${column}" the "${fact}"? (y/n, Enter: no)`,
    column: (place: string, fact: string) => `${place}: which column is the "${fact}"? (its letter, Enter: not known)`,
    yes: 'y yes',
    noTerminal: '--guide asks on a terminal, and here is none; use --write-mapping <file> and edit that file.',
    written: (file: string, path: string) =>
      `${file} is written; look it over, then run: audit analyze ${path} --mapping ${file}`,
  },
};
