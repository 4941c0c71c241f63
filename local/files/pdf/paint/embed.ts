/** Embeds the fonts of a document: collects the glyphs that are painted, and writes subsets with their text map. */
import type { jsPDF } from 'jspdf';
import type { Face } from '../model/blocks';
import type { FontFamily } from './fonts';
import { type FontWriter, insideOf } from './jspdf-inside';
import { subsetFont } from './subset';

/** jsPDF's own fonts lend their places: whatever is painted with them is our font in the file. */
const SLOTS: Readonly<Record<Face, readonly [string, string]>> = {
  regular: ['helvetica', 'normal'],
  bold: ['helvetica', 'bold'],
  italic: ['helvetica', 'italic'],
  boldItalic: ['helvetica', 'bolditalic'],
};

/** The glyphs of one cut that a document has painted; numbers are those of the subset. */
type UsedGlyphs = {
  readonly id: string;
  readonly glyphs: number[];
  readonly texts: string[];
  readonly numbers: Map<string, number>;
};

/** Hands out glyph numbers while pages are painted. */
export type FontEmbedder = {
  /** The font's name on the page, and the subset's number of the character, for a cut. */
  use(face: Face): { readonly id: string; number(character: string): number };
};

/**
 * Prepares a document for our fonts; they are written when jsPDF writes the file.
 *
 * @example embedFonts(document, family).use('bold').number('É') // 1
 */
export function embedFonts(document: jsPDF, family: FontFamily): FontEmbedder {
  const inside = insideOf(document);
  const used = new Map<Face, UsedGlyphs>();
  inside.events.subscribe('putFont', (writer) => {
    for (const [face, glyphs] of used) {
      if (glyphs.id === writer.font.id) writeFont(writer, face, glyphs, family);
    }
  });
  const open = (face: Face): UsedGlyphs => {
    const [name, style] = SLOTS[face];
    document.setFont(name, style);
    // An empty text makes jsPDF count the font as used, so that it is written and listed.
    document.text([''], 0, 0);
    const glyphs: UsedGlyphs = { id: inside.getFont(name, style).id, glyphs: [0], texts: [''], numbers: new Map() };
    used.set(face, glyphs);
    return glyphs;
  };
  return {
    use(face) {
      const { id, glyphs, texts, numbers } = used.get(face) ?? open(face);
      return {
        id,
        number(character) {
          let number = numbers.get(character);
          if (number === undefined) {
            // One number per character, not per glyph: a box that stands for two characters still copies as each.
            number = glyphs.push(family.faces[face].glyph(character)) - 1;
            texts.push(character);
            numbers.set(character, number);
          }
          return number;
        },
      };
    },
  };
}

const NAMES: Readonly<Record<Face, string>> = {
  regular: 'ECOLAG+Arimo-Regular',
  bold: 'ECOLAG+Arimo-Bold',
  italic: 'ECOLAG+Arimo-Italic',
  boldItalic: 'ECOLAG+Arimo-BoldItalic',
};

function writeFont(writer: FontWriter, face: Face, used: UsedGlyphs, family: FontFamily): void {
  const { out, newObject, putStream } = writer;
  const { font } = family.faces[face];
  const name = NAMES[face];
  const stream = (data: string): number => {
    const object = newObject();
    putStream({ data, addLength1: true, objectId: object });
    out('endobj');
    return object;
  };
  const dictionary = (...entries: string[]): number => {
    const object = newObject();
    out(`<< ${entries.join(' ')} >>`);
    out('endobj');
    return object;
  };
  const file = stream(toBinary(subsetFont(font, used.glyphs)));
  const map = stream(textMap(used.texts));
  const round = Math.round;
  const descriptor = dictionary(
    `/Type /FontDescriptor /FontName /${name} /FontFile2 ${file} 0 R /Flags ${font.italicAngle ? 96 : 32}`,
    `/FontBBox [${font.box.join(' ')}] /ItalicAngle ${font.italicAngle} /StemV ${/^bold/.test(face) ? 140 : 80}`,
    `/Ascent ${round(font.ascent)} /Descent ${-round(font.descent)} /CapHeight ${round(font.capHeight)}`,
  );
  const widths = used.glyphs.map((glyph) => Number(font.widthOf(glyph).toFixed(2))).join(' ');
  const descendant = dictionary(
    `/Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity`,
    `/DW 1000 /W [0 [${widths}]] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>`,
  );
  writer.font.objectNumber = dictionary(
    `/Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /ToUnicode ${map} 0 R`,
    `/DescendantFonts [${descendant} 0 R]`,
  );
  writer.font.isAlreadyPutted = true;
}

/** Bytes as a string of characters below 256, as jsPDF takes streams. */
function toBinary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Four hexadecimal digits a code unit. */
export function toHex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** Which characters the numbers stand for, so that text can be searched and copied. */
function textMap(texts: readonly string[]): string {
  const entries = texts.flatMap((text, number) => {
    const units = [...Array(text.length).keys()].map((index) => toHex(text.charCodeAt(index))).join('');
    return units ? [`<${toHex(number)}> <${units}>`] : [];
  });
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
