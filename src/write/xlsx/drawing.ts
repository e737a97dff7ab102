import type { Worksheet } from 'exceljs';
import { escaped } from '../../text/escaped.ts';
import type { Picture } from '../charts/picture.ts';

/** A picture in a sheet: the row, from 0, at whose top it begins, at the left edge. */
export interface Placed extends Picture {
  row: number;
  /** Stable English. */
  id: string;
  /** What it shows, for who cannot see it. */
  description: string;
}

/** Puts a part into the archive of a workbook. */
export type AddPart = (content: string | Uint8Array, name: string) => void;

/** exceljs' streaming writer has no pictures: it asks these of itself when a sheet ends, the last at the place of a drawing. */
interface SheetWriter {
  _sheetRelsWriter: { addRelationship(relationship: { Type: string; Target: string }): string };
  _write(text: string): void;
  _writeLegacyData(): void;
}

const SPACE = 'http://schemas.openxmlformats.org';
const OFFICE = `${SPACE}/officeDocument/2006/relationships`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** English metric units of a pixel. */
const EMU = 9525;

/** Puts pictures into a sheet that is still open; `name` is that of the drawing, with a number of its own. */
export function addDrawing(sheet: Worksheet, name: string, pictures: Placed[], add: AddPart): void {
  const writer = sheet as unknown as SheetWriter;
  const asBefore = writer._writeLegacyData.bind(writer);
  writer._writeLegacyData = () => {
    const Target = `../drawings/${name}.xml`;
    const id = writer._sheetRelsWriter.addRelationship({ Type: `${OFFICE}/drawing`, Target });
    writer._write(`<drawing r:id="${id}"/>`);
    asBefore();
  };
  // Readers look for letters and digits alone.
  const media = pictures.map((_, at) => `image${name.replace(/\D/g, '')}x${at + 1}.png`);
  for (const [at, { png }] of pictures.entries()) add(png, `xl/media/${media[at]}`);
  const relations = media.map(
    (file, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/image" Target="../media/${file}"/>`,
  );
  add(
    `${HEAD}<Relationships xmlns="${SPACE}/package/2006/relationships">${relations.join('')}</Relationships>`,
    `xl/drawings/_rels/${name}.xml.rels`,
  );
  add(
    `${HEAD}<xdr:wsDr xmlns:xdr="${SPACE}/drawingml/2006/spreadsheetDrawing" xmlns:a="${SPACE}/drawingml/2006/main" xmlns:r="${OFFICE}">` +
      `${pictures.map(anchorOf).join('')}</xdr:wsDr>`,
    `xl/drawings/${name}.xml`,
  );
}

/** The list of content types with those of drawings and their pictures. */
export function withDrawings(types: string, names: readonly string[]): string {
  if (names.length === 0) return types;
  const overrides = names.map(
    (name) =>
      `<Override PartName="/xl/drawings/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
  );
  const all = ['<Default Extension="png" ContentType="image/png"/>', ...overrides].join('');
  return types.replace('</Types>', `${all}</Types>`);
}

function anchorOf({ row, width, height, id, description }: Placed, at: number): string {
  const size = `cx="${width * EMU}" cy="${height * EMU}"`;
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext ${size}/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at + 2}" name="${id}" descr="${escaped(description)}"/>` +
    `<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="rId${at + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>` +
    `</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`
  );
}
