import type { Hint } from '../../law/checklist.ts';
import type { document as vi } from '../vi/document.ts';

/** Words of the draft report report.docx, in the layout of Nghị định 30/2020/NĐ-CP. */
export const document: typeof vi = {
  head: {
    superior: '………………………………',
    agency: 'INSPECTION TEAM ………………',
    number: 'No.: ……/BC-……',
    place: '……………, day …… month …… year ……',
    draft: 'DRAFT',
    kind: 'REPORT',
    subject: 'Results of the analysis of dossiers of administrative procedures',
    ofUnit: (unit: string) => `at ${unit}`,
    about: (plan: string) => `(under ${plan})`,
  },
  closing: {
    recipients: 'Recipients:',
    recipientLines: ['- ………………………………;', '- ………………………………;', '- File: ……………………….'],
    authority: 'FOR THE INSPECTION TEAM',
    office: 'HEAD OF THE TEAM',
    signature: '(Signature, full name)',
    name: '………………………………',
  },
  annex: (number: string) => `Annex ${number}`,
  attached: '(Attached to Report No. ……/BC-…… of ……)',
  internal: 'INTERNAL DOCUMENT: it shows personal data unmasked; keep it as the rules on personal data require.',
  parts: {
    scope: 'SCOPE AND DATA',
    results: 'DOSSIERS RECEIVED AND SETTLED',
    carriedOver: 'DOSSIERS CARRIED OVER FROM BEFORE THE CUT-OFF DAY',
    late: 'DOSSIERS OVERDUE OR REFUSED, AND WHY',
    signs: 'SIGNS TO BE CHECKED',
    limits: 'LIMITS OF THE DATA',
    compared: 'WHAT UNITS REPORTED, COMPARED',
    indicators: 'INDICATORS OF SERVICE TO PEOPLE AND BUSINESSES',
    checklist: 'WHAT TO EXAMINE AT THE UNITS',
    opinions: 'OPINIONS AND RECOMMENDATIONS',
  },
  scope: {
    basis: (laws: string) => `Basis: ${laws}.`,
    ownWindow: 'The window was chosen by whoever makes the report; it is not that of an inspection plan.',
    window: (from: string, to: string, asOf: string) =>
      `Period: from ${from} to ${to}; the state of each dossier is that at the end of ${asOf}, rebuilt from the days in the data and not from its status of today.`,
    deadline: {
      instant:
        'Deadlines are compared by the hour where both the due date and the result state one, else by day; the due day itself is in time.',
      day: 'Deadlines are compared by day; the due day itself is in time.',
    },
    sources: (files: string, rows: string) => `Tables read from the files of the units: ${files}, with ${rows} rows.`,
    proof: 'The proof of rows and dossiers; no row is left out without a reason:',
    unread: (n: string) => `Files that could not be read or hold no table: ${n}. The figures below are WITHOUT them.`,
    complete: 'Every file that was given could be read.',
    noFile: (units: string) => `No data of: ${units}.`,
    reproducible:
      'The same files, plan and options give the same figures; every number can be traced to rows of the source files.',
  },
  results: {
    all: 'All units',
    compared: 'The units compared',
    caseload: (caseload: string, carriedIn: string, received: string) =>
      `Dossiers to be settled in the period: ${caseload}, of which ${carriedIn} came from the period before and ${received} were received in it.`,
    channels: (direct: string, online: string, share: string, post: string, unstated: string) =>
      `Of those received: directly ${direct}, online ${online} (${share}), by post ${post}, channel not stated ${unstated}.`,
    settled: (settled: string, early: string, onTime: string, late: string, noDue: string) =>
      `Settled: ${settled}, of which early ${early}, on time ${onTime}, late ${late}, deadline not known ${noDue}.`,
    onTime: (share: string, without: string) =>
      `Early and on time: ${share} of the settled dossiers with a due date; without those settled on the spot ${without}.`,
    pending: (pending: string, inTime: string, overdue: string, paused: string, noDue: string) =>
      `Pending: ${pending}, of which in time ${inTime}, overdue ${overdue}, paused ${paused}, without due date ${noDue}.`,
    refused: (refused: string, withdrawn: string, notAccepted: string, share: string) =>
      `Refused: ${refused}; withdrawn: ${withdrawn}; refused at reception, outside the caseload: ${notAccepted}. Share refused, refusals at reception too: ${share}.`,
    noDossiers: (unit: string) => `${unit} has no dossier in the data that were given.`,
    fieldsTitle: (unit: string) => `Results by field: ${unit}`,
    onTimeShare: 'Early and on time',
    formNote: 'Form II.06a/VPCP/KSTT of each unit is in Annex I.',
  },
  carriedOver: {
    meaning: (cut: string) =>
      `Carried over are the dossiers received before ${cut} and not finished before that day; they overlap those received in the period and are not added to the caseload.`,
    counts: (all: string, before: string, inside: string) =>
      `Carried over: ${all}, of which ${before} were received before the period and ${inside} in it.`,
    ends: (settled: string, pending: string, overdue: string) =>
      `At the end of the period ${settled} were settled and ${pending} pending; overdue: ${overdue}.`,
    doubt: (cut: string) =>
      `The cut-off day ${cut} comes from news and could not be checked against the plan itself; the counts for other days stand beside it.`,
  },
  late: {
    overdue: (overdue: string, share: string, late: string, pending: string) =>
      `Overdue: ${overdue} (${share} of the caseload), of which ${late} settled and ${pending} pending.`,
    notStated: (notStated: string, of: string, share: string) =>
      `No reason is stated for ${notStated} of ${of} overdue or refused dossiers (${share}).`,
    cause: (cause: string, n: string, share: string) => `${cause}: ${n} (${share})`,
    causesTitle: 'Causes of the overdue dossiers:',
    procedures: 'Procedures with most overdue dossiers',
    fields: 'Fields with overdue dossiers',
    classNote: 'Causes are classed by keywords in the reasons that the files state: hints, to be checked on paper.',
    refusedTitle: 'Reasons of refusal:',
    none: 'No dossier is overdue.',
    mainCause: 'Main cause',
  },
  signs: {
    summary: (rules: string, found: string, high: string) =>
      `Rules with enough data: ${rules}; signs found: ${found}, of them ${high} of high severity.`,
    noData: (rules: string) => `Not enough data for the rules: ${rules}. What could not be asked is not cleared.`,
    byRule: 'Signs by rule',
    one: (title: string, n: string, severity: string) => `${title}: ${n}, severity ${severity}.`,
    shared: (n: string, share: string, units: string) => `In ${n} dossiers examined (${share}): ${units}.`,
    ofUnit: (unit: string, n: string, share: string) => `${unit} ${n} (${share})`,
    typical: (dossiers: string) => `Typical dossiers: ${dossiers}.`,
    law: (law: string) => `Law: ${law}.`,
    meaning: (text: string) => `Meaning: ${text}`,
    alarm: (text: string) => `Usual false alarm: ${text}`,
    deadlines: (stretched: string, withTerm: string, off: string) =>
      `The due date on the slip is later than the law allows for ${stretched} of ${withTerm} dossiers whose term the catalogue has; ${off} with one counted from the working day after receipt are listed apart.`,
    deadlinesTitle: 'Due dates against the terms of the law',
  },
  limits: {
    intro: 'Remarks made while the data were read; each row is on the sheet of data remarks in report.xlsx:',
    problem: (text: string, n: string, first: string) => `${text}: ${n} (first: ${first})`,
    none: 'No remark had to be made while the data were read.',
    unknownWords: (column: string, words: string) => `Unknown words in column ${column}: ${words}`,
    unverified: 'Articles and days that are not yet checked against the original texts:',
    data: 'The figures reflect only what the units wrote into their software; they must be checked against the paper files before anything is concluded.',
    otherUnits: 'Rows, source files and remarks are those of all files that were given, not of this unit alone.',
  },
  checklist: {
    intro:
      'What the plan asks and no row of data can show, to be examined at the units. Hints from the data, where there are any, only tell where to look first.',
    law: (law: string) => `The law: ${law}`,
    toVerify: (law: string) => `The law: ${law} (to be checked against the text).`,
    see: 'To be seen:',
    hint: (text: string) => `The data hint: ${text}`,
    findings: 'What was found:',
  },
  hints: {
    timeliness: (share: string, overdue: string) =>
      `${share} early and on time; ${overdue} overdue dossiers should have been urged.`,
    unlisted: (n: string, of: string) =>
      `${n} of ${of} procedures that were handled are not in the catalogue on the day of receipt.`,
    stretched: (n: string) => `dossiers with a due date later than the law allows: ${n}.`,
    online: (share: string, digitised: string) => `received online ${share}; digitised on receipt ${digitised}.`,
    refused: (refused: string, noReason: string) => `refused: ${refused}, of them without a reason: ${noReason}.`,
    signs: (high: string, rules: string) => `signs of high severity: ${high}, by the rules ${rules}.`,
    notStated: (n: string, of: string) => `no reason is stated for ${n} of ${of} overdue or refused dossiers.`,
    noData: 'no data',
  } satisfies Record<Hint | 'noData', unknown>,
  compared: {
    intro: (tables: string, same: string, differing: string) =>
      `Tables that units reported, compared with the dossiers of the same period by form II.06a/VPCP/KSTT: ${tables}; of them ${same} agree, ${differing} differ.`,
    leftOut: 'Could not be compared:',
    left: (path: string, why: string) => `${path}: ${why}`,
    why: {
      'beyond-window': 'its period is beyond that of the data',
      'unknown-unit': 'the data have no such unit',
      'no-unit': 'it does not say of which unit it is',
      'no-layout': 'no table of a known layout',
      'no-tables': 'no table is read from files of this kind',
    } as Record<string, string>,
    moreBroken: (n: string) => `The table contradicts itself in ${n} more places; see report.xlsx.`,
    without: (units: string) => `Units with dossiers of which no table was compared: ${units}.`,
    allOf: (layout: string, from: string, to: string) => `Tables compared (${layout}, ${from} to ${to})`,
    of: (unit: string, place: string) => `${unit} (${place})`,
    all: 'Tables compared',
    note: 'Reported and recomputed are of the row of totals, of a table without one the sum of its rows; "unexplained" is what no way of counting explains.',
    cells: 'Cells compared',
    differing: 'Differing',
    reported: 'Reported',
    recomputed: 'Recomputed',
    table: (unit: string, layout: string, from: string, to: string, place: string) =>
      `${unit}: ${layout}, ${from} to ${to} (${place})`,
    moreLetters: (n: string) => `${n} more rows of it differ in what is overdue.`,
  },
  opinions: {
    intro: 'The team writes this part when it has compared the figures with the paper files and heard the units.',
    parts: ['General opinion', 'Shortcomings', 'Causes and responsibility', 'Recommendations'],
    end: 'This is the report on the analysis of dossiers of administrative procedures./.',
  },
  annexes: {
    forms: 'FORM II.06a/VPCP/KSTT',
    pending: 'PENDING DOSSIERS THAT ARE OVERDUE',
    settled: 'DOSSIERS SETTLED LATE',
    refused: 'REFUSED DOSSIERS',
    carriedOver: 'DOSSIERS CARRIED OVER',
    causes: 'CAUSES BY UNIT, FIELD AND PROCEDURE',
    signs: 'SIGNS',
  },
  continued: (title: string) => `${title} (continued)`,
  cut: (shown: string, total: string, rest: string) => `${shown} of ${total} rows shown. ${rest}`,
  rest: (file: string) => `All of them are in report.xlsx and ${file}.`,
};
