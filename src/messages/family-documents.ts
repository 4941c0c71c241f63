/** French texts of statements, receipts and certificates: sentences on the documents, plans, outcomes, mails. */
import type { CertificateFacts } from '../domain/enrolment/certificate';
import type { Gate } from '../domain/gate/gate';
import type { FeeGroup, PaidFee, PaidFees } from '../domain/ledger/paid-fees';
import type { Statement } from '../domain/ledger/statement';
import type { LocalDate } from '../domain/shared/local-date';
import { NATURES, wordOf } from '../sheets/choices';
import { chf, longDate, plural, shortDate } from './words';

/** What is to be paid on a statement. @param cents what the slip asks for; undefined: there is none */
export function slipSentence(cents: number | undefined, statement: Pick<Statement, 'closingCents' | 'until'>): string {
  if (cents !== undefined) {
    return `Merci de verser ${chf(cents)} avec le bulletin de versement de la dernière page. Le versement solde d’abord la facture la plus ancienne, puis les suivantes.`;
  }
  if (statement.closingCents < 0) {
    return `Rien n’est à verser : ${chf(-statement.closingCents)} sont en votre faveur et seront déduits de la prochaine facture.`;
  }
  return statement.closingCents === 0
    ? 'Le compte est soldé : rien n’est à verser.'
    : `Solde au ${longDate(statement.until)} : ${chf(statement.closingCents)}. Ce relevé n’est pas accompagné d’un bulletin de versement.`;
}

/** What stands on the statement and is owed by others. */
export function thirdPartySentence(cents: number): string {
  return cents === 0
    ? ''
    : `Dont ${chf(cents)} à la charge d’autres payeurs, qui ont reçu leurs propres bulletins de versement.`;
}

export const FEE_GROUPS: Readonly<Record<FeeGroup, string>> = {
  care: 'Garde d’enfants',
  teaching: 'Scolarité',
  other: 'Autres frais',
};

/** The name of a kind of fee, as a tax office reads it. */
export function feeName({ nature, group }: Pick<PaidFee, 'nature' | 'group'>): string {
  switch (nature) {
    case 'enrolment-fee':
      return 'Frais d’inscription';
    case 'late-pickup':
      return 'Reprise tardive';
    case 'service':
      return group === 'care' ? 'Garderie' : 'Prestations';
    case 'reminder':
      return 'Frais de rappel';
    default:
      return wordOf(NATURES, nature);
  }
}

/** What the certificate of fees covers, by what was asked. */
export function feesPeriod(question: { year: string } | { from: LocalDate; until: LocalDate }) {
  return 'year' in question
    ? {
        name: `de l’année scolaire ${question.year}`,
        meaning: `Frais facturés pour l’année scolaire ${question.year} et payés à ce jour, avoirs et remboursements déduits.`,
      }
    : {
        name: `de l’année civile ${question.from.slice(0, 4)}`,
        meaning: `Paiements du ${longDate(question.from)} au ${longDate(question.until)}, avoirs et remboursements déduits.`,
      };
}

/** What a payment settled, on a receipt. */
export const receiptSubject = (invoice: string | undefined): string =>
  invoice === undefined ? 'Avance, déduite de la prochaine facture' : `Facture ${invoice}`;

export const CERTIFICATE_NAMES = {
  deregistration: 'Certificat de radiation',
  enrolment: 'Certificat de scolarité',
  fees: 'Attestation de frais',
} as const;

export const LETTER_SUBJECTS = {
  statement: 'relevé de compte',
  receipt: 'reçu',
  fees: 'attestation de frais',
} as const;

/** Who gets the certificate and the record book of a child that leaves (art. 1.5). */
export function transferSentence({ isDirectTransfer }: Pick<CertificateFacts, 'isDirectTransfer'>): string {
  return isDirectTransfer === true
    ? 'À la demande de la famille, ce certificat et le livret scolaire sont transmis directement à l’établissement suivant.'
    : 'Ce certificat est remis à la famille avec le livret scolaire.';
}

/** What a certificate would state. */
export function certificatePlanLines(title: string, pupil: string, facts: CertificateFacts): string[] {
  const { year, level, className, enteredOn, leftOn } = facts;
  const place = [level, className].filter((part) => part !== undefined).join(', classe ');
  return [
    `${title} pour ${pupil}.`,
    `Année ${year}${place === '' ? '' : `, ${place}`} ; entrée le ${shortDate(enteredOn)}${leftOn === undefined ? '' : `, dernier jour le ${shortDate(leftOn)}`}.`,
    ...(leftOn !== undefined && facts.isDirectTransfer === true ? [transferSentence(facts)] : []),
  ];
}

/** What the Journal keeps of an override. */
export function overrideNote(certificate: string, gate: Gate): { what: string; before: string } {
  const invoices = gate.overdue.map(({ invoice }) => invoice.id).join(', ');
  return {
    what: `${certificate} délivré malgré un compte en retard (art. 1.5)`,
    before: `${chf(gate.owedCents)} en retard : ${invoices}`,
  };
}

/** What a receipt would state. */
export function receiptPlanLines(
  family: string,
  payment: { readonly id: string; readonly date: LocalDate; readonly amountCents: number },
  settled: readonly { readonly subject: string; readonly cents: number }[],
): string[] {
  const head = `Reçu du paiement ${payment.id} : ${chf(payment.amountCents)} de la famille ${family}, le ${shortDate(payment.date)}.`;
  return [head, ...settled.map(({ subject, cents }) => `${subject} : ${chf(cents)}`)];
}

/** What a certificate of fees would state. */
export function feesPlanLines(family: string, period: string, { totalCents, careCents }: PaidFees): string[] {
  return [
    `Attestation de frais ${period} pour la famille ${family}.`,
    `Payé : ${chf(totalCents)}, dont garde d’enfants ${chf(careCents)}.`,
  ];
}

export interface StatementTotals {
  readonly statements: readonly Statement[];
  readonly mails: number;
  readonly withoutEmail: number;
  readonly isMailed: boolean;
}

/** Sums, counts, and who is concerned; a single one is shown in full. */
export function statementPlanLines({ statements, mails, withoutEmail, isMailed }: StatementTotals): string[] {
  const [only] = statements;
  if (only === undefined) return ['Aucun compte avec un mouvement ou un solde dans cette période.'];
  const head = `${plural(statements.length, 'relevé de compte', 'relevés de compte')} du ${shortDate(only.from)} au ${shortDate(only.until)}.`;
  const sum = (pick: (statement: Statement) => number) => statements.reduce((total, each) => total + pick(each), 0);
  const lines = [head];
  if (statements.length === 1) {
    lines.push(
      `Solde au ${shortDate(only.from)} : ${chf(only.openingCents)} ; ${plural(only.lines.length, 'écriture', 'écritures')} ; solde au ${shortDate(only.until)} : ${chf(only.closingCents)}.`,
    );
  } else
    lines.push(`Solde de ces familles au ${shortDate(only.until)} : ${chf(sum(({ closingCents }) => closingCents))}.`);
  lines.push(
    `Factures ouvertes : ${chf(sum(({ openCents }) => openCents))}, dont en retard ${chf(sum(({ overdueCents }) => overdueCents))} ; crédit : ${chf(sum(({ creditCents }) => creditCents))}.`,
  );
  if (isMailed)
    lines.push(`${plural(mails, 'envoi à préparer', 'envois à préparer')} dans Envois ; rien n’est encore envoyé.`);
  if (isMailed && withoutEmail > 0) lines.push(`Familles sans e-mail : ${withoutEmail}.`);
  return lines;
}

export interface DocumentCounts {
  readonly made: readonly { readonly name: string; readonly pdf: string }[];
  readonly queued: number;
  readonly remaining: number;
  readonly stoppedBy: 'time' | 'quota' | 'drive' | undefined;
  readonly detail: string;
  readonly caption: string;
}

/** What was made, each with its link while there are few. */
export function documentOutcome({ made, queued, remaining, stoppedBy, detail, caption }: DocumentCounts): string[] {
  const lines: string[] = [];
  if (made.length > 0 && made.length <= 3) lines.push(...made.map(({ name, pdf }) => `${name} : ${pdf}`));
  if (made.length > 3) lines.push(`${made.length} documents et PDF faits.`);
  if (queued > 0) lines.push(`${plural(queued, 'envoi préparé', 'envois préparés')} dans Envois.`);
  if (remaining > 0) {
    const why = { time: 'le temps d’une exécution est écoulé', quota: 'le quota du jour est atteint', drive: detail };
    lines.push(
      `${plural(remaining, 'document reste', 'documents restent')} à faire : ${why[stoppedBy ?? 'time']} ; ${caption}.`,
    );
  }
  return lines.length > 0 ? lines : ['Rien à faire.'];
}
