/** Sentences about single cells, columns and tabs. */
import type { Sentence } from './sentence';

const shown: Sentence = ({ value }) => `« ${value} »`;

export const CELL_SENTENCES: Readonly<Record<string, Sentence>> = {
  'cell-required': () => 'la cellule est vide, une valeur est nécessaire.',
  'cell-text': (data) => `${shown(data)} n’est pas un texte.`,
  'cell-name': (data) => `${shown(data)} est trop long ou contient une barre oblique.`,
  'cell-country': (data) => `${shown(data)} n’est pas le code à deux lettres d’un pays (CH, FR, DE…).`,
  'cell-account': (data) => `${shown(data)} n’est pas un numéro de compte (lettres, chiffres, points, traits d’union).`,
  'cell-date': (data) => `${shown(data)} n’est pas une date (attendu : une date, ou un texte comme 2022-10-31).`,
  'cell-time': (data) => `${shown(data)} n’est pas une heure (attendu : 16:10).`,
  'cell-email': (data) => `${shown(data)} n’est pas une adresse électronique valable.`,
  'cell-amount': (data) => `${shown(data)} n’est pas un montant en francs et centimes.`,
  'cell-price': (data) => `${shown(data)} n’est pas un montant positif en francs et centimes.`,
  'cell-quantity': (data) => `${shown(data)} n’est pas une quantité supérieure à 0.`,
  'cell-minutes': (data) => `${shown(data)} n’est pas un nombre entier de minutes.`,
  'cell-percent': (data) => `${shown(data)} n’est pas un pour-cent entre 0 et 100.`,
  'cell-integer': (data) => `${shown(data)} n’est pas un nombre entier permis ici.`,
  'cell-school-year': (data) => `${shown(data)} n’est pas une année scolaire (attendu : 2022-23).`,
  'cell-choice': (data) => `${shown(data)} n’est pas un choix permis (${data.choices}).`,
  'id-twice': ({ value, other }) =>
    `« ${value} » figure déjà à la ligne ${other} ; chaque identifiant doit être unique.`,
  'column-missing': ({ unknown }) =>
    `cette colonne manque ou a été renommée.${unknown === '' ? '' : ` Colonnes non reconnues : « ${unknown} ».`} Rendez-lui son nom ; si elle a été supprimée, la mise en place (menu Écolage) la rétablit.`,
  'column-twice': () => 'cette colonne existe deux fois ; il n’en faut qu’une.',
  'tab-missing': () => 'cet onglet manque ou a été renommé. La mise en place (menu Écolage) le rétablit.',
};
