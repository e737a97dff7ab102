import { z } from 'zod';
import { FACTS } from '../../vocabulary/facts.ts';
import { isForm } from '../days/form.ts';
import { ENCODINGS } from '../encodings/names.ts';

export const CHANNELS = ['direct', 'online', 'post'] as const;
export const OUTCOMES = ['granted', 'refused', 'withdrawn', 'pending', 'paused', 'notAccepted'] as const;

/** YAML reads 5 and true for what they look like; here they are words. */
const text = z.union([z.string().min(1), z.number(), z.boolean()]).transform(String);
const words = z.array(text);
const fact = z.enum(FACTS);
const day = z
  .string()
  .transform(isoDay)
  .refine((iso) => iso !== '', 'day');

/** How days are written: tried in the order given. */
const form = z.string().refine(isForm, 'form');

/** A column by its heading, or by its letter where a list has none. */
const column = z.union([text, z.strictObject({ column: z.string().regex(/^[A-Za-z]{1,3}$/) })]);

const settings = {
  columns: z.partialRecord(fact, column).optional(),
  constants: z.partialRecord(fact, text).optional(),
  dates: z
    .strictObject({
      order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
      form: z.union([form, z.array(form).min(1)]).optional(),
      zone: z
        .string()
        .regex(/^[+-]\d{2}:\d{2}$/)
        .optional(),
    })
    .optional(),
  sheet: z.union([z.string().min(1), z.int().positive()]).optional(),
  /** 0: the list has no heading, and its columns go by their letters. */
  headerRow: z.int().nonnegative().optional(),
  encoding: z.enum(ENCODINGS).optional(),
  exportedOn: day.optional(),
  values: z
    .strictObject({
      channel: z.partialRecord(z.enum(CHANNELS), words).optional(),
      outcome: z.partialRecord(z.enum(OUTCOMES), words).optional(),
      /** Name to show -> other names of the same; of a procedure also its national code. */
      unit: z.record(z.string().min(1), words).optional(),
      procedure: z.record(z.string().min(1), words).optional(),
    })
    .optional(),
};

const entrySchema = z.strictObject({ match: z.string().min(1), ...settings });

export const mappingSchema = z.strictObject({ ...settings, files: z.array(entrySchema).optional() });

const settingsSchema = z.object(settings);

/** How one table is read where the built-in vocabulary does not know: what the mapping file says of it. `{}` says nothing. */
export type Mapping = z.infer<typeof settingsSchema>;

/** A mapping file (spec section 6): what holds for all inputs, and what for those that an entry's `match` names. */
export type MappingFile = z.infer<typeof mappingSchema>;

/** Fact -> its column, by heading or letter. */
export type MappedColumns = NonNullable<Mapping['columns']>;

/** The keys that a mapping may have at a place, the numbers of lists left out; those of columns and constants are facts. */
export function keysAt(path: readonly string[]): readonly string[] {
  const inEntry = path[0] === 'files' && path.length > 1;
  const [key, part] = inEntry ? path.slice(2) : path;
  if (key === undefined) return Object.keys(inEntry ? entrySchema.shape : mappingSchema.shape);
  if (key === 'dates') return ['order', 'form', 'zone'];
  if (key !== 'values') return FACTS;
  if (part === undefined) return ['channel', 'outcome', 'unit', 'procedure'];
  return part === 'channel' ? CHANNELS : OUTCOMES;
}

/** A day as 2023-12-29 or 29/12/2023, in ISO form; '' where it is none. */
function isoDay(written: string): string {
  const iso = written.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, d: string, m: string, y: string) =>
    [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
  );
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return '';
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : '';
}
