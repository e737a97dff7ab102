// How charts are measured: by the program when it writes the page, and by the page when it narrows them.

export const BAR_HEIGHT = 24;
/** The breadth of a digit, and of the air around a number, as parts of the breadth of a phone's chart. */
const DIGIT = 0.026;
const AIR = 0.014;

/** A share of the breadth, with no more digits than an eye sees. @param {number} part */
export const percent = (part) => `${Math.round(part * 1e4) / 100}%`;

/** A part too thin for its number leaves it to its tip and to the table beside the chart. @param {number} width @param {string} number */
export const hasRoom = (width, number) => width >= AIR + DIGIT * number.length;

export const PLOT_HEIGHT = 220;
const TOP = 8;
const FOOT = 8;
const STEPS = 4;
/** An axis of shares goes to the whole where a line comes near it. */
const NEAR_WHOLE = 0.75;

/** The values at the lines of an axis, from below. @param {number} highest @param {boolean} isShare */
export function axisOf(highest, isShare) {
  const top = isShare && highest > NEAR_WHOLE ? 1 : roundUp(highest, isShare);
  return Array.from({ length: STEPS + 1 }, (_, at) => (top * at) / STEPS);
}

/** @param {number} highest @param {boolean} isShare */
function roundUp(highest, isShare) {
  if (highest === 0) return 1;
  const step = isShare ? 0.04 : 10 ** Math.floor(Math.log10(highest)) / 2.5;
  return Math.ceil(highest / step) * step;
}

/** How far down a value is drawn. @param {number} value @param {number} top */
export const depthOf = (value, top) => Math.round((TOP + (PLOT_HEIGHT - TOP - FOOT) * (1 - value / top)) * 10) / 10;

export const SHADES = 10;

/** The shade of a cell: the darker, the more. @param {number} value @param {number} most */
export const shadeOf = (value, most) => (most === 0 ? 0 : Math.round((value / most) * (SHADES - 1)));
