import type { Messages } from '../../messages/index.ts';
import { lateBlocks } from '../causes/lateBlocks.ts';
import { checklistBlocks } from '../checklist/checklistBlocks.ts';
import { comparedBlocks } from '../compare/comparedBlocks.ts';
import { limitsBlocks } from '../data/limitsBlocks.ts';
import { scopeBlocks } from '../data/scopeBlocks.ts';
import { deadlinesBlocks } from '../deadlines/deadlinesBlocks.ts';
import { carriedOverBlocks } from '../figures/carriedOverBlocks.ts';
import { resultsBlocks } from '../figures/resultsBlocks.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import { planTitle } from '../ground/planTitle.ts';
import type { Report } from '../ground/report.ts';
import { ROMAN } from '../ground/roman.ts';
import { indicatorsBlocks } from '../indicators/indicatorsBlocks.ts';
import type { ReportJson } from '../schema/schema.ts';
import { signsBlocks } from '../signs/signsBlocks.ts';
import { annexesOf } from './annexes.ts';
import type { ReportDocument } from './document.ts';

/** The draft report, of all units or of one. What the program cannot know (numbers, names, days) is left dotted. */
export async function buildDocument(json: ReportJson, report: Report, options: BuildOptions): Promise<ReportDocument> {
  const { plan, messages, unit, reveal } = options;
  const { document: words, report: reportWords } = messages;
  const title = planTitle(json, plan);
  const parts: [string, DocumentBlock[]][] = [
    [words.parts.scope, scopeBlocks(json, options)],
    [words.parts.results, resultsBlocks(json, messages)],
    [words.parts.carriedOver, carriedOverBlocks(json, options)],
    [words.parts.late, lateBlocks(json, messages)],
    [words.parts.signs, [...(await signsBlocks(json, options)), ...deadlinesBlocks(json, messages)]],
    [words.parts.compared, comparedBlocks(json, options)],
    [words.parts.indicators, indicatorsBlocks(json, options)],
    [words.parts.limits, limitsBlocks(json, options)],
    [words.parts.checklist, checklistBlocks(json, options)],
    [words.parts.opinions, opinionsBlocks(messages)],
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
      ...(title === null ? [] : [words.head.about(title)]),
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
      office: words.closing.office,
      signature: words.closing.signature,
      name: words.closing.name,
    },
    attached: words.attached,
    annexes: annexesOf(json, report, options),
  };
}

/** Lines to write on under each heading of the last part. */
const ROOM = 5;

/** What the team alone can say, and the sentence that ends an official paper. */
function opinionsBlocks({ document: { opinions } }: Messages): DocumentBlock[] {
  return [
    { kind: 'paragraph', text: opinions.intro },
    ...opinions.parts.flatMap((text): DocumentBlock[] => [
      { kind: 'heading', level: 2, text },
      { kind: 'room', lines: ROOM },
    ]),
    { kind: 'paragraph', text: opinions.end },
  ];
}

/** Headings of the second level are numbered within their part, as Nghị định 30/2020/NĐ-CP has it. */
function numbered(blocks: DocumentBlock[]): DocumentBlock[] {
  let no = 0;
  return blocks.map((block) =>
    block.kind === 'heading' && block.level === 2 ? { ...block, text: `${++no}. ${block.text}` } : block,
  );
}
