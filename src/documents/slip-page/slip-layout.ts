/** Places everything on the slip as the style guide of the QR-bill asks: receipt left, payment part right. */
import { type Fonts, measureText } from '../fonts/font-data';
import { formatIban, formatReference } from '../qr-bill/reference';
import type { Address, PaymentSlip } from '../qr-bill/slip';
import { SLIP_CAPTIONS, type SlipCaptions } from './captions';
import { placeCode } from './code-layout';
import { alignRight, type Block, setColumn } from './column';
import { type Area, type Mark, MILLIMETRES_PER_POINT } from './marks';

export const SLIP_WIDTH = 210;
export const SLIP_HEIGHT = 105;
const RECEIPT_WIDTH = 62;
const LINE_WIDTH = 0.5;

const RECEIPT_AREA: Area = { x: 5, y: 12, width: 52, height: 56 };
const INFORMATION_AREA: Area = { x: 118, y: 5, width: 87, height: 85 };
const RECEIPT_SIZES = { caption: 6, value: 8, leading: 9 };
const PAYMENT_SIZES = { caption: 8, value: 10, leading: 11 };

/**
 * Writes an amount for the eye, in groups of three.
 * @example formatSlipAmount(99999995) // '999 999.95'
 */
export function formatSlipAmount(amountCents: number): string {
  const francs = String(Math.floor(amountCents / 100)).replace(/\B(?=(\d{3})+$)/gu, ' ');
  return `${francs}.${String(amountCents % 100).padStart(2, '0')}`;
}

function listPlace(address: Address): string[] {
  const isSwiss = address.country === 'CH' || address.country === 'LI';
  return [`${isSwiss ? '' : `${address.country}-`}${address.postcode} ${address.town}`];
}

function listAddress(address: Address): string[] {
  const street = `${address.street} ${address.number}`.trim();
  return [address.name, ...(street === '' ? [] : [street]), ...listPlace(address)];
}

function listBlocks(slip: PaymentSlip, captions: SlipCaptions, isReceipt: boolean): Block[] {
  const iban = formatIban(slip.iban);
  const shorten = (address: Address): string[] => [address.name, ...listPlace(address)];
  const blocks: Block[] = [
    {
      caption: captions.account,
      lines: [iban, ...listAddress(slip.creditor)],
      shortLines: isReceipt ? [iban, ...shorten(slip.creditor)] : [iban, ...listAddress(slip.creditor)],
    },
  ];
  if (slip.reference.type !== 'NON') {
    blocks.push({ caption: captions.reference, lines: [formatReference(slip.reference.value)] });
  }
  if (!isReceipt && slip.message !== '') blocks.push({ caption: captions.message, lines: [slip.message] });
  if (slip.debtor === null) {
    const blank = isReceipt ? { width: 52, height: 20 } : { width: 65, height: 25 };
    blocks.push({ caption: captions.payableByBlank, lines: [], blank });
  } else {
    const lines = listAddress(slip.debtor);
    blocks.push({ caption: captions.payableBy, lines, shortLines: isReceipt ? shorten(slip.debtor) : lines });
  }
  return blocks;
}

/** Currency and amount beside each other. */
function placeAmount(slip: PaymentSlip, captions: SlipCaptions, x: number, isReceipt: boolean, fonts: Fonts): Mark[] {
  const sizes = isReceipt ? RECEIPT_SIZES : PAYMENT_SIZES;
  const area = { y: 68, width: 40, height: isReceipt ? 14 : 22 };
  // The caption of the currency decides where the amount begins: "Monnaie" is wider than "Currency" in some sizes.
  const captionWidth = measureText(fonts.bold, captions.currency, sizes.caption) * MILLIMETRES_PER_POINT;
  const amountX = x + Math.max(isReceipt ? 13 : 16, captionWidth + 3);
  const currency = { caption: captions.currency, lines: ['CHF'] };
  const amount = { caption: captions.amount, lines: [formatSlipAmount(slip.amountCents)] };
  return [
    ...setColumn([currency], { ...area, x, width: amountX - x }, sizes, fonts),
    ...setColumn([amount], { ...area, x: amountX }, sizes, fonts),
  ];
}

function writeTitle(text: string, x: number): Mark {
  return { kind: 'text', text, x, y: 5 + 0.8 * 11 * MILLIMETRES_PER_POINT, size: 11, style: 'bold' };
}

/** The lines along which the slip is cut, with the words that the guide asks for on a slip without perforation. */
function drawCuts(captions: SlipCaptions, fonts: Fonts): Mark[] {
  const size = 7;
  const width = measureText(fonts.regular, captions.detach, size) * MILLIMETRES_PER_POINT;
  return [
    { kind: 'line', from: [0, 0], to: [SLIP_WIDTH, 0], width: LINE_WIDTH },
    { kind: 'line', from: [RECEIPT_WIDTH, 0], to: [RECEIPT_WIDTH, SLIP_HEIGHT], width: LINE_WIDTH },
    { kind: 'text', text: captions.detach, x: (SLIP_WIDTH - width) / 2, y: -1.5, size, style: 'regular' },
  ];
}

/**
 * Lays out a slip that has been cleaned (`cleanSlip`).
 * @param payload the text of its code (`qrPayload`)
 * @returns marks in millimetres from the slip's upper left corner
 */
export function layOutSlip(slip: PaymentSlip, payload: string, fonts: Fonts): readonly Mark[] {
  const captions = SLIP_CAPTIONS[slip.language];
  const receiptBlocks = listBlocks(slip, captions, true);
  return [
    ...drawCuts(captions, fonts),
    writeTitle(captions.receipt, 5),
    ...setColumn(receiptBlocks, RECEIPT_AREA, RECEIPT_SIZES, fonts),
    ...placeAmount(slip, captions, 5, true, fonts),
    alignRight(captions.acceptancePoint, 57, 82 + 6 * MILLIMETRES_PER_POINT, 6, fonts),
    writeTitle(captions.paymentPart, 67),
    ...placeCode(payload),
    ...placeAmount(slip, captions, 67, false, fonts),
    ...setColumn(listBlocks(slip, captions, false), INFORMATION_AREA, PAYMENT_SIZES, fonts),
  ];
}
