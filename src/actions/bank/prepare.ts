/** An import made ready: the file read, its movements sorted against the workbook, its questions with their choices. */
import { foldReference, isReferenceValid } from '../../documents/qr-bill/reference';
import { findBalanceGaps } from '../../domain/bank/balances';
import type { BankFileKind, BankReport } from '../../domain/bank/bank-file';
import { type FileMovements, readMovements } from '../../domain/bank/movements';
import { searchNames } from '../../domain/bank/names';
import { indexPayments } from '../../domain/bank/past-payments';
import { proposer } from '../../domain/bank/proposals';
import { indexReferences } from '../../domain/bank/references';
import { withoutRepeats } from '../../domain/bank/repeated-reports';
import { type SortedMovements, type SortFacts, sortMovements } from '../../domain/bank/sort-movements';
import { readAccounts } from '../../domain/ledger/accounts';
import { openPaymentBook } from '../../domain/ledger/payments-book';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { bankSource, REVERSAL_TEXTS } from '../../messages/bank';
import { paymentDetail } from '../../messages/payments';
import type { ReadTabs } from '../../sheets/read-tabs';
import type { ActionInput, PlanItem } from '../action';
import { fingerprintOf } from '../fingerprint';
import { PAYMENT_TEXTS, rowlessNotices } from '../payments/gather';
import { gatherTabs } from '../shared/gather';
import { checkAccount } from './check-account';
import { makeItems } from './items';
import { BANK_TABLES, type BankTables } from './tables';

export interface PreparedImport {
  readonly tabs: ReadTabs<BankTables>;
  readonly kind: string;
  readonly reports: readonly BankReport[];
  readonly found: FileMovements;
  readonly facts: SortFacts;
  readonly sorted: SortedMovements;
  readonly items: readonly PlanItem[];
  readonly notices: readonly Issue[];
  /** Stands for the file's text. */
  readonly digest: string;
  readonly fingerprint: string;
}

/** @returns everything that the plan shows and apply writes, or why the file or the workbook cannot be used */
export function prepareImport(services: Services, input: ActionInput): Result<PreparedImport> {
  const text = typeof input.contenu === 'string' ? input.contenu : '';
  if (text === '' && String(input.fichier ?? '') === '') return refuse({ code: 'bank-file-missing' });
  const file = services.bank().readBankFile(text);
  if (!file.ok) return file;
  const gathered = gatherTabs(services, BANK_TABLES);
  if (!gathered.ok) return gathered;
  const { tabs, settings } = gathered.value;
  const own = checkAccount(file.value, settings.iban);
  if (!own.ok) return own;
  const { reports, repeated } = withoutRepeats(own.value.reports);
  const found = readMovements({ reports }, fingerprintOf);
  const facts = factsOf(tabs.rows, found, file.value.kind);
  const sorted = sortMovements(facts);
  const items = makeItems(sorted.questions, tabs.rows, proposerOf(tabs.rows, sorted, facts));
  const written = [...sorted.bookings.map(({ booked }) => booked), ...sorted.takenBack].map(({ entries }) => entries);
  const digest = fingerprintOf(text);
  return succeed({
    tabs,
    kind: file.value.kind,
    reports,
    found,
    facts,
    sorted,
    items,
    notices: [
      ...gathered.value.notices,
      ...rowlessNotices(tabs.rows),
      ...own.value.notices,
      ...repeatsOf(repeated),
      ...gapsOf(reports),
      ...found.notices,
    ],
    digest,
    fingerprint: fingerprintOf([digest, written, items.map(({ id, choices }) => [id, choices])]),
  });
}

function factsOf(rows: ReadTabs<BankTables>['rows'], { movements }: FileMovements, kind: BankFileKind): SortFacts {
  const { invoices, entries, payers, payments } = rows;
  return {
    movements,
    book: openPaymentBook(invoices, entries, payers, PAYMENT_TEXTS),
    past: indexPayments(entries, payments, foldReference),
    references: indexReferences(invoices, { fold: foldReference, isValid: isReferenceValid }),
    fold: foldReference,
    kind,
    source: bankSource(kind, false),
    texts: { label: REVERSAL_TEXTS.label, detail: paymentDetail },
  };
}

/** Proposals come after what is sure: an invoice that the file itself pays is open no more. */
function proposerOf(rows: ReadTabs<BankTables>['rows'], { bookings, takenBack }: SortedMovements, facts: SortFacts) {
  const booked = bookings.flatMap(({ booked: { entries } }) => entries);
  const entries = [...rows.entries, ...booked, ...takenBack.flatMap((one) => one.entries)];
  const parties = [
    ...rows.families.map(({ id, name }) => ({ name, familyId: id, payerId: undefined })),
    ...rows.guardians.map(({ lastName, familyId }) => ({ name: lastName, familyId, payerId: undefined })),
    ...rows.payers.map(({ id, name, familyId }) => ({ name, familyId, payerId: id })),
  ];
  return proposer({
    accounts: readAccounts(rows.invoices, entries),
    searchNames: searchNames(parties),
    alike: facts.references.alike,
  });
}

function repeatsOf(count: number): Issue[] {
  return count === 0 ? [] : [{ code: 'bank-report-repeated', data: { count } }];
}

function gapsOf(reports: readonly BankReport[]): Issue[] {
  return findBalanceGaps(reports).map(({ account, expectedCents, foundCents }) => ({
    code: 'bank-balance',
    data: { account, sum: expectedCents, closing: foundCents },
  }));
}
