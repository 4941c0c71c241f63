/** The letter of a merge that a school starts from: every tag is known, and each language has its text. */
import { buildLetter } from '../../../../build/template/letter';
import { MERGE_LETTER } from '../../../../build/template/letters/merge-letter';
import { languagesOf, unknownTags } from '../../../../src/actions/merge/template-fields';
import { TEXT_MARKS } from '../../../../src/documents/letters/merge-letter';
import { fillTemplate } from '../../../../src/documents/template/fill-template';
import { readTemplateOutline } from '../../../../src/documents/template/read-template-outline';
import { readDocxText } from '../../../builders/docx-files';

const NONE = { fr: false, de: false, en: false };
const FIELDS = {
  ...{ ecole_nom: 'École', ecole_adresse: 'Rue 1', ecole_contact: '', ville: 'Bâle', iban: 'CH93' },
  ...{ destinataire: 'Ader', date_longue: '3 octobre 2022', annee: '2022-23', salutation: 'Madame' },
  numeros_utiles: [{ nom: 'Conseils', numero: '147' }],
};

let template: Uint8Array;
beforeAll(async () => {
  template = await buildLetter(MERGE_LETTER);
});

it.each(['family', 'pupil'] as const)('uses only fields that a letter per %s has', (per) => {
  const { nodes } = readTemplateOutline(template);
  expect(unknownTags('Lettre', nodes, per)).toEqual([]);
  expect(languagesOf(nodes)).toEqual(['fr', 'de', 'en']);
});

it.each(['fr', 'de', 'en'] as const)('prints its %s text alone', (language) => {
  const text = readDocxText(fillTemplate(template, { ...FIELDS, ...NONE, [language]: true })).join('\n');
  expect(text).toContain('Madame');
  expect(text).toContain('Conseils 147');
  expect(text).not.toMatch(/[{}]/);
  for (const [other, mark] of Object.entries(TEXT_MARKS)) expect(text.includes(mark)).toBe(other === language);
});
