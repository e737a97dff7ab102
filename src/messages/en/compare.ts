import type { Messages } from '../vi.ts';

export const compare: Messages['compare'] = {
  columns: {
    3: 'Received',
    4: 'Online',
    5: 'Direct, post',
    6: 'Carried in',
    7: 'Settled',
    8: 'Early',
    9: 'On time',
    10: 'Settled late',
    11: 'Pending',
    12: 'In time',
    13: 'Pending overdue',
  },
  head: {
    row: 'Row',
    column: 'Column',
    reported: 'Reported',
    recomputed: 'Recomputed',
    difference: 'Difference',
    why: 'Why',
  },
  workbook: {
    title: 'Reported numbers beside the dossiers',
    cells: 'Comparison',
    dossiers: 'Dossiers of differences',
    table: 'Table',
    rule: 'Rule',
    unexplained: 'Unexplained',
  },
  place: (path, sheet) => `${path} › ${sheet}`,
  about: (layout, unit, from, to) => `Form ${layout} · ${unit} · ${from} to ${to}`,
  layouts: { 'II.06a': 'II.06a/VPCP/KSTT', '06a': '06a (Circular 02/2017/TT-VPCP)', summary: 'summary' },
  allUnits: 'all units',
  agrees: (cells) => `Agrees: all ${cells} cells are what the dossiers give.`,
  differs: (differing, cells) => `${differing} of ${cells} cells compared differ.`,
  identity: (row, rule, left, right) =>
    `The table contradicts itself in row "${row}": ${rule}, but ${left} ≠ ${right}.`,
  letter: {
    heading: 'Sentences for a letter',
    late: 'late',
    overdue: 'pending and overdue',
    sentence: (row, reported, recomputed, difference, why) =>
      `${row} – reported: ${reported}; recomputed: ${recomputed}; difference ${difference}${why ? `: ${why}` : ''}.`,
  },
  effect: (n, said) => `${n} ${said}`,
  added: (n, said) => `${n} ${said} (added)`,
  unexplained: (n) => `${n} unexplained`,
  rules: (rules) => `The way of counting that explains the most: ${rules}.`,
  noRules: 'No other way of counting explains the difference.',
  greedy: 'More than four rules: the further ones were added one by one, not every set was tried.',
  alternatives: (sets) => `The same numbers come of: ${sets}.`,
  profile: (id, explains, of) => `The nearest profile is "${id}": it explains ${explains} of ${of}.`,
  byProfile: (id, explains, of) => `The profile "${id}" explains ${explains} of ${of}.`,
  unmatched: (rows) => `Rows of the table that the data do not have: ${rows}.`,
  missing: (names) => `With dossiers, but without a row in the table: ${names}.`,
  unread: (column, row, value) => `No number, so not compared: column ${column}, row ${row}: "${value}".`,
  andMore: (names, n) => `${names} and ${n} more`,
  moreUnread: (n) => `${n} more cells are no numbers and were not compared.`,
  listed: (rule, does) => `Dossiers of the rule ${rule}: ${does}`,
  profiles: {
    sheet: 'By way of counting',
    title: 'Form II.06a by each way of counting',
    profile: 'Profile',
    onTime: 'On-time share',
    moved: 'Dossiers moved',
    note: `Each profile gives the numbers of these same dossiers if they were counted so; this program's own is "law". Share = ((8) + (9)) / (7).`,
    own: `this program's own counting`,
    about: (id, rules, source) => `${id}: ${rules}. Source: ${source}.`,
  },
  faults: {
    beyond: (place, from, to, first, last) =>
      `${place}: its period, ${from} to ${to}, lies beyond that of the case, ${first} to ${last}; analyze again with that period, or use --force to compare all the same.`,
    unknownUnit: (place, unit, nearest) =>
      `${place}: the reporting unit "${unit}" is not in the data${nearest ? `; the nearest is "${nearest}"` : ''}; this table was not compared.`,
    needsUnit: (place) => `${place}: the table does not say its unit, and the data have several; say it with --unit.`,
    noLayout: (path) =>
      `${path}: no table of a known layout (II.06a, 06a, summary of results); look at the headings of the table.`,
    noTables: (path) =>
      `${path}: no table is read from files of this kind (XLSX, XLS, ODS, HTML, CSV and DOCX were tried); open it, save the table as .xlsx or .docx and run again; type the numbers of a scan into a workbook.`,
    noPeriod: (place, from, to) =>
      `${place}: the table does not say its period; compared with that of the data, ${from} to ${to}.`,
    noPeriods: (path, n, from, to) =>
      `${path}: ${n} tables do not state a period; compared with that of the data, ${from} to ${to}.`,
    noRule: (rule, rules) => `--dossiers: the rule "${rule}" explains no table; the rules used: ${rules || 'none'}.`,
  },
};
