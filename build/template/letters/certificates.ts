/** The certificates that a school starts from and may edit: fees paid, enrolment, deregistration. */
import type { LetterText } from '../letter';
import { HELP_NUMBERS } from './statement';

export const FEES_CERTIFICATE: LetterText = {
  title: 'Attestation de frais',
  heading: 'Attestation de frais {periode}',
  parts: [
    'La Direction atteste que les frais suivants ont été payés à l’école pour les enfants de la famille {famille}. {precision}',
    {
      loop: 'frais',
      columns: [
        { header: 'Enfant', text: '{eleve}', width: 38 },
        { header: 'Frais', text: '{libelle}', detail: '{genre}', width: 52 },
        { header: 'Payés par', text: '{paye_par}', width: 52 },
        { header: 'Montant CHF', text: '{montant}', width: 28, isAmount: true },
      ],
      totals: [
        ['Garde d’enfants', '{total_garde}'],
        ['Scolarité', '{total_scolarite}'],
        ['Autres frais', '{total_autres}'],
        ['Total payé', '{total}'],
      ],
    },
    'Payé par :',
    {
      loop: 'payeurs',
      columns: [
        { header: 'Payeur', text: '{paye_par}', width: 142 },
        { header: 'Montant CHF', text: '{montant}', width: 28, isAmount: true },
      ],
    },
    'Fait à {ville}, le {date_longue}, pour servir et valoir ce que de droit.',
    'La Direction',
    HELP_NUMBERS,
  ],
};

const PUPIL = [
  ['Élève', '{eleve}'],
  ['Né(e) le', '{naissance}'],
  ['Entrée dans l’école', '{entree}'],
  ['Année scolaire', '{annee}'],
  ['Niveau', '{niveau}'],
  ['Classe', '{classe}'],
] as const;

const CLOSING = ['Fait à {ville}, le {date_longue}, pour servir et valoir ce que de droit.', 'La Direction'] as const;

export const SCHOOL_CERTIFICATE: LetterText = {
  title: 'Certificat de scolarité',
  heading: 'Certificat de scolarité',
  particulars: [...PUPIL, ['Inscription dès le', '{debut}']],
  parts: [
    'La Direction de l’établissement {ecole_nom} certifie que l’élève {eleve}, né(e) le {naissance}, y est inscrit(e) pour l’année scolaire {annee}.',
    ...CLOSING,
    HELP_NUMBERS,
  ],
};

export const DEREGISTRATION: LetterText = {
  title: 'Certificat de radiation',
  heading: 'Certificat de radiation',
  particulars: [...PUPIL, ['Dernier jour', '{sortie}']],
  parts: [
    'La Direction de l’établissement {ecole_nom} certifie que l’élève {eleve}, né(e) le {naissance}, y a été inscrit(e) dès le {entree} et est radié(e) de ses registres après le {sortie}.',
    'Rien ne s’oppose à son inscription dans un autre établissement. {transmission}',
    ...CLOSING,
    HELP_NUMBERS,
  ],
};
