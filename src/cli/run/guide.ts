import type { MappedColumns } from '../../intake/heading/mapping.ts';
import type { TableDraft } from '../../intake/heading/writeMapping.ts';
import type { Messages } from '../../messages/index.ts';
import { fold } from '../../text/fold.ts';
import type { Fact } from '../../vocabulary/facts.ts';

/** Asks one question and gives the answer; '' when nothing was said. */
export type Ask = (question: string) => Promise<string>;

/** Without these two no row is a dossier. */
const LEAST = ['code', 'received'] as const satisfies Fact[];
const LETTERS = /^[A-Z]{1,3}$/i;

/**
 * Asks table by table what a mapping has to say: the unit of a table that states none, whether a column is what its values look like, and
 * where nothing is known the columns of code and received day. What is answered is no longer to be checked.
 */
export async function guide(drafts: TableDraft[], ask: Ask, messages: Messages): Promise<TableDraft[]> {
  const answered: TableDraft[] = [];
  for (const draft of drafts) answered.push(await askColumns(await askUnit(draft, ask, messages), ask, messages));
  return answered;
}

async function askUnit(draft: TableDraft, ask: Ask, { inspect }: Messages): Promise<TableDraft> {
  if (draft.statesUnit) return draft;
  const said = (await ask(inspect.guide.unit(draft.place, draft.unit ?? ''))).trim();
  const unit = said === '' ? draft.unit : said;
  return unit === null ? draft : { ...draft, unit, check: draft.check.slice(1) };
}

async function askColumns(draft: TableDraft, ask: Ask, messages: Messages): Promise<TableDraft> {
  const { facts, inspect } = messages;
  const columns: MappedColumns = { ...draft.columns };
  if (draft.check.includes(inspect.check.open)) {
    for (const fact of LEAST) {
      const letters = (await ask(inspect.guide.column(draft.place, facts[fact]))).trim();
      if (LETTERS.test(letters)) columns[fact] = { column: letters.toUpperCase() };
    }
    const known = LEAST.every((fact) => columns[fact] !== undefined);
    return known ? { ...draft, columns, open: false, check: without(draft.check, inspect.check.open) } : draft;
  }
  for (const [fact, column] of Object.entries(draft.proposed) as [Fact, string | { column: string }][]) {
    const shown = typeof column === 'string' ? column : column.column;
    const said = await ask(inspect.guide.proposed(draft.place, shown, facts[fact]));
    if (inspect.guide.yes.split(' ').map(fold).includes(fold(said))) columns[fact] = column;
  }
  const asked = Object.keys(draft.proposed).length > 0;
  const read = Object.values(columns);
  const unread = draft.unread.filter((heading) => !read.includes(heading));
  return asked
    ? { ...draft, columns, unread, proposed: {}, check: without(draft.check, inspect.check.proposed) }
    : draft;
}

function without(lines: string[], line: string): string[] {
  return lines.filter((one) => one !== line);
}
