/** Adds one A4 page with the payment slip at its foot to a finished PDF. */
import { PDFDocument, PDFHeader, PDFName } from 'pdf-lib';
import { fonts } from '../assets';
import { finish } from '../finish';
import { embedFont } from '../fonts/embed-font';
import { cleanSlip } from '../qr-bill/checked-slip';
import { qrPayload } from '../qr-bill/payload';
import type { PaymentSlip } from '../qr-bill/slip';
import { layOutHeading } from './heading-layout';
import { MILLIMETRES_PER_POINT } from './marks';
import { FONT_KEYS, paintMarks } from './paint-marks';
import { layOutSlip, SLIP_HEIGHT, SLIP_WIDTH } from './slip-layout';

const PAGE_HEIGHT = 297;

/**
 * Appends the page. The same PDF and slip give the same bytes: the document's own dates stay as they are.
 * @throws SlipError with everything that is wrong with the slip; an error of the PDF library for a broken PDF
 * @example appendPaymentSlip(pdf, slip).length // the PDF with one page more
 */
export function appendPaymentSlip(pdf: ArrayLike<number>, slip: PaymentSlip): Uint8Array {
  const payload = qrPayload(slip);
  const prepared = fonts();
  // Google hands out signed bytes in a plain array; both kinds become plain bytes here.
  const bytes = new Uint8Array(pdf);
  const pace = { parseSpeed: Number.POSITIVE_INFINITY, updateMetadata: false };
  const pdfDocument = finish(PDFDocument.load(bytes, pace));
  const { context } = pdfDocument;
  // Object streams, by which the file is saved, are younger than the version that the export names.
  context.header = PDFHeader.forVersion(1, 7);
  const page = pdfDocument.addPage([SLIP_WIDTH / MILLIMETRES_PER_POINT, PAGE_HEIGHT / MILLIMETRES_PER_POINT]);
  page.node.setFontDictionary(PDFName.of(FONT_KEYS.regular), embedFont(context, prepared.regular));
  page.node.setFontDictionary(PDFName.of(FONT_KEYS.bold), embedFont(context, prepared.bold));
  const content = [
    paintMarks(layOutHeading(slip.heading, prepared), PAGE_HEIGHT, prepared),
    paintMarks(layOutSlip(cleanSlip(slip), payload, prepared), SLIP_HEIGHT, prepared),
  ];
  page.node.addContentStream(context.register(context.flateStream(content.join('\n'))));
  const saving = { objectsPerTick: Number.POSITIVE_INFINITY, addDefaultPage: false, updateFieldAppearances: false };
  return finish(pdfDocument.save(saving));
}
