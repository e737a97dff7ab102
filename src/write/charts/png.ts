import { fileURLToPath } from 'node:url';

const FONT = 'DejaVu Sans';
const FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
  fileURLToPath(new URL(`fonts/${file}`, import.meta.url)),
);

/**
 * A drawing as a PNG of that width in pixels. Its letters come from fonts that stand beside this file: they hold every
 * Vietnamese letter, and the same drawing gives the same bytes on any computer.
 */
export async function svgPng(svg: string, width: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#fff',
    font: { loadSystemFonts: false, fontFiles: FILES, defaultFontFamily: FONT, sansSerifFamily: FONT },
  });
  return drawing.render().asPng();
}
