/** Fills the merge fields and the payment slip of an invoice from what the ledger and the register hold. Pure. */
import type { LedgerEntry } from '../domain/ledger/entry';
import type { Invoice } from '../domain/ledger/invoice';
import { formatCents } from '../domain/shared/money';
import { creditSentence } from '../messages/payments';
import { chf, longDate, shortDate } from '../messages/words';
import { INVOICE_FIELDS, type InvoiceFields, LINE_FIELDS } from './invoice-fields';
import { letterSlip, slipReference } from './letters/letter-slip';
import { type Letterhead, letterheadFields, type SchoolIdentity } from './letters/letterhead';
import { formatReference } from './qr-bill/reference';
import type { Address, PaymentSlip } from './qr-bill/slip';

export interface InvoiceContent {
  readonly invoice: Invoice;
  readonly entries: readonly LedgerEntry[];
  /** Credit of the payer that was deducted, in centimes; the total stays. */
  readonly creditCents?: number;
  /** As tab Factures holds it; undefined before it is issued. */
  readonly reference: string | undefined;
  readonly familyName: string;
  /** Who pays; the address may be incomplete, then the slip's payer stays open. */
  readonly addressee: Address;
  readonly school: SchoolIdentity;
  /** First and last name of a pupil. */
  readonly pupilName: (pupilId: string) => string;
  /** VAT notes of the services on the invoice. */
  readonly vatNotes: readonly string[];
}

const EXEMPT = 'Écolages, garde et frais exonérés de TVA (art. 21 al. 2 ch. 11 LTVA).';

/** Fields that may be empty; any other empty field is a reason to stop. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['ecole_contact', 'detail', 'article', 'eleve']);

export function invoiceFields(content: InvoiceContent): InvoiceFields {
  const { invoice, entries, school, vatNotes } = content;
  const { value: reference } = slipReference(school.iban, { id: invoice.id, reference: content.reference });
  return {
    ...letterheadFields(headOf(content)),
    numero: invoice.id,
    echeance: shortDate(invoice.dueOn),
    reference: formatReference(reference),
    annee: schoolYearsOf(entries).join(', '),
    total: formatCents(invoice.totalCents),
    credit_deduit: formatCents(content.creditCents ?? 0),
    a_verser: formatCents(dueCents(content)),
    texte_paiement: paymentText(content),
    note_tva: [EXEMPT, ...vatNotes].join(' '),
    lignes: entries.map((entry) => ({
      eleve: entry.pupilId === undefined ? '' : content.pupilName(entry.pupilId),
      libelle: entry.label,
      detail: withoutCitation(entry.detail ?? '', entry.article ?? ''),
      article: entry.article ?? '',
      montant: formatCents(entry.amountCents),
    })),
  };
}

/** What is left to pay when the credit is deducted. */
function dueCents({ invoice, creditCents = 0 }: InvoiceContent): number {
  return invoice.totalCents - creditCents;
}

function paymentText(content: InvoiceContent): string {
  const { invoice, creditCents = 0 } = content;
  const left = dueCents(content);
  const credit = creditCents === 0 ? [] : [creditSentence(creditCents, left)];
  const request = `Merci de verser ${chf(left)} jusqu’au ${longDate(invoice.dueOn)} avec le bulletin de versement de la dernière page.`;
  return [...credit, ...(left === 0 ? [] : [request])].join(' ');
}

/** Names of fields that are empty though every invoice needs them. */
export function emptyFields(fields: InvoiceFields): string[] {
  const own = Object.keys(INVOICE_FIELDS).filter((name) => fields[name as keyof typeof INVOICE_FIELDS].trim() === '');
  const inLines = fields.lignes.flatMap((line) =>
    Object.keys(LINE_FIELDS).filter((name) => line[name as keyof typeof LINE_FIELDS].trim() === ''),
  );
  return [...new Set([...own, ...inLines])].filter((name) => !MAY_BE_EMPTY.has(name));
}

/** @returns the slip for what is left to pay; undefined where the credit pays it all */
export function invoiceSlip(content: InvoiceContent): PaymentSlip | undefined {
  const { invoice, reference, familyName } = content;
  const amountCents = dueCents(content);
  if (amountCents === 0) return undefined;
  return letterSlip(headOf(content), {
    amountCents,
    invoice: { id: invoice.id, reference },
    message: `Facture ${invoice.id}`,
    heading: [
      `Facture ${invoice.id} du ${shortDate(invoice.date)}, famille ${familyName}`,
      `${chf(amountCents)} à verser jusqu’au ${shortDate(invoice.dueOn)}`,
    ],
  });
}

function headOf({ school, invoice, addressee, familyName }: InvoiceContent): Letterhead {
  return { school, date: invoice.date, addressee, familyName };
}

/** School years of the lines, in order. */
export function schoolYearsOf(entries: readonly LedgerEntry[]): string[] {
  return [...new Set(entries.flatMap((entry) => (entry.year === undefined ? [] : [entry.year])))].sort();
}

/** The article stands in a column of its own. */
function withoutCitation(detail: string, article: string): string {
  const tail = ` (${article})`;
  return article !== '' && detail.endsWith(tail) ? detail.slice(0, -tail.length) : detail;
}
