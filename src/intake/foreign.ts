import type { Look } from './look.ts';

/** Why a file that may hold a table is not read; also the key of the sentence that says what to do. */
export type ForeignFault = 'archive' | 'web-archive' | 'numbers' | 'database' | 'json' | 'data-file' | 'other-markup';

/** What bytes are that are no export in a format that is read. */
export interface Foreign {
  /** Null: it holds no table of dossiers, as plainly as a picture does. */
  fault: ForeignFault | null;
  /** As people call it. */
  name: string;
}

interface Kind extends Foreign {
  is: RegExp | ((look: Look) => boolean);
}

const has = (name: RegExp) => (look: Look) => look.parts?.some((part) => name.test(part)) ?? false;
const stream = (name: RegExp) => (look: Look) => look.streams.some((one) => name.test(one));
const text = (beginning: RegExp) => (look: Look) => beginning.test(look.text.slice(0, 4096));
const opendocument = (type: string) => (look: Look) =>
  look.head.toString('latin1', 0, 128).includes(`mimetypeapplication/vnd.oasis.opendocument.${type}`);

/** Kinds of files by their bytes: a mark in hexadecimal, or what a look shows. The first that fits counts. */
const KINDS: readonly Kind[] = [
  { fault: 'archive', name: 'RAR', is: /^526172211a07/ },
  { fault: 'archive', name: '7z', is: /^377abcaf271c/ },
  { fault: 'archive', name: 'xz', is: /^fd377a585a00/ },
  { fault: 'archive', name: 'bzip2', is: /^425a683[1-9]314159/ },
  { fault: 'archive', name: 'Zstandard', is: /^28b52ffd/ },
  { fault: 'archive', name: 'CAB', is: /^4d534346/ },
  { fault: 'archive', name: 'LZH', is: /^....2d6c68/ },
  { fault: 'archive', name: 'tar', is: ({ head }) => head.toString('latin1', 257, 262) === 'ustar' },
  { fault: 'numbers', name: 'Numbers/Pages', is: has(/(\.iwa|^index\.(apxl|xml\.gz)|(^|\/)Index\.zip)$/i) },
  { fault: 'web-archive', name: 'MHT', is: text(/^(mime-version|content-type):[^\0]*\bmultipart\//i) },
  {
    fault: 'web-archive',
    name: 'e-mail',
    is: text(/^(from|to|received|return-path|message-id|date|subject|x-[\w-]+): [^\0]*\n(content-type|mime-version):/i),
  },
  { fault: 'web-archive', name: 'Outlook', is: stream(/^__(nameid|properties)_version1\.0$/) },
  { fault: 'database', name: 'Access', is: /^000100005374616e64617264(20|204)/ },
  { fault: 'database', name: 'SQLite', is: /^53514c69746520666f726d6174/ },
  { fault: 'database', name: 'DuckDB', is: /^.{16}4455434b/ },
  { fault: 'database', name: 'DBF', is: isDbf },
  { fault: 'data-file', name: 'Arrow', is: /^4152524f5731/ },
  { fault: 'data-file', name: 'ORC', is: /^4f5243(0|1)/ },
  { fault: 'data-file', name: 'Avro', is: /^4f626a01/ },
  { fault: 'data-file', name: 'SPSS', is: /^24464c[23]/ },
  { fault: 'data-file', name: 'Stata', is: text(/^<stata_dta>/) },
  { fault: 'data-file', name: 'SAS', is: /^0{24}c2ea8160/ },
  { fault: 'data-file', name: 'HDF5', is: /^894844460d0a1a0a/ },
  { fault: 'json', name: 'JSON', is: text(/^(\{\s*["}]|\[\s*([[{"\]]|-?\d+\s*[,\]]))/) },
  { fault: null, name: 'PDF', is: text(/^[^<]{0,1024}%PDF-\d/) },
  { fault: null, name: 'RTF', is: /^7b5c727466/ },
  { fault: null, name: 'PowerPoint', is: has(/^ppt\/presentation.xml$/i) },
  { fault: null, name: 'Visio', is: has(/^visio\/document.xml$/i) },
  { fault: null, name: 'Word', is: stream(/^WordDocument$/) },
  { fault: null, name: 'PowerPoint', is: stream(/^PowerPoint Document$/) },
  { fault: null, name: 'Visio', is: stream(/^VisioDocument$/) },
  { fault: null, name: 'Thumbs.db', is: stream(/^Catalog$/) },
  { fault: null, name: 'OpenDocument', is: opendocument('text') },
  { fault: null, name: 'OpenDocument', is: opendocument('presentation') },
  { fault: null, name: 'OpenDocument', is: opendocument('graphics') },
  { fault: null, name: 'EPUB', is: ({ head }) => head.toString('latin1', 30, 58) === 'mimetypeapplication/epub+zip' },
  { fault: null, name: 'picture', is: /^(89504e47|ffd8ff|47494638|49492a00|4d4d002a|38425053|424d.{8}00000000)/ },
  { fault: null, name: 'picture', is: /^(52494646.{8}57454250|00000100|d7cdc69a|01000000.{72}20454d46)/ },
  {
    fault: null,
    name: 'picture',
    is: text(/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg[\s>]/i),
  },
  { fault: null, name: 'film or sound', is: /^(.{8}66747970|52494646|494433|fffb|4f676753|1a45dfa3|664c6143)/ },
  { fault: null, name: 'program', is: /^(7f454c46|cafebabe|4c0000000114020|4d5a.{0,60}00)/ },
  { fault: null, name: 'font', is: /^(0001000000|4f54544f|774f4646|774f4632)/ },
  { fault: null, name: '.DS_Store', is: /^0000000142756431/ },
];

/** What bytes are that no reader of exports takes; null where one may. */
export function foreignKind(look: Look): Foreign | null {
  return KINDS.find(({ is }) => (is instanceof RegExp ? is.test(look.mark) : is(look))) ?? null;
}

/** Text in tags that no reader knows; asked after all formats in tags. */
export function isOtherMarkup({ text: beginning }: Look): boolean {
  return /^(<\?xml\s|<[a-z][\w.-]*(:[\w.-]+)?\s[^<]*xmlns)/i.test(beginning);
}

/** A table of dBASE, FoxPro and their kin: version, a day, and a header that ends where it says. */
function isDbf({ head }: Look): boolean {
  if (head.length < 68 || ![0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x83, 0x8b, 0xf5].includes(head[0] as number))
    return false;
  const [month, day] = [head[2] as number, head[3] as number];
  const end = head.readUInt16LE(8);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && end >= 65 && head.subarray(32, end + 1).includes(0x0d);
}

/** Lock files that an open Excel or LibreOffice leaves beside a workbook, and what systems add to folders and archives. */
const CLUTTER = /(^|[/\\])(~\$[^/\\]*|\.~lock[^/\\]*|\._[^/\\]*|__MACOSX[/\\].*|Thumbs\.db|\.DS_Store|desktop\.ini)$/i;

/** Files that nobody means as exports, whatever their bytes are. */
export function isClutter(path: string): boolean {
  return CLUTTER.test(path);
}

const NO_EXPORT =
  /\.(pdf|docx?|dotx?|rtf|odt|pptx?|odp|md|markdown|rst|jpe?g|png|gif|bmp|tiff?|webp|heic|svg|ico|ini|url|lnk|ya?ml|mp[34]|avi|mov|wav|exe|dll|bat|cmd|ps1|sh|js|css)$/i;

/** Names of documents, pictures and programs: where no table is found in such a file, none was to be expected. */
export function isNoExportName(path: string): boolean {
  return NO_EXPORT.test(path);
}
