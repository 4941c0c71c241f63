/** French sentences of issues: enrolling a child, places at the crèche, control of the register. */
import { likenessWords, weekdayName, yearsAheadWords } from './register';
import type { Sentence } from './sentence';
import { shortDate, word } from './words';

const PAPERS: Readonly<Record<string, string>> = {
  deregistration: 'le certificat de radiation',
  'record-book': 'le livret scolaire',
};

/** @example papersWords('deregistration,record-book') // 'le certificat de radiation et le livret scolaire' */
export function papersWords(papers: unknown): string {
  const words = String(papers ?? '')
    .split(',')
    .map((paper) => PAPERS[paper] ?? paper);
  return words.join(' et ');
}

export const REGISTER_SENTENCES: Readonly<Record<string, Sentence>> = {
  'twin-undecided': ({ pupil, name, birth, likeness }) =>
    `l’enfant ressemble à ${name}, naissance ${shortDate(birth)} (${likenessWords(String(likeness))}). Est-ce le même enfant ou un autre ? À décider (choix : {"${pupil}":"meme"} ou {"${pupil}":"autre"}).`,
  'twins-same': ({ pupils }) => `Un enfant ne peut pas être à la fois ces élèves : ${pupils}. Choisissez-en un seul.`,
  'twin-other-family': ({ family, other }) =>
    `L’enfant est dans le registre avec la famille ${other}, pas ${family}. Choisissez la famille ${other}, ou « un autre enfant ».`,
  'family-undecided': ({ families }) =>
    `Le registre a des familles qui ressemblent : ${families}. Choisissez-en une (famille : son identifiant), ou famille : nouvelle.`,
  'enrol-family-unknown': ({ value }) =>
    `la famille « ${value} » n’est pas dans l’onglet Familles. Laissez « Famille » vide pour la chercher par nom et adresse, ou indiquez : nouvelle.`,
  'enrol-family-needed': () =>
    'Famille : choisissez une famille du registre, ou indiquez l’adresse de la nouvelle famille.',
  'enrol-input-unknown': ({ names, known }) => `Ces entrées n’existent pas : ${names}. Il y a : ${known}.`,
  'enrol-days-by-age': ({ label, year }) =>
    `${label} : l’enfant n’aura pas trois ans au 31 décembre de la rentrée ${year}, il va donc à la crèche ; indiquez ses jours de présence (par exemple lundi, mardi).`,
  'list-too-long': ({ list, most }) => `${list} : ${most} au plus.`,
  'payer-shares': ({ sum, object }) =>
    `les parts des payeurs pour « ${object} » font ${String(sum).replace('.', ',')} %, il faut 100 %. Indiquez le second payeur, ou complétez l’onglet Payeurs.`,
  'adult-twice': ({ name }) => `${name} est indiqué deux fois ; une seule ligne est écrite.`,
  'adult-known': ({ name }) => `${name} est déjà dans la famille ; ses données restent telles quelles.`,
  'enrol-year-needed': ({ label, current, next }) =>
    `${label} : à partir du printemps, indiquez l’année (${current} ou ${next}).`,
  'enrol-year-over': ({ year }) => `L’année ${year} est terminée.`,
  'enrol-start-early': ({ start, first, year }) =>
    `Le premier jour (${shortDate(start)}) est avant le début de l’année ${year} (${shortDate(first)}).`,
  'enrol-start-today': ({ day }) =>
    `L’année a commencé et aucun premier jour n’est indiqué : c’est aujourd’hui, ${shortDate(day)}.`,
  'enrol-days-differ': ({ days, weekdays }) =>
    `Jours par semaine : ${days}, mais ${weekdays} jours de présence sont indiqués.`,
  'enrol-type-unknown-child': () => 'Retour et Réinscription sont pour un enfant du registre ; celui-ci est nouveau.',
  'enrol-weekdays-missing': () =>
    'Sans jours de présence, les places de la crèche ne peuvent pas être vérifiées ; l’enfant n’y est pas compté.',
  'enrol-creche-full': ({ weekday, places }) =>
    `La crèche est complète le ${weekdayName(Number(weekday))} (${places} places) ; une réinscription prend sa place aussitôt.`,
  'enrol-waiting-fee': () =>
    'L’enfant va en liste d’attente, mais les frais d’inscription d’une inscription Demandée sont facturés à la prochaine émission, et ne sont pas rendus.',
  'creche-vacancy': ({ name, pupil }) =>
    `${name} (${pupil}) : une place est libre ; l’inscription attend ses frais ou votre accord.`,
  'enrol-no-guardian': () => 'La famille n’a pas de représentant légal.',
  'enrol-no-email': () => 'Aucun représentant légal n’a d’adresse électronique : les factures seront à imprimer.',
  'enrol-no-collector': () =>
    'À la crèche et en maternelle, seuls les représentants légaux peuvent venir chercher l’enfant, puisque personne d’autre n’est autorisé.',
  'enrol-unsigned': () => 'Le règlement n’est pas encore signé par la famille.',
  'enrol-corporate-payer': () => 'tarif Corporate sans payeur : les factures iront à la famille.',
  'papers-missing': ({ papers }) => `Il manque de l’école précédente : ${papersWords(papers)}.`,
  'papers-presumed': ({ papers }) =>
    `L’enfant vient sans doute d’une autre école : à demander, ${papersWords(papers)} (sinon : école précédente, non).`,
  'class-differs': ({ level, byAge, years }) =>
    `${level} au lieu de ${byAge} selon l’âge : ${yearsAheadWords(Number(years))}.`,
  'class-older-than-school': ({ level }) =>
    `L’enfant a dépassé l’âge de la 6e au 31 décembre de la rentrée ; niveau choisi : ${level}.`,
  'class-other-section': ({ level, section }) =>
    `La catégorie ${word(section)} n’est pas celle du niveau ${level} ; c’est la catégorie qui décide du tarif.`,
  'creche-beyond-age': ({ day, end }) =>
    `L’enfant a trois ans le ${shortDate(end)}, donc avant son premier jour de crèche (${shortDate(day)}).`,
};
