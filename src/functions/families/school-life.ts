/** Custom functions of levels and of the school year. */

import { isSchoolingCompulsory, levelByAge } from '../../domain/enrolment/level';
import { departureBandOf } from '../../domain/fees/school-calendar';
import { help } from '../../domain/shared/help-text';
import { mapResult, succeed } from '../../domain/shared/result';
import { schoolYearOf } from '../../domain/shared/school-year';
import { defineFunction } from '../call/define-function';
import { date } from '../call/scalars';
import { calendarAround, periodCalendar } from '../inputs/calendar-input';
import { country } from '../inputs/country';
import { birth, year } from './parameters';

const LEVEL_FAMILY = 'Élèves';
const YEAR_FAMILY = 'Année scolaire';

/** By band of, 1 to 6. */
const PERIODS = ['Avant la rentrée', 'Rentrée', 'Toussaint', 'Noël', 'Hiver', 'Printemps'] as const;

export const schoolLifeFunctions = [
  defineFunction({
    name: 'NIVEAU',
    family: LEVEL_FAMILY,
    summary: help('Le niveau que propose l’âge au 31 décembre de l’année de la rentrée.'),
    parameters: { naissance: birth, annee: year },
    example: help('=NIVEAU(DATE(2016;7;1);"2022-23")'),
    result: help('Crèche, PS, MS, GS, CP, CE1, CE2, CM1, CM2 ou 6e.'),
    prepare:
      () =>
      ({ naissance, annee }) =>
        levelByAge(naissance, annee),
  }),
  defineFunction({
    name: 'SCOLARITE_OBLIGATOIRE',
    family: LEVEL_FAMILY,
    summary: help('Si la scolarité est obligatoire un jour donné, selon la règle suisse ou française.'),
    parameters: {
      naissance: birth,
      date: date(help('Le jour de la question.')),
      pays: country('Le pays de résidence : Suisse, France, Allemagne ou un code ISO.'),
    },
    example: help('=SCOLARITE_OBLIGATOIRE(DATE(2018;7;31);DATE(2022;8;1);"Suisse")'),
    result: help('VRAI ou FAUX.'),
    prepare:
      () =>
      ({ naissance, date: day, pays }) =>
        succeed(isSchoolingCompulsory(naissance, day, pays === 'CH')),
  }),
  defineFunction({
    name: 'ANNEE_SCOLAIRE',
    family: YEAR_FAMILY,
    summary: help('L’année scolaire d’une date, du 1er septembre au 31 août.'),
    parameters: { date: date(help('Une date.')) },
    example: help('=ANNEE_SCOLAIRE(DATE(2023;8;31))'),
    result: help('Une année scolaire, par exemple 2022-23.'),
    prepare: () => (row) => succeed(schoolYearOf(row.date)),
  }),
  defineFunction({
    name: 'PERIODE_SCOLAIRE',
    family: YEAR_FAMILY,
    summary: help(
      'La période de l’année, nommée par la rentrée qui l’ouvre ; des vacances comptent avec ce qui les précède.',
    ),
    parameters: { date: date(help('Une date.')), calendrier: periodCalendar },
    example: help('=PERIODE_SCOLAIRE(DATE(2022;10;25);Calendrier!A:S)'),
    result: `${PERIODS.slice(0, -1).join(', ')} ou ${PERIODS[5]}.`,
    prepare:
      ({ calendrier }) =>
      (row) =>
        mapResult(calendarAround(calendrier, row.date), (found) => PERIODS[departureBandOf(found, row.date) - 1]),
  }),
];
