/** Prepares Arimo, regular and bold, for the payment slip: cut down to its characters, measured and packed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fontkit from '@pdf-lib/fontkit';
import subsetFont from 'subset-font';
import type { FontData, Fonts } from '../src/documents/fonts/font-data';
import { isPermitted } from '../src/documents/qr-bill/characters';

/** Signs of fine French typography, for the heading of the page; the slip itself does without them. */
const HEADING_SIGNS = '–—‘’“”…•';

/** Tables that serve an operating system or a layout engine, not a PDF. */
const UNUSED_TABLES = ['GSUB', 'GPOS', 'GDEF', 'kern', 'DSIG', 'STAT', 'gasp', 'meta', 'name', 'post', 'OS/2'];

const FILES = {
  regular: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  bold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const;

function listCharacters(): string {
  let characters = '';
  for (let code = 0x20; code <= 0x20ac; code += 1) {
    const character = String.fromCharCode(code);
    if (isPermitted(character)) characters += character;
  }
  return characters + HEADING_SIGNS;
}

async function prepareFont(file: string): Promise<FontData> {
  // Resolved from the project's root: the build runs as a module and, in the tests, as a script.
  const path = createRequire(join(process.cwd(), 'package.json')).resolve(file);
  const original = readFileSync(path);
  const subset = await subsetFont(original, listCharacters(), {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
    dropTables: UNUSED_TABLES,
  });
  const whole = fontkit.create(original);
  const measured = fontkit.create(subset);
  const scale = (units: number): number => Math.round((units * 1000) / whole.unitsPerEm);
  const characters = Array.from(listCharacters()).filter((character) =>
    whole.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
  const listOf = (font: typeof whole) =>
    characters.map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
  return {
    postScriptName: whole.postscriptName ?? 'Arimo',
    ascent: scale(whole.ascent),
    descent: scale(whole.descent),
    capHeight: scale(whole.capHeight),
    box: [scale(whole.bbox.minX), scale(whole.bbox.minY), scale(whole.bbox.maxX), scale(whole.bbox.maxY)],
    characters: characters.join(''),
    glyphs: listOf(measured).map((glyph) => glyph.id),
    // Widths come from the whole font: the library stumbles over empty glyphs at the end of the cut-down one.
    widths: listOf(whole).map((glyph) => scale(glyph.advanceWidth)),
    deflatedFile: deflateSync(subset, { level: 9 }).toString('base64'),
    fileLength: subset.length,
  };
}

let prepared: Promise<Fonts> | undefined;

async function prepareFonts(): Promise<Fonts> {
  return { regular: await prepareFont(FILES.regular), bold: await prepareFont(FILES.bold) };
}

/**
 * Prepares both fonts, once per process.
 * @example (await buildFonts()).regular.fileLength // bytes of the cut-down font file
 */
export function buildFonts(): Promise<Fonts> {
  prepared ??= prepareFonts();
  return prepared;
}
