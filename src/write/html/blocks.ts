import { formatCount } from '../../messages/index.ts';
import type { KeyFigure } from '../../report/figures/keyFigures.ts';
import type { Block } from '../../report/ground/narrative.ts';
import { chartHeight, chartSvg } from '../charts/svg.ts';
import { readable } from '../screen/readable.ts';
import { escaped } from './escape.ts';
import { linkHtml, type TableOptions, tableHtml } from './table.ts';

const CHART_WIDTH = 720;

/** The key figures as a list of terms. */
export function figuresHtml(figures: KeyFigure[], { messages, places }: TableOptions): string {
  if (figures.length === 0) return '';
  const shown = figures.map(({ label, value, kind, note, link }) => {
    const text = escaped(readable(value, kind, messages.language));
    return `<div><dt>${escaped(label)}</dt><dd class="figure">${linkHtml(link, value, text, places)}</dd><dd class="note">${escaped(note)}</dd></div>`;
  });
  return `<dl class="figures">${shown.join('')}</dl>\n`;
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
      const size = { width: CHART_WIDTH, height: chartHeight(block.chart) };
      const svg = block.chart.series.length === 0 ? '' : await chartSvg(block.chart, size, language);
      const label = escaped(words.chartOf(block.chart.title));
      yield `<div class="chart"><figure><div class="scroll" role="region" tabindex="0" aria-label="${label}">${svg}</div>`;
      yield `<figcaption>${escaped(block.chart.title)}</figcaption></figure><div>`;
      yield* tableHtml(block.section, options);
      yield '</div></div>\n';
    }
  }
}
