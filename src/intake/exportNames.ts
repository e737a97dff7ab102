/** Names of exports among the files of a folder or archive; what such a file is, its bytes say. */
const EXPORT = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods|html?|gz|zip)$/i;
/** Lock files that an open Excel or LibreOffice leaves beside a workbook, and what macOS adds to archives. */
const CLUTTER = /(^|[/\\])(~\$|\.~lock|\._|__MACOSX[/\\])/;

export function isExportName(path: string): boolean {
  return EXPORT.test(path);
}

/** Files that nobody means as exports, whatever their names end in. */
export function isClutter(path: string): boolean {
  return CLUTTER.test(path);
}
