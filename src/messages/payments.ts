/** French texts of payments, refunds and credit: ledger lines, plans, outcomes. */
import type { LocalDate } from '../domain/shared/local-date';
import { chf, plural, shortDate } from './words';

export const TYPED_SOURCE = 'Saisie';

/** The label of a payment's line in the ledger. */
export function paymentLabel({ date }: { readonly date: LocalDate }, invoice: string | undefined): string {
  const target = invoice === undefined ? 'crédit' : `facture ${invoice}`;
  return `Paiement du ${shortDate(date)}, ${target}`;
}

/** What a payment's row in Paiements says beside its amounts. */
export interface PaymentWords {
  readonly source: string | undefined;
  readonly reference: string | undefined;
  readonly message: string | undefined;
}

const REFERENCE = ' · référence ';
const MESSAGE = ' · communication : ';

/** Keeps source, reference and message with the ledger's line, so that a lost row in Paiements can be written again. */
export function paymentDetail({ source = '', reference, message }: PaymentWords): string {
  const clean = (text: string) => text.replace(/ · /g, ' - ');
  return [
    clean(source),
    reference === undefined ? '' : `${REFERENCE}${clean(reference)}`,
    message === undefined ? '' : `${MESSAGE}${message}`,
  ].join('');
}

/**
 * Reads what `paymentDetail` wrote.
 * @example readPaymentDetail('Saisie · communication : merci') // { source: 'Saisie', message: 'merci', … }
 */
export function readPaymentDetail(detail: string): PaymentWords {
  const at = detail.indexOf(MESSAGE);
  const head = at < 0 ? detail : detail.slice(0, at);
  const [source = '', reference] = head.split(REFERENCE);
  return {
    source: source === '' ? undefined : source,
    reference,
    message: at < 0 ? undefined : detail.slice(at + MESSAGE.length),
  };
}

export const CREDIT_LABELS = {
  taken: (invoice: string, source: string | undefined): string =>
    `Crédit${source === undefined ? '' : ` de la facture ${source}`} utilisé pour la facture ${invoice}`,
  given: (invoice: string, source: string | undefined): string =>
    `Crédit déduit de la facture ${invoice}${source === undefined ? '' : ` (trop-payé de la facture ${source})`}`,
};

export function refundLabel({ date, message }: { readonly date: LocalDate; readonly message: string | undefined }) {
  return `Remboursement du ${shortDate(date)}${message === undefined ? '' : ` : ${message}`}`;
}

/** One open invoice in the plan of a payment. */
export function openInvoiceLine(account: {
  readonly id: string;
  readonly dueOn: LocalDate;
  readonly openCents: number;
  readonly openFeesCents: number;
  /** Undefined: the family. */
  readonly payerName: string | undefined;
  readonly isCancelled: boolean;
}): string {
  const { id, dueOn, openCents, openFeesCents, payerName, isCancelled } = account;
  const fees = openFeesCents === 0 ? '' : `, dont ${chf(openFeesCents)} de frais de rappel`;
  const words = [...(payerName === undefined ? [] : [payerName]), ...(isCancelled ? ['annulée'] : [])].join(', ');
  const payer = words === '' ? '' : ` (${words})`;
  return `Facture ${id}${payer}, échéance ${shortDate(dueOn)} : ouvert ${chf(openCents)}${fees}.`;
}

export function noOpenInvoice(name: string): string {
  return `${name} : aucune facture ouverte.`;
}

export function creditLine(name: string, cents: number): string {
  return `Crédit de ${name} : ${chf(cents)}.`;
}

export function paymentHead(name: string, date: LocalDate, cents: number): string {
  return `Paiement de ${chf(cents)} du ${shortDate(date)}, famille ${name} :`;
}

/** Where a part of a payment goes. */
export function partLine(part: {
  readonly invoice: string | undefined;
  readonly cents: number;
  readonly feesCents: number;
  /** What the invoice still asks for afterwards. */
  readonly leftCents: number;
}): string {
  const { invoice, cents, feesCents, leftCents } = part;
  if (invoice === undefined) return `${chf(cents)} en crédit, déduits de la prochaine facture.`;
  const fees = feesCents === 0 ? '' : `, dont ${chf(feesCents)} de frais de rappel`;
  const left = leftCents === 0 ? 'soldée' : `reste ${chf(leftCents)}`;
  return `${chf(cents)} sur la facture ${invoice}${fees} : ${left}.`;
}

/** An employer's invoice that a payment without a reference does not touch. */
export function staysOpenLine(invoice: string, payerName: string, openCents: number): string {
  return `Facture ${invoice} (${payerName}) : ${chf(openCents)} restent ouverts ; un employeur paie par sa référence.`;
}

export function paymentDone(name: string, cents: number, settled: number): string {
  const invoices = settled === 0 ? 'en crédit' : `sur ${plural(settled, 'facture', 'factures')}`;
  return `Paiement de ${chf(cents)} enregistré pour la famille ${name}, ${invoices}.`;
}

export function refundHead(name: string, date: LocalDate, cents: number, leftCents: number): string {
  return `Remboursement de ${chf(cents)} à ${name} le ${shortDate(date)} ; crédit restant ${chf(leftCents)}.`;
}

export function refundDone(name: string, cents: number): string {
  return `Remboursement de ${chf(cents)} à ${name} enregistré. Le versement lui-même se fait à la banque.`;
}

export const STATUS_CHANGED = 'Statut changé d’après les paiements';

/** The invoices of a run from which credit is deducted. */
export function creditsUsedLine(cents: number, invoices: number): string {
  return `Crédits déduits : ${chf(cents)} sur ${plural(invoices, 'facture', 'factures')}.`;
}

export const CHOOSE_FAMILY = 'Choisissez la famille, puis la date et le montant.';
export const CHOOSE_AMOUNT = 'Indiquez la date et le montant.';

/** Sentences on an invoice from which credit was deducted. */
export function creditSentence(creditCents: number, leftCents: number): string {
  const head = `Crédit déduit : ${chf(creditCents)}.`;
  return leftCents === 0 ? `${head} Votre crédit règle toute la facture : il n’y a rien à verser.` : head;
}

/** Follows the number of an invoice whose due date is past. */
export const OVERDUE = ' (échue)';
