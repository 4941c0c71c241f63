/** Custom functions of the crèche: a month, the months due, the end of a notice. */

import { noticeEnd } from '../../domain/enrolment/notice';
import { crecheDue, crecheMonth } from '../../domain/fees/creche';
import { help } from '../../domain/shared/help-text';
import { succeed } from '../../domain/shared/result';
import { defineFunction } from '../call/define-function';
import { date, optional } from '../call/scalars';
import { tariffs } from '../inputs/tariffs-input';
import { CHF, days, rank, toCellDate, toFrancs, year } from './parameters';

const FAMILY = 'Crèche';

export const crecheFunctions = [
  defineFunction({
    name: 'CRECHE_MENSUALITE',
    family: FAMILY,
    summary: help('Un mois de crèche, après la réduction fratrie.'),
    parameters: { jours: days, rang: rank, annee: year, tarifs: tariffs },
    example: help('=CRECHE_MENSUALITE(3;2;"2022-23";Tarifs!A:G)'),
    result: CHF,
    prepare:
      ({ tarifs }) =>
      ({ jours, rang, annee }) =>
        toFrancs(tarifs.explain(crecheMonth(tarifs.table, { days: jours, rank: rang, year: annee }))),
  }),
  defineFunction({
    name: 'CRECHE_DU',
    family: FAMILY,
    summary: help(
      'Tous les mois de crèche d’une présence dans l’année scolaire (septembre à août), chaque mois arrondi.',
    ),
    parameters: {
      jours: days,
      rang: rank,
      debut: date(help('Le premier jour de présence ; son mois est dû en entier.')),
      fin: optional(date(help('Le dernier jour de présence ; vide : jusqu’en août.'))),
      annee: year,
      tarifs: tariffs,
    },
    example: help('=CRECHE_DU(1;3;DATE(2022;9;15);DATE(2022;11;2);"2022-23";Tarifs!A:G)'),
    result: CHF,
    prepare:
      ({ tarifs }) =>
      ({ jours, rang, debut, fin, annee }) =>
        toFrancs(tarifs.explain(crecheDue(tarifs.table, { days: jours, rank: rang, year: annee }, debut, fin))),
  }),
  defineFunction({
    name: 'FIN_PREAVIS',
    family: FAMILY,
    summary: help('Le dernier jour d’un préavis de deux mois pour la fin d’un mois.'),
    parameters: { recu: date(help('Le jour de réception du préavis écrit.')) },
    example: help('=FIN_PREAVIS(DATE(2023;3;10))'),
    result: help('Une date.'),
    prepare:
      () =>
      ({ recu }) =>
        succeed(toCellDate(noticeEnd(recu))),
  }),
];
