import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/intake/container/limits.ts';
import { contentHandlers } from '../../src/intake/ods/odsContent.ts';
import { xmlScanner } from '../../src/intake/xml/xml.ts';

/** The sheets of an OpenDocument content, each with the cells of its rows. */
function sheetsOf(spreadsheet: string): string[][][] {
  const sheets: string[][][] = [];
  const sink = {
    date1904: () => {},
    sheet: () => void sheets.push([]),
    hide: () => {},
    row: ({ cells }: { cells: string[] }) => void sheets.at(-1)?.push(cells),
  };
  const scanner = xmlScanner(contentHandlers(sink, defaultLimits));
  scanner.write(
    `<o:document-content xmlns:o="o" xmlns:t="t"><o:body><o:spreadsheet>${spreadsheet}</o:spreadsheet></o:body></o:document-content>`,
  );
  scanner.end();
  return sheets;
}

const table = (cell: string) => `<t:table t:name="S"><t:table-row>${cell}</t:table-row></t:table>`;

test.each([
  ['PT08H30M00S', '08:30:00'],
  ['PT8H5M0S', '08:05:00'],
  ['PT10H0M0S', '10:00:00'],
  ['PT08H30M00.000S', '08:30:00'],
  ['PT08H29M59,999999S', '08:30:00'],
  ['PT08H30M59.6S', '08:30:59'],
  ['PT23H59M59.9S', '23:59:59'],
  ['PT23H59M59.9999999S', '23:59:59'],
  ['PT29400S', '08:10:00'],
  ['PT490M', '08:10:00'],
  ['PT8H', '08:00:00'],
  ['PT8H10M', '08:10:00'],
  ['P0DT8H10M0S', '08:10:00'],
  ['P1DT2H', '26:00:00'],
  ['PT30H15M00S', '30:15:00'],
  ['-PT8H', '-PT8H'],
  ['P1Y', 'P1Y'],
  ['P', 'P'],
])('the duration %s', (duration, text) => {
  expect(sheetsOf(table(`<t:table-cell o:value-type="time" o:time-value="${duration}"/>`))).toEqual([[[text]]]);
});

test('the copy of a linked table is no sheet', () => {
  const cell = '<t:table-cell o:value-type="float" o:value="1"/>';
  const linked = `<t:dde-links><t:dde-link>${table(cell)}</t:dde-link></t:dde-links>`;
  expect(sheetsOf(`${table(cell)}${linked}`)).toEqual([[['1']]]);
});
