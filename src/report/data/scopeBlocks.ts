import { inspectionLaw } from '../../law/inspection.ts';
import { textIn } from '../../law/text.ts';
import { formatCount, formatDay } from '../../messages/index.ts';
import { proofLines } from '../figures/proofLines.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import { planTitle } from '../ground/planTitle.ts';
import type { ReportJson } from '../schema/schema.ts';
import { sourceSections } from './dataSections.ts';

/** Part I: the basis, the period, the files and what became of their rows. */
export function scopeBlocks(json: ReportJson, { plan, messages }: BuildOptions): DocumentBlock[] {
  const { document: words, language, report } = messages;
  const n = (count: number) => formatCount(count, language);
  const day = (iso: string) => formatDay(iso, language);
  const { from, to, asOf, deadline } = json.plan;
  const laws = inspectionLaw(asOf).map(({ value }) => textIn(value, language));
  const title = planTitle(json, plan);
  const missing = json.units.filter(({ fields }) => fields.length === 0).map(({ unit }) => unit ?? report.notStated);
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
  const sources = sourceSections(json, messages)
    .filter(({ id }) => ['sources', 'unread', 'skipped'].includes(id))
    .map((section): DocumentBlock => ({ kind: 'table', section: withoutHash(section) }));
  return [
    paragraph(words.scope.basis([...laws, ...(title === null ? [] : [`${title} (${plan.authority})`])].join('; '))),
    ...(title === null ? [paragraph(words.scope.ownWindow)] : []),
    paragraph(words.scope.window(day(from), day(to), day(asOf))),
    paragraph(words.scope.deadline[deadline]),
    paragraph(words.scope.sources(n(json.sources.length), n(json.rows.read))),
    ...sources,
    paragraph(json.unread.length === 0 ? words.scope.complete : words.scope.unread(n(json.unread.length))),
    ...(missing.length === 0 ? [] : [paragraph(words.scope.noFile(missing.join('; ')))]),
    paragraph(words.scope.proof),
    { kind: 'items', items: proofLines(json, messages) },
    paragraph(words.scope.reproducible),
  ];
}

/** The hashes are for the workbook; on a page of paper nobody compares them. */
function withoutHash(section: ReturnType<typeof sourceSections>[number]): typeof section {
  const at = section.columns.findIndex(({ key }) => key === 'sha256');
  if (at < 0 || !Array.isArray(section.rows)) return section;
  const cut = <T>(cells: T[]) => cells.filter((_, index) => index !== at);
  return {
    ...section,
    columns: cut(section.columns),
    rows: section.rows.map(({ cells, style }) => ({ cells: cut(cells), style })),
  };
}
