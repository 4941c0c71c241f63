/** The letter of a mail merge that a school starts from: a frame in French, German and English for its own text. */
import { TEXT_MARKS } from '../../../src/documents/letters/merge-letter';
import type { LetterText } from '../letter';

export const MERGE_LETTER: LetterText = {
  title: 'Lettre',
  heading: '{#fr}Année scolaire {annee}{/fr}{#de}Schuljahr {annee}{/de}{#en}School year {annee}{/en}',
  dateLine: '{ville}, {#fr}le {/fr}{date_longue}',
  parts: [
    '{#fr}',
    '{salutation},',
    TEXT_MARKS.fr,
    'Avec nos meilleures salutations',
    '{/fr}',
    '{#de}',
    '{salutation}',
    TEXT_MARKS.de,
    'Freundliche Grüsse',
    '{/de}',
    '{#en}',
    '{salutation},',
    TEXT_MARKS.en,
    'Kind regards',
    '{/en}',
    '{ecole_nom}',
    {
      note: '{#fr}Numéros utiles{/fr}{#de}Nützliche Nummern{/de}{#en}Useful numbers{/en} : {#numeros_utiles}{nom} {numero} · {/numeros_utiles}',
    },
  ],
};
