import { countSigned, type SignedDossiers, typicalDossiers } from '../../casefile/signs/findingLists.ts';
import { formatCount, formatShare, type Messages } from '../../messages/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { ReportJson } from '../schema/schema.ts';
import { countSeverities } from './findings.ts';

/** Dossiers named for each rule. */
const TYPICAL = 3;

/** Part V: every rule that found something: in how many dossiers of which units, some of them, its article and its usual false alarm. */
export async function signsBlocks(json: ReportJson, options: BuildOptions): Promise<DocumentBlock[]> {
  const { db, unit, messages } = options;
  const {
    document: { signs: words },
    rules,
    language,
  } = messages;
  const n = (count: number) => formatCount(count, language);
  const asked = json.findings.filter(({ status }) => status === 'run');
  const without = json.findings.filter(({ status }) => status === 'no-data').map(({ rule }) => rule);
  const { high, medium, low } = countSeverities(asked);
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
  const found = asked.filter(({ count }) => count > 0);
  const signed = await countSigned(db, { unit });
  const typical = await typicalDossiers(db, TYPICAL, { unit });
  const heading: DocumentBlock[] = found.length === 0 ? [] : [{ kind: 'heading', level: 2, text: words.byRule }];
  return [
    paragraph(rules.note),
    paragraph(words.summary(n(asked.length), n(high + medium + low), n(high))),
    ...(without.length === 0 ? [] : [paragraph(words.noData(without.join(', ')))]),
    ...heading,
    ...found.flatMap(({ rule, count, severity, law }, at): DocumentBlock[] => {
      const { title, meaning, falseAlarm } = rules.texts[rule as RuleId];
      const own = typical
        .filter((one) => one.rule === rule)
        .map(({ code, place }) => (code ? `${code} (${place})` : place));
      const items = [
        ...sharesText(
          signed.filter((one) => one.rule === rule),
          json,
          messages,
        ),
        ...(own.length === 0 ? [] : [words.typical(own.join('; '))]),
        ...[words.law(law), words.meaning(meaning), words.alarm(falseAlarm)],
      ];
      const name = `${letter(at)}) ${title} (${rule})`;
      return [
        { kind: 'heading', level: 3, text: words.one(name, n(count), rules.severities[severity]) },
        { kind: 'items', items },
      ];
    }),
  ];
}

/** Points are lettered in the Vietnamese alphabet, as Nghị định 30/2020/NĐ-CP has it; after its last letter they are doubled. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

function letter(at: number): string {
  const own = LETTERS[at % LETTERS.length] ?? '';
  return own.repeat(1 + Math.floor(at / LETTERS.length));
}

/** In n of N dossiers, and of each unit that has any. */
function sharesText(signed: SignedDossiers[], json: ReportJson, messages: Messages): string[] {
  const {
    document: { signs: words },
    report,
    language,
  } = messages;
  if (signed.length === 0) return [];
  const n = (part: number, whole: number) => `${formatCount(part, language)}/${formatCount(whole, language)}`;
  // The rules are asked of the caseload and of what was not accepted.
  const examined = (figures: ReportJson['totals']) => figures.caseload + figures.notAccepted;
  const all = { part: signed.reduce((sum, { dossiers }) => sum + dossiers, 0), whole: examined(json.totals) };
  const units = json.units.flatMap(({ unit, figures }) => {
    const own = signed.find((one) => one.unit === unit);
    if (own === undefined) return [];
    const whole = examined(figures);
    const share = formatShare(own.dossiers, whole, language);
    return [words.ofUnit(unit ?? report.notStated, n(own.dossiers, whole), share)];
  });
  return [words.shared(n(all.part, all.whole), formatShare(all.part, all.whole, language), units.join('; '))];
}
