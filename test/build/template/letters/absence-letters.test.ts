/** The texts of letters on absences that a school starts from: every tag is known, and filled they say what they should. */
import { buildLetter } from '../../../../build/template/letter';
import { checkTags } from '../../../../src/actions/documents/templates';
import { fillTemplate } from '../../../../src/documents/template/fill-template';
import { readTemplateTags } from '../../../../src/documents/template/read-template-tags';
import { ABSENCE_LETTERS } from '../../../builders/absence-letters';
import { readDocxText } from '../../../builders/docx-files';

const PARTS = {
  justification: ['Absence à justifier', 'Coupon à rendre : Ada Ader', 'la mère, 05.09.2022', 'Pro Juventute : 147.'],
  'absence-report-fr': [
    'PROJET',
    'La Direction décide',
    'Lettres adressées à la famille (2)',
    'Bâle, le 31 juillet 2022',
  ],
  'absence-report-de': [
    'ENTWURF',
    'Die Schulleitung entscheidet',
    'Schreiben an die Familie (2)',
    'Basel, 31. Juli 2022',
  ],
} as const;

describe.each(ABSENCE_LETTERS)('the text of $kind', ({ kind, form, fields, text }) => {
  it('uses only fields that the letter has, and is filled without a gap', async () => {
    const docx = await buildLetter(text);
    expect(checkTags(form, () => readTemplateTags(docx))).toEqual([]);
    const filled = readDocxText(fillTemplate(docx, fields)).join('\n');
    expect(filled).not.toMatch(/[{}]|undefined|ß/);
    for (const part of PARTS[kind]) expect(filled).toContain(part);
  });
});

it.each(ABSENCE_LETTERS.filter(({ kind }) => kind !== 'justification'))(
  'the text of $kind has neither empty tables nor dashes where there is nothing to list',
  async ({ fields, text }) => {
    const none = { classes: [], legaux: [], avec_lettres: [], avec_conges: [], lettres: [], conges: [] };
    const filled = readDocxText(fillTemplate(await buildLetter(text), { ...fields, ...none })).join('\n');
    expect(filled).not.toMatch(/Lettre du|Schreiben vom|Demandé le|Gesuch vom|Représentants|Vertretung|CE2 A|–/);
  },
);
