/** What each invoice says: its entries, its addressee, its school; checked before anything is made. */
import {
  emptyFields,
  type InvoiceContent,
  invoiceFields,
  invoiceSlip,
  type SchoolIdentity,
} from '../../documents/merge-fields';
import { checkSlip } from '../../documents/qr-bill/checked-slip';
import type { Address } from '../../documents/qr-bill/slip';
import { isInvoiceLine, type LedgerEntry } from '../../domain/ledger/entry';
import type { Invoice } from '../../domain/ledger/invoice';
import type { Issue } from '../../domain/shared/result';
import type { Settings } from '../../sheets/settings';
import type { Gathered } from './gather';

interface AddressRow {
  readonly name: string;
  readonly street: string | undefined;
  readonly houseNumber: string | undefined;
  readonly postcode: string | undefined;
  readonly town: string | undefined;
  readonly country: string | undefined;
}

/** Lines by invoice; payments, credits and reminder fees stand beside it. */
export function entriesByInvoice(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const byInvoice = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.invoice === undefined || !isInvoiceLine(entry)) continue;
    const known = byInvoice.get(entry.invoice);
    if (known === undefined) byInvoice.set(entry.invoice, [entry]);
    else known.push(entry);
  }
  return byInvoice;
}

export function contentOf(gathered: Gathered, invoice: Invoice, entries: readonly LedgerEntry[]): InvoiceContent {
  const { rows } = gathered.tabs;
  const family = rows.families.find(({ id }) => id === invoice.familyId);
  const payer = rows.payers.find(({ id }) => id === invoice.payerId);
  const addressee = payer ?? family;
  if (family === undefined || addressee === undefined) throw new Error(`No addressee for invoice ${invoice.id}`);
  return {
    invoice,
    entries,
    familyName: family.name,
    addressee: toAddress(addressee),
    school: schoolIdentity(gathered.settings),
    pupilName: (pupilId) => {
      const pupil = gathered.facts.pupils.get(pupilId);
      return pupil === undefined ? pupilId : `${pupil.firstName} ${pupil.lastName}`;
    },
    vatNotes: vatNotes(gathered, entries),
  };
}

/** Empty fields and addresses that the payment part cannot carry, before anything is written. */
export function checkContents(contents: readonly InvoiceContent[]): Issue[] {
  const issues = contents.flatMap((content): Issue[] => {
    const family = content.familyName;
    const empty = emptyFields(invoiceFields(content)).map(
      (field): Issue => ({ code: 'field-empty', data: { field, family } }),
    );
    const slip = checkSlip(invoiceSlip(content)).problems.map(
      ({ field, value }): Issue => ({ code: 'slip-field', data: { field, value, family } }),
    );
    return [...empty, ...slip];
  });
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

function schoolIdentity(settings: Settings): SchoolIdentity {
  const { school, street, houseNumber, postcode, town, country, email, phone, iban } = settings;
  const address = toAddress({ name: school, street, houseNumber, postcode, town, country });
  return { address, iban, contact: [...(email ?? []), phone ?? ''].filter((part) => part !== '').join(' · ') };
}

function toAddress({ name, street, houseNumber, postcode, town, country }: AddressRow): Address {
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
  const labels = entries.filter((entry) => entry.nature === 'service').map((entry) => entry.label);
  const notes = labels.flatMap((label) => {
    // The month follows the last comma; the name of a service may hold others.
    const service = facts.services.get(label.slice(0, Math.max(0, label.lastIndexOf(', '))));
    return service?.vat === undefined ? [] : [`${service.id} : ${service.vat}.`];
  });
  return [...new Set(notes)];
}
