/** French wording of dates, amounts, rates and codes. */

import { dayOf, type LocalDate, monthOf, parseLocalDate, yearOf } from '../domain/shared/local-date';
import { formatCents } from '../domain/shared/money';
import {
  ENROLMENT_STATUSES,
  INVOICE_STATUSES,
  SECTIONS,
  TARIFF_CATEGORIES,
  TARIFF_KINDS,
  TARIFF_UNITS,
} from '../sheets/choices';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** A datum of an issue or a step, as text. */
export type Datum = string | number | undefined;

/** `2022-10-31` → `31.10.2022`; anything else stays as it is. */
export function shortDate(value: Datum): string {
  const date = typeof value === 'string' ? parseLocalDate(value) : undefined;
  return date === undefined ? String(value ?? '') : `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** `2022-10-01` → `1er octobre 2022`. */
export function longDate(date: LocalDate): string {
  const day = dayOf(date) === 1 ? '1er' : String(dayOf(date));
  return `${day} ${MONTHS[monthOf(date) - 1] ?? ''} ${yearOf(date)}`;
}

/** `2022-10` → `octobre 2022`. */
export function monthName(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** Centimes → `CHF 1'394.10`. */
export function chf(cents: Datum): string {
  return `CHF ${formatCents(Number(cents))}`;
}

/** Basis points → `12,5 %`. */
export function percent(basisPoints: Datum): string {
  return `${String(Number(basisPoints) / 100).replace('.', ',')} %`;
}

/** `1` → `1er`, `2` → `2e`. */
export function ordinal(rank: Datum): string {
  return Number(rank) === 1 ? '1er' : `${rank}e`;
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count > 1 ? many : one}`;
}

const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  [INVOICE_STATUSES, TARIFF_CATEGORIES, SECTIONS, TARIFF_KINDS, TARIFF_UNITS, ENROLMENT_STATUSES].flatMap((choices) =>
    Object.entries(choices).map(([word, code]) => [code, word]),
  ),
);

/** Words of a unit before `de`, `d’`, `à`, `par` or `en` take the plural; what follows belongs to the first. */
const BELONGS = /^(d[’'].*|de|du|des|à|au|par|en|pour|sur)$/i;
/** Abbreviations, words that end alike in the plural, and what is no word. */
const INVARIABLE = /^.{1,3}$|[sxz]$|midi$|^[^a-zà-ÿ]*$|[^\p{L}’'-]/u;

/**
 * A quantity with its unit, in the plural from 2 on.
 * @example quantityOf(3, 'jour') // '3 jours'
 * @example quantityOf(0.5, 'leçon') // '0,5 leçon'
 */
export function quantityOf(quantity: Datum, unit: Datum): string {
  const count = String(quantity ?? '').replace('.', ',');
  const words = String(unit ?? '').split(' ');
  if (Number(quantity) < 2) return [count, ...words].join(' ').trim();
  const end = words.findIndex((part) => BELONGS.test(part));
  const inPlural = words.map((part, index) => (end >= 0 && index >= end ? part : pluralOf(part)));
  return [count, ...inPlural].join(' ').trim();
}

function pluralOf(noun: string): string {
  if (/^jeu$/i.test(noun)) return `${noun}x`;
  if (INVARIABLE.test(noun)) return noun;
  return `${noun}${/eu$|eau$/i.test(noun) ? 'x' : 's'}`;
}

/** A word that agrees with a quantity, in the plural from 2 on. */
export function agreeing(quantity: Datum, one: string, many: string): string {
  return Number(quantity) < 2 ? one : many;
}

/** The French word of a code that stands in an issue's data. */
export function word(code: Datum): string {
  return CODES[String(code ?? '')] ?? String(code ?? '');
}
