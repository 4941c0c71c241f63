/** The letter on a leave request that a school starts from and may edit. */
import type { LetterText } from '../letter';
import { HELP_NUMBERS } from './statement';

export const LEAVE_DECISION: LetterText = {
  title: 'Décision de congé',
  heading: 'Demande de congé (Urlaubsgesuch) : {decision}',
  particulars: [
    ['Élève', '{eleve}'],
    ['{#classes}Classe', '{classe}{/classes}'],
    ['Demande', '{conge}{#depots}, déposée le {demande_le}{/depots}'],
    ['Période', '{periode}'],
    ['Classe manquée', '{duree}'],
    ['{#motifs}Motif de la demande', '{motif}{/motifs}'],
  ],
  parts: [
    'Madame, Monsieur,',
    '{texte_decision}',
    '{#motifs_decision}',
    'Motif de la décision : {motif_decision}',
    '{/motifs_decision}',
    '{texte_suite}',
    'Décidé le {decide_le} par : {par}.',
    'Veuillez agréer, Madame, Monsieur, nos salutations distinguées.',
    'La Direction',
    HELP_NUMBERS,
  ],
};
