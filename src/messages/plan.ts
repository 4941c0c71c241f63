/** French texts of plans and outcomes: counts, sums, quotas. */
import { chf, plural } from './words';

export interface PlanCounts {
  readonly invoices: number;
  readonly lines: number;
  readonly totalCents: number;
  readonly families: number;
  readonly documents: number;
  readonly mails: number;
  readonly withoutEmail: number;
  readonly unwritten: number;
}

export interface AllowanceText {
  readonly documents: number;
  readonly mails: number;
}

export function planLines(counts: PlanCounts, allowance: AllowanceText): string[] {
  const { invoices, lines, totalCents, families, documents, mails, withoutEmail, unwritten } = counts;
  const head =
    invoices === 0
      ? 'Rien de nouveau à facturer ce jour.'
      : `${plural(invoices, 'facture', 'factures')} pour ${plural(families, 'famille', 'familles')}, ${plural(lines, 'ligne', 'lignes')}, total ${chf(totalCents)}.`;
  const days = allowance.documents === 0 ? Number.POSITIVE_INFINITY : Math.ceil(documents / allowance.documents);
  const texts = [head];
  if (unwritten > 0) texts.push(`${plural(unwritten, 'facture', 'factures')} d’une exécution interrompue à compléter.`);
  if (documents > 0) {
    texts.push(
      `${plural(documents, 'document et PDF à faire', 'documents et PDF à faire')} (environ ${minutes(documents)}).`,
    );
    if (days > 1) texts.push('Le quota du jour ne suffit pas : le reste se fera de lui-même les jours suivants.');
  }
  if (mails > 0)
    texts.push(`${plural(mails, 'envoi à préparer', 'envois à préparer')} dans Envois ; rien n’est encore envoyé.`);
  texts.push(`Familles sans e-mail : ${withoutEmail}.`);
  texts.push(
    `Quotas du jour : encore ${plural(allowance.documents, 'document', 'documents')} et ${plural(allowance.mails, 'destinataire', 'destinataires')}.`,
  );
  return texts;
}

/** About ten documents in twelve seconds. */
function minutes(documents: number): string {
  const count = Math.ceil((documents * 1.2) / 60);
  return plural(count, 'minute', 'minutes');
}

export interface OutcomeCounts {
  readonly issued: readonly string[];
  readonly totalCents: number;
  readonly made: number;
  readonly remaining: number;
  readonly queued: number;
  readonly stoppedBy: 'time' | 'quota' | 'drive' | undefined;
  /** What Drive said, where it refused. */
  readonly detail: string;
}

export function outcomeLines({
  issued,
  totalCents,
  made,
  remaining,
  queued,
  stoppedBy,
  detail,
}: OutcomeCounts): string[] {
  const [first, last] = [issued[0], issued[issued.length - 1]];
  const texts: string[] = [];
  if (first !== undefined) {
    const range = first === last ? first : `${first} à ${last}`;
    texts.push(`${plural(issued.length, 'facture émise', 'factures émises')} (${range}), total ${chf(totalCents)}.`);
  }
  if (made > 0) texts.push(`${plural(made, 'document et PDF faits', 'documents et PDF faits')}.`);
  if (queued > 0) texts.push(`${plural(queued, 'envoi préparé', 'envois préparés')} dans Envois.`);
  if (remaining > 0) {
    const why = { time: 'le temps d’une exécution est écoulé', quota: 'le quota du jour est atteint', drive: detail };
    texts.push(
      `${plural(remaining, 'document reste', 'documents restent')} à faire : ${why[stoppedBy ?? 'time']} ; la suite se fait d’elle-même, ou relancez « Émettre les factures ».`,
    );
  }
  return texts.length > 0 ? texts : ['Rien à faire.'];
}
