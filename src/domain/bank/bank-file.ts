/** A bank file as read: what it says in its own words, before anything is made of it. */

export type BankFileKind = 'camt.053' | 'camt.054';

export interface BankFile {
  readonly kind: BankFileKind;
  /** Statements (camt.053) or notifications (camt.054), in the file's order. */
  readonly reports: readonly BankReport[];
}

export interface BankReport {
  /** What the bank calls it; '' where it does not. */
  readonly id: string;
  /** IBAN without spaces; '' where the file gives none. */
  readonly account: string;
  readonly opening: BankBalance | undefined;
  readonly closing: BankBalance | undefined;
  readonly entries: readonly BankEntry[];
}

/** Amounts stay the text that the file holds, as unreadable ones are told to a person. */
export interface BankAmount {
  readonly amount: string;
  readonly currency: string;
}

export interface BankBalance extends BankAmount {
  readonly isCredit: boolean;
}

/** One booking on the account; several payments where the bank books them as a batch. */
export interface BankEntry extends BankAmount {
  /** Undefined: neither CRDT nor DBIT. */
  readonly isCredit: boolean | undefined;
  readonly isReversal: boolean;
  /** `BOOK`, `PDNG`, `INFO`, `FUTR`; '' where it is missing. */
  readonly status: string;
  readonly bookedOn: string;
  readonly valuedOn: string;
  /** The bank's own reference (AcctSvcrRef). */
  readonly reference: string;
  /** The account that the payer used, where the bank says it here: a QR-IBAN. */
  readonly creditAccount: string;
  /** How many payments the bank says are in it. */
  readonly announced: number | undefined;
  readonly info: string;
  readonly details: readonly BankDetail[];
}

/** One payment of an entry. */
export interface BankDetail {
  /** Undefined: the entry's amount, where it is the only one. */
  readonly amount: BankAmount | undefined;
  readonly isCredit: boolean | undefined;
  readonly isReversal: boolean;
  readonly reference: string;
  /** What the payer's bank called it. */
  readonly endToEnd: string;
  /** Structured creditor references, as written. */
  readonly creditorReferences: readonly string[];
  /** Unstructured text of the payer. */
  readonly message: string;
  readonly debtor: string;
  /** Charges that the bank kept back. */
  readonly charges: readonly BankAmount[];
}
