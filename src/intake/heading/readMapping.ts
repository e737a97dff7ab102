import { readFile } from 'node:fs/promises';
import { type Document, isScalar, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../../text/fold.ts';
import { refusePipe } from '../../text/plainFile.ts';
import { OWN_WORDS } from '../../text/yaml.ts';
import { MappingError } from '../errors.ts';
import { keysAt, type MappingFile, mappingSchema } from './mapping.ts';

/** More than any list of files needs; a larger file is no mapping. */
const MOST_BYTES = 2 << 20;
/** Aliases in all: a few spare typing, many aliases of aliases fill the memory. */
const MOST_ALIASES = 1000;

/** Reads and checks a mapping file. Throws MappingError with the file, the key and what was seen. */
export async function loadMapping(file: string): Promise<MappingFile> {
  const bytes = await refusePipe(file)
    .then(() => readFile(file))
    .catch((error: NodeJS.ErrnoException) => {
      throw new MappingError('unreadable', file, error.code ?? '');
    });
  if (bytes.length > MOST_BYTES) throw new MappingError('too-large', file, String(bytes.length), String(MOST_BYTES));
  const parsed = mappingSchema.safeParse(parseYaml(bytes.toString('utf8'), file) ?? {});
  if (parsed.success) return parsed.data;
  const issue = innermost(parsed.error.issues[0] as z.core.$ZodIssue);
  const unknown = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : null;
  const path = (unknown === null ? issue.path : [...issue.path, unknown]).map(String);
  throw new MappingError('schema', file, shownPath(path), expectedOf(issue, path));
}

function parseYaml(text: string, file: string): unknown {
  let place = '';
  try {
    const document = parseDocument(text, OWN_WORDS);
    const fault = document.errors[0] ?? document.warnings[0];
    const { line, col } = fault?.linePos?.[0] ?? {};
    if (line !== undefined) place = `${line}:${col}`;
    if (!fault) {
      refusePrototype(document, file);
      return document.toJS({ maxAliasCount: MOST_ALIASES });
    }
  } catch (error) {
    if (error instanceof MappingError) throw error;
    // Aliases without an anchor, of themselves or of aliases without end, and brackets nested thousands deep: what the parser
    // says of them is of no use to whoever wrote the file.
  }
  throw new MappingError('yaml', file, place);
}

/** No key of ours, and one that checks of keys pass over. */
function refusePrototype(document: Document.Parsed, file: string): void {
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__') throw new MappingError('schema', file, '__proto__', 'other-key');
    },
  });
}

/** Of a value that fits none of several forms, the fault of the form that it comes nearest to: the one it went deepest into. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flatMap((issues) => issues.slice(0, 1)).map(innermost);
  const deepest = inner.find((one) => one.path.length > 0 || one.code === 'unrecognized_keys');
  return deepest ? { ...deepest, path: [...issue.path, ...deepest.path] } : issue;
}

/** A place in the file as a person counts: files (1).columns is in the first entry. */
function shownPath(path: string[]): string {
  return path.join('.').replace(/\.(\d+)(?=\.|$)/g, (_, at: string) => ` (${Number(at) + 1})`);
}

/** What belongs at the place of a fault: keys or values of the file, or the kind of value (`mappingKinds` of the messages). */
function expectedOf(issue: z.core.$ZodIssue, path: string[]): string {
  if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key') {
    const keys = keysAt(path.slice(0, -1));
    return nearest(path.at(-1) ?? '', keys) ?? keys.join(' | ');
  }
  if (issue.code === 'invalid_value') return issue.values.join(' | ');
  const key = path.findLast((part) => !/^\d+$/.test(part));
  if (key === 'form') return 'epoch-s | epoch-ms | java | js | "yyyyMMddHHmmss"';
  if (key === 'zone') return '"+07:00"';
  if (key === 'exportedOn') return 'day';
  if (key === 'column') return 'letter';
  if (key === 'headerRow') return 'row';
  if (key === 'sheet') return 'sheet';
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? 'text';
  return 'text';
}

const KINDS: Readonly<Record<string, string>> = { object: 'keys', record: 'keys', array: 'list' };
