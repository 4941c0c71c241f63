/** The texts of class lists, emergency lists and the record book's page, that a school starts from and may edit. */
import type { LetterText } from '../letter';
import { HELP_NUMBERS } from './statement';

export const CLASS_LIST: LetterText = {
  title: 'Liste de classe',
  heading: 'Liste de classe {classe} – {jour}',
  isList: true,
  parts: [
    {
      loop: 'eleves',
      columns: [
        { header: 'N°', text: '{rang}', width: 12 },
        { header: 'Nom', text: '{nom}', width: 48 },
        { header: 'Prénom', text: '{prenom}', width: 42 },
        { header: 'Né(e) le', text: '{naissance}', width: 26 },
        { header: 'Niveau', text: '{niveau}', width: 20 },
        { header: 'Jours, entrée, départ', text: '{presence}', width: 52 },
        { header: 'Notes', text: '{notes}', width: 57 },
      ],
    },
    '{effectif}, année scolaire {annee}.',
  ],
};

export const EMERGENCY_LIST: LetterText = {
  title: 'Liste d’urgence et de sortie',
  heading: 'Urgence et sortie, {classe} – {jour}',
  isList: true,
  parts: [
    {
      loop: 'eleves',
      columns: [
        { header: 'Élève', text: '{eleve}', detail: '{naissance}', width: 57 },
        { header: 'À joindre', text: '{a_joindre}', width: 95 },
        { header: 'Sortie', text: '{sortie}', detail: '{regle}', width: 105 },
      ],
    },
    '{effectif}, année scolaire {annee}. Données personnelles : à garder sous clé, à détruire après usage.',
  ],
};

export const RECORD_PAGE: LetterText = {
  title: 'Page de livret : absences et retards',
  heading: 'Absences et retards',
  particulars: [
    ['Élève', '{eleve}'],
    ['Né(e) le', '{naissance}'],
    ['Classe', '{classe}'],
    ['Période', 'du {du} au {au}'],
  ],
  parts: [
    '{resume}',
    {
      loop: 'absences',
      columns: [
        { header: 'Date', text: '{jour}', width: 26 },
        { header: 'Demi-journée', text: '{demi_journee}', width: 32 },
        { header: 'Motif', text: '{motif}', width: 62 },
        { header: 'Situation', text: '{situation}', width: 50 },
      ],
      totals: [['Demi-journées d’absence', '{total_absences}']],
    },
    {
      loop: 'retards',
      columns: [
        { header: 'Date', text: '{jour}', width: 26 },
        { header: 'Demi-journée', text: '{demi_journee}', width: 32 },
        { header: 'Retard ou départ', text: '{genre}', width: 40 },
        { header: 'Motif', text: '{motif}', width: 46 },
        { header: 'Minutes', text: '{minutes}', width: 26, isAmount: true },
      ],
      totals: [['Minutes de classe manquées, absences comprises', '{total_minutes}']],
    },
    HELP_NUMBERS,
  ],
};
