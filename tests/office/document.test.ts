import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { audit, FIXTURES, inFolder, ROOT } from '../e2e/run.ts';

test('LibreOffice opens the document of all units and of each, and lays it out in pages', () =>
  inFolder((folder) => {
    const catalogue = join(ROOT, 'fixtures', 'catalogue', 'procedures.csv');
    const out = join(folder, 'r');
    const made = audit(['analyze', FIXTURES, '--procedures', catalogue, '--format', 'docx', '--out', out, '--quiet']);
    expect(made.exit, made.err).toBe(0);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    for (const file of ['report.docx', 'docx/2-so-y-te.docx']) {
      const office = spawnSync(
        'soffice',
        [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(out, file)],
        { encoding: 'utf8' },
      );
      expect(office.status, office.stderr).toBe(0);
      const pdf = readFileSync(join(folder, `${file.split('/').at(-1)?.replace('.docx', '')}.pdf`), 'latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeGreaterThan(10);
    }
  }));
