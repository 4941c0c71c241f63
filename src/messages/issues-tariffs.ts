/** Sentences about tariffs, ranks, dates of presence. */
import type { IssueData } from '../domain/shared/result';
import type { Sentence } from './sentence';
import { shortDate, word } from './words';

const tariffName = ({ category, kind, level, year }: IssueData): string =>
  [
    `« ${word(category)} »`,
    word(kind),
    level === '' || level === undefined ? '' : `jours ou rang ${level}`,
    `pour ${year}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

export const TARIFF_SENTENCES: Readonly<Record<string, Sentence>> = {
  'tariff-missing': (data) => `il manque le tarif ${tariffName(data)}. Ajoutez sa ligne dans l’onglet Tarifs.`,
  'tariff-twice': ({ other, year }) =>
    `ce tarif de ${year} figure déjà à la ligne ${other} ; un seul peut s’appliquer.`,
  'tariff-unit': (data) => `l’unité de ce tarif ${tariffName(data)} doit être « ${word(data.unit)} ».`,
  'tariff-kind': (data) =>
    `« Tarif » doit être Normal ou Corporate pour un écolage, vide pour le reste (${tariffName(data)}).`,
  'tariff-level': (data) => `« Jours ou rang » ne convient pas au tarif ${tariffName(data)}.`,
  'tariff-percent': () => 'un pour-cent ne dépasse pas 100.',
  'tariff-not-announced': ({ year, deadline }) =>
    `ce tarif de ${year} n’a pas de date d’annonce ; il doit être annoncé aux familles au plus tard le ${shortDate(deadline)}.`,
  'tariff-announced-late': ({ year, deadline, announced }) =>
    `ce tarif de ${year} a été annoncé le ${shortDate(announced)}, moins de trois mois avant la rentrée : le dernier jour était le ${shortDate(deadline)}. Il ne peut pas s’appliquer.`,
  'creche-corporate': () => 'il n’existe pas de tarif Corporate pour la crèche.',
  'creche-has-no-tuition': () => 'la crèche n’a pas d’écolage annuel ; utilisez CRECHE_MENSUALITE ou CRECHE_DU.',
  'rank-invalid': ({ rank }) => `le rang « ${rank} » doit être un nombre entier à partir de 1.`,
  'days-invalid': ({ days }) => `« ${days} » jours par semaine : la crèche accueille de 1 à 5 jours.`,
  'minutes-invalid': ({ minutes }) => `« ${minutes} » n’est pas un nombre de minutes à partir de 0.`,
  'arrival-after-year': ({ arrival, end, year }) =>
    `l’arrivée du ${shortDate(arrival)} tombe après la fin de l’année ${year} (${shortDate(end)}).`,
  'departure-before-arrival': ({ arrival, departure }) =>
    `le départ du ${shortDate(departure)} précède l’arrivée du ${shortDate(arrival)}.`,
  'calendar-missing': ({ year }) => `il manque la ligne de l’année ${year} dans l’onglet Calendrier.`,
  'calendar-order': ({ before }) => `cette date doit suivre celle de la colonne « ${before} ».`,
  'calendar-outside-year': ({ year }) => `cette date ne tombe pas dans l’année scolaire ${year}.`,
  'calendar-twice': ({ year, other }) => `l’année ${year} figure déjà à la ligne ${other}.`,
  'creche-full': ({ weekday, places }) => `plus de place à la crèche le jour ${weekday} de la semaine (${places}).`,
  'exceptional-day-late': ({ latest }) => `demande trop tardive ; le dernier jour était le ${shortDate(latest)}.`,
  'not-born-yet': ({ birth, year }) => `la date de naissance ${shortDate(birth)} est postérieure à l’année ${year}.`,
  'older-than-school': ({ age, year }) => `${age} ans au 31 décembre de ${year} : l’école va jusqu’à la 6e (11 ans).`,
  'too-young-creche': ({ from }) =>
    `l’enfant n’a pas trois mois ; la crèche l’accueille à partir du ${shortDate(from)}.`,
  'too-young-preschool': ({ year }) =>
    `l’enfant n’aura pas trois ans au 31 décembre de la rentrée ${year} : la maternelle n’est pas encore possible.`,
  'too-young-elementary': ({ year }) =>
    `l’enfant n’aura pas six ans au 31 décembre de la rentrée ${year} : l’élémentaire n’est pas encore possible.`,
};
