/** The parameters that several functions share, and how results become cells. */

import type { ExplainedAmount } from '../../domain/shared/explained';
import { help } from '../../domain/shared/help-text';
import { type LocalDate, toNativeDate } from '../../domain/shared/local-date';
import { francsFromCents } from '../../domain/shared/money';
import { mapResult, type Result } from '../../domain/shared/result';
import { LEVELS, SECTIONS, TARIFF_KINDS } from '../../sheets/choices';
import { choice, date, number, schoolYear } from '../call/scalars';

export const year = schoolYear(help('L’année scolaire, par exemple 2022-23.'));
export const rank = number(help('Le rang dans la fratrie : 1, 2, 3…'));
export const section = choice(help('La catégorie, par exemple Élémentaire.'), SECTIONS);
export const kind = choice(help('Le tarif : Normal ou Corporate.'), TARIFF_KINDS);
export const days = number(help('Le nombre de jours de crèche par semaine, de 1 à 5.'));
export const level = choice(help('Le niveau : PS, MS, GS, CP, CE1, CE2, CM1, CM2 ou 6e.'), LEVELS);
export const from = date(help('Le premier jour, compris.'));
export const to = date(help('Le dernier jour, compris.'));
export const birth = date(help('La date de naissance.'));

export const CHF = help('Un montant en CHF.');

/** An amount as a cell shows it, in CHF. */
export function toFrancs(amount: Result<ExplainedAmount>): Result<number> {
  return mapResult(amount, ({ amountCents }) => francsFromCents(amountCents));
}

/** A civil date as a cell holds it. */
export function toCellDate(day: LocalDate): Date {
  return toNativeDate(day);
}
