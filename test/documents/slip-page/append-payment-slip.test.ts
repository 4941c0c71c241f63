/** The page with the payment slip, made by the built part in a bare context and read again by an independent reader. */
import * as fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import type { DocumentPart } from '../../../src/documents/document-part';
import { isSlipError } from '../../../src/documents/document-part';
import { qrPayload } from '../../../src/documents/qr-bill/payload';
import type { PaymentSlip } from '../../../src/documents/qr-bill/slip';
import { loadDocumentPart } from '../../builders/document-part';
import { FAMILY, makeSlip, QR_IBAN, someSlip } from '../../builders/payment-slips';
import { cropPage, readPages, readPaymentCode, renderPage } from '../../builders/pdf-reader';

/** The build and thirty renderings take their time on a small machine. */
jest.setTimeout(120_000);

let part: DocumentPart;
let invoice: Uint8Array;

beforeAll(async () => {
  ({ part } = await loadDocumentPart());
  const made = await PDFDocument.create({ updateMetadata: false });
  made.addPage([595, 842]).drawText('Facture');
  invoice = await made.save();
});

/** Bytes come from the context's own realm; the readers want this one's. */
const append = (slip: PaymentSlip): Uint8Array => Uint8Array.from(part.appendPaymentSlip(invoice, slip));

describe('appendPaymentSlip', () => {
  it('adds one A4 page at the end and leaves the others', async () => {
    const pages = await readPages(append(makeSlip()));
    expect(pages).toHaveLength(2);
    expect(pages[0]?.text).toBe('Facture');
    expect(pages[1]?.size.width).toBeCloseTo(595.28, 1);
    expect(pages[1]?.size.height).toBeCloseTo(841.89, 1);
  });

  it('prints the heading and every field as text that can be searched', async () => {
    const slip = makeSlip({ heading: ['Facture 2022-0001 – payée d’avance', 'Famille Nguyễn'] });
    const text = (await readPages(append(slip)))[1]?.text ?? '';
    const expected = [
      ...['Facture 2022-0001 – payée d’avance', 'Famille Nguyên', 'A détacher avant le versement', 'Récépissé'],
      ...['Section paiement', 'CH93 0076 2011 6238 5295 7', 'RF33 2022 0001', '1 949.75', 'Łucja Șerban-Nguyên'],
      ...["Rue de l'Église 12b", 'FR-68300 Saint-Louis', 'Informations supplémentaires', 'Point de dépôt'],
    ];
    expect(expected.filter((piece) => !text.includes(piece))).toEqual([]);
  });

  const cases: [string, Partial<PaymentSlip>][] = [
    ['letters of many languages', { debtor: { ...FAMILY, name: 'Ł Ș ğ ç é ễ Œ – d’Aubigné' } }],
    ['the smallest amount', { amountCents: 5 }],
    ['a large amount', { amountCents: 99999995 }],
    ['no known payer and no message', { debtor: null, message: '' }],
    ['a QR reference', { iban: QR_IBAN, reference: { type: 'QRR', value: '210000000003139471430009017' } }],
    [
      'the longest fields',
      { message: 'é'.repeat(140), debtor: { ...FAMILY, name: 'WM '.repeat(30), town: 'Œ'.repeat(35) } },
    ],
  ];

  it.each(cases)('carries a code that another reader decodes to the same text: %s', async (_, changes) => {
    const slip = makeSlip(changes);
    expect(await readPaymentCode(append(slip))).toBe(qrPayload(slip));
  });

  it('carries a code that another reader decodes for any slip', async () => {
    await fc.assert(
      fc.asyncProperty(someSlip, async (slip) => {
        expect(await readPaymentCode(append(slip))).toBe(qrPayload(slip));
      }),
      { numRuns: 12 },
    );
  });

  it('keeps 5 mm around the code and the margins of the slip free', async () => {
    const page = await renderPage(append(makeSlip({ debtor: FAMILY, message: 'x '.repeat(70) })));
    const isBlank = (x: number, y: number, width: number, height: number): boolean =>
      cropPage(page, { x, y: 192 + y, width, height }).pixels.every((value) => value === 255);
    expect(isBlank(62.5, 17, 4.3, 46)).toBe(true);
    expect(isBlank(113.2, 17, 4.6, 46)).toBe(true);
    expect(isBlank(62.5, 63.3, 55, 4)).toBe(true);
    expect(isBlank(0, 0.5, 4.6, 104)).toBe(true);
    expect(isBlank(205.1, 0.5, 4.8, 104)).toBe(true);
    expect(isBlank(0, 100.2, 61.5, 4.5)).toBe(true);
  });

  it('gives the same bytes for the same PDF and slip', () => {
    const first = append(makeSlip());
    expect(Buffer.compare(append(makeSlip()), first)).toBe(0);
  });

  it('adds less than 50 KB', () => {
    expect(append(makeSlip()).length - invoice.length).toBeLessThan(50_000);
  });

  it('takes signed bytes as Google hands them out', async () => {
    const signed = Array.from(new Int8Array(invoice));
    expect(await readPages(Uint8Array.from(part.appendPaymentSlip(signed, makeSlip())))).toHaveLength(2);
  });

  it('refuses a wrong slip with every problem, before it touches the PDF', () => {
    let caught: unknown;
    try {
      part.appendPaymentSlip([], makeSlip({ iban: 'CH00', amountCents: 0 }));
    } catch (error) {
      caught = error;
    }
    // The error is of the context's realm; within one realm `isSlipError` recognises it.
    expect(caught).toMatchObject({ name: 'SlipError', problems: [{ field: 'iban' }, { field: 'amountCents' }] });
    expect(isSlipError(Object.assign(new Error('x'), { name: 'SlipError', problems: [] }))).toBe(true);
  });

  it('refuses bytes that are no PDF', () => {
    expect(() => part.appendPaymentSlip([1, 2, 3], makeSlip())).toThrow();
  });
});
