import { stringify } from 'yaml';

const WIDEST = 120;
/** Indent, dash and the longest key, which the library leaves out of the width of a line. */
const BEFORE_TEXT = 24;

/** A plan as YAML, folded so that its lines fit the columns of a screen; only a longer word stands out. */
export function planText(plan: object, columns: number): string {
  const widest = Math.min(WIDEST, columns);
  const fits = (text: string) => text.split('\n').every((line) => line.length <= widest);
  for (let lineWidth = widest; lineWidth > widest - BEFORE_TEXT; lineWidth--) {
    const text = stringify(plan, { lineWidth });
    if (fits(text)) return text;
  }
  return stringify(plan, { lineWidth: widest });
}
