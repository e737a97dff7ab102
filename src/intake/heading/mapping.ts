import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { nearest, nfc } from '../../text/fold.ts';
import { foldHeading } from '../../vocabulary/columns.ts';
import { FACTS, type Fact } from '../../vocabulary/facts.ts';
import { ENCODINGS } from '../encodings/names.ts';
import { MappingError } from '../errors.ts';
import type { Header, Recognise } from './table.ts';

const words = z.array(z.coerce.string().min(1));
const fact = z.enum(FACTS);

const CHANNELS = ['direct', 'online', 'post'] as const;
const OUTCOMES = ['granted', 'refused', 'withdrawn', 'pending', 'paused', 'notAccepted'] as const;

const mappingSchema = z.strictObject({
  columns: z.partialRecord(fact, z.coerce.string().min(1)).optional(),
  constants: z.partialRecord(fact, z.coerce.string().min(1)).optional(),
  dates: z
    .strictObject({
      order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
      zone: z
        .string()
        .regex(/^[+-]\d{2}:\d{2}$/)
        .optional(),
    })
    .optional(),
  sheet: z.union([z.string().min(1), z.int().positive()]).optional(),
  headerRow: z.int().positive().optional(),
  encoding: z.enum(ENCODINGS).optional(),
  values: z
    .strictObject({
      channel: z.partialRecord(z.enum(CHANNELS), words).optional(),
      outcome: z.partialRecord(z.enum(OUTCOMES), words).optional(),
    })
    .optional(),
});

/** A mapping file (spec section 6): how to read an export that the built-in vocabulary does not know. */
export type Mapping = z.infer<typeof mappingSchema>;

/** Reads and checks a mapping file. Throws MappingError with the file, the key and what was seen. */
export async function loadMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new MappingError('unreadable', file, error.code ?? error.message);
  });
  const document = parseDocument(text);
  const syntax = document.errors[0];
  if (syntax) throw new MappingError('unreadable', file, syntax.message.split('\n')[0] ?? '');
  const parsed = mappingSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0] as z.core.$ZodIssue;
  const unknown = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : null;
  const path = unknown === null ? issue.path : [...issue.path, unknown];
  throw new MappingError('schema', file, path.map(String).join('.'), expectedOf(issue, path.map(String)));
}

/** The keys of a mapping by the place that they stand in; those of columns and constants are facts. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(mappingSchema.shape),
  dates: ['order', 'zone'],
  values: ['channel', 'outcome'],
  'values.channel': CHANNELS,
  'values.outcome': OUTCOMES,
};

/** What belongs at the place of a fault, in words of the file: its keys, its values or the kind of value. */
function expectedOf(issue: z.core.$ZodIssue, path: string[]): string {
  if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key') {
    const keys = KEYS[path.slice(0, -1).join('.')] ?? FACTS;
    return nearest(path.at(-1) ?? '', keys) ?? keys.join(' | ');
  }
  if (issue.code === 'invalid_value') return issue.values.join(' | ');
  if (issue.code === 'invalid_format') return '"+07:00"';
  if (issue.code === 'invalid_type') return issue.expected;
  return path.join('.') === 'headerRow' ? '1, 2, 3 …' : 'string';
}

/** Recognises only the headings that the mapping names: its `columns` is complete. */
export function recogniseMapped(columns: NonNullable<Mapping['columns']>): Recognise {
  const byHeading = new Map(Object.entries(columns).map(([name, heading]) => [foldHeading(heading), name as Fact]));
  const exact = new Map(Object.entries(columns).map(([name, heading]) => [nfc(heading), name as Fact]));
  return (heading) => {
    const named = exact.get(heading) ?? byHeading.get(foldHeading(heading));
    return named ? { fact: named, rank: exact.has(heading) ? 0 : 1 } : null;
  };
}

/** The header's columns as the mapping names them. Throws when one is not there, with the nearest heading that is. */
export function mapColumns(columns: NonNullable<Mapping['columns']>, header: Header, place: string): Header {
  const mapped = new Map<Fact, number>();
  for (const [name, heading] of Object.entries(columns)) {
    const exact = header.headings.indexOf(nfc(heading));
    const index = exact >= 0 ? exact : header.headings.findIndex((text) => foldHeading(text) === foldHeading(heading));
    if (index < 0) {
      const present = header.headings.filter((text) => text !== '');
      throw new MappingError(
        'missing-column',
        place,
        `${name}: "${heading}"`,
        nearest(heading, present) ?? present.join(', '),
      );
    }
    mapped.set(name as Fact, index);
  }
  return { ...header, columns: mapped, doubled: [] };
}
