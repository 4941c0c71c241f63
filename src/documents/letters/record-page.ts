/** The record book's page with absences and lateness of a pupil in a period: its fields. Pure. */

import type { PupilRecord } from '../../domain/attendance/pupil-record';
import { type Help, help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { motiveText } from '../../messages/absences';
import { HALF_DAY_WORDS, PARTIAL_WORDS, recordSummary, STANDING_WORDS } from '../../messages/lists';
import { longDate, shortDate } from '../../messages/words';
import { HELP_NUMBER_FIELDS, HELP_NUMBERS_LOOP, type LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';
import type { HelpNumber } from './statement';

const DAY: Readonly<Record<string, Help>> = {
  jour: help('Date'),
  demi_journee: help('Matin ou Après-midi'),
  motif: help('Motif annoncé ; peut être vide'),
};

export const RECORD_PAGE_FORM: LetterForm = {
  key: 'modele|livret',
  name: 'Modèle de page de livret Écolage',
  fields: {
    eleve: help('Prénom et nom de l’élève'),
    eleve_id: help('Identifiant de l’élève'),
    naissance: help('Date de naissance'),
    classe: help('Classe, ou niveau sans classe'),
    annee: help('Année scolaire'),
    du: help('Premier jour de la période'),
    au: help('Dernier jour de la période'),
    resume: help('Absences, retards et présence en une phrase'),
    total_absences: help('Demi-journées d’absence'),
    total_minutes: help('Minutes de classe manquées'),
  },
  loops: {
    absences: { ...DAY, situation: help('Autorisée, justifiée ou non justifiée') },
    retards: { ...DAY, genre: help('Arrivée tardive ou départ anticipé'), minutes: help('Minutes de classe manquées') },
    [HELP_NUMBERS_LOOP]: HELP_NUMBER_FIELDS,
  },
};

export interface RecordPageContent {
  readonly letterhead: Letterhead;
  readonly pupil: { readonly id: string; readonly name: string; readonly birth: LocalDate; readonly className: string };
  readonly year: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly record: PupilRecord;
  readonly helpNumbers: readonly HelpNumber[];
}

export function recordPageFields(content: RecordPageContent): Record<string, unknown> {
  const { letterhead, pupil, year, from, to, record, helpNumbers } = content;
  return {
    ...letterheadFields(letterhead),
    eleve: pupil.name,
    eleve_id: pupil.id,
    naissance: longDate(pupil.birth),
    classe: pupil.className === '' ? '–' : pupil.className,
    annee: year,
    du: shortDate(from),
    au: shortDate(to),
    resume: recordSummary(record),
    total_absences: String(record.absent),
    total_minutes: String(record.minutesMissed),
    absences: record.absences.map(({ date, halfDay, motive, standing }) => ({
      jour: shortDate(date),
      demi_journee: HALF_DAY_WORDS[halfDay],
      motif: motiveText(motive),
      situation: STANDING_WORDS[standing],
    })),
    retards: record.partial.map(({ date, halfDay, motive, code, minutes }) => ({
      jour: shortDate(date),
      demi_journee: HALF_DAY_WORDS[halfDay],
      motif: motiveText(motive),
      genre: PARTIAL_WORDS[code],
      minutes: String(minutes),
    })),
    [HELP_NUMBERS_LOOP]: helpNumbers.map(({ name, number }) => ({ nom: name, numero: number })),
  };
}
