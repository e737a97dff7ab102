import * as sheetjs from '@e965/xlsx';

/** A cell: text, a number, or a moment as `YYYY-MM-DD` with an hour or without. */
export type Cell = string | number | { moment: string };

/** The day serial of a moment in the 1900 system of workbooks. */
export function serialOf(moment: string): number {
  return (
    (Date.parse(`${moment.replace(' ', 'T')}${moment.length > 10 ? '' : 'T00:00:00'}Z`) - Date.UTC(1899, 11, 30)) /
    864e5
  );
}

function cellObject(cell: Cell): sheetjs.CellObject | null {
  if (cell === '') return null;
  if (typeof cell === 'string') return { t: 's', v: cell };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  return { t: 'n', v: serialOf(cell.moment), z: cell.moment.length > 10 ? 'dd/mm/yyyy hh:mm:ss' : 'dd/mm/yyyy' };
}

/** A workbook in a format of the library; `hiddenRows` are counted from 1, `merged` are addresses such as `B2:B4`, `hiddenColumns` from 0. */
export function workbook(
  sheets: {
    name: string;
    rows: Cell[][];
    hidden?: boolean;
    hiddenRows?: number[];
    merged?: string[];
    hiddenColumns?: number[];
  }[],
  bookType: 'biff8' | 'biff5' | 'ods' | 'fods' | 'xlml' | 'xlsx' | 'xlsb',
): Buffer {
  const book = sheetjs.utils.book_new();
  for (const { name, rows, hiddenRows = [], merged = [], hiddenColumns = [] } of sheets) {
    const sheet = sheetjs.utils.aoa_to_sheet(rows.map((row) => row.map(cellObject)));
    sheet['!rows'] = rows.map((_, at) => ({ hidden: hiddenRows.includes(at + 1) }));
    if (hiddenColumns.length > 0) sheet['!cols'] = rows.map((_, at) => ({ hidden: hiddenColumns.includes(at) }));
    if (merged.length > 0) sheet['!merges'] = merged.map((address) => sheetjs.utils.decode_range(address));
    sheetjs.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return sheetjs.write(book, { bookType, type: 'buffer' });
}

/** Text as HTML that shows it unchanged: spaces at an end or side by side would else be one or none. */
export function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^ | $| (?= )/g, '&#32;')
    .replaceAll('\n', '<br>');
}

export function htmlTable(rows: string[][], attributes = ''): string {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`);
  return `<table ${attributes}>${lines.join('\r\n')}</table>`;
}

/** A page as one-stop software serves it under the name .xls. */
export function htmlPage(body: string, head = ''): string {
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n<head>${head}<style>td{mso-number-format:"\\@"}</style>
<!--[if gte mso 9]><xml><x:Name>Sheet1</x:Name></xml><![endif]--></head>\r\n<body>${body}</body></html>`;
}
