/** Where everything stands on the slip: sizes and places of the style guide, and no text outside its column. */
import * as fc from 'fast-check';
import { buildFonts } from '../../../build/fonts';
import { type Fonts, measureText } from '../../../src/documents/fonts/font-data';
import { cleanSlip } from '../../../src/documents/qr-bill/checked-slip';
import { qrPayload } from '../../../src/documents/qr-bill/payload';
import type { PaymentSlip } from '../../../src/documents/qr-bill/slip';
import { type Mark, MILLIMETRES_PER_POINT, type TextMark } from '../../../src/documents/slip-page/marks';
import { formatSlipAmount, layOutSlip } from '../../../src/documents/slip-page/slip-layout';
import { FAMILY, makeSlip, someSlip } from '../../builders/payment-slips';

let fonts: Fonts;
beforeAll(async () => {
  fonts = await buildFonts();
});

const layOut = (slip: PaymentSlip): readonly Mark[] => layOutSlip(cleanSlip(slip), qrPayload(slip), fonts);

const listTexts = (slip: PaymentSlip): TextMark[] => layOut(slip).filter((mark) => mark.kind === 'text');

const isOnReceipt = (mark: TextMark): boolean => mark.x < 62 && mark.y > 0;

const rightEnd = (mark: TextMark): number =>
  mark.x + measureText(fonts[mark.style], mark.text, mark.size) * MILLIMETRES_PER_POINT;

/** The widest slip that the standard accepts. */
const WIDE = {
  ...FAMILY,
  name: 'WWWWWWWWW '.repeat(7).trim(),
  street: 'MMMMMMMMM '.repeat(7).trim(),
  number: 'W'.repeat(16),
  postcode: 'W'.repeat(16),
  town: 'W'.repeat(35),
};
const widest = (): PaymentSlip => makeSlip({ creditor: WIDE, debtor: WIDE, message: 'W'.repeat(140) });

function expectInside(slip: PaymentSlip): void {
  for (const mark of listTexts(slip).filter(({ y }) => y > 0)) {
    expect(rightEnd(mark)).toBeLessThanOrEqual((isOnReceipt(mark) ? 57 : 205) + 0.01);
    expect(mark.y).toBeLessThanOrEqual(isOnReceipt(mark) && mark.y < 69 ? 68 : 100);
    const isBesideCode = mark.x >= 67 && mark.x < 118;
    if (isBesideCode) expect(rightEnd(mark)).toBeLessThanOrEqual(118);
  }
}

describe('layOutSlip', () => {
  it('sets titles at 11 points bold, receipt at 6 and 8, payment part at 8 and 10', () => {
    const texts = listTexts(makeSlip()).filter(({ y }) => y > 0);
    const sizes = (marks: TextMark[]): string[] =>
      [...new Set(marks.map(({ size, style }) => `${size} ${style}`))].sort();
    expect(sizes(texts.filter(isOnReceipt))).toEqual(['11 bold', '6 bold', '8 regular']);
    expect(sizes(texts.filter((mark) => !isOnReceipt(mark)))).toEqual(['10 regular', '11 bold', '8 bold']);
  });

  it('places the code at 67, 17 with a side of 46 mm and a cross of 7 mm in its middle', () => {
    const marks = layOut(makeSlip());
    const boxes = marks.flatMap((mark) => (mark.kind === 'pattern' ? mark.boxes : []));
    expect(Math.min(...boxes.map(({ x }) => x))).toBeCloseTo(67, 6);
    expect(Math.min(...boxes.map(({ y }) => y))).toBeCloseTo(17, 6);
    expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeCloseTo(113, 6);
    expect(Math.max(...boxes.map(({ y, height }) => y + height))).toBeCloseTo(63, 6);
    expect(marks.find((mark) => mark.kind === 'box')).toEqual({
      ...{ kind: 'box', colour: 'white', width: 7, height: 7 },
      ...{ x: 86.5, y: 36.5 },
    });
  });

  it.each([
    ['fr', 'Récépissé', 'Section paiement', 'A détacher avant le versement'],
    ['de', 'Empfangsschein', 'Zahlteil', 'Vor der Einzahlung abzutrennen'],
    ['en', 'Receipt', 'Payment part', 'Separate before paying in'],
  ] as const)('speaks %s', (language, receipt, paymentPart, detach) => {
    const texts = listTexts(makeSlip({ language })).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([receipt, paymentPart, detach]));
  });

  it('frames an empty field on both parts when the payer is not known', () => {
    const lines = layOut(makeSlip({ debtor: null })).filter((mark) => mark.kind === 'line' && mark.width === 0.75);
    expect(lines).toHaveLength(16);
    expect(listTexts(makeSlip({ debtor: null })).map(({ text }) => text)).toContain('Payable par (nom/adresse)');
  });

  it('leaves out reference and message when there are none', () => {
    const texts = listTexts(makeSlip({ reference: { type: 'NON', value: '' }, message: '' })).map(({ text }) => text);
    expect(texts).not.toContain('Référence');
    expect(texts).not.toContain('Informations supplémentaires');
  });

  it('shows the country before the postcode of an address abroad only', () => {
    const texts = listTexts(makeSlip()).map(({ text }) => text);
    expect(texts).toContain('FR-68300 Saint-Louis');
    expect(texts).toContain('4051 Basel');
  });

  it('keeps the widest slip within its columns, on the receipt without the streets', () => {
    expectInside(widest());
    const receipt = listTexts(widest()).filter(isOnReceipt);
    expect(receipt.some(({ text }) => text.includes('MMM'))).toBe(false);
    expect(Math.min(...listTexts(widest()).map(({ size }) => size))).toBeGreaterThanOrEqual(5);
  });

  it('keeps any slip within its columns', () => {
    fc.assert(fc.property(someSlip, expectInside), { numRuns: 60 });
  });
});

describe('formatSlipAmount', () => {
  it.each([
    [5, '0.05'],
    [194975, '1 949.75'],
    [99999995, '999 999.95'],
    [99_999_999_999, '999 999 999.99'],
  ])('writes %d centimes as %s', (amountCents, expected) => {
    expect(formatSlipAmount(amountCents)).toBe(expected);
  });
});
