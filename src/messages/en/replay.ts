export const replay = {
  summary: 'run the command of manifest.json again on the same inputs, and compare every output',
  given: 'report folder, or a manifest.json',
  states: {
    differs: 'differs when run again',
    unmade: 'not made when run again',
    extra: 'made only when run again',
  },
  versions: {
    tool: (was: string, is: string) => `The report was made by version ${was}, and is run again by version ${is}.`,
    engine: (was: string, is: string) => `The report was counted by DuckDB ${was}, and is run again by DuckDB ${is}.`,
  },
  whole: (folder: string, n: string) => `${folder}: run again it is the same; files: ${n}.`,
  broken: (folder: string, n: string) => `${folder}: files that are not as in the run again: ${n}.`,
  notRun: (folder: string, n: string) =>
    `${folder}: it cannot be run again, for files are missing or have changed: ${n}; name the folder that has the inputs with --inputs.`,
};

/** Why a report is not run again. */
export const replayFaults = {
  stdin: (folder: string) =>
    `${folder}: this report was read from standard input (audit analyze -), where nothing is left to run again; save the data as a file and analyze that.`,
  tooOld: (folder: string, made: string, now: string) =>
    `${folder}: the manifest.json of version ${made} says too little to be run again by version ${now}; run "audit analyze" and compare with "audit diff".`,
};
