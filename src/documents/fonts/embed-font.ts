/** Embeds a prepared font into a PDF: its packed file goes in as it is, so that no font engine is needed. */
import { decodeFromBase64, type PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import type { FontData } from './font-data';

const SYMBOLIC_FLAG = 4;
const REGULAR_STEM = 80;
const CMAP_BLOCK = 100;

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** UTF-16 units in hexadecimal, as a character map names its targets. */
const hexText = (text: string): string => text.split('').reduce((all, unit) => all + hex(unit.charCodeAt(0)), '');

/** The table by which a reader gets the text back from the glyph numbers. */
function writeCharacterMap(font: FontData): string {
  const pairs = Array.from(font.characters, (character, index) => {
    return `<${hex(font.glyphs[index] ?? 0)}> <${hexText(character)}>`;
  });
  const blocks: string[] = [];
  for (let start = 0; start < pairs.length; start += CMAP_BLOCK) {
    const block = pairs.slice(start, start + CMAP_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
}

/** Widths in the form `first glyph [width width …]`, with a new list wherever the numbers leap. */
function listWidths(font: FontData): (number | number[])[] {
  const widths: (number | number[])[] = [];
  let list: number[] = [];
  font.glyphs.forEach((glyph, index) => {
    if (index === 0 || glyph !== (font.glyphs[index - 1] ?? 0) + 1) {
      list = [];
      widths.push(glyph, list);
    }
    list.push(font.widths[index] ?? 0);
  });
  return widths;
}

interface Streams {
  readonly file: PDFRawStream;
  readonly characterMap: PDFRawStream;
}

/** The same for every document, so made once: unpacking and packing them takes longer than all the rest. */
const streams = new Map<FontData, Streams>();

function makeStreams(context: PDFContext, font: FontData): Streams {
  const known = streams.get(font);
  if (known !== undefined) return known;
  const dictionary = context.obj({ Filter: 'FlateDecode', Length1: font.fileLength });
  const file = PDFRawStream.of(dictionary, decodeFromBase64(font.deflatedFile));
  const made = { file, characterMap: context.flateStream(writeCharacterMap(font)) };
  streams.set(font, made);
  return made;
}

/**
 * Puts a font into a document; its texts are then written as hexadecimal glyph numbers (`encodeGlyphs`).
 * @returns the reference of the font, for a page's resources
 */
export function embedFont(context: PDFContext, font: FontData): PDFRef {
  const { file, characterMap } = makeStreams(context, font);
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: font.postScriptName,
      Flags: SYMBOLIC_FLAG,
      FontBBox: [...font.box],
      ItalicAngle: 0,
      Ascent: font.ascent,
      Descent: font.descent,
      CapHeight: font.capHeight,
      StemV: REGULAR_STEM,
      FontFile2: context.register(file),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      CIDToGIDMap: 'Identity',
      BaseFont: font.postScriptName,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: listWidths(font),
    }),
  );
  return context.register(
    context.obj({
      Type: PDFName.of('Font'),
      Subtype: 'Type0',
      BaseFont: font.postScriptName,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(characterMap),
    }),
  );
}

/**
 * Writes glyph numbers as a PDF text operand.
 * @example encodeGlyphs([36, 37]) // '<00240025>'
 */
export function encodeGlyphs(glyphs: readonly number[]): string {
  return `<${glyphs.map(hex).join('')}>`;
}
