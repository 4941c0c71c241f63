/** Custom functions of tuition: annual, due for a presence, its explanation, the sibling reduction. */

import { siblingReduction } from '../../domain/fees/sibling-reduction';
import { annualTuition } from '../../domain/fees/tuition';
import { tuitionDue } from '../../domain/fees/tuition-due';
import type { ExplainedAmount } from '../../domain/shared/explained';
import { help } from '../../domain/shared/help-text';
import { mapResult, type Result, refuse } from '../../domain/shared/result';
import { describeSteps } from '../../messages/steps';
import { ENROLMENT_TYPES } from '../../sheets/choices';
import type { RowValues, TableValues } from '../call/custom-function';
import { defineFunction } from '../call/define-function';
import { choice, date, optional } from '../call/scalars';
import { calendarOf, tuitionCalendar } from '../inputs/calendar-input';
import { tariffs } from '../inputs/tariffs-input';
import { CHF, kind, rank, section, toFrancs, year } from './parameters';

const FAMILY = 'Écolage';

const PRESENCE = {
  categorie: section,
  tarif: kind,
  rang: rank,
  arrivee: date(help('Le premier jour de présence.')),
  depart: optional(date(help('Le dernier jour de présence ; vide : l’enfant reste.'))),
  type: choice(help('Le type d’inscription : Première, Réinscription ou Retour.'), ENROLMENT_TYPES),
  annee: year,
  tarifs: tariffs,
  calendrier: tuitionCalendar,
};

type Presence = typeof PRESENCE;

function prepareDue(tables: TableValues<Presence>): (row: RowValues<Presence>) => Result<ExplainedAmount> {
  const { tarifs, calendrier } = tables;
  return ({ categorie, tarif, rang, arrivee, depart, type, annee }) => {
    const tuition = { section: categorie, kind: tarif, rank: rang, year: annee };
    const calendar = calendarOf(calendrier, annee);
    if (!calendar.ok) {
      const annual = tarifs.explain(annualTuition(tarifs.table, tuition));
      return refuse(...(annual.ok ? [] : annual.issues), ...calendar.issues);
    }
    const query = { ...tuition, arrival: arrivee, departure: depart, type };
    return tarifs.explain(tuitionDue(tarifs.table, calendar.value, query));
  };
}

export const tuitionFunctions = [
  defineFunction({
    name: 'ECOLAGE',
    family: FAMILY,
    summary: help('L’écolage annuel d’un enfant, après la réduction fratrie.'),
    parameters: { categorie: section, tarif: kind, rang: rank, annee: year, tarifs: tariffs },
    example: help('=ECOLAGE("Élémentaire";"Normal";2;"2022-23";Tarifs!A:G)'),
    result: CHF,
    prepare:
      ({ tarifs }) =>
      ({ categorie, tarif, rang, annee }) =>
        toFrancs(
          tarifs.explain(annualTuition(tarifs.table, { section: categorie, kind: tarif, rank: rang, year: annee })),
        ),
  }),
  defineFunction({
    name: 'ECOLAGE_DU',
    family: FAMILY,
    summary: help('L’écolage dû pour une présence : mois dus à l’arrivée, part due au départ, le moindre des deux.'),
    parameters: PRESENCE,
    example: help(
      '=ECOLAGE_DU("Élémentaire";"Normal";2;DATE(2022;10;31);;"Première";"2022-23";Tarifs!A:G;Calendrier!A:S)',
    ),
    result: CHF,
    prepare(tables) {
      const due = prepareDue(tables);
      return (row) => toFrancs(due(row));
    },
  }),
  defineFunction({
    name: 'ECOLAGE_DETAIL',
    family: FAMILY,
    summary: help('Comment l’écolage dû a été calculé, étape par étape, avec l’article du règlement.'),
    parameters: PRESENCE,
    example: help(
      '=ECOLAGE_DETAIL("Élémentaire";"Normal";2;DATE(2022;10;31);;"Première";"2022-23";Tarifs!A:G;Calendrier!A:S)',
    ),
    result: help('Une phrase.'),
    prepare(tables) {
      const due = prepareDue(tables);
      return (row) => mapResult(due(row), describeSteps);
    },
  }),
  defineFunction({
    name: 'REDUCTION_FRATRIE',
    family: FAMILY,
    summary: help('La réduction fratrie d’un rang : 0, 0,1 ou 0,15 ; aucune au tarif Corporate.'),
    parameters: { rang: rank, tarif: kind, annee: year, tarifs: tariffs },
    example: help('=REDUCTION_FRATRIE(3;"Normal";"2022-23";Tarifs!A:G)'),
    result: help('Un nombre entre 0 et 1.'),
    prepare:
      ({ tarifs }) =>
      ({ rang, tarif, annee }) =>
        mapResult(
          tarifs.explain(siblingReduction(tarifs.table, annee, tarif, rang)),
          ({ basisPoints }) => basisPoints / 10_000,
        ),
  }),
];
