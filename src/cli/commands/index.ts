import type { Subcommand } from '../command.ts';
import { analyze } from './analyze.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { exportDossiers } from './export.ts';
import { figures } from './figures.ts';
import { inspect } from './inspect.ts';
import { plan } from './plan.ts';
import { query } from './query.ts';
import { replay } from './replay.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { trace } from './trace.ts';
import { verify } from './verify.ts';

/** The commands by their names, in the order of help. This is their only list: help, completion and docs are made from it. */
export const COMMANDS = {
  analyze,
  inspect,
  report,
  trace,
  explain,
  figures,
  compare,
  verify,
  replay,
  diff,
  query,
  export: exportDossiers,
  rules,
  plan,
  completion,
} satisfies Record<string, Subcommand>;
