import type { Language } from '../../messages/index.ts';
import type { Chart } from '../../report/ground/chart.ts';
import { svgPng } from './png.ts';
import { chartHeight, chartSvg } from './svg.ts';

/** A chart as a picture, and its size as it is drawn, in pixels. */
export interface Picture {
  png: Uint8Array;
  width: number;
  height: number;
}

const WIDTH = 720;
/** Dots of the picture for each of the drawing: enough for 300 to the inch on paper. */
const SHARPNESS = 2.5;

/** Draws a chart for a file of an office; null of one without a series. */
export async function pictureOf(chart: Chart, language: Language): Promise<Picture | null> {
  if (chart.series.length === 0) return null;
  const height = chartHeight(chart);
  const svg = await chartSvg(chart, { width: WIDTH, height }, language);
  return { png: await svgPng(svg, WIDTH * SHARPNESS), width: WIDTH, height };
}
