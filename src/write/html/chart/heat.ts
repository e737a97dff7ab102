import { shades } from '../../charts/colours.ts';
import { escaped } from '../escape.ts';
import { SHADES, shadeOf } from '../page/scale.js';
import type { Drawing } from './drawing.ts';

/** A table of shaded cells: the darker, the more. */
export function heatHtml({ chart, text, linked }: Drawing): string {
  const most = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const heads = chart.categories.map((name) => `<th scope="col">${escaped(name)}</th>`);
  const rows = chart.series.map(({ name, values }, at) => {
    const cells = values.map((value, category) => {
      if (value === null) return '<td></td>';
      const number = `<text x="50%" y="16" text-anchor="middle">${text(value)}</text>`;
      return `<td class="h${shadeOf(value, most)}"><svg width="100%" height="22">${linked(at, category, number)}</svg></td>`;
    });
    return `<tr><th scope="row">${escaped(name)}</th>${cells.join('')}</tr>`;
  });
  return `<table class="heat"><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The rules of the shades: a page whose policy forbids styles of elements needs a class for each. */
export function shadeRules(): string {
  const of = shades(1);
  return Array.from({ length: SHADES }, (_, at) => {
    const { fill, ink } = of(at / (SHADES - 1));
    return `.h${at} {\n  background: ${fill};\n  fill: ${ink};\n}\n`;
  }).join('');
}
