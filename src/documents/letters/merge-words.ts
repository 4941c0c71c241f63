/** Words of a merged letter in French, German and English: long dates, lists of names, salutations. */
import { dayOf, type LocalDate, monthOf, yearOf } from '../../domain/shared/local-date';
import { longDate } from '../../messages/words';
import type { Language } from './merge-letter';

const MONTHS: Readonly<Record<'de' | 'en', readonly string[]>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const AND: Readonly<Record<Language, string>> = { fr: 'et', de: 'und', en: 'and' };

/** @example longDateIn('de', asDate('2022-10-31')) // '31. Oktober 2022' */
export function longDateIn(language: Language, date: LocalDate): string {
  if (language === 'fr') return longDate(date);
  const month = MONTHS[language][monthOf(date) - 1] ?? '';
  return `${dayOf(date)}${language === 'de' ? '.' : ''} ${month} ${yearOf(date)}`;
}

/** @example listIn('fr', ['Ada', 'Léo', 'Zoé']) // 'Ada, Léo et Zoé' */
export function listIn(language: Language, names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${AND[language]} ${last}`;
}

export interface Addressed {
  /** Civilité as typed. */
  readonly title: string | undefined;
  readonly lastName: string;
}

const WOMAN = /^(madame|mme|mademoiselle|mlle|frau|mrs|ms|miss)\.?$/i;
const MAN = /^(monsieur|m|mr|herr)\.?$/i;

/**
 * The salutation to the guardians, women first, without the comma that follows it. Where a Civilité is missing or
 * is another, such as `Dr`, nobody is called by a wrong one: the general form.
 * @example salutationIn('de', [{ title: 'Madame', lastName: 'Ader' }]) // 'Sehr geehrte Frau Ader'
 */
export function salutationIn(language: Language, guardians: readonly Addressed[]): string {
  const women = namesOf(guardians, WOMAN);
  const men = namesOf(guardians, MAN);
  const isClear = guardians.length > 0 && guardians.every(({ title = '' }) => WOMAN.test(title) || MAN.test(title));
  if (!isClear) return { fr: 'Madame, Monsieur', de: 'Sehr geehrte Damen und Herren', en: 'Dear parents' }[language];
  if (language === 'fr')
    return [frenchOf(women, 'Madame', 'Mesdames'), frenchOf(men, 'Monsieur', 'Messieurs')].filter(Boolean).join(', ');
  const called =
    language === 'de'
      ? [...women.map((name) => `sehr geehrte Frau ${name}`), ...men.map((name) => `sehr geehrter Herr ${name}`)]
      : [...women.map((name) => `dear Ms ${name}`), ...men.map((name) => `dear Mr ${name}`)];
  const text = called.join(', ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function namesOf(guardians: readonly Addressed[], title: RegExp): string[] {
  return guardians.filter((guardian) => title.test(guardian.title ?? '')).map(({ lastName }) => lastName);
}

function frenchOf(people: readonly string[], one: string, many: string): string {
  return people.length === 0 ? '' : people.length === 1 ? one : many;
}
