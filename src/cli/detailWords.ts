import type { Messages } from '../messages/index.ts';

type Seen = Messages['details']['seen'];

/** What readers say of a broken file, and the words for it. The first that fits counts. */
const PATTERNS: readonly [RegExp, keyof Seen][] = [
  [/^over (\d+) bytes unpacked$/, 'unpackedBytes'],
  [/inflates more than (\d+):1$/, 'inflates'],
  [/over (\d+) bytes$/, 'overBytes'],
  [/(\d+) bytes, not as declared$/, 'otherSize'],
  [/(\d+) bytes$/, 'bytes'],
  [/^over (\d+) seconds$/, 'seconds'],
  [/^over (\d+) MB of memory$/, 'memory'],
  [/^a cell of over (\d+) characters$/, 'cell'],
  [/^a row of over (\d+) characters$/, 'row'],
  [/^markup of over (\d+) characters$/, 'markup'],
  [/ of over (\d+) characters$/, 'firstRows'],
  [/^more than (\d+) columns$/, 'columns'],
  [/^more than (\d+) rows$/, 'rows'],
  [/^one row repeated (\d+) times$/, 'repeatedRow'],
  [/^more than (\d+) merged cells$/, 'mergedCells'],
  [/^more than (\d+) cells$/, 'cells'],
  [/^more than (\d+) tables( on a sheet)?$/, 'tables'],
  [/^tables nested over (\d+) deep$/, 'nestedTables'],
  [/^(\d+) files in the archive$/, 'files'],
  [/CRC does not match$/, 'checksum'],
  [/^two parts named /, 'sameName'],
  [/^no part |has no part$/, 'noPart'],
  [/method \d+$/, 'method'],
  [/ is a <.*>, not a <.*>$/, 'otherPart'],
  [/^binary workbook \(\.xlsb\)$/, 'binary'],
  [/^no worksheets in the (workbook|document)$/, 'noSheets'],
  [/^no workbook in the OLE file$/, 'noWorkbook'],
  [/^a record of the workbook cannot be read$/, 'record'],
  [/^the page ends inside a (tag|table)$/, 'pageEnds'],
  [/^(XML|a worksheet) ends early$/, 'xmlEnds'],
  [/^no zip directory$/, 'noDirectory'],
  [/^the compressed bytes are damaged$/, 'compressed'],
  [/^the directory of the archive is damaged$/, 'directory'],
  [/^an archive in an archive$/, 'nestedArchive'],
  [/^a file name that leads out of it$/, 'leadsOut'],
];

/** A technical detail in the user's words; that of its kind where it has none, '' where there is no kind either. */
export function detailWords(detail: string, { details }: Messages): string {
  const kinds = new Map(Object.entries(details.kinds));
  const [, kind = '', said = ''] = /^([a-z]+(?:-[a-z]+)?): (.*)$/s.exec(detail) ?? [];
  const seen = kinds.has(kind) ? said : detail;
  for (const [pattern, key] of PATTERNS) {
    const [found, n = ''] = pattern.exec(seen) ?? [];
    const words = details.seen[key];
    if (found !== undefined) return typeof words === 'string' ? words : words(n);
  }
  return kinds.get(kind) ?? '';
}
