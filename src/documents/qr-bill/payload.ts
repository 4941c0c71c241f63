/** The lines of the Swiss payment code, after the implementation guidelines QR-bill 2.3. */
import { cleanSlip } from './checked-slip';
import { type Address, type PaymentSlip, SlipError } from './slip';

const PAYLOAD_LIMIT = 997;

/** Structured addresses only; the combined kind is no longer accepted by the banks. */
function listAddress(address: Address | null): string[] {
  if (address === null) return ['', '', '', '', '', '', ''];
  return ['S', address.name, address.street, address.number, address.postcode, address.town, address.country];
}

/** Centimes as the code writes an amount: `194975` → `1949.75`. */
function writeAmount(amountCents: number): string {
  return `${Math.floor(amountCents / 100)}.${String(amountCents % 100).padStart(2, '0')}`;
}

/**
 * Makes the text of the payment code: 31 lines, each field cleaned to the permitted characters.
 * @throws SlipError with every field that is missing, too long, wrong or does not fit the account
 * @example qrPayload(slip).split('\n')[18] // '1949.75'
 */
export function qrPayload(slip: PaymentSlip): string {
  const clean = cleanSlip(slip);
  const payload = [
    ...['SPC', '0200', '1', clean.iban],
    ...listAddress(clean.creditor),
    // The ultimate creditor is reserved for later use and stays empty.
    ...listAddress(null),
    ...[writeAmount(clean.amountCents), 'CHF'],
    ...listAddress(clean.debtor),
    ...[clean.reference.type, clean.reference.value, clean.message, 'EPD'],
  ].join('\n');
  if (payload.length > PAYLOAD_LIMIT) throw new SlipError([{ field: 'payload', rule: 'tooLong', value: payload }]);
  return payload;
}
