import type { ComparedTable } from '../../casefile/compare/compare.ts';
import { countingRules } from '../../casefile/compare/rules.ts';
import { EXIT, UsageError } from '../failure.ts';
import type { CompareFlags } from '../options/compareFlags.ts';
import { nameOf } from '../options/names.ts';
import { profilesOf } from '../options/profiles.ts';
import type { Terminal } from '../terminal.ts';
import { compareAll, type NotCompared } from './comparing.ts';
import { resolveInputs, STDIN } from './inputs.ts';
import { type Given, readTables } from './reportedTables.ts';
import { withCase } from './withCase.ts';
import { checkCompared, writeCompared } from './writeCompared.ts';

/** Compares tables with the dossiers of a case. Returns the exit code; throws what failure.ts explains. */
export async function runComparison(args: string[], flags: CompareFlags, terminal: Terminal): Promise<number> {
  const [profile = null] = profilesOf(flags.profile, terminal.messages);
  const { usage } = terminal.messages.faults;
  const rules = countingRules().map(({ id }) => id);
  if (flags.dossiers !== undefined && !rules.includes(flags.dossiers))
    throw new UsageError(usage.badValue('--dossiers', flags.dossiers, rules.join(' | ')));
  checkCompared(flags, terminal.messages);
  return withCase(flags.case, terminal, async (opened) => {
    const { given, faults, known } = await readTables(await resolveInputs(args, terminal.cwd, STDIN), terminal);
    for (const { sentence } of faults) terminal.err(`${sentence}\n`);
    if (given.length === 0) return known === 0 && faults.length > 0 ? EXIT.incomplete : EXIT.nothing;
    const { db, plan } = opened;
    const units = plan.units.map(({ name }) => name);
    const unit = flags.unit === undefined ? undefined : await nameOf(db, 'unit', flags.unit, units, terminal.messages);
    let left = false;
    const onLeft = (_: Given, { why, sentence }: NotCompared) => {
      if (why !== 'unknown-unit') throw new UsageError(sentence);
      terminal.err(`${sentence}\n`);
      left = true;
    };
    const done = await compareAll(given, opened, { unit, profile, force: flags.force ?? false, onLeft }, terminal);
    await writeCompared(done, opened, flags, profile, terminal);
    if (left || faults.length > 0) return EXIT.incomplete;
    return done.some(({ compared }) => differs(compared)) ? EXIT.findings : EXIT.complete;
  });
}

function differs({ rows, identities, unmatched, missing }: ComparedTable): boolean {
  const off = rows.some(({ cells }) => cells.some(({ difference }) => difference !== 0));
  return off || identities.length + unmatched.length + missing.length > 0;
}
