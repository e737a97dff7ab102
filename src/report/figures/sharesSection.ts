import { type Ratio, SHARES, type ShareId } from '../../casefile/figures/shares.ts';
import type { Messages } from '../../messages/index.ts';
import type { Cell, Column, Section, SectionRow } from '../ground/report.ts';
import { share } from '../ground/share.ts';

/** Every share in rows, groups side by side, each with its part and its whole. */
export function sharesSection(
  groups: { name: string; shares: Record<ShareId, Ratio> }[],
  { report: words }: Messages,
): Section {
  const columns = groups.flatMap(({ name }, index): Column[] => {
    const of = { groups: [name] };
    return [
      { key: `share${index + 1}`, heading: words.share, ...of, kind: 'share', width: 9 },
      { key: `part${index + 1}`, heading: words.part, ...of, kind: 'count', width: 9 },
      { key: `whole${index + 1}`, heading: words.whole, ...of, kind: 'count', width: 9 },
    ];
  });
  return {
    id: 'shares',
    title: words.sharesTitle,
    notes: [],
    columns: [
      { key: 'no', heading: words.form.no, kind: 'count', width: 6 },
      { key: 'label', heading: words.share, kind: 'text', width: 36 },
      ...columns,
      { key: 'share', heading: words.figureId, kind: 'code', width: 26, aside: true },
    ],
    rows: SHARES.map(({ id }, at): SectionRow => {
      const cells = groups.flatMap(({ shares }): Cell[] => {
        const { part, whole } = shares[id];
        return [share(part, whole), part, whole];
      });
      return { cells: [at + 1, words.shares[id], ...cells, id], style: 'body' };
    }),
  };
}
