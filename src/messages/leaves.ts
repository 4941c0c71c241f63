/** French texts of leave requests: labels, plans, outcomes, the decision letter. */
import type { LocalDate } from '../domain/shared/local-date';
import { longDate, plural, shortDate } from './words';

export const LEAVE_LABELS = {
  eleve: 'Élève',
  du: 'Premier jour',
  au: 'Dernier jour',
  motif: 'Motif de la demande',
  demandeLe: 'Demandé le',
  conge: 'Congé',
  decision: 'Décision',
  decideLe: 'Décidé le',
  par: 'Décidé par',
  motifDecision: 'Motif de la décision',
} as const;

export const LEAVE_INPUTS = {
  eleve: 'nouvelle demande : identifiant de l’élève',
  du: 'nouvelle demande : premier jour',
  au: 'nouvelle demande : dernier jour (vide : le premier)',
  motif: 'nouvelle demande : motif (familial, professionnel…)',
  demandeLe: 'nouvelle demande : jour du dépôt (vide : aujourd’hui)',
  conge: 'identifiant de la demande à décider, dans l’onglet Congés',
  decision: 'accordé, refusé, ou en attente pour revenir sur une décision ; avec eleve : demande et décision à la fois',
  decideLe: 'jour de la décision (vide : aujourd’hui)',
  par: 'qui décide (vide : Direction)',
  motifDecision: 'motif de la décision, imprimé sur la lettre et gardé au Journal',
  choix: 'par demande en attente : laisser, accorde ou refuse, par exemple {"C3": "accorde"}',
  motifs: 'par demande refusée : le motif',
} as const;

export const LEAVE_FORM = {
  caption: 'Demande de congé (Urlaubsgesuch)…',
  request: 'Nouvelle demande',
  decision: 'Décision',
  decisionHint: 'Avec une nouvelle demande : elle est notée et décidée en une fois.',
  leaveHint: 'Pour décider d’une demande déjà notée, ou revenir sur une décision.',
} as const;

export const LEAVE_CHOICES = { laisser: 'Laisser en attente', accorde: 'Accorder', refuse: 'Refuser' } as const;

export const DECISION_NAMES = { granted: 'accordé', refused: 'refusé', pending: 'en attente' } as const;

export const LEAVE_FOLDER = 'Congés';

/** Marks the rows of Présences that were filled in for a leave. */
export const leaveMark = (leaveId: string): string => `Demande de congé ${leaveId}`;

/** @example leavePeriod(asDate('2022-09-12'), asDate('2022-09-16')) // 'du 12 septembre 2022 au 16 septembre 2022' */
export function leavePeriod(from: LocalDate, to: LocalDate): string {
  return from === to ? `le ${longDate(from)}` : `du ${longDate(from)} au ${longDate(to)}`;
}

/** @example leaveWeight(9, 1560) // '9 demi-journées de classe (26 h)' */
export function leaveWeight(halfDays: number, minutes: number): string {
  if (halfDays === 0) return 'aucune demi-journée de classe';
  return `${plural(halfDays, 'demi-journée', 'demi-journées')} de classe (${hoursOf(minutes)})`;
}

/** @example hoursOf(145) // '2 h 25' */
export function hoursOf(minutes: number): string {
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)} h`;
  return rest === 0 ? hours : `${hours} ${String(rest).padStart(2, '0')}`;
}

export const LEAVE_LETTER = {
  granted: {
    word: 'accordée',
    text: (pupil: string, period: string) => `La demande de congé de ${pupil} (${period}) est accordée.`,
    consequence:
      'L’absence de ces jours-là est autorisée et notée comme telle au registre (règlement intérieur, art. 2.2.4).',
  },
  refused: {
    word: 'refusée',
    text: (pupil: string, period: string) =>
      `La demande de congé de ${pupil} (${period}) est refusée. L’élève est attendu(e) en classe ces jours-là.`,
    consequence: 'Une absence de ces jours-là ne serait pas autorisée (règlement intérieur, art. 2.2.4).',
  },
} as const;

export const leaveSubject = (school: string, leaveId: string): string =>
  `${school} : décision sur la demande de congé ${leaveId}`;

export const leaveFileName = (pupilId: string, leaveId: string, decision: string, from: LocalDate, name: string) =>
  `${pupilId} Congé ${leaveId} ${decision} ${from} ${name}`;

export interface LeaveCaption {
  readonly id: string;
  readonly who: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly weight: string;
  readonly requestedOn: LocalDate | undefined;
  readonly motive: string | undefined;
  readonly isUrgent: boolean;
  readonly isAskedAfterwards: boolean;
  readonly overlaps: readonly string[];
}

/** A request on one line, with what the Direction should know of it. */
export function leaveCaption(leave: LeaveCaption): string {
  const { id, who, from, to, weight, requestedOn, motive, isUrgent, isAskedAfterwards, overlaps } = leave;
  const days = from === to ? `le ${shortDate(from)}` : `du ${shortDate(from)} au ${shortDate(to)}`;
  const told = [
    isUrgent ? 'URGENT' : '',
    `${id}, ${who}, ${days} : ${weight}`,
    motive === undefined ? 'sans motif' : `motif : ${motive}`,
    requestedOn === undefined ? '' : `demandé le ${shortDate(requestedOn)}`,
    isAskedAfterwards ? 'demandé une fois le congé commencé' : '',
    overlaps.length > 0 ? `chevauche ${overlaps.join(', ')}` : '',
  ];
  return told.filter((text) => text !== '').join(' ; ');
}

export const LEAVE_LINES = {
  none: 'Aucune demande de congé n’attend de décision.',
  waiting: (count: number) =>
    `${plural(count, 'demande attend une décision', 'demandes attendent une décision')}, les plus proches d’abord.`,
  asked: (caption: string) => `Nouvelle demande : ${caption}.`,
  known: (id: string, decision: keyof typeof DECISION_NAMES) =>
    `Cette demande est déjà notée sous ${id} (${DECISION_NAMES[decision]}) ; elle ne l’est pas deux fois.`,
  decided: (caption: string, decision: keyof typeof DECISION_NAMES, on: LocalDate, by: string) =>
    `${caption} → ${DECISION_NAMES[decision]} le ${shortDate(on)} par ${by}.`,
  standing: (id: string, decision: keyof typeof DECISION_NAMES) => `${id} : déjà ${DECISION_NAMES[decision]}.`,
  filled: (count: number) =>
    `${plural(count, 'demi-journée notée', 'demi-journées notées')} « Congé » d’avance dans Présences.`,
  takenBack: (count: number) =>
    `${plural(count, 'demi-journée « Congé » retirée', 'demi-journées « Congé » retirées')} de Présences.`,
  letter: (name: string) => `Lettre de décision : ${name}.`,
} as const;

export const LEAVE_OUTCOMES = {
  asked: (id: string) => `Demande notée sous ${id}.`,
  decided: (id: string, decision: keyof typeof DECISION_NAMES) => `Congé ${id} : ${DECISION_NAMES[decision]}.`,
  nothing: 'Rien à faire.',
  later: 'la suite se fait d’elle-même',
  otherDecision: 'décision modifiée entre-temps, non envoyée',
} as const;

/** What the Journal keeps of a decision. */
export const leaveNote = (decision: keyof typeof DECISION_NAMES): string =>
  `Congé ${DECISION_NAMES[decision]} (art. 2.2.4)`;

export function leaveNoteAfter(
  decision: keyof typeof DECISION_NAMES,
  on: LocalDate,
  by: string,
  reason: string | undefined,
): string {
  const head = `${DECISION_NAMES[decision]} le ${shortDate(on)} par ${by}`;
  return reason === undefined ? head : `${head} : ${reason}`;
}
