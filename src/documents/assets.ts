/** What the build lays into the document part: the prepared fonts and the invoice template. */
import type { Fonts } from './fonts/font-data';

/** Replaced at build time (build/documents-bundle.ts); in an unbuilt run they do not exist. */
declare const ECOLAGE_FONTS: Fonts;
declare const ECOLAGE_INVOICE_TEMPLATE: string;

/**
 * Gives the fonts of the payment slip.
 * @throws ReferenceError outside the built part
 */
export function fonts(): Fonts {
  return ECOLAGE_FONTS;
}

/**
 * Gives the invoice template, a .docx in base64.
 * @throws ReferenceError outside the built part
 */
export function invoiceTemplateBase64(): string {
  return ECOLAGE_INVOICE_TEMPLATE;
}
