/** Custom functions of fees: late pick-up, reminders, and the balance of a family. */

import { latePickupFee } from '../../domain/fees/late-pickup';
import { reminderFee } from '../../domain/fees/reminder-fee';
import { help } from '../../domain/shared/help-text';
import { francsFromCents } from '../../domain/shared/money';
import { mapResult } from '../../domain/shared/result';
import { REMINDER_RULES } from '../../sheets/choices';
import { defineFunction } from '../call/define-function';
import { choice, date, number, optional, text } from '../call/scalars';
import { entries } from '../inputs/entries-input';
import { tariffs } from '../inputs/tariffs-input';
import { CHF, toFrancs, year } from './parameters';

const FAMILY = 'Frais et comptes';

export const feeFunctions = [
  defineFunction({
    name: 'FRAIS_RETARD',
    family: FAMILY,
    summary: help('Les frais d’une reprise tardive, par tranche entamée de dix minutes.'),
    parameters: { minutes: number(help('Les minutes de retard, à partir de 0.')), annee: year, tarifs: tariffs },
    example: help('=FRAIS_RETARD(35;"2022-23";Tarifs!A:G)'),
    result: CHF,
    prepare:
      ({ tarifs }) =>
      ({ minutes, annee }) =>
        toFrancs(tarifs.explain(latePickupFee(tarifs.table, annee, minutes))),
  }),
  defineFunction({
    name: 'FRAIS_RAPPEL',
    family: FAMILY,
    summary: help('Les frais d’un rappel, selon les barèmes par facture et par année scolaire.'),
    parameters: {
      rang_facture: number(help('Le combientième rappel de la facture : 1, 2, 3…')),
      rang_annee: number(help('Le combientième rappel de la famille dans l’année scolaire : 1, 2, 3…')),
      annee: year,
      tarifs: tariffs,
      regle: optional(choice(help('« le plus élevé » (par défaut) ou « addition ».'), REMINDER_RULES)),
    },
    example: help('=FRAIS_RAPPEL(2;3;"2022-23";Tarifs!A:G;"addition")'),
    result: CHF,
    prepare:
      ({ tarifs }) =>
      ({ rang_facture, rang_annee, annee, regle }) => {
        const query = { invoiceRank: rang_facture, yearRank: rang_annee, year: annee, rule: regle ?? 'higher' };
        return toFrancs(tarifs.explain(reminderFee(tarifs.table, query)));
      },
  }),
  defineFunction({
    name: 'SOLDE',
    family: FAMILY,
    summary: help('Le solde d’une famille : la somme de ses écritures, positive si elle doit à l’école.'),
    parameters: {
      famille: text(help('L’identifiant de la famille.')),
      ecritures: entries,
      date: optional(date(help('Le jour du solde, ses écritures comprises ; vide : toutes les écritures.'))),
    },
    example: help('=SOLDE("F001";Écritures!A:N;DATE(2022;12;31))'),
    result: CHF,
    prepare:
      ({ ecritures }) =>
      ({ famille, date: until }) =>
        mapResult(ecritures.balanceOf(famille, until), francsFromCents),
  }),
];
