import { ALLOWED_FUNCTIONS, ALLOWED_TABLE_FUNCTIONS, VALUE_WORDS } from './functions.ts';
import { QueryRefused } from './refused.ts';

/** A part of a query as the engine's own parser gives it. */
type Part = { readonly [key: string]: unknown };

/** What a query may be made of; every other part is refused, also one that a later engine has. */
const FORMS: ReadonlySet<string> = new Set([
  ...['SELECT_NODE', 'SET_OPERATION_NODE', 'RECURSIVE_CTE_NODE', 'CTE_NODE'],
  ...['BASE_TABLE', 'SUBQUERY', 'JOIN', 'TABLE_FUNCTION', 'EXPRESSION_LIST', 'EMPTY', 'PIVOT', 'SHOW_REF'],
  ...['ORDER_MODIFIER', 'LIMIT_MODIFIER', 'LIMIT_PERCENT_MODIFIER', 'DISTINCT_MODIFIER'],
  ...['ORDER_DEFAULT', 'ASCENDING', 'DESCENDING'],
]);

const EXPRESSIONS: ReadonlySet<string> = new Set([
  ...[
    'BETWEEN',
    'CASE',
    'CAST',
    'COLLATE',
    'COLUMN_REF',
    'COMPARISON',
    'CONJUNCTION',
    'CONSTANT',
    'DEFAULT',
    'FUNCTION',
  ],
  ...['LAMBDA', 'LAMBDA_REF', 'OPERATOR', 'POSITIONAL_REFERENCE', 'STAR', 'SUBQUERY', 'WINDOW'],
]);

/** What a type of values has besides its name: the digits of a decimal, the parts of a struct. */
const TYPE_PARTS = /_TYPE_INFO$/;

/** A name of a common table that no file and no table of a database has. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** The names that a query may read from, and those that no part of it may take for itself. */
export interface Names {
  views: ReadonlySet<string>;
  taken: ReadonlySet<string>;
}

/** Throws QueryRefused unless every part of a parsed query is known, and reads the views alone by functions that work on their arguments. */
export function checkQuery(tree: unknown, { views, taken }: Names): void {
  const common = new Set<string>();
  each(tree, (part) => {
    for (const name of commonNames(part)) {
      if (!PLAIN_NAME.test(name) || taken.has(name.toLowerCase())) throw new QueryRefused('table', name);
      common.add(name.toLowerCase());
    }
  });
  each(tree, (part) => {
    checkForm(part);
    if (part.type === 'BASE_TABLE') {
      const name = text(part.table_name);
      const known = views.has(name.toLowerCase()) || common.has(name.toLowerCase());
      if (!known || text(part.schema_name) !== '' || text(part.catalog_name) !== '')
        throw new QueryRefused('table', name);
    }
    if (part.type === 'SHOW_REF' && (part.query === null || !['DESCRIBE', 'SUMMARY'].includes(text(part.show_type))))
      throw new QueryRefused('statement');
    if (part.type === 'TABLE_FUNCTION') checkFunction(part.function as Part, ALLOWED_TABLE_FUNCTIONS);
    if (typeof part.function_name === 'string') checkFunction(part, ALLOWED_FUNCTIONS);
    if (part.class === 'COLUMN_REF') checkWord(part);
  });
}

/** Hands every object in a tree to `use`. */
function each(tree: unknown, use: (part: Part) => void): void {
  if (tree === null || typeof tree !== 'object') return;
  if (Array.isArray(tree)) {
    for (const one of tree) each(one, use);
    return;
  }
  use(tree as Part);
  for (const value of Object.values(tree)) each(value, use);
}

function commonNames(part: Part): string[] {
  const map = (part.cte_map as { map?: { key: string }[] } | undefined)?.map ?? [];
  return [...map.map(({ key }) => key), ...(typeof part.ctename === 'string' ? [part.ctename] : [])];
}

function checkForm(part: Part): void {
  if (typeof part.class === 'string') {
    if (!EXPRESSIONS.has(part.class)) throw new QueryRefused('form', part.class);
  } else if (typeof part.type === 'string' && !FORMS.has(part.type) && !TYPE_PARTS.test(part.type))
    throw new QueryRefused('form', part.type);
}

function checkFunction(part: Part, allowed: ReadonlySet<string>): void {
  const name = text(part.function_name).toLowerCase();
  const own = ['', 'main'].includes(text(part.schema)) && text(part.catalog) === '';
  if (!own || !allowed.has(name)) throw new QueryRefused('function', name);
}

function checkWord({ column_names: names }: Part): void {
  const word = Array.isArray(names) && names.length === 1 ? text(names[0]).toLowerCase() : '';
  if (VALUE_WORDS.has(word)) throw new QueryRefused('function', word);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
