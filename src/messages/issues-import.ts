/** Sentences about the import of the register from a CSV file. */
import type { Sentence } from './sentence';
import { plural } from './words';

export const IMPORT_SENTENCES: Readonly<Record<string, Sentence>> = {
  'import-file-missing': () => 'Choisissez un fichier CSV (dans un tableur : « Enregistrer sous », format CSV).',
  'csv-empty': () => 'Le fichier ne contient aucune ligne.',
  'csv-no-lines': () => 'Le fichier n’a que sa ligne de titres : aucun enfant à importer.',
  'csv-no-text': () => 'Ce fichier n’est pas un fichier CSV. Dans un tableur : « Enregistrer sous », format CSV.',
  'csv-quotes': ({ line }) => `Fichier, ligne ${line} : un guillemet n’est pas fermé, ou mal placé.`,
  'csv-too-many-cells': ({ line, columns }) =>
    `Fichier, ligne ${line} : plus de cellules que de titres (${columns}). Un séparateur de trop, ou un titre manque.`,
  'import-field-unknown': ({ value, column, known }) =>
    `Colonne « ${column} » du fichier : « ${value} » n’est pas un champ du registre. Champs : ${known}.`,
  'import-column-unknown': ({ value, known }) => `Le fichier n’a pas de colonne « ${value} ». Ses colonnes : ${known}.`,
  'import-field-twice': ({ field, columns }) =>
    `Deux colonnes du fichier vont dans « ${field} » : ${columns}. Une seule le peut.`,
  'import-field-missing': ({ fields }) =>
    `Aucune colonne du fichier ne va dans : ${fields}. Indiquez laquelle dans la table des colonnes.`,
  'import-text-long': () => 'le texte dépasse 5000 caractères.',
  'import-twin-undecided': ({ others, choices }) =>
    `l’enfant ressemble à ${others}. Le même enfant, un autre, ou laisser la ligne ? À décider (choix : ${choices}).`,
  'import-returned': ({ names }) =>
    `Ces élèves étaient Sortis dans le registre et reçoivent une inscription : ${names}. Leur statut redevient Inscrit, leur date de sortie est effacée ; vérifiez le type de l’inscription (Retour).`,
  'import-not-enrolled': ({ count }) =>
    `${plural(Number(count), 'élève serait ajouté', 'élèves seraient ajoutés')} sans inscription : le fichier n’en dit rien. Pour les inscrire selon leur âge, indiquez l’année, le type et le statut.`,
  'import-family-alike': ({ family, id }) =>
    `une nouvelle famille serait ajoutée, qui ressemble à ${family}. Si c’est la même, écrivez ${id} dans une colonne « Famille » du fichier.`,
  'import-creche-full': ({ weekdays }) =>
    `la crèche est déjà complète (${weekdays}) ; à régler avec la famille, ou à mettre en liste d’attente (Demandée).`,
  'register-columns-missing': ({ tab, columns }) =>
    `L’onglet « ${tab} » n’a pas encore ${columns} : ce qui y est indiqué serait perdu. Lancez d’abord la mise en place (menu Écolage).`,
  'import-default-missing': ({ label }) => `Il manque : ${label}.`,
  'import-id-other': ({ id, name }) =>
    `l’identifiant ${id} est celui d’un autre enfant (${name}) : autre nom et autre date de naissance.`,
  'import-id-taken': ({ id }) => `l’identifiant ${id} appartient déjà à une autre famille ou à un autre enfant.`,
  'import-contradiction': ({ line, here, there }) =>
    `« ${here} » ici, « ${there} » à la ligne ${line} : les deux lignes doivent dire la même chose.`,
  'import-default-wrong': ({ label, value, choices }) =>
    `${label} : « ${value} » n’est pas permis${choices === '' ? '' : ` (${choices})`}.`,
};
