/** French sentences of issues: attendance. */
import type { IssueData } from '../domain/shared/result';
import type { Sentence } from './sentence';
import { plural, shortDate } from './words';

const who = ({ name, halfDay }: IssueData): string => `${name}, ${halfDay} : `;

const NO_CLASS: Readonly<Record<string, (detail: string) => string>> = {
  'before-first-day': (day) => `la rentrée est le ${shortDate(day)}`,
  'after-last-day': (day) => `l’année scolaire s’est terminée le ${shortDate(day)}`,
  holiday: (day) => `vacances scolaires, retour en classe le ${shortDate(day)}`,
  'public-holiday': (label) => (label === '' ? 'jour férié' : `jour férié (${label})`),
  weekend: () => 'fin de semaine',
  'half-day-off': () => 'rien cette demi-journée selon l’horaire',
  timetable: () => 'rien ce jour-là selon l’horaire',
};

export const ATTENDANCE_SENTENCES: Readonly<Record<string, Sentence>> = {
  'class-unknown': ({ value, classes }) =>
    classes === ''
      ? `La classe « ${value} » n’existe pas : aucun élève n’est inscrit ce jour-là.`
      : `La classe « ${value} » n’existe pas ce jour-là. Classes : ${classes}.`,
  'no-class-on-day': ({ date, reason, detail, isCreche }) =>
    `Pas de classe le ${shortDate(date)} : ${NO_CLASS[String(reason)]?.(String(detail)) ?? ''}${isCreche === 1 ? ' ; l’onglet Calendrier vaut aussi pour la crèche' : ''}.`,
  'half-day-unknown': ({ value }) => `« ${value} » n’est pas une demi-journée : Matin ou Après-midi.`,
  'code-unknown': ({ name, value, choices }) => `${name} : le code « ${value} » n’existe pas. Codes : ${choices}.`,
  'roll-pupil-unknown': ({ value, className }) =>
    `L’élève « ${value} » n’est pas dans la classe ${className} ce jour-là.`,
  'roll-half-day-off': ({ name, halfDay }) => `${name} n’a pas de classe cette demi-journée (${halfDay}).`,
  'roll-cell': ({ name, field, value }) => `${name} : « ${value} » ne convient pas pour « ${field} ».`,
  'roll-typed-twice': (data) => `${who(data)}deux codes différents sont saisis.`,
  'roll-list': ({ field }) => `« ${field} » doit être une liste.`,
  'roll-pupil-alike': ({ value, pupil }) =>
    `« ${value} » est écrit autrement que l’élève ${pupil} ; corrigez la cellule, sinon la demi-journée serait notée deux fois.`,
  'roll-undated': ({ rows, more }) =>
    `${String(rows).includes(',') ? 'lignes' : 'ligne'} ${rows}${Number(more) > 0 ? ` et ${more} de plus` : ''} : la date n’en est pas une (texte ou nombre sans format) ; aucune feuille ne montre ces lignes, corrigez-les.`,
  'roll-twice': ({ other, date }) =>
    `cette demi-journée du ${shortDate(date)} est notée autrement à la ligne ${other} : gardez une seule ligne.`,
  'roll-beside': ({ name, code }) =>
    `${name} : cette demi-journée a un Retard et un Départ anticipé, sur deux lignes ; pour n’en garder qu’un, effacez l’autre ligne dans l’onglet (celle-ci : ${code}).`,
  'roll-late-and-early': ({ name, halfDay, minutes }) =>
    `${name}, ${halfDay} : aussi un départ anticipé${Number(minutes) > 0 ? ` (${minutes} min)` : ''} ; la feuille montre le retard, le départ reste noté.`,
  'roll-level-unknown': ({ pupil }) =>
    `élève ${pupil} : niveau inconnu, pas de demi-journées de classe ; indiquez le niveau dans Inscriptions.`,
  'roll-changed': ({ name, halfDay, now }) =>
    `${name}, ${halfDay} : noté entre-temps « ${now} » ; rien n’a été écrit. Rouvrez la feuille, puis corrigez.`,
  'late-without-time': (data) => `${who(data)}un retard demande l’heure d’arrivée ou les minutes manquées.`,
  'early-without-minutes': (data) => `${who(data)}un départ anticipé demande les minutes de classe manquées.`,
  'arrival-of-early-leave': (data) =>
    `${who(data)}un départ anticipé n’a pas d’heure d’arrivée ; indiquez les minutes manquées.`,
  'late-not-late': (data) => `${who(data)}l’heure ou les minutes ne font pas de retard.`,
  'late-too-long': (data) =>
    `${who(data)}toute la demi-journée serait manquée (${data.minutes} minutes de classe) ; notez une absence.`,
  'minutes-without-code': (data) =>
    `${who(data)}une heure ou des minutes sont indiquées ; choisissez Retard ou Départ anticipé.`,
  'motive-names-illness': (data) =>
    `${who(data)}le motif semble nommer une maladie. Le registre ne garde jamais de diagnostic : écrivez « maladie ».`,
  'motive-of-presence': (data) => `${who(data)}un motif est indiqué, mais l’élève est noté présent.`,
  'roll-creche': () =>
    'Les groupes de crèche n’ont pas d’horaire de classe. Pour y tenir une feuille de présence, ajoutez dans l’onglet Horaires des lignes de niveau Crèche (jour, début, fin) pour le matin et pour l’après-midi.',
  'roll-creche-days': ({ pupils }) =>
    `jours de présence inconnus dans Inscriptions, attendus tous les jours : ${pupils}.`,
  'back-too-early': ({ name, date, time }) =>
    `${name} : symptômes terminés depuis moins de 24 heures ; retour possible à partir du ${shortDate(date)} à ${time}.`,
  'roll-taken-sorted': ({ rows }) =>
    `L’onglet Présences a été trié pendant l’écriture : des cellules (Code, Minutes, Motif…) sont vidées aux lignes ${rows}, leur contenu n’est plus connu. Complétez-les : l’historique des versions les montre.`,
  'notice-order': ({ from, to }) => `L’absence finit le ${shortDate(to)}, avant son début le ${shortDate(from)}.`,
  'notice-years': ({ from, to }) =>
    `Du ${shortDate(from)} au ${shortDate(to)} : une absence s’annonce pour une seule année scolaire à la fois.`,
  'notice-not-enrolled': ({ name, date }) => `${name} n’est pas inscrit le ${shortDate(date)}.`,
  'notice-yes-no': ({ field, value }) => `« ${field} » : répondez oui ou non (reçu : « ${value} »).`,
  'notice-moment': ({ field, value }) =>
    `« ${field} » : « ${value} » n’est pas un jour avec une heure, par exemple 05.09.2022 18:00.`,
  'notice-back-later': ({ to, count }) =>
    `l’absence finit le ${shortDate(to)}, mais l’enfant ne peut pas revenir aussitôt : ${plural(Number(count), 'demi-journée de classe reste', 'demi-journées de classe restent')} à annoncer.`,
  'notice-columns': ({ columns }) =>
    `Ce classeur n’a pas encore les colonnes ${columns} dans Présences : lancez la mise en place (menu Écolage).`,
};
