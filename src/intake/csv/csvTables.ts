import { printEvidence } from '../encodings/encoding.ts';
import type { Input } from '../sheets/input.ts';
import type { Asked, OpenTables } from '../sheets/sheetTables.ts';
import { candidateDelimiters, headRows, readHead } from './dialect.ts';
import { carefulRows, isDump } from './records.ts';

/** The one table of a text file. The delimiter is the one under which the header names most facts. Throws InputError. */
export async function openCsv(input: Input, { bytes, encoding, find }: Asked): Promise<OpenTables> {
  const head = await readHead(input, bytes, encoding);
  const tries = candidateDelimiters(head).map((delimiter) => {
    const rows = headRows(head, delimiter);
    return { delimiter, rows, facts: find(rows)?.columns.size ?? 0, width: rows[0]?.cells.length ?? 0 };
  });
  const best = tries.reduce((one, other) =>
    other.facts > one.facts || (other.facts === one.facts && other.width > one.width) ? other : one,
  );
  const escaped = isDump(head, best.delimiter);
  const dialect = { encoding: head.encoding, lineEnd: head.lineEnd, delimiter: best.delimiter, escaped };
  const table: OpenTables['tables'][number] = {
    format: 'csv',
    sheet: null,
    hiddenSheet: false,
    encoding: head.encoding.name,
    evidence: printEvidence(head.evidence),
    delimiter: best.delimiter,
    escaped,
    head: best.rows,
    hiddenRows: () => 0,
    spans: () => [],
    hiddenColumns: [],
    async *rows(heading) {
      for await (const batch of carefulRows(input.path, dialect, heading.headings.length)) {
        yield batch.filter(({ row }) => row > heading.row);
      }
    },
  };
  return { tables: [table], close: () => {} };
}
