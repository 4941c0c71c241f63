/** French texts of sending mails: what the plan shows, what was done, what stands in column Détail. */
import { chf, plural } from './words';

/** Why a planned mail does not leave any more. */
export const STALE_DETAILS = {
  paid: 'payée entre-temps, non envoyée',
  cancelled: 'facture annulée entre-temps, non envoyée',
  'called-off': 'rappel non envoyé : il n’a plus cours',
  gone: 'facture introuvable dans l’onglet Factures, non envoyée',
} as const;

/** Why a mail could not leave, or why that is not known. */
export const FAILURE_DETAILS = {
  address: 'adresse refusée, non envoyé',
  quota: 'quota du jour atteint, non envoyé',
  size: 'trop volumineux ou trop de destinataires, non envoyé',
  'no-document': 'pas de document à joindre, non envoyé',
  'document-gone': 'document introuvable avec ce compte Google, non envoyé',
  unknown: 'envoi incertain : regardez dans les messages envoyés avant de renvoyer',
} as const;

export const INTERRUPTED_DETAIL = 'envoi interrompu : regardez dans les messages envoyés avant de renvoyer';

/** In column Détail of a reminder's mail until it has left: what its document asks for. */
export const documentNote = (cents: number): string => `document de ${chf(cents)}`;

const DOCUMENT_NOTE = /document de CHF (\d[\d'’ ]*\.\d\d)/;

/**
 * @returns centimes; undefined where nothing is noted
 * @example readDocumentNote("document de CHF 8'175.00") // 817500
 */
export function readDocumentNote(detail: string): number | undefined {
  const amount = DOCUMENT_NOTE.exec(detail)?.[1];
  return amount === undefined ? undefined : Number(amount.replace(/\D/g, ''));
}

/** A text for column Détail that keeps what the row notes about its document. */
export function keepNote(text: string, detail: string | undefined): string {
  const cents = readDocumentNote(detail ?? '');
  return [text, cents === undefined ? '' : documentNote(cents)].filter((part) => part !== '').join(' ; ');
}

/** In column Détail of a mail that left with an amount that its document does not know. */
export const changedDetail = ({ documentCents, openCents }: { documentCents: number; openCents: number }): string =>
  `${documentNote(documentCents)}, reste ${chf(openCents)} à payer : dit dans le message`;

export interface QueueCounts {
  readonly mails: number;
  readonly recipients: number;
  /** Recipients that may still be mailed today. */
  readonly quota: number;
  /** Mails that leave today. */
  readonly today: number;
  readonly stale: number;
  readonly interrupted: number;
  readonly undecided: number;
}

/** About two seconds a mail. */
const SECONDS_PER_MAIL = 2;

export function queueLines(counts: QueueCounts): string[] {
  const { mails, recipients, quota, today, stale, interrupted, undecided } = counts;
  const texts = [
    mails === 0
      ? 'Aucun e-mail en attente.'
      : `${plural(mails, 'e-mail', 'e-mails')} à ${plural(recipients, 'destinataire', 'destinataires')} (environ ${minutes(today)}).`,
    `Quota du jour : encore ${plural(quota, 'destinataire', 'destinataires')}.`,
  ];
  if (today < mails) {
    texts.push(
      `${plural(today, 'e-mail part', 'e-mails partent')} aujourd’hui ; ${plural(mails - today, 'attend', 'attendent')} le quota de demain et ${mails - today > 1 ? 'partiront d’eux-mêmes' : 'partira de lui-même'}.`,
    );
  }
  if (stale > 0) texts.push(`${plural(stale, 'e-mail périmé ne partira pas', 'e-mails périmés ne partiront pas')}.`);
  if (interrupted > 0) {
    texts.push(
      `${plural(interrupted, 'envoi interrompu', 'envois interrompus')} : à vérifier, jamais répétés d’eux-mêmes.`,
    );
  }
  if (undecided > 0)
    texts.push(`${plural(undecided, 'envoi douteux ou échoué', 'envois douteux ou échoués')} : à décider ci-dessous.`);
  return texts;
}

function minutes(mails: number): string {
  return plural(Math.max(1, Math.ceil((mails * SECONDS_PER_MAIL) / 60)), 'minute', 'minutes');
}

export interface SentCounts {
  readonly sent: number;
  readonly failed: number;
  readonly doubtful: number;
  /** Left alone, since somebody took their rows off or changed them meanwhile. */
  readonly skipped: number;
  readonly remaining: number;
  readonly stoppedBy: 'time' | 'quota' | 'drive' | 'mail' | 'sheet' | undefined;
  /** Invoices whose mail left with another amount than its document's. */
  readonly changed: readonly { readonly invoice: string; readonly openCents: number }[];
}

const STOPS: Readonly<Record<Exclude<SentCounts['stoppedBy'], undefined>, string>> = {
  time: 'le temps d’une exécution est écoulé',
  quota: 'le quota du jour est atteint',
  drive: 'Google Drive ne répond pas',
  mail: 'plusieurs envois de suite sont incertains',
  sheet: 'l’onglet Envois bouge sans cesse (tri, insertion)',
};

export function sentLines(counts: SentCounts): string[] {
  const { sent, failed, doubtful, skipped, remaining, stoppedBy, changed } = counts;
  const texts: string[] = [];
  if (sent > 0) texts.push(`${plural(sent, 'e-mail envoyé', 'e-mails envoyés')}.`);
  if (changed.length > 0) {
    const rests = changed.map(({ invoice, openCents }) => `${invoice} (reste ${chf(openCents)})`);
    texts.push(`Montant changé depuis le document, dit dans le message : ${rests.join(', ')}.`);
  }
  if (failed > 0)
    texts.push(`${plural(failed, 'e-mail non envoyé', 'e-mails non envoyés')} : voir Détail dans Envois.`);
  if (doubtful > 0) {
    texts.push(`${plural(doubtful, 'envoi douteux', 'envois douteux')} : à vérifier dans les messages envoyés.`);
  }
  if (skipped > 0) {
    texts.push(`${plural(skipped, 'e-mail laissé', 'e-mails laissés')} de côté : la ligne a changé pendant l’envoi.`);
  }
  if (remaining > 0) {
    texts.push(
      `${plural(remaining, 'e-mail attend', 'e-mails attendent')} : ${STOPS[stoppedBy ?? 'time']} ; la suite se fait d’elle-même, ou relancez « Envoyer les e-mails ».`,
    );
  }
  return texts.length > 0 ? texts : ['Rien à envoyer.'];
}

export const sampleLine = (subject: string, address: string): string =>
  `Un exemple (« ${subject} ») partira à ${address} ; la file d’attente ne change pas.`;

export const sampleSent = (address: string): string =>
  `Exemple envoyé à ${address} ; la file d’attente n’a pas changé.`;

export const sampleSubject = (subject: string): string => `[Essai] ${subject}`;

/** What stands before the decision on a doubtful or failed mail. */
export const undecidedCaption = (mail: { status: string; subject: string; to: string; detail: string }): string =>
  `${mail.status === 'doubtful' ? 'Douteux' : 'Échec'} : ${mail.subject}, à ${mail.to}${mail.detail === '' ? '' : ` (${mail.detail})`}`;

export const MAIL_CHOICES = [
  { value: 'laisser', label: 'Laisser' },
  { value: 'renvoyer', label: 'Renvoyer' },
  { value: 'regler', label: 'Tenir pour envoyé (vérifié ou posté)' },
] as const;

export const SAMPLE_LABEL = 'N’envoyer qu’un exemple, à moi-même';
export const RESEND_NOTE = 'E-mail renvoyé par décision';
export const SETTLED_NOTE = 'E-mail tenu pour envoyé par décision';
export const SETTLED_DETAIL = 'tenu pour envoyé (vérifié ou posté)';

/** What stands before the decision on a document for a family without an e-mail. */
export const printCaption = ({ name, what }: { name: string; what: string }): string => `À poster : ${name}, ${what}`;

export const PRINT_CHOICES = [
  { value: 'laisser', label: 'Pas encore' },
  { value: 'poster', label: 'Imprimé et posté' },
] as const;

/** In column À and column Détail of what went by post. */
export const BY_POST = 'par la poste';
export const POSTED_DETAIL = 'imprimé et posté';
