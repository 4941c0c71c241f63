/** Every template of a letter to families has the help numbers; lists and reports for others need none. */
import { buildTemplates } from '../../../../build/template/letters';
import { LETTER_FORMS } from '../../../../src/documents/letters/forms';
import { HELP_NUMBERS_LOOP } from '../../../../src/documents/letters/letter-form';
import { readTemplateTags } from '../../../../src/documents/template/read-template-tags';

/** For the school itself, or for the city's education department. */
const NOT_FOR_FAMILIES = ['class-list', 'emergency-list', 'absence-report-fr', 'absence-report-de'];

let templates: Record<string, string> = {};
beforeAll(async () => {
  templates = await buildTemplates();
});

const loopsOf = (kind: string) => readTemplateTags(Buffer.from(templates[kind] ?? '', 'base64')).loops;

describe('the templates of letters', () => {
  it.each(Object.keys(LETTER_FORMS).filter((kind) => !NOT_FOR_FAMILIES.includes(kind)))(
    'to families, %s, print the help numbers',
    (kind) => {
      expect(loopsOf(kind)[HELP_NUMBERS_LOOP]).toEqual(['nom', 'numero']);
    },
  );

  it.each(NOT_FOR_FAMILIES)('to others, %s, do not', (kind) => {
    expect(loopsOf(kind)[HELP_NUMBERS_LOOP]).toBeUndefined();
  });
});
