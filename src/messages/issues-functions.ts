/** Sentences about the arguments of custom functions, and about what attendance needs. */

import { CELL_SENTENCES } from './issues-cells';
import type { Sentence } from './sentence';
import { plural, shortDate } from './words';

/** What a cell of an argument should have been, by the code of the cell. */
const ARGUMENT_SENTENCES: Readonly<Record<string, Sentence>> = {
  ...CELL_SENTENCES,
  'cell-number': ({ value }) => `« ${value} » n’est pas un nombre.`,
  'cell-country': ({ value }) => `« ${value} » n’est pas un pays (Suisse, France, Allemagne ou un code comme IT).`,
};

export const FUNCTION_SENTENCES: Readonly<Record<string, Sentence>> = {
  'argument-missing': ({ argument }) => `l’argument « ${argument} » est vide.`,
  'argument-invalid': (data) => {
    const sentence = ARGUMENT_SENTENCES[String(data.expected)];
    if (sentence === undefined) throw new Error(`No sentence for the argument's ${data.expected}`);
    return `argument « ${data.argument} » : ${sentence(data)}`;
  },
  'table-expected': ({ argument }) =>
    `l’argument « ${argument} » doit être la plage d’un onglet, avec sa ligne d’en-têtes.`,
  'range-wide': ({ argument }) => `la plage de l’argument « ${argument} » doit avoir une seule colonne.`,
  'range-short': ({ argument, rows }) =>
    `la plage de l’argument « ${argument} » n’a que ${plural(Number(rows), 'ligne', 'lignes')} ; toutes les plages doivent avoir la même hauteur.`,
  'period-order': ({ from, to }) => `la période finit le ${shortDate(to)}, avant son début le ${shortDate(from)}.`,
  'no-timetable': ({ level }) =>
    `il n’y a pas d’horaire de classe pour « ${level} ». Ajoutez-le dans l’onglet Horaires s’il y en a un.`,
  'timetable-order': () => 'la fin doit suivre le début.',
  'timetable-overlap': () => 'cet horaire en recouvre un autre du même jour.',
  'no-class': () => 'il n’y a pas de classe dans cette période : le taux de présence n’existe pas.',
  'attendance-twice': ({ other, date }) =>
    `cette demi-journée du ${shortDate(date)} est notée autrement à la ligne ${other} : absent et présent à la fois.`,
};
