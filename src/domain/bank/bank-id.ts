/** Identifiers of payments from bank files, made of the bank's own references, so that no file books one twice. */

/** What names one movement at the bank. */
export interface BankName {
  readonly kind: 'payment' | 'reversal';
  /** The payment's reference, else that of the entry that holds it, else a digest of its content. */
  readonly base: string;
  /** Which of several of one base, from 1; 0: the only one. */
  readonly ordinal: number;
  /** Reference of the entry that holds it, where it is another. */
  readonly entry: string;
}

const PREFIXES = { payment: 'CAMT-', reversal: 'CAMTR-' } as const;
const FORM = /^(CAMTR?)-([^#@~]+)(?:#(\d+))?(?:@([^~]+))?(?:~\d+)*$/;
const MAX_LENGTH = 70;
const NO_REFERENCE = /^(not ?provided|none|null|n\/?a|[0\-. ]*)$/i;

/**
 * Writes the identifier of a payment.
 * @param tails what tells payments of one name apart: which of them in its file, amount in centimes, or day as digits
 * @example bankId({ kind: 'payment', base: 'T7', ordinal: 0, entry: 'E1' }, 2) // 'CAMT-T7@E1~2'
 */
export function bankId({ kind, base, ordinal, entry }: BankName, ...tails: readonly (number | string)[]): string {
  const parts = [PREFIXES[kind], base, ordinal > 0 ? `#${ordinal}` : '', entry === '' ? '' : `@${entry}`];
  return parts.join('') + tails.map((tail) => `~${tail}`).join('');
}

/**
 * Reads an identifier back.
 * @returns undefined for one that is not a bank's
 * @example parseBankId('CAMT-T7@E1') // { kind: 'payment', base: 'T7', ordinal: 0, entry: 'E1' }
 */
export function parseBankId(id: string): BankName | undefined {
  const match = FORM.exec(id);
  if (match === null) return undefined;
  const [, prefix, base = '', ordinal = '0', entry = ''] = match;
  return { kind: prefix === 'CAMTR' ? 'reversal' : 'payment', base, ordinal: Number(ordinal), entry };
}

/** The entry that a movement stands in. */
export const entryOf = ({ base, entry }: BankName): string => (entry === '' ? base : entry);

/**
 * A bank's reference as part of an identifier; '' where the bank wrote that there is none.
 * @example cleanReference('NOTPROVIDED') // ''
 */
export function cleanReference(reference: string): string {
  const clean = reference.replace(/[\p{Cc}\p{Cf}\s]+/gu, '').replace(/[#@~|%,]/g, '_');
  return NO_REFERENCE.test(clean) ? '' : clean.slice(0, MAX_LENGTH);
}
