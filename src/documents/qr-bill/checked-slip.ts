/** Cleans a payment slip field by field and collects everything that the payment standard forbids in it. */
import { isQRReferenceValid, isSCORReferenceValid } from 'swissqrbill/utils';
import { cutAtWord, toPermittedText } from './characters';
import { isQrIban, isValidIban } from './reference';
import { type Address, type PaymentSlip, SlipError, type SlipProblem, type SlipReference } from './slip';

const LIMITS = { name: 70, street: 70, number: 16, postcode: 16, town: 35 } as const;
const MESSAGE_LIMIT = 140;
const MAX_AMOUNT_CENTS = 99_999_999_999;

/** Notes one problem of a field. */
type Note = (field: string, rule: SlipProblem['rule'], value: string) => void;

/**
 * Name and street are cut at a word: the letter itself carries them whole, and the bank needs only their beginning.
 * Number, postcode and town are refused when too long: cut, they would be others.
 */
function cleanAddress(address: Address, role: string, note: Note): Address {
  const clean = (field: keyof typeof LIMITS, options: { cut?: boolean; required?: boolean }): string => {
    const permitted = toPermittedText(address[field]);
    // A single word longer than the field has no place to be cut at but its end.
    const text = options.cut === true ? cutAtWord(permitted, LIMITS[field]).slice(0, LIMITS[field]) : permitted;
    if (text === '' && options.required === true) note(`${role}.${field}`, 'missing', '');
    if (text.length > LIMITS[field]) note(`${role}.${field}`, 'tooLong', text);
    return text;
  };
  const country = address.country.trim().toUpperCase();
  if (country === '') note(`${role}.country`, 'missing', '');
  else if (!/^[A-Z]{2}$/u.test(country)) note(`${role}.country`, 'invalid', address.country);
  return {
    name: clean('name', { cut: true, required: true }),
    street: clean('street', { cut: true }),
    number: clean('number', {}),
    postcode: clean('postcode', { required: true }),
    town: clean('town', { required: true }),
    country,
  };
}

function cleanReference(reference: SlipReference, iban: string, note: Note): SlipReference {
  const value = reference.value.replace(/\s/gu, '').toUpperCase();
  const isRight = {
    QRR: (): boolean => isQRReferenceValid(value),
    SCOR: (): boolean => isSCORReferenceValid(value),
    NON: (): boolean => value === '',
  }[reference.type]();
  if (!isRight) note('reference', 'invalid', reference.value);
  if (isValidIban(iban) && isQrIban(iban) !== (reference.type === 'QRR')) {
    note('reference', 'mismatch', `${reference.type} ${iban}`);
  }
  return { type: reference.type, value };
}

/**
 * Gives the slip as it will be coded and printed, with all of its problems.
 * @example checkSlip(slip).problems // [{ field: 'iban', rule: 'invalid', value: 'CH00' }]
 */
export function checkSlip(slip: PaymentSlip): { slip: PaymentSlip; problems: SlipProblem[] } {
  const problems: SlipProblem[] = [];
  const note: Note = (field, rule, value) => problems.push({ field, rule, value });
  const iban = slip.iban.replace(/\s/gu, '').toUpperCase();
  if (!isValidIban(iban)) note('iban', 'invalid', slip.iban);
  const creditor = cleanAddress(slip.creditor, 'creditor', note);
  const debtor = slip.debtor === null ? null : cleanAddress(slip.debtor, 'debtor', note);
  const { amountCents } = slip;
  if (!Number.isInteger(amountCents) || amountCents < 1 || amountCents > MAX_AMOUNT_CENTS) {
    note('amountCents', 'invalid', String(amountCents));
  }
  const reference = cleanReference(slip.reference, iban, note);
  const message = toPermittedText(slip.message);
  if (message.length > MESSAGE_LIMIT) note('message', 'tooLong', message);
  return { slip: { ...slip, iban, creditor, debtor, reference, message }, problems };
}

/**
 * Gives the cleaned slip.
 * @throws SlipError with every problem
 */
export function cleanSlip(slip: PaymentSlip): PaymentSlip {
  const checked = checkSlip(slip);
  if (checked.problems.length > 0) throw new SlipError(checked.problems);
  return checked.slip;
}
