/** The letter that asks for the written reason of an absence (R-4.2, D-4.3): its fields. Pure. */
import type { AttendanceRecord } from '../../domain/attendance/absences';
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { announcementOf, HALF_DAY_NAMES, longPeriodOf, motiveText, noReturn } from '../../messages/absences';
import { longDate, plural, shortDate } from '../../messages/words';
import { HELP_NUMBER_FIELDS, HELP_NUMBERS_LOOP, type LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';
import type { HelpNumber } from './statement';

export const JUSTIFICATION_FORM: LetterForm = {
  key: 'modele|justification',
  name: 'Modèle de lettre d’absence à justifier Écolage',
  fields: {
    eleve: help('Prénom et nom de l’élève'),
    classe: help('Classe ; le niveau sans classe'),
    annee: help('Année scolaire'),
    periode: help('De quand à quand (le 8 septembre 2022 (matin))'),
    nombre: help('Nombre de demi-journées à justifier'),
    retour: help('Jour du retour en classe'),
    annonce: help('Motif annoncé, par qui et quand ; « – » sans annonce'),
  },
  loops: {
    demi_journees: {
      jour: help('Date d’une demi-journée à justifier'),
      demi_journee: help('matin ou après-midi'),
      motif: help('Motif annoncé ; peut être vide'),
      annoncee: help('Par qui et quand ; peut être vide'),
    },
    [HELP_NUMBERS_LOOP]: HELP_NUMBER_FIELDS,
  },
};

export interface JustificationContent {
  readonly letterhead: Letterhead;
  readonly pupilName: string;
  readonly className: string;
  readonly year: string;
  /** In order; at least one. */
  readonly missed: readonly AttendanceRecord[];
  /** Undefined for a child that left without having come back. */
  readonly returnOn: LocalDate | undefined;
  readonly leftOn?: LocalDate | undefined;
  readonly helpNumbers: readonly HelpNumber[];
}

export function justificationFields(content: JustificationContent): Record<string, unknown> {
  const { letterhead, pupilName, className, year, missed, returnOn, leftOn, helpNumbers } = content;
  return {
    ...letterheadFields(letterhead),
    eleve: pupilName,
    classe: className,
    annee: year,
    periode: longPeriodOf(missed),
    nombre: plural(missed.length, 'demi-journée', 'demi-journées'),
    retour: returnOn === undefined ? noReturn(leftOn) : longDate(returnOn),
    annonce: announcementOf(missed) || '–',
    demi_journees: missed.map(({ date, halfDay, motive, announcedBy, announcedOn }) => ({
      jour: shortDate(date),
      demi_journee: HALF_DAY_NAMES[halfDay],
      motif: motiveText(motive),
      annoncee: [motiveText(announcedBy), shortDate(announcedOn)].filter((part) => part !== '').join(', '),
    })),
    [HELP_NUMBERS_LOOP]: helpNumbers.map(({ name, number }) => ({ nom: name, numero: number })),
  };
}
