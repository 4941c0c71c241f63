/** French texts of the register's actions: what an enrolment would write, what is to be decided. */
import type { Level } from '../domain/enrolment/level';
import type { LocalDate } from '../domain/shared/local-date';
import { plural, shortDate } from './words';

export const REGISTER_TEXTS = {
  choose: 'Indiquez l’enfant ; le niveau est proposé selon sa date de naissance.',
  undecided: 'à décider',
  sameChild: 'le même enfant : ajouter seulement l’inscription',
  otherChild: 'un autre enfant : l’inscrire aussi',
  newFamily: 'une nouvelle famille',
  nothing: 'Cet enfant est déjà inscrit ainsi : rien à écrire.',
} as const;

export const FORM_PARTS = {
  child: 'Enfant',
  family: 'Famille',
  guardians: 'Représentants légaux',
  collectors: 'Autres personnes autorisées à venir chercher l’enfant',
  payers: 'Payeur, si ce n’est pas la famille',
  enrolment: 'Inscription',
  previous: 'École précédente',
  direction: 'Direction',
} as const;

export const FORM_HINTS = {
  family: 'Vide : cherchée par le nom et l’adresse ; ce qui ressemble vous est montré.',
  familyName: 'Vide : le nom de l’enfant.',
  residence: 'Vide : le pays de la famille.',
  country: 'Code à deux lettres ; vide : CH.',
  payer: 'Par exemple l’employeur, ou un parent pour sa part ; pour cet enfant seulement.',
  level: 'Vide : selon la date de naissance. Avance et maintien sont permis.',
  weekdays: 'Par exemple : lundi, mardi.',
  reason: 'Pour une réinscription malgré des montants échus ; inscrit au Journal.',
  type: 'Vide : selon ce que le registre sait de l’enfant.',
} as const;

export const familyQuestion = 'Est-ce une de ces familles ?';

/** As tab Élèves has them; other countries stand by their code. */
export const COUNTRY_WORDS: Readonly<Record<string, string>> = { CH: 'Suisse', FR: 'France', DE: 'Allemagne' };

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'];

export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? '';

/** @example weekdayWords([1, 2]) // 'lundi, mardi' */
export function weekdayWords(weekdays: readonly number[]): string {
  return weekdays.map(weekdayName).join(', ');
}

const LIKENESS: Readonly<Record<string, string>> = {
  same: 'même nom, même date de naissance',
  inverted: 'nom et prénom inversés, même date de naissance',
  typo: 'une lettre de différence, même date de naissance',
  similar: 'noms semblables, même date de naissance',
  twin: 'même date de naissance, même famille ou nom semblable : jumeaux ?',
  'other-birth': 'même nom, autre date de naissance',
};

export const likenessWords = (likeness: string): string => LIKENESS[likeness] ?? likeness;

export function twinCaption(data: {
  readonly pupil: string;
  readonly name: string;
  readonly birth: LocalDate;
  readonly likeness: string;
}): string {
  return `${data.name}, naissance ${shortDate(data.birth)} (${data.pupil}) : ${likenessWords(data.likeness)}`;
}

export function familyAddress(family: {
  readonly street?: unknown;
  readonly houseNumber?: unknown;
  readonly postcode?: unknown;
  readonly town?: unknown;
}): string {
  const { street, houseNumber, postcode, town } = family;
  const line = (parts: readonly unknown[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(' ');
  return `${line([street, houseNumber])}, ${line([postcode, town])}`;
}

export function childLine(name: string, birth: LocalDate, pupilId: string, isNew: boolean): string {
  return `Enfant : ${name}, naissance ${shortDate(birth)} ; ${isNew ? `nouvel élève ${pupilId}` : `élève ${pupilId} du registre`}.`;
}

export function familyLine(id: string, name: string, address: string, isNew: boolean): string {
  return `Famille : ${isNew ? 'nouvelle famille ' : ''}${id} ${name}, ${address}${isNew ? '' : ' (déjà dans le registre)'}.`;
}

export function adultsLines({
  legal,
  authorised,
}: Readonly<Record<'legal' | 'authorised', readonly string[]>>): string[] {
  return [
    ...(legal.length > 0 ? [`Représentants légaux : ${legal.join(', ')}.`] : []),
    ...(authorised.length > 0 ? [`Autorisés à venir chercher l’enfant : ${authorised.join(', ')}.`] : []),
  ];
}

export function payerLine(payer: { readonly name: string; readonly object: string; readonly share: number }): string {
  return `Payeur : ${payer.name}, ${payer.object}, ${String(payer.share).replace('.', ',')} %.`;
}

export function enrolmentLine(row: Readonly<Record<string, string | number | undefined>>, firstDay: LocalDate): string {
  const { id, year, level, section, className, kind, days, weekdays, type, status } = row;
  const place = level === section ? level : `${level} (${section})`;
  const parts = [
    ...[year, place, className === undefined ? '' : `classe ${className}`, `tarif ${kind}`],
    days === undefined ? '' : `${plural(Number(days), 'jour', 'jours')} par semaine`,
    ...[weekdays, type, status, `dès le ${shortDate(firstDay)}`],
  ];
  return `Inscription ${id} : ${parts.filter((part) => part !== undefined && part !== '').join(', ')}.`;
}

/** @example `3 ans d’avance`, `1 an de retard (maintien)` */
export function yearsAheadWords(years: number): string {
  if (years === 0) return '';
  const count = plural(Math.abs(years), 'an', 'ans');
  return years > 0 ? `${count} d’avance` : `${count} de retard (maintien)`;
}

export function levelLine(byAge: Level | undefined, level: Level, years: number): string {
  if (byAge === undefined) return `Niveau choisi : ${level} ; par l’âge, l’école est finie.`;
  if (byAge === level) return `Niveau selon l’âge : ${byAge}.`;
  return `Niveau selon l’âge : ${byAge} ; choisi : ${[level, yearsAheadWords(years)].filter((part) => part !== '').join(', ')}.`;
}

const yesNo = (is: boolean): string => (is ? 'oui' : 'non');
export const SCHOOLING_RULES = { french: 'règle française', swiss: 'règle suisse' } as const;

export function schoolingLine(
  day: LocalDate,
  schooling: {
    readonly isByFrenchRule: boolean;
    readonly isBySwissRule: boolean;
    readonly rule: 'french' | 'swiss' | undefined;
  },
): string {
  const { isByFrenchRule, isBySwissRule, rule } = schooling;
  const applies = rule === undefined ? 'résidence inconnue' : `d’après la résidence : ${SCHOOLING_RULES[rule]}`;
  return `Scolarité obligatoire au ${shortDate(day)} : règle française ${yesNo(isByFrenchRule)}, règle suisse ${yesNo(isBySwissRule)} ; ${applies} (art. 2.2.3).`;
}

export function freePlacesLine(
  day: LocalDate,
  places: readonly { weekday: number; free: number | undefined }[],
): string {
  const words = places.map(({ weekday, free }) => `${weekdayName(weekday)} ${free ?? 'non limité'}`);
  return `Places libres à la crèche au ${shortDate(day)} : ${words.join(', ')}.`;
}

export function waitingLine(rank: number, fullOn: readonly number[]): string {
  const place = rank === 1 ? '1re' : `${rank}e`;
  return `Liste d’attente de la crèche : ${place} place (complet : ${weekdayWords(fullOn)}).`;
}

export const FEE_LINE =
  'Frais d’inscription : facturés à la prochaine émission ; l’inscription compte dès qu’ils sont payés (ann. 2).';

export function enrolledDone(name: string, pupilId: string, enrolmentId: string, status: string): string {
  return `${name} : élève ${pupilId}, inscription ${enrolmentId} ${status}.`;
}
