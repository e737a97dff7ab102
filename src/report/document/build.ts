import type { BuildOptions } from '../build.ts';
import type { Report } from '../report.ts';
import { ROMAN } from '../roman.ts';
import type { ReportJson } from '../schema.ts';
import { annexesOf } from './annexes.ts';
import { checklistBlocks } from './checklist.ts';
import type { DocumentBlock, ReportDocument } from './document.ts';
import { carriedOverBlocks, lateBlocks } from './late.ts';
import { limitsBlocks } from './limits.ts';
import { resultsBlocks } from './results.ts';
import { scopeBlocks } from './scope.ts';
import { signsBlocks } from './signs.ts';

/** The draft report, of all units or of one. What the program cannot know (numbers, names, days) is left dotted. */
export function buildDocument(json: ReportJson, report: Report, options: BuildOptions): ReportDocument {
  const { plan, messages, unit, reveal } = options;
  const { document: words, report: reportWords } = messages;
  const parts: [string, DocumentBlock[]][] = [
    [words.parts.scope, scopeBlocks(json, options)],
    [words.parts.results, resultsBlocks(json, messages)],
    [words.parts.carriedOver, carriedOverBlocks(json, options)],
    [words.parts.late, lateBlocks(json, messages)],
    [words.parts.signs, signsBlocks(json, options)],
    [words.parts.limits, limitsBlocks(json, options)],
    [words.parts.checklist, checklistBlocks(json, options)],
  ];
  return {
    language: messages.language,
    agency: { superior: words.head.superior, name: words.head.agency },
    number: words.head.number,
    state: { name: reportWords.head.state, motto: reportWords.head.motto },
    place: words.head.place,
    draft: words.head.draft,
    warning: reveal ? words.internal : null,
    title: words.head.kind,
    subject: [
      words.head.subject,
      ...(unit === undefined ? [] : [words.head.ofUnit(unit ?? reportWords.notStated)]),
      words.head.about(plan.title),
    ],
    blocks: parts
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([title, blocks], at) => [
        { kind: 'heading' as const, level: 1 as const, text: `${ROMAN[at]}. ${title}` },
        ...numbered(blocks),
      ]),
    closing: {
      recipients: words.closing.recipients,
      lines: words.closing.recipientLines,
      authority: words.closing.authority,
      signature: words.closing.signature,
    },
    attached: words.attached,
    annexes: annexesOf(json, report, options),
  };
}

/** Headings of the second level are numbered within their part, as Nghị định 30/2020/NĐ-CP has it. */
function numbered(blocks: DocumentBlock[]): DocumentBlock[] {
  let no = 0;
  return blocks.map((block) =>
    block.kind === 'heading' && block.level === 2 ? { ...block, text: `${++no}. ${block.text}` } : block,
  );
}
