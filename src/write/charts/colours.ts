import type { Series, Tone } from '../../report/ground/chart.ts';

/** Text and axis lines. */
export const INK = '#1f2933';
export const LINE = '#c5ccd3';

/** Of series: told apart by lightness too, so that a grey print and a colour-blind reader lose nothing. */
const ORDERED = ['#17456e', '#9fc3e6', '#b4561d', '#f0c987', '#4d5966', '#d9dee3', '#2f7d6b', '#7fb8a6'];

/** What is late or overdue is red and no paler than what is not; the later, the darker. */
const TOLD: Record<Tone, string> = {
  early: '#17456e',
  onTime: '#8fb8de',
  late: '#d9702b',
  noDue: '#d3d8de',
  inTime: '#2f7d6b',
  overdue: '#9c1616',
  paused: '#f0c987',
  openNoDue: '#eceff2',
  late0: '#f7d3ae',
  late5: '#eca25f',
  late10: '#d9702b',
  late30: '#b03a1e',
  lateLong: '#6e1010',
  lateUnknown: '#d3d8de',
};

/** The colour of the series at a place of a chart. */
export function toneOf({ tone }: Pick<Series, 'tone'>, place: number): string {
  return tone === undefined ? (ORDERED[place % ORDERED.length] ?? INK) : TOLD[tone];
}

/** The colour of letters on a colour, by which of the two stands out more. */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.19 ? INK : '#fff';
}

/** Lightest and darkest cell of a heat map. */
const PALE = [238, 243, 248] as const;
const DEEP = [23, 69, 110] as const;

/** The colour of a cell, from white for none to deep blue for the most, and of the number in it. */
export function shades(most: number): (value: number) => { fill: string; ink: string } {
  return (value) => {
    const part = most === 0 ? 0 : Math.max(0, Math.min(1, value / most));
    const mixed = PALE.map((from, at) => Math.round(from + ((DEEP[at] ?? 0) - from) * part));
    return { fill: `rgb(${mixed.join(',')})`, ink: part > 0.45 ? '#fff' : INK };
  };
}
