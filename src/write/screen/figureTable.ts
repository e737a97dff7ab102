import CliTable from 'cli-table3';
import { FIGURES } from '../../casefile/figures/figures.ts';
import { TRACEABLE } from '../../casefile/figures/trace.ts';
import type { Messages } from '../../messages/index.ts';
import { figureName } from '../../report/ground/figureName.ts';
import { jsonText } from '../../text/jsonText.ts';
import { csvLine } from '../csv.ts';

/** What can be counted and traced. */
export interface FigureLine {
  id: string;
  meaning: string;
  /** The figures that it is a part of. */
  of: string[];
}

const NARROWEST = 24;
const WIDEST = 100;
/** The longest id, and borders. */
const ID_WIDTH = Math.max(...TRACEABLE.map((id) => id.length)) + 2;
const BORDERS = 3;

/** Every id that a trace takes: figures, places outside the caseload, columns of the official form. */
export function figureLines(messages: Messages): FigureLine[] {
  return TRACEABLE.map((id): FigureLine => {
    const figure = FIGURES.find((one) => one.id === id);
    return { id, meaning: figureName(id, messages), of: figure && 'of' in figure ? Object.keys(figure.of) : [] };
  });
}

/** The list of figures as a table that fits the screen, as CSV without byte order mark, or as a JSON array. */
export function printFigures(
  format: 'table' | 'csv' | 'json',
  { columns: width, messages }: { columns: number; messages: Messages },
): string {
  const lines = figureLines(messages);
  if (format === 'json') return `${jsonText(lines)}\n`;
  if (format === 'csv') {
    return [['id', 'meaning', 'of'], ...lines.map(({ id, meaning, of }) => [id, meaning, of.join(' ')])]
      .map((cells) => `${csvLine(cells)}\n`)
      .join('');
  }
  const words = messages.commands.figures;
  const table = new CliTable({
    head: [words.id, words.meaning],
    colWidths: [ID_WIDTH, Math.min(WIDEST, Math.max(NARROWEST, width - ID_WIDTH - BORDERS))],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const { id, meaning } of lines) table.push([id, meaning]);
  return `${table.toString()}\n`;
}
