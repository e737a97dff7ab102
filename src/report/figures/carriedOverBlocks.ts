import { formatCount, formatDay } from '../../messages/index.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { ReportJson } from '../schema/schema.ts';
import { cutIsDoubtful, cutsSection } from './cutsSection.ts';
import { startsSection } from './startsSection.ts';

/** Part III: the dossiers carried over, by the plan's cut-off day and by the others it may mean. */
export function carriedOverBlocks(json: ReportJson, { plan, messages }: BuildOptions): DocumentBlock[] {
  const {
    document: { carriedOver: words },
    language,
  } = messages;
  const n = (count: number) => formatCount(count, language);
  const t = json.totals;
  const cut = formatDay(json.plan.carriedBefore, language);
  const sentences = [
    words.meaning(cut),
    words.counts(n(t.carriedOver), n(t['carriedOver.beforeWindow']), n(t['carriedOver.inWindow'])),
    words.ends(n(t['carriedOver.settled']), n(t['carriedOver.pending']), n(t['carriedOver.overdue'])),
    ...(cutIsDoubtful(json, plan) ? [words.doubt(cut)] : []),
  ];
  return [
    ...sentences.map((text): DocumentBlock => ({ kind: 'paragraph', text })),
    { kind: 'table', section: { ...cutsSection(json, plan, messages), notes: [] } },
    { kind: 'table', section: startsSection(json, plan, messages) },
  ];
}
