import { expect, test } from 'vitest';
import { unitFile } from '../../src/cli/run/writeFormats.ts';

test.each([
  ['Sở Y tế', '1-so-y-te.docx'],
  ['../../etc/passwd', '1-etc-passwd.docx'],
  ['CON', '1-con.docx'],
  ['😀', '1.docx'],
  ['Ữ'.repeat(5000), `1-${'u'.repeat(60)}.docx`],
])('the document of a unit called %j is %s', (unit, file) => expect(unitFile(1, unit)).toBe(file));
