/** What each invoice says: its entries, its addressee, its school; checked before anything is made. */

import type { SchoolIdentity } from '../../documents/letters/letterhead';
import { emptyFields, type InvoiceContent, invoiceFields, invoiceSlip } from '../../documents/merge-fields';
import { checkSlip } from '../../documents/qr-bill/checked-slip';
import type { Address } from '../../documents/qr-bill/slip';
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { Invoice } from '../../domain/ledger/invoice';
import { checkPayersOf, findPayer } from '../../domain/ledger/invoice-payers';
import { partsOf } from '../../domain/ledger/keys';
import { fullName } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed, uniqueIssues } from '../../domain/shared/result';
import type { Settings } from '../../sheets/settings';
import type { Gathered } from './gather';
import type { Pending } from './pending';

export interface AddressRow {
  readonly name: string;
  readonly street: string | undefined;
  readonly houseNumber: string | undefined;
  readonly postcode: string | undefined;
  readonly town: string | undefined;
  readonly country: string | undefined;
}

export function contentOf(
  gathered: Gathered,
  invoice: Invoice,
  entries: readonly LedgerEntry[],
  creditCents = 0,
): InvoiceContent {
  const { rows } = gathered.tabs;
  const family = rows.families.find(({ id }) => id === invoice.familyId);
  const addressee = invoice.payerId === undefined ? family : findPayer(rows.payers, invoice);
  if (family === undefined || addressee === undefined) throw new Error(`No addressee for invoice ${invoice.id}`);
  return {
    invoice,
    entries,
    creditCents,
    reference: rows.invoices.find(({ id }) => id === invoice.id)?.reference,
    familyName: family.name,
    addressee: toAddress(addressee),
    school: schoolIdentity(gathered.settings),
    pupilName: (pupilId) => {
      const pupil = gathered.facts.pupils.get(pupilId);
      return pupil === undefined ? pupilId : fullName(pupil);
    },
    vatNotes: vatNotes(gathered, entries),
  };
}

/** @returns what each pending invoice says, or every reason why one cannot be made; before anything is written */
export function readContents(gathered: Gathered, pending: readonly Pending[]): Result<InvoiceContent[]> {
  const { rows } = gathered.tabs;
  const check = checkPayersOf(rows.payers);
  const strangers = pending.flatMap(({ invoice }): Issue[] => {
    const problem = check(invoice);
    const row = rows.invoices.find(({ id }) => id === invoice.id)?.row;
    if (problem === undefined) return [];
    return [{ ...problem, tab: 'Factures', column: 'Payeur', ...(row === undefined ? {} : { row }) }];
  });
  if (strangers.length > 0) return refuseAll(strangers);
  const contents = pending.map(({ invoice, entries, creditCents }) =>
    contentOf(gathered, invoice, entries, creditCents),
  );
  const issues = checkContents(contents);
  return issues.length > 0 ? refuseAll(issues) : succeed(contents);
}

/** Empty fields and addresses that the payment part cannot carry, before anything is written. */
export function checkContents(contents: readonly InvoiceContent[]): Issue[] {
  const issues = contents.flatMap((content): Issue[] => {
    const family = content.familyName;
    const empty = emptyFields(invoiceFields(content)).map(
      (field): Issue => ({ code: 'field-empty', data: { field, family } }),
    );
    const asked = invoiceSlip(content);
    const slip = (asked === undefined ? [] : checkSlip(asked).problems).map(
      ({ field, value }): Issue => ({ code: 'slip-field', data: { field, value, family } }),
    );
    return [...empty, ...slip];
  });
  return uniqueIssues(issues);
}

/** The school as documents name it. */
export function schoolIdentity(settings: Settings): SchoolIdentity {
  const { school, street, houseNumber, postcode, town, country, email, phone, iban } = settings;
  const address = toAddress({ name: school, street, houseNumber, postcode, town, country });
  return { address, iban, contact: [...(email ?? []), phone ?? ''].filter((part) => part !== '').join(' · ') };
}

/** An address row of the register, as documents need it. */
export function toAddress({ name, street, houseNumber, postcode, town, country }: AddressRow): Address {
  return {
    name,
    street: street ?? '',
    number: houseNumber ?? '',
    postcode: postcode ?? '',
    town: town ?? '',
    country: (country ?? 'CH').toUpperCase(),
  };
}

function vatNotes({ facts }: Gathered, entries: readonly LedgerEntry[]): string[] {
  const notes = entries.flatMap(({ nature, key }) => {
    if (nature !== 'service' || key === undefined) return [];
    const [, , id] = partsOf(key);
    const vat = facts.services.get(id ?? '')?.vat;
    return vat === undefined ? [] : [`${id} : ${vat}.`];
  });
  return [...new Set(notes)];
}
