/** French texts of reminders: the plan's lines and choices, entries, mails, outcomes. */
import type { LocalDate } from '../domain/shared/local-date';
import { chf, ordinal, plural, shortDate } from './words';

export interface ProposalText {
  readonly invoice: string;
  readonly name: string;
  readonly rank: number;
  readonly dueOn: LocalDate;
  readonly principalCents: number;
  readonly openFeesCents: number;
  readonly feeCents: number;
  /** How the fee comes about. */
  readonly explanation: string;
  readonly isWaived: boolean;
  readonly newDueOn: LocalDate;
}

export function proposalLine(proposal: ProposalText): string {
  const { invoice, name, rank, dueOn, principalCents, openFeesCents, newDueOn } = proposal;
  const { feeCents, isWaived, explanation } = proposal;
  const fees = openFeesCents === 0 ? '' : `, frais précédents ${chf(openFeesCents)}`;
  const fee = isWaived ? 'dispensé de frais' : feeCents === 0 ? 'sans frais' : `frais ${chf(feeCents)}`;
  const why = isWaived || feeCents === 0 ? '' : ` ${explanation}.`;
  return `${invoice}, ${name}, échue le ${shortDate(dueOn)}, reste dû ${chf(principalCents)}${fees} : ${ordinal(rank)} rappel, ${fee} ; nouvelle échéance le ${shortDate(newDueOn)}.${why}`;
}

export interface ReminderCounts {
  readonly reminders: number;
  readonly families: number;
  readonly feeCents: number;
  /** Left by a run that was cut off. */
  readonly pending: number;
  readonly lostRows: number;
  readonly accessLetters: number;
  readonly documentsLeft: number;
}

export function headLines(counts: ReminderCounts): string[] {
  const { reminders, families, feeCents, pending, lostRows, accessLetters, documentsLeft } = counts;
  const texts = [
    reminders === 0
      ? 'Aucun nouveau rappel à envoyer ce jour.'
      : `${plural(reminders, 'rappel', 'rappels')} pour ${plural(families, 'famille', 'familles')}, frais ${chf(feeCents)}.`,
  ];
  if (pending > 0) texts.push(`${plural(pending, 'rappel', 'rappels')} d’une exécution interrompue à terminer.`);
  if (lostRows > 0) texts.push(`${plural(lostRows, 'ligne', 'lignes')} de Rappels à rétablir d’après les écritures.`);
  if (accessLetters > 0) texts.push(`${plural(accessLetters, 'lettre d’accès', 'lettres d’accès')} à faire.`);
  const documents = reminders + pending + accessLetters;
  if (documents > documentsLeft) texts.push('Le quota du jour ne suffit pas : le reste se fera de lui-même demain.');
  if (documents > 0) texts.push('Les envois sont préparés dans Envois ; rien n’est encore envoyé.');
  return texts;
}

export const heldLine = (invoice: string, until: LocalDate | undefined): string =>
  `${invoice} : retenue${until === undefined ? '' : ` jusqu’au ${shortDate(until)}`}, pas de rappel.`;

export const exhaustedLine = (invoice: string, rank: number): string =>
  `${invoice} : ${rank - 1} rappels envoyés, toujours impayée ; un ${ordinal(rank)} seulement si vous le demandez.`;

/** @param unsent what has not reached the family yet; '' where all has */
export const itemCaption = (invoice: string, name: string, rank: number, unsent: string): string =>
  `${invoice}, ${name} : ${ordinal(rank)} rappel${unsent === '' ? '' : ` (pas encore parti : ${unsent})`}`;

const UNSENT_REASONS = {
  planned: 'e-mail Prévu',
  sending: 'e-mail En cours',
  failed: 'e-mail en Échec',
  doubtful: 'e-mail Douteux',
  'to-post': 'à poster',
} as const;

/**
 * @param unsent documents of an invoice; rank 0 is the invoice itself
 * @example unsentText([{ rank: 1, reason: 'planned' }]) // '1er rappel, e-mail Prévu'
 */
export function unsentText(
  unsent: readonly { readonly rank: number; readonly reason: keyof typeof UNSENT_REASONS }[],
): string {
  const texts = unsent.map(({ rank, reason }) => {
    return `${rank === 0 ? 'facture' : `${ordinal(rank)} rappel`}, ${UNSENT_REASONS[reason]}`;
  });
  return texts.join(' ; ');
}

export const accessCaption = (name: string, cents: number): string =>
  `Famille ${name}, ${chf(cents)} échus : lettre d’accès`;

export const SEND_CHOICES = [
  { value: 'envoyer', label: 'Envoyer' },
  { value: 'exclure', label: 'Pas cette fois' },
  { value: 'dispenser', label: 'Envoyer sans frais (motif)' },
  { value: 'retenir', label: 'Retenir (motif, au besoin « … jusqu’au 31.10.2022 »)' },
] as const;
export const FURTHER_CHOICES = [
  { value: 'rien', label: 'Ne rien faire' },
  { value: 'quatrieme', label: 'Envoyer un rappel de plus' },
] as const;
export const ACCESS_CHOICES = [
  { value: 'non', label: 'Non' },
  { value: 'oui', label: 'Faire la lettre' },
] as const;

/** What the letter says about its own fee. */
export function feeSentence(feeCents: number, detail: string): string {
  return feeCents === 0 ? 'Ce rappel est sans frais.' : `Frais de ce rappel : ${detail}.`;
}

export const feeLabel = (invoice: string, rank: number): string =>
  `Frais du ${ordinal(rank)} rappel, facture ${invoice}`;
export const waivedDetail = (reason: string): string => `Dispensé de frais : ${reason}`;
export const takenBackDetail = 'Facture réglée avant l’envoi : le rappel n’est pas parti.';

export const JOURNAL = {
  waived: 'Frais de rappel dispensés',
  held: 'Rappel retenu',
  access: 'Lettre d’accès décidée',
} as const;

export const accessSubject = (school: string): string => `${school} : arriérés de paiement`;

export interface ReminderOutcome {
  readonly made: number;
  readonly feeCents: number;
  readonly dropped: readonly string[];
  readonly held: number;
  readonly letters: number;
  readonly queued: number;
  readonly remaining: number;
  readonly stoppedBy: 'time' | 'quota' | 'drive' | undefined;
  /** What Drive said, where it refused. */
  readonly detail: string;
}

export function outcomeTexts(outcome: ReminderOutcome): string[] {
  const { made, feeCents, dropped, held, letters, queued, remaining, stoppedBy, detail } = outcome;
  const texts: string[] = [];
  if (made > 0) texts.push(`${plural(made, 'rappel fait', 'rappels faits')}, frais ${chf(feeCents)}.`);
  if (dropped.length > 0) texts.push(`Réglées entre-temps, sans rappel ni frais : ${dropped.join(', ')}.`);
  if (held > 0) texts.push(`${plural(held, 'facture retenue', 'factures retenues')}.`);
  if (letters > 0) texts.push(`${plural(letters, 'lettre d’accès faite', 'lettres d’accès faites')}.`);
  if (queued > 0) texts.push(`${plural(queued, 'envoi préparé', 'envois préparés')} dans Envois.`);
  if (remaining > 0) {
    const why = { time: 'le temps d’une exécution est écoulé', quota: 'le quota du jour est atteint', drive: detail };
    texts.push(
      `${plural(remaining, 'rappel reste', 'rappels restent')} à faire : ${why[stoppedBy ?? 'time']} ; la suite se fait d’elle-même, ou relancez « Envoyer les rappels ».`,
    );
  }
  return texts.length > 0 ? texts : ['Rien à faire.'];
}

/** Credit that is used up before anybody is reminded: one line an invoice. */
export function setOffLines(entries: readonly { invoice: string | undefined; amountCents: number }[]): string[] {
  const byInvoice = new Map<string, number>();
  for (const { invoice, amountCents } of entries) {
    if (invoice !== undefined && amountCents < 0) byInvoice.set(invoice, (byInvoice.get(invoice) ?? 0) - amountCents);
  }
  return [...byInvoice].map(([invoice, cents]) => `Facture ${invoice} : ${chf(cents)} de crédit en sont déduits.`);
}
