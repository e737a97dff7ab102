import { columnLetters } from '../../text/columnLetters.ts';
import { nfc } from '../../text/fold.ts';
import { maskPath } from '../../text/shown.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import { MappingError } from '../errors.ts';
import type { HeadRow } from '../sheets/rows.ts';
import type { RawTable } from '../sheets/table.ts';
import { sideBySide } from './beside.ts';
import { guessColumns, isListOfDossiers } from './guessColumns.ts';
import { findHeader, headerAt, likelyHeader, namesDossiers, readHeader } from './header.ts';
import { headless, lettered, mapColumns, namesHeadings, recogniseMapped } from './mappedColumns.ts';
import type { MappedColumns, Mapping } from './mapping.ts';
import { ownMapping } from './ownMapping.ts';
import { preferVisible, settleHeader } from './settleHeader.ts';
import type { Header, Recognise, Table } from './table.ts';

/** How headings are recognised where no mapping names them. */
export interface HeadingReading {
  recognise: Recognise;
  /** Give tables of which no heading is known too; their header has no columns. */
  unknownToo?: boolean;
}

/**
 * The sheets of an input with their headers, each by the first of the mappings that holds for it. Throws MappingError when a mapping
 * names a sheet that is not there, or columns that no sheet has.
 */
export function withHeaders(
  candidates: RawTable[],
  mappings: Mapping[],
  shown: string,
  reading: HeadingReading,
): { tables: Table[]; without: string[]; headless: MappedColumns | null } {
  const tables: Table[] = [];
  const without: string[] = [];
  const sheets = [...new Set(candidates.map(({ sheet }) => sheet))];
  const missing = mappings.find((mapping) => !sheets.some((sheet) => isOf(sheet, sheets, mapping)));
  if (missing !== undefined && candidates.length > 0) {
    throw new MappingError('missing-sheet', shown, maskPath(String(missing.sheet)), maskPath(sheets.join(', ')));
  }
  let misfit: MappingError | null = null;
  for (const raw of candidates) {
    const given = mappings.find((one) => isOf(raw.sheet, sheets, one));
    if (given === undefined) continue;
    const mapping = raw.own === undefined ? given : ownMapping(raw, raw.own, given);
    try {
      const headed = headedParts(raw, shown, mapping, reading);
      tables.push(...headed);
      if (headed.length === 0 && raw.sheet !== null) without.push(raw.sheet);
    } catch (error) {
      if (!(error instanceof MappingError) || mapping.sheet !== undefined) throw error;
      misfit ??= error;
      if (raw.sheet !== null) without.push(raw.sheet);
    }
  }
  // A cover sheet need not have the columns that a mapping names; some sheet must.
  if (tables.length === 0 && misfit) throw misfit;
  const bare = tables.some(({ header }) => header.columns.size > 0)
    ? []
    : candidates.map(headlessColumns).filter((columns) => columns !== null);
  return { tables, without, headless: bare[0] ?? null };
}

/** The tables of a sheet: one, or several that stand beside each other. */
function headedParts(raw: RawTable, shown: string, mapping: Mapping, reading: HeadingReading): Table[] {
  const parts = partsOf(raw, mapping, reading.recognise);
  const headed = parts.flatMap((part) => {
    const own = parts.length > 1 ? { ...mapping, columns: columnsIn(part, mapping) } : mapping;
    const header = headerOf(part, shown, own, reading);
    return header ? [{ ...part, header, mapping }] : [];
  });
  const lacking = Object.keys(mapping.columns ?? {}).some(
    (fact) => !headed.some(({ header }) => header.columns.has(fact as Fact)),
  );
  // A column named in the mapping must be in one of them: said of the sheet as it is.
  if (parts.length > 1 && lacking) headerOf(raw, shown, mapping, reading);
  return headed;
}

/** Columns named by their letters, or a heading of none, are of one table: the one that the mapping means. */
function partsOf(raw: RawTable, { columns, headerRow }: Mapping, recognise: Recognise): RawTable[] {
  if (headerRow === 0 || (columns && Object.values(columns).some((column) => typeof column !== 'string'))) return [raw];
  const named = columns ? recogniseMapped(columns) : recognise;
  return sideBySide(raw, (rows, enough) => {
    if (headerRow === undefined) return findHeader(rows, named, enough);
    const header = rows.some(({ row }) => row === headerRow) ? headerAt(rows, headerRow, named) : null;
    return header && enough(header) ? header : null;
  });
}

/** Of the columns that a mapping names, those that a table of several on a sheet has. */
function columnsIn({ head }: RawTable, { columns }: Mapping): MappedColumns | undefined {
  if (!columns) return undefined;
  const recognise = recogniseMapped(columns);
  const found = new Set(head.flatMap(({ cells }) => cells.flatMap((cell) => recognise(nfc(cell))?.fact ?? [])));
  return Object.fromEntries(Object.entries(columns).filter(([fact]) => found.has(fact as Fact)));
}

/** A list of dossiers without any heading: what its columns likely are, by letter; null where it is no such list. */
export function headlessColumns(raw: RawTable): MappedColumns | null {
  const guessed = likelyHeader(raw.head) === null ? guessOf(raw) : null;
  if (guessed === null || !isListOfDossiers(guessed)) return null;
  return Object.fromEntries([...guessed].map(([fact, index]) => [fact, { column: columnLetters(index) }]));
}

function guessOf(raw: RawTable): Map<Fact, number> {
  return guessColumns(raw.head.map(({ cells }) => cells));
}

/** Does a mapping hold for a sheet? A file without sheets has one, whatever its name. */
function isOf(sheet: string | null, sheets: (string | null)[], { sheet: named }: Mapping): boolean {
  return named === undefined || sheet === null || sheet === (typeof named === 'number' ? sheets[named - 1] : named);
}

/** The header of a table by mapping or vocabulary; null when no row names dossiers. */
function headerOf(raw: RawTable, input: string, mapping: Mapping, reading: HeadingReading): Header | null {
  const place = raw.sheet === null ? input : `${input} › ${maskPath(raw.sheet)}`;
  const { columns, headerRow: wantedRow } = mapping;
  if (wantedRow && !raw.head.some(({ row }) => row === wantedRow)) {
    throw new MappingError('missing-header-row', place, String(wantedRow));
  }
  if (wantedRow === 0) return mapColumns(columns ?? {}, headless(raw.head), place);
  const found = locate(raw.head, reading.recognise, mapping);
  const header = found && preferVisible(found, raw.hiddenColumns, raw.head);
  if (!columns) {
    if (header) return settleHeader(header);
    if (!reading.unknownToo) return null;
    return likelyHeader(raw.head) ?? (guessOf(raw).size > 0 ? headless(raw.head) : null);
  }
  if (header === null && !namesHeadings(columns)) throw new MappingError('no-heading', place, '');
  const shown = header ?? (raw.head[0] ? readHeader([raw.head[0]], reading.recognise) : null);
  return shown && mapColumns(columns, shown, place);
}

/** Looks for the header among the first rows, as the mapping or the vocabulary names its columns. */
export function locate(rows: HeadRow[], recognise: Recognise, { columns, headerRow }: Mapping): Header | null {
  if (headerRow === 0) return lettered(columns ?? {}, headless(rows));
  const mapped = columns !== undefined && namesHeadings(columns);
  const named = mapped ? recogniseMapped(columns) : recognise;
  const enough = mapped ? (header: Header) => header.columns.size > 0 : namesDossiers;
  return headerRow === undefined ? findHeader(rows, named, enough) : headerAt(rows, headerRow, named);
}
