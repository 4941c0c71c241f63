/** A plain renderer from .docx to .pdf: the stand-in for Google's own export on machines without it. */
import { layoutDocument } from './layout/pages';
import { readDocument } from './model/read-document';
import { openDocx } from './open/package';
import { type FontBytes, loadFonts } from './paint/fonts';
import { paintPages } from './paint/paint';

export type { FontBytes } from './paint/fonts';

/** The fonts to set text in: the same object for each document, so that they are parsed once. */
export type PdfOptions = { readonly fonts: FontBytes };

/**
 * Renders a word-processing document as a PDF, synchronously and always to the same bytes.
 *
 * Throws when the bytes are no .docx. Elements that are not known are passed over, their text is kept.
 *
 * @example docxToPdf(docx, { fonts: readNodeFonts() }) // the bytes of the PDF
 */
export function docxToPdf(docx: Uint8Array, options: PdfOptions): Uint8Array {
  const file = openDocx(docx);
  const family = loadFonts(options.fonts);
  const pages = layoutDocument(readDocument(file), family.measurer);
  return paintPages(pages, family, (part) => file.readBytes(part));
}
