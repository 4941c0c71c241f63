/** What a payment slip says, and the error that lists everything that is wrong with one. */

export type SlipLanguage = 'fr' | 'de' | 'en';

export type ReferenceType = 'QRR' | 'SCOR' | 'NON';

/** A structured address; `street` and `number` may be empty, `country` is an ISO 3166 code of two letters. */
export interface Address {
  readonly name: string;
  readonly street: string;
  readonly number: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: string;
}

export interface SlipReference {
  readonly type: ReferenceType;
  /** Without spaces; empty for `NON`. */
  readonly value: string;
}

export interface PaymentSlip {
  readonly iban: string;
  readonly creditor: Address;
  /** Absent: the payer fills in the framed field by hand. */
  readonly debtor: Address | null;
  /** Centimes, 1 to 99 999 999 999. */
  readonly amountCents: number;
  readonly reference: SlipReference;
  /** At most 140 characters on one line; may be empty. */
  readonly message: string;
  readonly language: SlipLanguage;
  /** Lines at the top of the page that carries the slip; the first one is its title. */
  readonly heading: readonly string[];
}

export type SlipRule = 'missing' | 'tooLong' | 'invalid' | 'mismatch';

/** One thing that is wrong, e.g. `{ field: 'debtor.town', rule: 'tooLong', value: '…' }`. */
export interface SlipProblem {
  readonly field: string;
  readonly rule: SlipRule;
  readonly value: string;
}

/** The slip cannot be made; `problems` holds every reason, not the first only. */
export class SlipError extends Error {
  readonly problems: readonly SlipProblem[];

  constructor(problems: readonly SlipProblem[]) {
    super(`Payment slip refused: ${problems.map(({ field, rule }) => `${field} ${rule}`).join(', ')}`);
    this.name = 'SlipError';
    this.problems = problems;
  }
}
