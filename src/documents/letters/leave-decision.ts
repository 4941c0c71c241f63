/** The letter on a leave request: what was asked, what the Direction decided, what follows. Pure. */
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { LEAVE_LETTER, leavePeriod, leaveWeight } from '../../messages/leaves';
import { longDate } from '../../messages/words';
import { atMostOnce, HELP_NUMBER_FIELDS, HELP_NUMBERS_LOOP, type LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';
import type { HelpNumber } from './statement';

export const LEAVE_DECISION_FORM: LetterForm = {
  key: 'modele|conge',
  name: 'Modèle de décision de congé Écolage',
  fields: {
    eleve: help('Prénom et nom de l’élève'),
    classe: help('Classe ; « – » sans classe'),
    conge: help('Identifiant de la demande'),
    demande_le: help('Jour du dépôt de la demande'),
    periode: help('Du premier au dernier jour demandé'),
    motif: help('Motif de la demande'),
    duree: help('Demi-journées et heures de classe concernées'),
    decision: help('accordé ou refusé'),
    decide_le: help('Jour de la décision'),
    par: help('Qui a décidé'),
    motif_decision: help('Motif de la décision ; « – » sans motif'),
    texte_decision: help('La décision, en une phrase'),
    texte_suite: help('Ce que vaut l’absence ces jours-là'),
  },
  loops: {
    classes: { classe: help('La classe ; rien sans classe') },
    depots: { demande_le: help('Jour du dépôt ; rien s’il n’est pas noté') },
    motifs: { motif: help('Motif de la demande ; rien sans motif') },
    motifs_decision: { motif_decision: help('Motif de la décision ; rien sans motif') },
    [HELP_NUMBERS_LOOP]: HELP_NUMBER_FIELDS,
  },
};

export interface LeaveDecisionContent {
  readonly letterhead: Letterhead;
  readonly pupil: { readonly name: string; readonly className: string };
  readonly leave: {
    readonly id: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly requestedOn: LocalDate | undefined;
    readonly motive: string | undefined;
  };
  readonly verdict: {
    readonly decision: 'granted' | 'refused';
    readonly on: LocalDate;
    readonly by: string;
    readonly reason?: string | undefined;
  };
  readonly halfDays: number;
  readonly minutes: number;
  readonly helpNumbers: readonly HelpNumber[];
}

/** What stands where there is nothing to state. */
const NONE = '–';

export function leaveDecisionFields(content: LeaveDecisionContent): Record<string, unknown> {
  const { letterhead, pupil, leave, verdict, halfDays, minutes, helpNumbers } = content;
  const { word, text, consequence } = LEAVE_LETTER[verdict.decision];
  return {
    ...letterheadFields(letterhead),
    eleve: pupil.name,
    classe: pupil.className || NONE,
    conge: leave.id,
    demande_le: leave.requestedOn === undefined ? NONE : longDate(leave.requestedOn),
    periode: leavePeriod(leave.from, leave.to),
    motif: leave.motive ?? NONE,
    duree: leaveWeight(halfDays, minutes),
    decision: word,
    decide_le: longDate(verdict.on),
    par: verdict.by,
    motif_decision: verdict.reason ?? NONE,
    texte_decision: text(pupil.name, leavePeriod(leave.from, leave.to)),
    texte_suite: consequence,
    ...atMostOnce({
      classes: ['classe', pupil.className],
      depots: ['demande_le', leave.requestedOn && longDate(leave.requestedOn)],
      motifs: ['motif', leave.motive],
      motifs_decision: ['motif_decision', verdict.reason],
    }),
    [HELP_NUMBERS_LOOP]: helpNumbers.map(({ name, number }) => ({ nom: name, numero: number })),
  };
}
