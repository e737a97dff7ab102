import { expect, test } from 'vitest';
import { inspectTable } from '../../../src/casefile/inspect/inspect.ts';
import type { MappingFile } from '../../../src/intake/heading/mapping.ts';
import { openInput } from '../../../src/intake/open.ts';
import { builtInHeadings } from '../../../src/vocabulary/columns.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';
import { withFiles } from '../caseOf.ts';

const HEAD = 'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả\n';

test.each<[what: string, rows: string, mapping: MappingFile, understood: (number | null)[]]>([
  ['day first', 'A,13/03/2022,15/04/2022\nB,01/02/2022,02/13/2022\n', {}, [null, 2, 1]],
  ['month first, by evidence', 'A,03/13/2022,04/15/2022\nB,02/01/2022,02/14/2022\n', {}, [null, 2, 2]],
  ['month first, as given', 'A,03/13/2022,15/04/2022\n', { dates: { order: 'mdy' } }, [null, 1, 0]],
  [
    'epochs, as given',
    'A,1646960400,1646960400000\nB,x,1646874000\n',
    { dates: { form: ['epoch-s', 'epoch-ms'] } },
    [null, 1, 2],
  ],
  ['epochs that nobody named', 'A,1646960400,1646960400\n', {}, [null, 0, 0]],
  ['a pattern', 'A,20220301.0830,20220305.1700\n', { dates: { form: 'yyyyMMdd.HHmm' } }, [null, 1, 1]],
])('inspect counts the days that analyze would read: %s', async (_, rows, mapping, understood) => {
  await withFiles({ 'a.csv': HEAD + rows }, async ([path = '']) => {
    const { tables, close } = await openInput({ path, shown: 'a.csv' }, { recognise: builtInHeadings(), mapping });
    const [table] = tables;
    if (!table) throw new Error('no table');
    const found = await inspectTable('a.csv', table, loadVocabulary(), () => null);
    close();
    expect(found.columns.map((column) => column.understood)).toEqual(understood);
  });
});
