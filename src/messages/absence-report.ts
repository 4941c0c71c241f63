/** Words of the draft report to the authority, in French and German, and the French texts of its plan. */
import type { AbsenceStanding } from '../domain/attendance/absences';
import type { AttendanceCode } from '../domain/attendance/attendance';
import type { ThresholdKind } from '../domain/attendance/thresholds';
import type { HalfDay } from '../domain/attendance/timetable';
import type { LocalDate } from '../domain/shared/local-date';
import { longDate, plural, shortDate } from './words';

export type ReportLanguage = 'fr' | 'de';
export const REPORT_LANGUAGES: readonly ReportLanguage[] = ['fr', 'de'];

type MailStatus = 'planned' | 'sending' | 'sent' | 'failed' | 'doubtful';
type Decision = 'pending' | 'granted' | 'refused';

export interface ReportWords {
  readonly authority: string;
  readonly halfDays: Readonly<Record<HalfDay, string>>;
  readonly standings: Readonly<Record<AbsenceStanding, string>>;
  readonly codes: Readonly<Partial<Record<AttendanceCode, string>>>;
  readonly mails: Readonly<Record<MailStatus, string>>;
  readonly byPost: string;
  /** Stands for a motive that names an illness. */
  readonly illness: string;
  readonly decisions: Readonly<Record<Decision, string>>;
  threshold(kind: ThresholdKind, count: number): string;
  placeAndDate(town: string, date: LocalDate): string;
  readonly documentName: string;
}

const GERMAN_TOWNS: Readonly<Record<string, string>> = {
  Bâle: 'Basel',
  Genève: 'Genf',
  Berne: 'Bern',
  Zurich: 'Zürich',
};
const GERMAN_MONTHS = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
  ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
];

/** @example germanDate(asDate('2022-12-16')) // '16. Dezember 2022' */
export function germanDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}. ${GERMAN_MONTHS[(month ?? 1) - 1]} ${year}`;
}

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = {
  fr: {
    authority: 'Département de l’éducation de la ville de Bâle',
    halfDays: { morning: 'matin', afternoon: 'après-midi' },
    standings: { authorised: 'Absence autorisée', justified: 'Absence justifiée', unjustified: 'Absence injustifiée' },
    codes: { late: 'Retard', 'early-leave': 'Départ anticipé' },
    mails: { planned: 'à envoyer', sending: 'en cours d’envoi', sent: 'envoyée', failed: 'échec', doubtful: 'douteux' },
    byPost: 'par la poste',
    illness: 'maladie',
    decisions: { pending: 'en attente', granted: 'accordé', refused: 'refusé' },
    threshold: (kind, count) =>
      kind === 'absences'
        ? `${plural(count, 'demi-journée injustifiée', 'demi-journées injustifiées')} sur 30 jours de classe`
        : `${plural(count, 'arrivée tardive', 'arrivées tardives')} sur 30 jours de classe`,
    placeAndDate: (town, date) => `${town}, le ${longDate(date)}`,
    documentName: 'Signalement (projet, français)',
  },
  de: {
    authority: 'Erziehungsdepartement des Kantons Basel-Stadt',
    halfDays: { morning: 'Vormittag', afternoon: 'Nachmittag' },
    standings: {
      authorised: 'bewilligt abwesend',
      justified: 'entschuldigt abwesend',
      unjustified: 'unentschuldigt abwesend',
    },
    codes: { late: 'verspätet', 'early-leave': 'vorzeitig weggegangen' },
    mails: {
      planned: 'noch nicht gesendet',
      sending: 'wird gesendet',
      sent: 'gesendet',
      failed: 'Versand fehlgeschlagen',
      doubtful: 'Versand ungewiss',
    },
    byPost: 'per Post',
    illness: 'Krankheit',
    decisions: { pending: 'hängig', granted: 'bewilligt', refused: 'abgelehnt' },
    threshold: (kind, count) =>
      kind === 'absences'
        ? `${plural(count, 'unentschuldigter Halbtag', 'unentschuldigte Halbtage')} innert 30 Schultagen`
        : `${plural(count, 'Verspätung', 'Verspätungen')} innert 30 Schultagen`,
    placeAndDate: (town, date) => `${GERMAN_TOWNS[town] ?? town}, ${germanDate(date)}`,
    documentName: 'Meldung (Entwurf, deutsch)',
  },
};

export const REPORT_CHOICES = [
  { value: 'preparer', label: 'Préparer le projet' },
  { value: 'rien', label: 'Pas de suite' },
  { value: 'plus-tard', label: 'Plus tard' },
] as const;

export const PROPOSED_NOTE = 'Signalement proposé';
export const NO_FOLLOW_UP_NOTE = 'Signalement : pas de suite';

export interface CrossedText {
  readonly kind: ThresholdKind;
  readonly threshold: number;
  readonly on: LocalDate;
}

export function crossedText({ kind, threshold, on }: CrossedText): string {
  return `seuil de ${REPORT_WORDS.fr.threshold(kind, threshold)} atteint le ${shortDate(on)}`;
}

/** What the Journal keeps of a decision. */
export const decisionText = (crossed: CrossedText, reason: string): string =>
  reason === '' ? crossedText(crossed) : `${crossedText(crossed)} ; motif : ${reason}`;

export interface ReportText {
  readonly pupil: string;
  readonly pupilId: string;
  readonly className: string;
  readonly isGone: boolean;
  readonly crossed: readonly CrossedText[];
  /** In the window that ends today. */
  readonly absences: number;
  readonly lateness: number;
  /** Half-days of the window whose delay for a written reason is not over. */
  readonly inDelay: number;
}

export function reportCaption({ pupil, pupilId, className, isGone, crossed }: ReportText): string {
  const gone = isGone ? ' (n’est plus inscrit)' : '';
  return `${pupil} (${pupilId}), ${className}${gone} : ${crossed.map(crossedText).join(' ; ')}`;
}

export function reportLine(text: ReportText): string {
  const { absences, lateness, inDelay } = text;
  const delay = inDelay === 0 ? '' : `, dont ${inDelay} encore dans le délai de justification`;
  const counts = `${plural(absences, 'demi-journée injustifiée', 'demi-journées injustifiées')}${delay}, ${plural(lateness, 'retard', 'retards')}`;
  return `${reportCaption(text)}. Aujourd’hui, sur 30 jours de classe : ${counts}.`;
}

export function reportHeadLines(count: number): string[] {
  if (count === 0) return ['Aucun nouveau dépassement des seuils d’absences ou de retards.'];
  return [
    `${plural(count, 'élève a', 'élèves ont')} atteint un seuil depuis la dernière décision.`,
    'Le projet de signalement (français et allemand) n’est envoyé à personne : la Direction décide.',
  ];
}

export const noFollowUpLine = (count: number): string =>
  `${plural(count, 'décision', 'décisions')} « pas de suite » au Journal.`;
export const REPORTS_UNNOTED =
  'Une autre exécution écrivait dans le classeur : les projets sont faits, mais pas notés au Journal. Relancez l’action, aucun projet ne sera fait deux fois.';
