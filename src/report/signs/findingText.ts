import { formatCount, formatDay, type Messages } from '../../messages/index.ts';

/** `key=` at the beginning of a finding's value or after a semicolon. */
const KEY = /(?:^|; )([A-Za-z]+)=/g;
const MOMENT = /\b(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/g;

/**
 * The values of a finding in the reader's words: "due=2022-03-15T17:00:00; finished=2022-03-18" reads "hẹn trả 15/03/2022 17:00:00;
 * có kết quả 18/03/2022". Only keys that the rules use part it, so a reason with a "=" inside stays whole.
 */
export function findingText(value: string | null, messages: Messages): string {
  if (value === null) return '';
  const { values } = messages.rules;
  const keys = [...value.matchAll(KEY)].filter(([, key]) => key !== undefined && key in values);
  return keys
    .map((match, at) => {
      const [whole, key = ''] = match;
      const text = value.slice(match.index + whole.length, keys[at + 1]?.index);
      return `${values[key as keyof typeof values]} ${told(key, text, messages)}`.trim();
    })
    .join('; ');
}

/** What a rule is called; null for a rule of another version. */
export function ruleTitle(rule: string, { rules }: Messages): string | null {
  return rule in rules.texts ? rules.texts[rule as keyof typeof rules.texts].title : null;
}

function told(key: string, text: string, { language, report, rules }: Messages): string {
  if (key === 'reason') return `"${text}"`;
  if (key === 'outcome') return (report.outcomes[text as keyof typeof report.outcomes] ?? text).toLowerCase();
  if (key === 'declaredTimeliness') return rules.declared[text as keyof typeof rules.declared] ?? text;
  if (key === 'earlier' || key === 'series' || key === 'other' || key === 'missing') return text;
  if (/^\d+$/.test(text)) return formatCount(Number(text), language);
  return text.replace(MOMENT, (_, day: string, hour?: string) =>
    hour === undefined ? formatDay(day, language) : `${formatDay(day, language)} ${hour}`,
  );
}
