import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as sheets from '@e965/xlsx';
import { expect, test } from 'vitest';
import { audit, FIXTURES, inFolder, ROOT } from '../e2e/run.ts';
import { buildZip } from '../intake/xlsx/zip.ts';
import { partsOf } from '../write/zippedParts.ts';

/** Every formula of a workbook: its cell, and the number the file has for it. */
function formulasOf(path: string): Map<string, number> {
  const book = sheets.read(readFileSync(path));
  return new Map(
    book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {}).flatMap(([ref, cell]: [string, sheets.CellObject]): [string, number][] =>
        cell.f === undefined ? [] : [[`${name}!${ref}`, Number(cell.v)]],
      ),
    ),
  );
}

test('LibreOffice computes every formula anew to the number that the workbook and report.json have', () =>
  inFolder(async (folder) => {
    const out = join(folder, 'r');
    const catalogue = join(ROOT, 'fixtures', 'catalogue', 'procedures.csv');
    const made = audit(['analyze', FIXTURES, '--procedures', catalogue, '--format', 'xlsx', '--out', out, '--quiet']);
    expect(made.exit, made.err).toBe(0);
    const expected = formulasOf(join(out, 'report.xlsx'));
    expect(expected.size).toBeGreaterThan(200);

    // Without the numbers in the file nothing is left to LibreOffice but to compute them.
    const parts = await partsOf(join(out, 'report.xlsx'));
    const bare = [...parts].map(([name, xml]): [string, string] => [name, xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')]);
    writeFileSync(join(folder, 'bare.xlsx'), buildZip(bare, { deflate: true }));
    expect([...formulasOf(join(folder, 'bare.xlsx')).values()].every(Number.isNaN)).toBe(true);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const office = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        'o',
        'bare.xlsx',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(office.status, office.stderr).toBe(0);
    const computed = formulasOf(join(folder, 'o', 'bare.xlsx'));
    expect(Object.fromEntries(computed)).toEqual(Object.fromEntries(expected));
  }));
