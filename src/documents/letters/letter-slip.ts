/** The payment slip of a letter: school and addressee from its letterhead, the reference of an invoice. Pure. */
import { referenceFor } from '../qr-bill/reference';
import type { PaymentSlip, SlipReference } from '../qr-bill/slip';
import type { Letterhead } from './letterhead';

/** Signs that a reference has room for beside its check digits. */
const LONGEST_NUMBER = 21;

/** An invoice as far as its reference goes. */
export interface Referenced {
  readonly id: string;
  /** As tab Factures holds it; undefined before it is issued. */
  readonly reference: string | undefined;
}

/**
 * The reference under which an invoice was issued, which never changes, even when the account does. One without any
 * gets it from its number, where that can carry one.
 * @param iban of the school, for a reference that is made
 * @example slipReference(iban, { id: '2022-0001', reference: undefined }) // what `referenceFor` gives
 */
export function slipReference(iban: string, { id, reference }: Referenced): SlipReference {
  const known = reference?.replace(/\s/g, '') ?? '';
  if (known !== '') return { type: known.startsWith('RF') ? 'SCOR' : 'QRR', value: known };
  const signs = id.replace(/[^0-9A-Za-z]/g, '').length;
  const canCarry = /\d/.test(id) && signs <= LONGEST_NUMBER;
  return canCarry ? referenceFor(iban, id) : { type: 'NON', value: '' };
}

export interface SlipDemand {
  /** Centimes, above 0. */
  readonly amountCents: number;
  readonly invoice: Referenced;
  readonly message: string;
  /** What the page says below the name of the school. */
  readonly heading: readonly string[];
}

/** An incomplete address leaves the payer's field open. */
export function letterSlip({ school, addressee }: Letterhead, demand: SlipDemand): PaymentSlip {
  const { amountCents, invoice, message, heading } = demand;
  const hasAddress = addressee.postcode.trim() !== '' && addressee.town.trim() !== '';
  return {
    iban: school.iban,
    creditor: school.address,
    debtor: hasAddress ? addressee : null,
    amountCents,
    reference: slipReference(school.iban, invoice),
    message,
    language: 'fr',
    heading: [school.address.name, ...heading],
  };
}
