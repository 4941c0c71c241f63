/** Payment references from invoice numbers, and IBANs: checked and written for the eye. */
import {
  calculateQRReferenceChecksum,
  calculateSCORReferenceChecksum,
  formatIBAN,
  formatQRReference,
  formatSCORReference,
  isIBANValid,
  isQRIBAN,
  isQRReferenceValid,
  isSCORReferenceValid,
} from 'swissqrbill/utils';
import type { SlipReference } from './slip';

const withoutSpaces = (text: string): string => text.replace(/\s/gu, '');

/**
 * Says whether a text is a Swiss or Liechtenstein IBAN with a right check number; spaces are ignored.
 * @example isValidIban('CH93 0076 2011 6238 5295 7') // true
 */
export function isValidIban(iban: string): boolean {
  const compact = withoutSpaces(iban).toUpperCase();
  return /^(CH|LI)\d{7}[0-9A-Z]{12}$/u.test(compact) && isIBANValid(compact);
}

/**
 * Says whether a valid IBAN is a QR-IBAN (institution 30000 to 31999), which goes with a QR reference only.
 * @example isQrIban('CH44 3199 9123 0008 8901 2') // true
 */
export function isQrIban(iban: string): boolean {
  return isValidIban(iban) && isQRIBAN(withoutSpaces(iban).toUpperCase());
}

/**
 * Writes an IBAN in groups of four.
 * @example formatIban('CH9300762011623852957') // 'CH93 0076 2011 6238 5295 7'
 */
export function formatIban(iban: string): string {
  return formatIBAN(withoutSpaces(iban).toUpperCase());
}

/**
 * Makes the creditor reference (ISO 11649) of an invoice number: `RF`, two check digits, its letters and digits.
 * @throws when the number has no letter or digit, or more than 21 of them
 * @example scorReference('2022-0001') // 'RF3320220001'
 */
export function scorReference(invoiceNumber: string): string {
  const core = invoiceNumber.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  if (core.length < 1 || core.length > 21) throw new Error(`No creditor reference from "${invoiceNumber}"`);
  return `RF${calculateSCORReferenceChecksum(core)}${core}`;
}

/**
 * Makes the QR reference of an invoice number: its digits, filled with zeros to 26, and a check digit.
 * @throws when the number has no digit, or more than 26 of them
 * @example qrrReference('2022-0001') // '000000000000000000202200019'
 */
export function qrrReference(invoiceNumber: string): string {
  const digits = invoiceNumber.replace(/\D/gu, '');
  if (digits.length < 1 || digits.length > 26) throw new Error(`No QR reference from "${invoiceNumber}"`);
  const core = digits.padStart(26, '0');
  return core + calculateQRReferenceChecksum(core);
}

/**
 * Chooses the kind of reference that an account asks for: QRR for a QR-IBAN, SCOR for an ordinary one.
 * @throws as `scorReference` and `qrrReference`
 * @example referenceFor('CH9300762011623852957', '2022-0001') // { type: 'SCOR', value: 'RF3320220001' }
 */
export function referenceFor(iban: string, invoiceNumber: string): SlipReference {
  return isQrIban(iban)
    ? { type: 'QRR', value: qrrReference(invoiceNumber) }
    : { type: 'SCOR', value: scorReference(invoiceNumber) };
}

/**
 * The form in which references are compared: no blanks, capitals.
 * @example foldReference('rf33 2022 0001') // 'RF3320220001'
 */
export function foldReference(reference: string): string {
  return withoutSpaces(reference).toUpperCase();
}

/**
 * Whether the check digits of a QR reference or a creditor reference are right; blanks are ignored.
 * @example isReferenceValid('RF33 2022 0001') // true
 */
export function isReferenceValid(reference: string): boolean {
  const folded = foldReference(reference);
  if (/^\d{27}$/u.test(folded)) return isQRReferenceValid(folded);
  return /^RF\d{2}[0-9A-Z]{1,21}$/u.test(folded) && isSCORReferenceValid(folded);
}

/**
 * Writes a reference in the groups of its kind; one of neither kind comes back as it is.
 * @example formatReference('210000000003139471430009017') // '21 00000 00003 13947 14300 09017'
 */
export function formatReference(reference: string): string {
  const compact = withoutSpaces(reference).toUpperCase();
  if (/^\d{27}$/u.test(compact)) return formatQRReference(compact);
  return compact.startsWith('RF') ? formatSCORReference(compact) : reference;
}
