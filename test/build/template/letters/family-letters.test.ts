/** The texts that a school starts from: every tag is known, and filled they say what they should. */
import { buildLetter } from '../../../../build/template/letter';
import { checkTags } from '../../../../src/actions/documents/templates';
import { fillTemplate } from '../../../../src/documents/template/fill-template';
import { readTemplateTags } from '../../../../src/documents/template/read-template-tags';
import { readDocxText } from '../../../builders/docx-files';
import { FAMILY_LETTERS } from '../../../builders/family-letters';

/** What is added when a document is made. */
const NUMBERS = { numeros_utiles: [{ nom: 'Pro Juventute', numero: '147' }] };
const textOf = (docx: Uint8Array): string => readDocxText(docx).join('\n');

describe.each(FAMILY_LETTERS)('the text of $kind', ({ form, fields, text }) => {
  it('uses only fields that the letter has', async () => {
    const docx = await buildLetter(text);
    expect(checkTags(form, () => readTemplateTags(docx))).toEqual([]);
  });

  it('is filled without a gap', async () => {
    expect(textOf(fillTemplate(await buildLetter(text), { ...NUMBERS, ...fields }))).not.toMatch(/[{}]|undefined/);
  });
});

async function filled(kind: (typeof FAMILY_LETTERS)[number]['kind']): Promise<string> {
  const letter = FAMILY_LETTERS.find((one) => one.kind === kind);
  if (letter === undefined) throw new Error(kind);
  return textOf(fillTemplate(await buildLetter(letter.text), { ...NUMBERS, ...letter.fields }));
}

describe('filled', () => {
  it('the statement shows movements, open invoices, what is owed by whom, and the help numbers', async () => {
    const text = await filled('statement');
    for (const part of ['Solde avant la période', "CHF 4'150.00", 'Vitre', "3'150.00", 'en retard', 'Employeur SA']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Pro Juventute : 147.');
  });

  it('the certificate of fees shows care of children apart', async () => {
    const text = await filled('fees-certificate');
    expect(text).toMatch(/Garde d’enfants\s+1'086\.00/);
    expect(text).toMatch(/Total payé\s+5'256\.00/);
  });

  it('the certificates of a pupil state their days', async () => {
    expect(await filled('deregistration-certificate')).toContain('après le 16 décembre 2022');
    expect(await filled('school-certificate')).toContain('pour l’année scolaire 2022-23');
  });
});
