import { type ChecklistItem, checklistOn, type Hint } from '../../law/checklist.ts';
import { textIn } from '../../law/text.ts';
import { formatCount, formatRatio, type Messages } from '../../messages/index.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { ReportJson } from '../schema/schema.ts';

/** Dotted lines under each content, to be filled at the unit. */
const ROOM = 4;

/** Part VII: what is asked and no row can show, by the law of the day as of which the report speaks; nothing where the checklist is empty. */
export function checklistBlocks(json: ReportJson, { plan, messages }: BuildOptions): DocumentBlock[] {
  const items = checklistOn(plan.checklist, json.plan.asOf);
  if (items.length === 0) return [];
  const { checklist: words } = messages.document;
  return [{ kind: 'paragraph', text: words.intro }, ...items.flatMap((item) => itemBlocks(item, json, messages))];
}

function itemBlocks(item: ChecklistItem, json: ReportJson, messages: Messages): DocumentBlock[] {
  const { checklist: words } = messages.document;
  const said = (text: ChecklistItem['title']) => textIn(text, messages.language);
  const law = item.verified ? words.law(said(item.law)) : words.toVerify(said(item.law));
  // Two contents may have nothing to go by alike.
  const hints = [...new Set(item.hints.map((hint) => words.hint(HINTS[hint](json, messages))))];
  return [
    { kind: 'heading', level: 2, text: said(item.title) },
    { kind: 'paragraph', text: law },
    { kind: 'paragraph', text: words.see },
    { kind: 'items', items: item.see.map(said) },
    ...hints.map((text): DocumentBlock => ({ kind: 'paragraph', text })),
    { kind: 'paragraph', text: words.findings },
    { kind: 'room', lines: ROOM },
  ];
}

/** What the data say on a content, in a sentence. */
const HINTS: Record<Hint, (json: ReportJson, messages: Messages) => string> = {
  timeliness: ({ totals: t, shares }, { document: { hints }, language }) =>
    hints.timeliness(formatRatio(shares.onTimeShare, language), formatCount(t.overdue, language)),
  unlisted: ({ indicators }, { document: { hints }, language }) => {
    const { notInCatalogue: unlisted } = indicators.total;
    if (unlisted === null) return hints.noData;
    return hints.unlisted(formatCount(unlisted.part, language), formatCount(unlisted.whole, language));
  },
  stretched: ({ deadlines }, { document: { hints }, language }) =>
    deadlines === null ? hints.noData : hints.stretched(formatCount(deadlines.stretched, language)),
  online: ({ shares, indicators }, { document: { hints }, language }) => {
    const { digitisedOnReceipt: digitised } = indicators.total;
    return hints.online(
      formatRatio(shares.onlineShare, language),
      digitised === null ? hints.noData : formatRatio(digitised, language),
    );
  },
  refused: ({ totals: t }, { document: { hints }, language }) =>
    hints.refused(formatCount(t.refused, language), formatCount(t['refused.noReason'], language)),
  signs: ({ findings }, { document: { hints }, language }) => {
    const high = findings.filter(({ severity, count }) => severity === 'high' && count > 0);
    const sum = high.reduce((total, { count }) => total + count, 0);
    return hints.signs(formatCount(sum, language), high.map(({ rule }) => rule).join(', ') || '–');
  },
  notStated: ({ causeShares: { notStated, of } }, { document: { hints }, language }) =>
    hints.notStated(formatCount(notStated, language), formatCount(of, language)),
};
