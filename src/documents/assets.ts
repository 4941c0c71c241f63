/** What the build lays into the document part: the prepared fonts and the templates. */
import type { Fonts } from './fonts/font-data';
import type { LetterKind } from './letters/letter-form';

/** Replaced at build time (build/documents-bundle.ts); in an unbuilt run they do not exist. */
declare const ECOLAGE_FONTS: Fonts;
declare const ECOLAGE_TEMPLATES: Readonly<Record<LetterKind, string>>;

/**
 * Gives the fonts of the payment slip.
 * @throws ReferenceError outside the built part
 */
export function fonts(): Fonts {
  return ECOLAGE_FONTS;
}

/**
 * Gives the template of a kind of letter, a .docx in base64.
 * @throws ReferenceError outside the built part
 */
export function templateBase64(kind: LetterKind): string {
  return ECOLAGE_TEMPLATES[kind];
}
