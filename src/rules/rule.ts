/** The settings of a rule: its parameters with their values. */
export type Parameters = Record<string, number | string | boolean>;

export type Severity = 'high' | 'medium' | 'low';

/** A red flag: one file of SQL, `<id>.sql`, whose front comment says the rest. */
export interface Rule {
  id: string;
  /** English, in kebab case. */
  name: string;
  severity: Severity;
  /** The article, in Vietnamese. */
  law: string;
  /** Has somebody read the article with the legal text at hand? */
  verified: boolean;
  /**
   * What an export must have: facts (`due`), of which one is enough in an inner list; `due:hour`, `received:second` for facts
   * written so exactly; `repeats` for rows with one code; `table.<name>` for a table that another input fills.
   */
  needs: string[][];
  /** Which dossiers it is asked about: those in the caseload or not accepted, or all that were read. */
  judges: 'window' | 'all';
  parameters: Parameters;
  /** What it finds in a lifelike export without anything wrong (scripts/clean-set.js), before and after it was tuned; null when never measured. */
  cleanSet: string | null;
  /** The whole file. */
  text: string;
  /** The query alone. */
  sql: string;
}

const SEVERITIES: readonly string[] = ['high', 'medium', 'low'] satisfies Severity[];
const LINE = /^-- (id|name|severity|law|verified|needs|judges|parameters|clean set): (.*)$/;

/** Reads a rule from its file. Throws when the front comment does not say what it must: our own mistake. */
export function parseRule(text: string): Rule {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  const said = new Map(
    lines.slice(0, end).flatMap((line) => {
      const [, key, value] = LINE.exec(line) ?? [];
      return key === undefined ? [] : [[key, (value ?? '').trim()] as const];
    }),
  );
  const must = (key: string): string => {
    const value = said.get(key);
    if (!value) throw new Error(`A rule does not say its ${key}: ${lines[0]}`);
    return value;
  };
  const severity = must('severity');
  if (!SEVERITIES.includes(severity)) throw new Error(`${must('id')}: no severity ${severity}`);
  return {
    id: must('id'),
    name: must('name'),
    severity: severity as Severity,
    law: must('law'),
    verified: must('verified') === 'true',
    needs: must('needs')
      .split(',')
      .map((need) => need.trim().split('|')),
    judges: said.get('judges') === 'all' ? 'all' : 'window',
    parameters: parseParameters(said.get('parameters') ?? ''),
    cleanSet: said.get('clean set') ?? null,
    text,
    sql: lines.slice(end).join('\n').trim().replace(/;$/, ''),
  };
}

function parseParameters(text: string): Parameters {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return Object.fromEntries(
    parts.map((part) => {
      const [name = '', value = ''] = part.split('=').map((side) => side.trim());
      return [name, parseValue(value)];
    }),
  );
}

function parseValue(text: string): number | string | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
