/** French texts of corrections: plans, outcomes, lines of credit notes, journal. */
import { deltaOf, type Slot, type Upcoming } from '../domain/corrections/slot';
import type { LocalDate } from '../domain/shared/local-date';
import { itemLabel, type LabelledItem } from './invoice-lines';
import { describeSteps } from './steps';
import { chf, plural, shortDate } from './words';

/** The line of a credit note. */
export function creditLabel(line: string, isCancellation: boolean): string {
  return isCancellation ? `Annulation : ${line}` : `Avoir : ${line}`;
}

export function cancelDetail(invoice: string, reason: string): string {
  return `Annulation de la facture ${invoice}. Motif : ${reason}`;
}

export function creditDetail(
  invoice: string,
  slot: Pick<Slot, 'due' | 'invoicedCents' | 'excess'> | undefined,
): string {
  const head = `Sur la facture ${invoice}`;
  if (slot === undefined) return `${head}.`;
  if (slot.excess !== undefined) {
    return `${head} : ${String(slot.excess.quantity).replace('.', ',')} de moins consommés que facturés.`;
  }
  const due = slot.due.steps.length === 0 ? 'plus rien n’est dû' : `dû : ${describeSteps(slot.due)}`;
  return `${head} : ${chf(slot.invoicedCents)} facturés ; ${due}.`;
}

export function creditNoteLine(id: string, cents: number, invoices: readonly string[], payer: string): string {
  return `Avoir ${id} de ${chf(cents)} pour ${payer}, sur ${plural(
    invoices.length,
    'la facture',
    'les factures',
  ).replace(/^\d+ /, '')} ${invoices.join(', ')}.`;
}

export function correctionInvoiceLine(id: string, cents: number, payer: string): string {
  return `Facture ${id} de ${chf(cents)} pour ${payer}.`;
}

export const WAIVER_BACK_TEXTS = {
  label: (invoice: string) => `Reprise de la remise ou de la perte sur la facture ${invoice}`,
  detail: (creditNote: string) => `Remplacée par l’avoir ${creditNote}`,
  line: (invoice: string, cents: number) =>
    `Facture ${invoice} : ${chf(cents)} de remise ou de perte sont repris, l’avoir les remplace.`,
} as const;

export const CANCEL_TEXTS = {
  choose: 'Choisissez la facture et donnez le motif.',
  head: (id: string, total: number, name: string) => `Annulation de la facture ${id}, ${chf(total)}, ${name}.`,
  lines: (count: number) =>
    `${plural(count, 'ligne redevient', 'lignes redeviennent')} à facturer : la prochaine émission ${count === 1 ? 'la' : 'les'} reprend d’après les faits du jour.`,
  corrections: (count: number) =>
    `${plural(count, 'ligne de correction', 'lignes de correction')} : l’émission ne ${count === 1 ? 'la' : 'les'} reprend pas ; l’écart revient dans « Écarts après facturation… ».`,
  typed: (count: number) =>
    `${plural(count, 'ligne saisie', 'lignes saisies')} à la main : l’émission ne ${count === 1 ? 'la' : 'les'} reprend pas.`,
  paid: (cents: number) =>
    `${chf(cents)} déjà payés deviennent un crédit, déduit de la prochaine facture ou à rembourser (« Enregistrer un remboursement… »).`,
  fees: (cents: number) => `Frais de rappel de ${chf(cents)} annulés avec elle.`,
  feesKept: (cents: number, paidCents: number) => {
    const paid = paidCents === cents ? 'ce qui a été payé les couvre' : `${chf(paidCents)} en sont payés`;
    return `Les frais de rappel de ${chf(cents)} restent dus${paidCents === 0 ? '' : ` ; ${paid}`}.`;
  },
  waived: (cents: number) => `Une remise de ${chf(cents)} accordée sur cette facture est reprise.`,
  feesOption: 'Annuler aussi les frais de rappel de cette facture',
  journal: (creditNote: string) => `Facture annulée par l’avoir ${creditNote}`,
  feesLabel: (invoice: string) => `Frais de rappel annulés avec la facture ${invoice}`,
} as const;

export const WRITE_OFF_KINDS = { remise: 'Remise accordée', perte: 'Perte sur créance' } as const;
export type WriteOffKind = keyof typeof WRITE_OFF_KINDS;

export const WRITE_OFF_TEXTS = {
  label: (kind: WriteOffKind, invoice: string) => `${WRITE_OFF_KINDS[kind]}, facture ${invoice}`,
  feeLabel: (invoice: string, rank: number) => `Frais du ${rank}e rappel abandonnés, facture ${invoice}`,
  detail: (reason: string) => `Motif : ${reason}`,
  line: (kind: WriteOffKind, invoice: string, cents: number, left: number) =>
    `${WRITE_OFF_KINDS[kind]} de ${chf(cents)} sur la facture ${invoice} ; reste ${chf(left)}.`,
  done: (cents: number, count: number) => `${chf(cents)} abandonnés sur ${plural(count, 'facture', 'factures')}.`,
  choose: 'Choisissez la facture, la famille ou le rappel, puis le motif.',
} as const;

export const DEPARTURE_TEXTS = {
  choose: 'Choisissez l’élève et son dernier jour de présence.',
  head: (pupil: string, date: LocalDate, year: string) => `Départ de ${pupil} le ${shortDate(date)}, année ${year}.`,
  withdrawal: (pupil: string, date: LocalDate, year: string) =>
    `Désistement de ${pupil} le ${shortDate(date)}, avant son premier jour de présence, année ${year}.`,
  notice: (date: LocalDate, until: LocalDate) =>
    `Crèche : préavis compté du ${shortDate(date)}, facturation jusqu’au ${shortDate(until)}.`,
  row: (line: number, date: LocalDate) => `Inscriptions, ligne ${line} : Fin ${shortDate(date)}, statut Sortie.`,
  slot: (slot: Slot, today: LocalDate) =>
    [
      `${slotName(slot)} : dû ${chf(slot.due.amountCents)}, facturé ${chf(slot.invoicedCents)}.`,
      whyDue(slot),
      upcomingText(slot, today),
    ]
      .filter((text) => text !== '')
      .join(' '),
  later: (year: string, row: number) =>
    `Une inscription pour ${year} (ligne ${row}) reste en place. Pour la retirer aussi, cochez l’option.`,
  laterOption: 'Retirer aussi l’inscription déjà faite pour l’année suivante',
  totals: ({ due, invoiced, upcoming, paid }: Readonly<Record<'due' | 'invoiced' | 'upcoming' | 'paid', number>>) =>
    `En tout : dû ${chf(due)} ; facturé ${chf(invoiced)}, avoirs déduits ; encore à facturer ${chf(upcoming)} ; payé sur ces factures ${chf(paid)}.`,
  nextRun: (cents: number) =>
    `${chf(cents)} restent à facturer : l’émission des factures les prend à leur date, en plus des soldes ci-dessus.`,
  others: (pupil: string, slot: Slot) =>
    `Effet sur l’élève ${pupil}, ${slotName(slot)} : facturé ${chf(slot.invoicedCents)}, dû maintenant ${chf(slot.due.amountCents)} (voir la liste des écarts).`,
  refund: (name: string, cents: number, upcoming: number) =>
    `${name} : à rembourser ${chf(cents)} (« Enregistrer un remboursement… »), ou à déduire${
      upcoming > 0 ? ` des ${chf(upcoming)} qui lui seront encore facturés` : ''
    }.`,
  open: (name: string, cents: number, upcoming: number) =>
    `${name} : reste à payer ${chf(cents)}${upcoming > 0 ? ` ; ${chf(upcoming)} lui seront encore facturés` : ''}.`,
  even: (name: string, upcoming: number) =>
    `${name} : compte soldé${upcoming > 0 ? ` à ce jour ; ${chf(upcoming)} lui seront encore facturés` : ''}.`,
  statement: 'Un décompte de départ sera fait.',
  nothing: 'Ce départ est déjà réglé : rien n’est à faire.',
  journal: 'Départ réglé',
  pupilJournal: 'Sortie de l’élève',
} as const;

/** What a slot is called: a year's tuition, a month, an event of a day. */
export function slotName(slot: LabelledItem): string {
  return itemLabel(slot);
}

/**
 * What the next runs bill of a slot, each with its day; '' for nothing.
 * @example `CHF 1'086.00 : sera facturé le 15.03.2023.`
 */
export function upcomingText({ upcoming = [] }: Pick<Slot, 'upcoming'>, today: LocalDate): string {
  const when = ({ from }: Upcoming) => (from > today ? `le ${shortDate(from)}` : 'à la prochaine émission');
  return upcoming.map((part) => `${chf(part.cents)} : sera facturé ${when(part)}.`).join(' ');
}

function whyDue({ due }: Pick<Slot, 'due'>): string {
  return due.steps.length === 0 ? '' : `${describeSteps(due)}.`;
}

export const DIFFERENCE_TEXTS = {
  none: 'Aucun écart : tout ce qui est facturé correspond aux faits du jour.',
  head: (count: number, cents: number) =>
    `${plural(count, 'écart', 'écarts')} entre ce qui est facturé et ce qui est dû ; en tout ${signed(cents)}.`,
  caption: (pupil: string, slot: Slot) =>
    `${pupil}, ${slotName(slot)} : facturé ${chf(slot.invoicedCents)}, dû ${dueNow(slot)}, écart ${signed(deltaOf(slot))}. ${reasonOf(slot)}`,
  later: 'La 2e tranche prendra cet écart : rien n’est à corriger.',
  leave: 'laisser',
  correctDown: 'corriger : avoir',
  correctUp: 'corriger : facture',
  chosen: (count: number) => `${plural(count, 'correction choisie', 'corrections choisies')}.`,
} as const;

function dueNow({ due, expectedCents }: Slot): string {
  if (expectedCents === undefined) return chf(due.amountCents);
  return `${chf(expectedCents)} à ce jour (${chf(due.amountCents)} en tout)`;
}

function reasonOf(slot: Slot): string {
  if (slot.reason === 'gone') return 'Plus aucune ligne ne justifie ce montant.';
  if (slot.reason === 'quantity') {
    return `${String(slot.excess?.quantity ?? 0).replace('.', ',')} de moins consommés que facturés.`;
  }
  return whyDue(slot);
}

function signed(cents: number): string {
  return `${cents > 0 ? '+' : ''}${chf(cents)}`;
}

export interface CorrectionCounts {
  readonly creditNotes: readonly { readonly id: string; readonly cents: number }[];
  readonly invoices: readonly { readonly id: string; readonly cents: number }[];
  readonly made: number;
  readonly queued: number;
  readonly remaining: number;
  readonly stoppedBy: 'time' | 'quota' | 'drive' | undefined;
  readonly detail: string;
}

export function correctionOutcome(counts: CorrectionCounts): string[] {
  const { creditNotes, invoices, made, queued, remaining, stoppedBy, detail } = counts;
  const texts = creditNotes.map(({ id, cents }) => `Avoir ${id} de ${chf(cents)} établi.`);
  texts.push(
    ...invoices.map(({ id, cents }) => `Facture ${id} de ${chf(cents)} émise ; son document se fait de lui-même.`),
  );
  if (made > 0) texts.push(`${plural(made, 'document et PDF faits', 'documents et PDF faits')}.`);
  if (queued > 0) texts.push(`${plural(queued, 'envoi préparé', 'envois préparés')} dans Envois.`);
  if (remaining > 0) {
    const why = { time: 'le temps d’une exécution est écoulé', quota: 'le quota du jour est atteint', drive: detail };
    texts.push(
      `${plural(remaining, 'document reste', 'documents restent')} à faire : ${why[stoppedBy ?? 'time']} ; la suite se fait d’elle-même.`,
    );
  }
  return texts;
}
