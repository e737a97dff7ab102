import { InputError } from './errors.ts';
import { type Look, OLE, ZIP } from './look.ts';
import { inUnicode } from './sheets/cellFonts.ts';
import type { Input } from './sheets/input.ts';
import type { Asked, OpenTables } from './sheets/sheetTables.ts';
import type { Format } from './sheets/table.ts';

/** How files of one format are known and opened. */
export interface Opener {
  /** Endings of names that promise this format, lower case; the bytes decide, and a broken promise is said. */
  endings: readonly string[];
  /** Do the bytes show it? */
  is(look: Look): boolean;
  /** Its tables. The reader is loaded when there is a file to read. Throws InputError. */
  open(input: Input, asked: Asked): Promise<OpenTables>;
}

const part = (name: RegExp) => (look: Look) => look.parts?.some((one) => name.test(one)) ?? false;
const HTML = /<(!doctype html|html|head|body|meta|style|table|tr|div|center|font|h[1-6]|p)[\s>/]/i;
/** A workbook without its parts, or one that is damaged, is for the reader of workbooks to refuse. */
const BOOK = /\.(xls[xmb]|xlt[xm]|xls|ods)$/i;

/** The formats that are read, in the order in which they are tried; text is what nothing else is. */
export const FORMATS = {
  xlsb: {
    endings: ['xlsb'],
    is: part(/^xl\/workbook\.bin$/i),
    open: async (input, asked) => book(await (await import('./xls/xlsTables.ts')).openXlsb(input), asked),
  },
  ods: {
    endings: ['ods', 'ots'],
    is: ({ parts }) => {
      const names = parts ?? [];
      const content = names.includes('content.xml') || names.includes('encrypted-package');
      return content && names.includes('META-INF/manifest.xml');
    },
    open: async (input, asked) => book(await (await import('./ods/ods.ts')).openOds(input), asked),
  },
  xlsx: {
    endings: ['xlsx', 'xlsm', 'xltx', 'xltm'],
    is: part(/^(\[Content_Types\]\.xml|xl\/.*)$/i),
    open: async (input, asked) => book(await (await import('./xlsx/xlsxTables.ts')).openXlsx(input), asked),
  },
  xls: {
    endings: ['xls', 'xlt'],
    // A workbook stream of Excel 2 to 95 without the OLE file around it, as some web scripts write, is one too.
    is: ({ mark }) => OLE.test(mark) || /^09(00|02|04|08)(04|06|08|10)00/.test(mark),
    open: async (input, asked) => book(await (await import('./xls/xlsTables.ts')).openXls(input), asked),
  },
  xml2003: {
    endings: ['xml'],
    is: ({ text }) =>
      text.startsWith('<') &&
      text.includes('urn:schemas-microsoft-com:office:spreadsheet') &&
      /<(\w+:)?Workbook[\s>]/.test(text),
    open: async (input, asked) => (await import('./xml2003/xml2003.ts')).openXml2003(input, asked),
  },
  fods: {
    endings: ['fods'],
    is: ({ text }) =>
      text.startsWith('<') && /<(\w+:)?document[\s>]/.test(text) && text.includes('opendocument.spreadsheet'),
    open: async (input, asked) => book(await (await import('./ods/ods.ts')).openFods(input, asked), asked),
  },
  parquet: {
    endings: ['parquet'],
    is: ({ mark }) => mark.startsWith('50415231'),
    open: async (input) => (await import('./parquet/parquetTables.ts')).openParquet(input),
  },
  html: {
    endings: ['html', 'htm'],
    is: ({ text }) => text.startsWith('<') && HTML.test(text),
    open: async (input, asked) => (await import('./html/htmlTables.ts')).openHtml(input, asked),
  },
  csv: {
    endings: ['csv', 'tsv', 'txt'],
    is: () => true,
    open: async (input, asked) => {
      if (BOOK.test(input.shown)) throw new InputError('not-workbook', input.shown);
      return (await import('./csv/csvTables.ts')).openCsv(input, asked);
    },
  },
} satisfies Record<Format, Opener>;

/** The format of a file by its look. */
export function formatOf(look: Look, name: string): Format {
  const known = (Object.keys(FORMATS) as Format[]).find((format) => format !== 'csv' && FORMATS[format].is(look));
  return known ?? (ZIP.test(look.mark) && BOOK.test(name) ? 'xlsx' : 'csv');
}

/** Workbooks hold Unicode, but cells may be typed for an old font. */
function book({ tables, close }: OpenTables, { encoding }: Asked): OpenTables {
  return { tables: tables.map((table) => inUnicode(table, encoding)), close };
}
