/** The letter on a leave request that a school starts from and may edit. */
import type { LetterText } from '../letter';
import { HELP_NUMBERS } from './statement';

export const LEAVE_DECISION: LetterText = {
  title: 'Décision de congé',
  heading: 'Demande de congé (Urlaubsgesuch) : {decision}',
  particulars: [
    ['Élève', '{eleve}'],
    ['Classe', '{classe}'],
    ['Demande', '{conge}, déposée le {demande_le}'],
    ['Période', '{periode}'],
    ['Classe manquée', '{duree}'],
    ['Motif de la demande', '{motif}'],
  ],
  parts: [
    'Madame, Monsieur,',
    '{texte_decision}',
    'Motif de la décision : {motif_decision}',
    '{texte_suite}',
    'Décidé le {decide_le} par : {par}.',
    HELP_NUMBERS,
  ],
};
