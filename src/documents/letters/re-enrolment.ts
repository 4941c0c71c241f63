/** The letter of the re-enrolment campaign: the family's children, the deadline, the reply; its fields. Pure. */
import { type Help, help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { formatCents } from '../../domain/shared/money';
import { longDate, shortDate } from '../../messages/words';
import { ANSWER_NAMES, letterArrearsSentence, letterPenaltySentence } from '../../messages/year';
import { HELP_NUMBER_FIELDS, HELP_NUMBERS_LOOP, type LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';
import type { HelpNumber } from './statement';

export const RE_ENROLMENT_KIND = 're-enrolment';

const FIELDS: Readonly<Record<string, Help>> = {
  famille_id: help('Identifiant de la famille'),
  annee: help('Année scolaire qui commence'),
  annee_actuelle: help('Année scolaire en cours'),
  delai: help('Délai de réinscription (15.05.2023)'),
  delai_long: help('Délai de réinscription (15 mai 2023)'),
  penalite: help('Pénalité de réinscription tardive, en CHF'),
  texte_penalite: help('Ce que coûte une réponse tardive ; vide pour la crèche'),
  texte_compte: help('Ce qui est échu et impayé ; peut être vide'),
};

export const RE_ENROLMENT_FORM: LetterForm = {
  key: 'modele|reinscription',
  name: 'Modèle de lettre de réinscription Écolage',
  fields: FIELDS,
  loops: {
    enfants: {
      eleve: help('Prénom et nom de l’enfant'),
      eleve_id: help('Identifiant de l’élève'),
      naissance: help('Date de naissance'),
      classe: help('Classe ou niveau actuel'),
      niveau_suivant: help('Niveau proposé pour l’année qui commence'),
      reponse: help('Réponse déjà reçue, ou les cases à cocher'),
    },
    [HELP_NUMBERS_LOOP]: HELP_NUMBER_FIELDS,
  },
};

export interface LetterChild {
  readonly id: string;
  readonly name: string;
  readonly birth: LocalDate;
  /** Class, else level. */
  readonly place: string;
  /** '' where a person has to tell. */
  readonly nextLevel: string;
  readonly answer: 'yes' | 'no' | 'refused' | 'none';
}

export interface ReEnrolmentContent {
  readonly letterhead: Letterhead;
  readonly familyId: string;
  readonly year: string;
  readonly currentYear: string;
  readonly deadline: LocalDate;
  /** Undefined: no child of the family could owe it. */
  readonly penaltyCents: number | undefined;
  /** Names of the children who stay at the crèche, beside others who could owe it. */
  readonly exempt: readonly string[];
  /** Overdue amounts in centimes. */
  readonly owedCents: number;
  readonly children: readonly LetterChild[];
  readonly helpNumbers: readonly HelpNumber[];
}

export function reEnrolmentFields(content: ReEnrolmentContent): Record<string, unknown> {
  const { letterhead, familyId, year, currentYear, deadline, penaltyCents, exempt, owedCents, children, helpNumbers } =
    content;
  return {
    ...letterheadFields(letterhead),
    famille_id: familyId,
    annee: year,
    annee_actuelle: currentYear,
    delai: shortDate(deadline),
    delai_long: longDate(deadline),
    penalite: formatCents(penaltyCents ?? 0),
    texte_penalite: penaltyCents === undefined ? '' : letterPenaltySentence(deadline, penaltyCents, exempt),
    texte_compte: owedCents <= 0 ? '' : letterArrearsSentence(owedCents),
    enfants: children.map(({ id, name, birth, place, nextLevel, answer }) => ({
      eleve: name,
      eleve_id: id,
      naissance: shortDate(birth),
      classe: place,
      niveau_suivant: nextLevel === '' ? 'à convenir' : nextLevel,
      reponse: answer === 'none' ? '☐ oui   ☐ non' : ANSWER_NAMES[answer],
    })),
    [HELP_NUMBERS_LOOP]: helpNumbers.map(({ name, number }) => ({ nom: name, numero: number })),
  };
}
