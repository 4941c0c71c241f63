/** Arimo from the installed packages: the renderer's fonts where there is a file system. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FontBytes } from './paint/fonts';

let fonts: FontBytes | undefined;

/**
 * Reads the four cuts of Arimo, once a process, from the packages installed under `root`.
 *
 * Throws when the font package is not installed.
 *
 * @example docxToPdf(docx, { fonts: readNodeFonts() })
 */
export function readNodeFonts(root: string = process.cwd()): FontBytes {
  // Resolved from the project's root: this file runs as a module and, in the tests, as a script.
  const { resolve } = createRequire(join(root, 'package.json'));
  fonts ??= {
    regular: readCut('400Regular', resolve),
    bold: readCut('700Bold', resolve),
    italic: readCut('400Regular_Italic', resolve),
    boldItalic: readCut('700Bold_Italic', resolve),
  };
  return fonts;
}

function readCut(name: string, resolve: (path: string) => string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(`@expo-google-fonts/arimo/${name}/Arimo_${name}.ttf`)));
}
