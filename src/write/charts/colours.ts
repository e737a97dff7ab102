/** Text and axis lines. */
export const INK = '#1f2933';
export const LINE = '#c5ccd3';

/** Of series: told apart by lightness too, so that a grey print and a colour-blind reader lose nothing. */
export const TONES = ['#17456e', '#9fc3e6', '#b4561d', '#f0c987', '#4d5966', '#d9dee3', '#2f7d6b', '#7fb8a6'];

/** Which of them are too light for white letters. */
export const LIGHT_TONES = [1, 3, 5, 7];

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
