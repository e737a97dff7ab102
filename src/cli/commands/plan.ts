import { readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { loadPlan } from '../../plan/load.ts';
import { dataFile } from '../../text/dataFile.ts';
import { EXIT, UsageError } from '../failure.ts';
import { openPlan } from '../openPlan.ts';
import type { Terminal } from '../terminal.ts';

/** The plan that `audit plan init` starts from: its comments say what each key means. */
const MODEL = 'plans/2960-kh-ttcp.yml';
const LINE_WIDTH = 120;

/** `audit plan show`: a plan as the program takes it, with every default. */
export async function showPlan(idOrFile: string, json: boolean, terminal: Terminal): Promise<number> {
  const plan = await loadPlan(idOrFile);
  await terminal.out(json ? `${JSON.stringify(plan, null, 2)}\n` : stringify(plan, { lineWidth: LINE_WIDTH }));
  return EXIT.complete;
}

/** `audit plan check`: says that a plan is valid, its rules too. Throws PlanError with every fault. */
export async function checkPlan(file: string, terminal: Terminal): Promise<number> {
  const plan = await openPlan(file);
  await terminal.out(`${terminal.messages.rules.commands.valid(file, plan.id)}\n`);
  return EXIT.complete;
}

/** `audit plan init`: writes a commented plan to edit. An existing file is never overwritten. */
export async function initPlan(file: string, terminal: Terminal): Promise<number> {
  const { commands } = terminal.messages.rules;
  const { usage } = terminal.messages.faults;
  await writeFile(file, await readFile(dataFile(MODEL)), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new UsageError(commands.exists(file));
    throw new UsageError(usage.cannotWrite(file, error.code ?? error.message));
  });
  await terminal.out(`${commands.written(file)}\n`);
  return EXIT.complete;
}
