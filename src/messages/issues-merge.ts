/** Sentences about the mail merge: letters, audience, empty fields, what the secretary should know. */
import type { Sentence } from './sentence';
import { plural } from './words';

const LANGUAGES: Readonly<Record<string, string>> = { fr: 'français', de: 'allemand', en: 'anglais' };
const nameOf = (code: string | number | undefined): string => LANGUAGES[String(code)] ?? String(code);

export const MERGE_SENTENCES: Readonly<Record<string, Sentence>> = {
  'merge-input': ({ input, value, known }) => `${input} : « ${value} » n’est pas reconnu. Possible : ${known}.`,
  'merge-year': ({ value }) => `annee : « ${value} » n’est pas une année scolaire comme 2022-23.`,
  'merge-family-unknown': ({ value }) => `La famille « ${value} » n’existe pas dans l’onglet Familles.`,
  'merge-class-unknown': ({ value, known }) =>
    `Aucun élève inscrit n’est en classe « ${value} ». ${known === '' ? 'Aucune classe n’est saisie.' : `Classes de l’année : ${known}.`}`,
  'merge-template-missing': ({ known }) =>
    known === ''
      ? 'Aucune lettre n’existe encore : donnez un nom pour en créer une (nouveau), ou un fichier .docx.'
      : `Choisissez une lettre (modele) : ${known}. Ou donnez un nom pour en créer une (nouveau).`,
  'merge-template-unknown': ({ name, known }) =>
    `La lettre « ${name} » n’existe pas dans le dossier Modèles, ou elle appartient à un autre compte Google. ${known === '' ? 'Aucune lettre n’existe encore.' : `Lettres connues : ${known}.`}`,
  'merge-template-twice': ({ name }) =>
    `Deux lettres du dossier Modèles s’appellent « ${name} » : renommez-en une dans Drive.`,
  'merge-name-long': ({ name, most }) =>
    `Le nom « ${name} » est trop long ou vide : au plus ${most} caractères, sans barre oblique.`,
  'merge-file-unreadable': ({ template }) => `« ${template} » n’est pas un document .docx lisible.`,
  'merge-tag-unknown': ({ template, tag, known }) =>
    `Lettre « ${template} » : le champ {${tag}} est inconnu à cet endroit. Champs possibles : ${known}.`,
  'merge-tag-child': ({ template, tag, loop }) =>
    `Lettre « ${template} » : le champ {${tag}} parle d’un seul enfant ; mettez-le entre {#${loop}} et {/${loop}}, ou faites une lettre par élève.`,
  'merge-tag-broken': ({ template, tag, kind }) =>
    `Lettre « ${template} » : le champ {${tag}} est mal formé (${kind === 'unclosed' ? 'accolade ou boucle non fermée' : kind === 'unopened' ? 'boucle fermée sans être ouverte' : 'à corriger'}).`,
  'merge-field-empty': ({ name, field }) =>
    `${name} : le champ {${field}} serait vide. Complétez le classeur, ou écartez les lettres à champ vide (ecarter_vides).`,
  'merge-too-long': () =>
    'La liste de familles est trop longue pour être retenue d’un jour à l’autre : choisissez par catégorie, classe ou solde.',

  'merge-unwritten': ({ name }) =>
    `La lettre « ${name} » porte encore une place vide comme [Votre texte] : écrivez le texte dans Drive avant de l’envoyer.`,
  'merge-skipped': ({ name, field }) => `${name} : laissé de côté, le champ {${field}} serait vide.`,
  'merge-no-email': ({ name }) => `${name} : pas d’adresse électronique, lettre à imprimer.`,
  'merge-language': ({ count, language, used }) =>
    `${plural(Number(count), 'lettre devrait être', 'lettres devraient être')} en ${nameOf(language)}, mais le modèle n’a pas de texte dans cette langue : le texte sera en ${nameOf(used)}.`,
  'merge-several': ({ count }) =>
    `${plural(Number(count), 'famille recevra', 'familles recevront')} plusieurs messages, un par enfant ; « par famille » n’en fait qu’un.`,
  'merge-otherwise': ({ count }) =>
    `${plural(Number(count), 'destinataire a', 'destinataires ont')} déjà une lettre de ce modèle avec un autre texte ou une autre occasion ; ce sera une lettre de plus.`,
};
