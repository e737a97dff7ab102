import { formatCount, type Messages } from '../../messages/index.ts';
import type { KeyFigure } from '../../report/figures/keyFigures.ts';
import type { Block } from '../../report/ground/narrative.ts';
import { readable } from '../screen/readable.ts';
import { chartHtml } from './chart/chart.ts';
import { escaped } from './escape.ts';
import { linkHtml, type TableOptions, tableHtml } from './table.ts';

/** The key figures as a list of terms. */
export function figuresHtml(figures: KeyFigure[], { messages, places }: TableOptions): string {
  if (figures.length === 0) return '';
  const shown = figures.map(({ label, value, kind, note, link }) => {
    const text = escaped(readable(value, kind, messages.language));
    return `<div><dt>${escaped(label)}</dt><dd class="figure">${linkHtml(link, value, text, places)}</dd><dd class="note">${escaped(note)}</dd></div>`;
  });
  return `<dl class="figures">${shown.join('')}</dl>\n`;
}

/** Warnings shown at once; the others unfold. */
const MOST_WARNINGS = 3;

/** What must be seen to before the figures are used, above them. */
export function attentionHtml(lines: string[], { page: words, language }: Messages): string {
  if (lines.length === 0) return '';
  const list = (some: string[]) => `<ul>${some.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
  const rest = lines.slice(MOST_WARNINGS);
  const more = `<details><summary>${escaped(words.moreWarnings(formatCount(rest.length, language)))}</summary>${list(rest)}</details>`;
  return `<section class="attention" aria-labelledby="attention-heading"><h2 id="attention-heading">${escaped(words.attention)}</h2>
${list(lines.slice(0, MOST_WARNINGS))}${rest.length === 0 ? '' : more}<p><a href="#data">${escaped(words.parts.data)}</a></p></section>
`;
}

/** One block of a part. */
export async function* blockHtml(block: Block, options: TableOptions): AsyncGenerator<string> {
  const { page: words, language } = options.messages;
  switch (block.kind) {
    case 'heading':
      yield `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>\n`;
      return;
    case 'paragraph':
      yield `<p>${escaped(block.text)}</p>\n`;
      return;
    case 'items':
      yield `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>\n`;
      return;
    case 'table':
      yield* tableHtml(block.section, options);
      return;
    case 'list': {
      const shown = formatCount(Math.min(block.most, block.total), language);
      const said = words.shownRows(shown, formatCount(block.total, language));
      const title = escaped(`${block.section.title} (${formatCount(block.total, language)}). ${block.rest}`);
      yield `<details><summary>${title}</summary>`;
      yield `<p class="note">${escaped(said)}</p>`;
      yield* tableHtml(block.section, { ...options, most: block.most });
      yield '</details>\n';
      return;
    }
    case 'chart': {
      yield `<div class="chart">${chartHtml(block.chart, options.places, options.messages)}<div>`;
      yield* tableHtml(block.section, options);
      yield '</div></div>\n';
    }
  }
}
