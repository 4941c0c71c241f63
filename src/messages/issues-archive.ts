/** French sentences of issues: archive. */
import type { Sentence } from './sentence';

export const ARCHIVE_SENTENCES: Readonly<Record<string, Sentence>> = {
  'archive-year': ({ value }) => `« ${value} » n’est pas une année scolaire ; par exemple : 2021-22.`,
  'archive-current': ({ year, current }) =>
    `l’année ${year} ne peut pas être archivée : seules le peuvent les années terminées, avant ${current}.`,
  'archive-undated': () => 'le jour manque ou n’est pas une date ; la ligne reste dans ce classeur.',
  'archive-long': () => 'le texte est trop long pour une archive (plus de 32’767 caractères) ; la ligne reste ici.',
  'archive-drive': ({ detail }) =>
    `Google Drive n’a pas pris ou rendu l’archive (${detail}) ; rien n’a été retiré de ce classeur.`,
};
