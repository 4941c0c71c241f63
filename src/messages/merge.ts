/** French texts of the mail merge: its form, its plan, its outcome. */
import { plural } from './words';

/** Captions of the form's fields. */
export const MERGE_LABELS = {
  modele: 'Lettre',
  modele_de: 'Lettre en allemand, si elle est à part',
  modele_en: 'Lettre en anglais, si elle est à part',
  nouveau: 'Créer une lettre de ce nom',
  fichier: 'Reprendre un fichier .docx comme lettre',
  par: 'Une lettre par',
  section: 'Catégorie',
  classe: 'Classe',
  niveau: 'Niveau',
  famille: 'Famille',
  solde: 'Solde',
  eleves: 'Familles',
  objet: 'Objet du message',
  occasion: 'Occasion (pour refaire une lettre au même texte)',
  apercu: 'Faire d’abord une seule lettre d’essai',
  ecarter_vides: 'Laisser de côté les lettres à champ vide',
} as const;

export const ALL = 'Toutes';
export const PER_LABELS = { famille: 'famille', eleve: 'élève' } as const;
export const BALANCE_LABELS = {
  tous: 'tous',
  debiteurs: 'doivent quelque chose',
  'en retard': 'en retard de paiement',
  crediteurs: 'ont un crédit',
} as const;
export const AUDIENCE_LABELS = {
  inscrits: 'avec un enfant inscrit',
  tous: 'toutes, même sans enfant inscrit',
} as const;

export interface MergeCounts {
  readonly letters: number;
  readonly families: number;
  readonly pupils: number;
  /** Letters made in an earlier run. */
  readonly done: number;
  readonly documents: number;
  readonly mails: number;
  /** Addresses, each mail's counted. */
  readonly recipients: number;
  readonly withoutEmail: number;
}

/** What may still be done today, and on each further day. */
export interface DayLimits {
  readonly documents: number;
  readonly documentsPerDay: number;
  readonly mails: number;
  readonly mailsPerDay: number;
}

const SECONDS_PER_DOCUMENT = 4;

export function mergePlanLines(template: string, counts: MergeCounts, limits: DayLimits): string[] {
  const { letters, families, pupils, done, documents, mails, recipients, withoutEmail } = counts;
  if (letters === 0) return [`Lettre « ${template} » : aucun destinataire ne correspond.`];
  const lines = [
    `Lettre « ${template} » : ${plural(letters, 'lettre', 'lettres')} pour ${plural(families, 'famille', 'familles')} (${plural(pupils, 'élève', 'élèves')}).`,
  ];
  if (done > 0)
    lines.push(
      `${plural(done, 'lettre déjà faite, laissée telle quelle', 'lettres déjà faites, laissées telles quelles')}.`,
    );
  if (documents > 0) {
    const time = plural(Math.ceil((documents * SECONDS_PER_DOCUMENT) / 60), 'minute', 'minutes');
    const days = daysFor(documents, limits.documents, limits.documentsPerDay);
    lines.push(
      `${plural(documents, 'document et PDF à faire', 'documents et PDF à faire')} (environ ${time}${days > 1 ? `, sur ${days} jours` : ''}).`,
    );
  }
  if (mails > 0) {
    const days = daysFor(recipients, limits.mails, limits.mailsPerDay);
    lines.push(
      `${plural(mails, 'envoi à préparer', 'envois à préparer')} dans Envois (${plural(recipients, 'destinataire', 'destinataires')}${days > 1 ? `, à envoyer sur ${days} jours` : ''}) ; rien n’est encore envoyé.`,
    );
  }
  lines.push(`Sans e-mail : ${withoutEmail}.`);
  lines.push(
    `Quotas du jour : encore ${plural(limits.documents, 'document', 'documents')} et ${plural(limits.mails, 'destinataire', 'destinataires')}.`,
  );
  return lines;
}

/** Days that a number of things takes, today included. */
function daysFor(count: number, today: number, perDay: number): number {
  return count <= today ? 1 : 1 + Math.ceil((count - today) / perDay);
}

export interface MergeOutcome {
  readonly made: number;
  readonly queued: number;
  readonly remaining: number;
  readonly stoppedBy: 'time' | 'quota' | 'drive' | undefined;
  /** What Drive said, where it refused. */
  readonly detail: string;
}

const WHY = { time: 'le temps d’une exécution est écoulé', quota: 'le quota du jour est atteint' } as const;

const NOTHING_DONE: MergeOutcome = { made: 0, queued: 0, remaining: 0, stoppedBy: undefined, detail: '' };

/** Without counts: nothing was done. */
export function mergeOutcomeLines(outcome: MergeOutcome = NOTHING_DONE): string[] {
  const { made, queued, remaining, stoppedBy, detail } = outcome;
  const lines: string[] = [];
  if (made > 0) lines.push(`${plural(made, 'lettre et PDF faits', 'lettres et PDF faits')}.`);
  if (queued > 0) lines.push(`${plural(queued, 'envoi préparé', 'envois préparés')} dans Envois.`);
  if (remaining > 0) {
    const why = stoppedBy === 'drive' ? detail : WHY[stoppedBy ?? 'time'];
    lines.push(
      `${plural(remaining, 'lettre reste', 'lettres restent')} à faire : ${why} ; la suite se fait d’elle-même.`,
    );
  }
  return lines.length > 0 ? lines : ['Rien à faire.'];
}

export const trialPlanLine = (name: string): string =>
  `Une lettre d’essai pour ${name}, dans le dossier Essais ; rien n’est envoyé.`;
export const trialLine = (name: string, link: string): string => `Lettre d’essai pour ${name} : ${link}`;
export const noTrialLine = (detail: string): string =>
  `La lettre d’essai n’a pas pu être faite : ${detail || 'réessayez'}.`;
export const templatePlanLine = (name: string): string => `La lettre « ${name} » sera créée dans le dossier Modèles.`;
export const templateThereLine = (name: string, link: string): string =>
  `La lettre « ${name} » existe déjà, rien n’est changé : ${link}`;
export const templateMadeLine = (name: string, link: string): string =>
  `Lettre « ${name} » créée. Modifiez son texte dans Drive, puis relancez le publipostage : ${link}`;
export const editedNote = 'Publipostage arrêté : la lettre a été modifiée en cours de route ou n’existe plus.';
export const staleNote = 'Publipostage abandonné : il n’a pas pu continuer pendant trente jours.';
