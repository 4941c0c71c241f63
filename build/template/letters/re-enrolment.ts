/** The letter of the re-enrolment campaign that a school starts from and may edit. */
import type { LetterText } from '../letter';
import { HELP_NUMBERS } from './statement';

export const RE_ENROLMENT: LetterText = {
  title: 'Réinscription',
  heading: 'Réinscription pour l’année scolaire {annee}',
  particulars: [
    ['Famille', '{famille} ({famille_id})'],
    ['Année en cours', '{annee_actuelle}'],
    ['Réponse attendue', 'le {delai} au plus tard'],
  ],
  parts: [
    'Nous préparons l’année scolaire {annee}. Merci de nous dire, pour chacun de vos enfants, s’il reste dans notre école, et de rendre cette feuille signée au secrétariat le {delai_long} au plus tard.',
    {
      loop: 'enfants',
      columns: [
        { header: 'Enfant', text: '{eleve}', detail: '{eleve_id}, né(e) le {naissance}', width: 60 },
        { header: 'Cette année', text: '{classe}', width: 35 },
        { header: 'L’année prochaine', text: '{niveau_suivant}', width: 35 },
        { header: 'Réinscription', text: '{reponse}', width: 40 },
      ],
    },
    '{texte_penalite}',
    '{texte_compte}',
    'Date et signature d’un représentant légal : ______________________________',
    'Le secrétariat',
    HELP_NUMBERS,
  ],
};
