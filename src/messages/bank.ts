/** French texts of the import of a bank file: lines of the plan, questions, outcome. */
import type { LocalDate } from '../domain/shared/local-date';
import { chf, plural, shortDate } from './words';

export const FILE_LABEL = 'Fichier de la banque';
export const IGNORE_LABEL = 'Ne pas comptabiliser';
export const ATTRIBUTED = 'Paiement du fichier bancaire attribué';

/** What tab Paiements says of the payments of a file. */
export function bankSource(kind: string, isChosen: boolean): string {
  return isChosen ? `Banque (${kind}), choisi par une personne` : `Banque (${kind})`;
}

interface Dated {
  readonly date: LocalDate;
}

export const REVERSAL_TEXTS = {
  label: ({ date }: Dated, invoice: string | undefined): string =>
    `Paiement repris par la banque le ${shortDate(date)}, ${invoice === undefined ? 'crédit' : `facture ${invoice}`}`,
};

export interface MovementWords extends Dated {
  readonly line: number;
  readonly cents: number;
  readonly debtor: string;
  readonly message: string;
}

/** One movement as its first words: day, amount, who. */
export function movementHead({ date, cents, debtor }: Pick<MovementWords, 'date' | 'cents' | 'debtor'>): string {
  return `${shortDate(date)}, ${chf(cents)}${debtor === '' ? '' : `, ${debtor}`}`;
}

export interface PartWords {
  readonly invoice: string | undefined;
  readonly cents: number;
  /** What the invoice still asks for afterwards. */
  readonly leftCents: number;
}

export function bookingLine(head: string, family: string, parts: readonly PartWords[]): string {
  const words = parts.map(({ invoice, cents, leftCents }) => {
    if (invoice === undefined) return `${chf(cents)} en crédit`;
    const left = leftCents === 0 ? 'soldée' : `reste ${chf(leftCents)}`;
    return parts.length === 1 ? `facture ${invoice} (${left})` : `${chf(cents)} sur la facture ${invoice} (${left})`;
  });
  return `${head} → ${family} : ${words.join(', ')}.`;
}

export function takenBackLine(head: string, family: string, payment: string, invoices: readonly string[]): string {
  const open = invoices.length === 0 ? 'le crédit diminue' : `de nouveau ouvert : ${invoices.join(', ')}`;
  return `${head}, repris par la banque → ${family} : paiement ${payment} annulé ; ${open}.`;
}

export function chosenLine(head: string, value: string): string {
  return `Votre choix : ${head} → ${value}.`;
}

export function moreLines(count: number): string {
  return `… et ${plural(count, 'autre paiement', 'autres paiements')}.`;
}

export interface Sums {
  readonly count: number;
  readonly cents: number;
}

export interface ImportCounts {
  readonly kind: string;
  readonly accounts: string;
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
  readonly bookings: Sums;
  readonly questions: Sums;
  readonly known: Sums;
  readonly left: Sums;
  readonly takenBack: Sums;
  readonly outgoing: Sums;
  /** Outgoing payments of the amount of a refund that is recorded. */
  readonly refunds: number;
  readonly returned: Sums;
  readonly pending: number;
  /** Payments of the file, whatever becomes of them. */
  readonly movedCents: number;
  /** What its entries say that came in. */
  readonly creditedCents: number;
}

export function importLines(counts: ImportCounts): string[] {
  const { kind, accounts, from, to, bookings, questions, known, left, takenBack, movedCents, creditedCents } = counts;
  const period = from === undefined || to === undefined ? '' : `, du ${shortDate(from)} au ${shortDate(to)}`;
  const lines = [
    `Fichier ${kind} du compte ${accounts}${period}.`,
    bookings.count === 0
      ? 'À comptabiliser : aucun paiement nouveau.'
      : `À comptabiliser : ${sums(bookings, 'paiement', 'paiements')}.`,
  ];
  if (questions.count > 0) {
    lines.push(`À décider par vous : ${sums(questions, 'mouvement', 'mouvements')} ; sans décision, rien n’est fait.`);
  }
  if (takenBack.count > 0) lines.push(`Repris par la banque : ${sums(takenBack, 'paiement', 'paiements')}.`);
  if (known.count > 0) lines.push(`${many(known, 'Déjà importé')} : ${sums(known, 'mouvement', 'mouvements')}.`);
  if (left.count > 0)
    lines.push(`${many(left, 'Non comptabilisé')} : ${sums(left, 'mouvement', 'mouvements')} (voir plus bas).`);
  const control =
    movedCents === creditedCents
      ? `Contrôle : ces paiements font ${chf(movedCents)}, comme les entrées du fichier.`
      : `Contrôle : ces paiements font ${chf(movedCents)}, les entrées du fichier ${chf(creditedCents)} ; à vérifier.`;
  return [...lines, ...otherLines(counts), control];
}

function otherLines({ outgoing, refunds, returned, pending }: ImportCounts): string[] {
  const lines: string[] = [];
  if (outgoing.count > 0) {
    const recorded =
      refunds === 0 ? '' : `, dont ${plural(refunds, 'remboursement enregistré', 'remboursements enregistrés')}`;
    lines.push(`Sorties du compte, laissées de côté : ${sums(outgoing, 'mouvement', 'mouvements')}${recorded}.`);
  }
  if (returned.count > 0)
    lines.push(`Sorties revenues sur le compte, laissées de côté : ${sums(returned, 'mouvement', 'mouvements')}.`);
  if (pending > 0) {
    lines.push(
      `Pas encore en compte : ${plural(pending, 'mouvement, à importer quand il le sera', 'mouvements, à importer quand ils le seront')}.`,
    );
  }
  return lines;
}

/** The same words for one and for several. */
function many({ count }: Sums, word: string): string {
  return count > 1 ? `${word}s` : word;
}

function sums({ count, cents }: Sums, one: string, many: string): string {
  return `${plural(count, one, many)}, ${chf(cents)}`;
}

const DOUBTS: Readonly<Record<string, (value: string) => string>> = {
  'no-reference': () => 'sans référence',
  'wrong-digits': (value) => `référence ${value} : le chiffre de contrôle est faux`,
  unknown: (value) => `référence ${value} : aucune facture de ce classeur`,
  'several-payers': (value) => `références de plusieurs payeurs (${value})`,
  'typed-before': (value) => `peut-être déjà saisi à la main (paiement ${value})`,
  'other-file': (value) => `peut-être déjà importé d’un autre fichier sous un autre nom (paiement ${value})`,
  conflict: (value) => `la banque a déjà employé sa référence ${value} autrement ; peut-être déjà comptabilisé`,
  'sum-wrong': () => 'les détails de ce lot ne font pas son total',
  reversal: () => 'repris par la banque ; quel paiement est annulé ?',
};

/** The question on one movement. */
export function questionCaption(movement: MovementWords, doubt: string, value: string): string {
  const { message } = movement;
  const said = message === '' ? '' : `, « ${message.slice(0, 100)} »`;
  const asked = DOUBTS[doubt]?.(value) ?? doubt;
  return `${movementHead(movement)}${said} : ${asked}${asked.endsWith('?') ? '' : '.'}`;
}

const REASONS: Readonly<Record<string, string>> = {
  reference: 'référence semblable',
  number: 'numéro cité',
  amount: 'montant exact',
  principal: 'montant exact sans les frais de rappel',
  name: 'nom',
  'part-of-name': 'nom en partie',
};

export function invoiceChoice(id: string, name: string, openCents: number, reasons: readonly string[]): string {
  const open = openCents > 0 ? `ouvert ${chf(openCents)}` : 'rien d’ouvert';
  const why = reasons.length === 0 ? '' : ` (${reasons.map((reason) => REASONS[reason] ?? reason).join(', ')})`;
  return `Facture ${id}, ${name}, ${open}${why}`;
}

/** Invoices that the reference names all the same. */
export function namedChoice(ids: readonly string[], name: string): string {
  return `${ids.length === 1 ? 'Facture' : 'Factures'} ${ids.join(', ')}, ${name} (sa référence)`;
}

export function familyChoice(name: string, id: string): string {
  return `Famille ${name} (${id}) : ses factures ouvertes, puis crédit`;
}

export function paymentChoice(id: string, date: LocalDate, family: string): string {
  return `Paiement ${id} du ${shortDate(date)}, famille ${family}`;
}

export function importOutcome(booked: Sums, chosen: number, takenBack: number, waiting: number): string[] {
  const lines = [
    booked.count === 0
      ? 'Aucun paiement nouveau.'
      : `${plural(booked.count, 'paiement comptabilisé', 'paiements comptabilisés')}, ${chf(booked.cents)}.`,
  ];
  if (chosen > 0) lines.push(`Dont ${plural(chosen, 'paiement attribué', 'paiements attribués')} par votre choix.`);
  if (takenBack > 0) lines.push(`${plural(takenBack, 'paiement annulé', 'paiements annulés')} par la banque.`);
  if (waiting > 0) {
    lines.push(
      `${plural(waiting, 'mouvement reste', 'mouvements restent')} à décider ; importez le fichier à nouveau pour ${waiting > 1 ? 'les' : 'le'} retrouver.`,
    );
  }
  return lines;
}
