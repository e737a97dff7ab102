import { formatCount, type Messages } from '../../messages/index.ts';
import type { ReportJson } from '../schema/schema.ts';

/** The proof in words: what became of the rows read, where the dossiers stand, and in how many texts persons are masked. */
export function proofLines(report: ReportJson, { language, report: words, commands, page }: Messages): string[] {
  const count = (n: number) => formatCount(n, language);
  const { read, dossiers, repeats, layout, rejected } = report.rows;
  const placed = Object.values(report.placement).reduce((sum, n) => sum + n, 0);
  const parts = Object.entries(report.placement).map(
    ([id, n]) => `${count(n)} ${words.placements[id as keyof typeof words.placements]}`,
  );
  return [
    commands.summary.rows(count(read), count(dossiers), count(repeats), count(layout), count(rejected)),
    commands.summary.placement(count(placed), parts.reverse().join(' + ')),
    report.persons.shown ? page.internal : words.masked(count(report.persons.masked)),
  ];
}
