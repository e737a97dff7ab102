import { createRequire } from 'node:module';

const FONT = 'DejaVu Sans';
const FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

/**
 * A drawing as a PNG of that width in pixels. Its letters come from fonts that are installed with the program: they hold every
 * Vietnamese letter, and the same drawing gives the same bytes on any computer.
 */
export async function svgPng(svg: string, width: number): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFiles = FILES.map((file) => resolve(`dejavu-fonts-ttf/ttf/${file}`));
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#fff',
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT, sansSerifFamily: FONT },
  });
  return drawing.render().asPng();
}
