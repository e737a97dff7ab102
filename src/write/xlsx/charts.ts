import type { Language } from '../../messages/index.ts';
import type { Chart } from '../../report/ground/chart.ts';
import { pictureOf } from '../charts/picture.ts';
import { type AddPart, addDrawing, type Placed } from './drawing.ts';
import { titleLine } from './lines.ts';
import { putLines, type Tab } from './tab.ts';

/** The drawings of a workbook that is being written. */
export interface Drawings {
  /** Of those that stand in it so far. */
  names: string[];
  language: Language;
  add: AddPart;
}

/** The height of a row in the standard font. */
const ROW_PIXELS = 20;
/** What a page that lies down has room for, under the heading that is printed again. */
const PAGE_PIXELS = 700;

/** Draws charts one under the other below the tables of a sheet, each under its title; on paper they begin a page, and none is parted. */
export async function putCharts(tab: Tab, charts: Chart[], widths: number[], drawings: Drawings): Promise<void> {
  const placed: Placed[] = [];
  let left = 0;
  for (const chart of charts) {
    const picture = await pictureOf(chart, drawings.language);
    if (picture === null) continue;
    const rows = Math.ceil(picture.height / ROW_PIXELS);
    left -= (rows + 2) * ROW_PIXELS;
    tab.plain.flush();
    const gap = tab.sheet.getRow(tab.next++);
    if (left < 0) {
      gap.addPageBreak();
      left = PAGE_PIXELS - (rows + 2) * ROW_PIXELS;
    }
    gap.commit();
    putLines(tab, [titleLine(chart.title, widths)]);
    placed.push({ ...picture, row: tab.next - 1, id: `chart-${chart.id}`, description: chart.title });
    tab.next += rows;
  }
  if (placed.length === 0) return;
  const name = `drawing${drawings.names.length + 1}`;
  drawings.names.push(name);
  addDrawing(tab.sheet, name, placed, drawings.add);
}
