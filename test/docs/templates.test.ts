/** The guide lists every field of every template, under the template's name. */
import { LETTER_FORMS } from '../../src/documents/letters/forms';
import { LETTERHEAD_FIELDS } from '../../src/documents/letters/letter-form';
import {
  LANGUAGE_SECTIONS,
  MERGE_CONDITIONS,
  MERGE_FIELDS,
  MERGE_LOOPS,
} from '../../src/documents/letters/merge-letter';
import { read } from './pages';

const [intro = '', ...sections] = read('docs/guide/modeles.md').split(/^## /m);
const COMMON = 'Dans tous les modèles';
const common = sections.find((section) => section.startsWith(COMMON)) ?? intro;

/** Tags as a person types them: fields, and loops from one end to the other. */
function tagsOf(fields: object, loops: Readonly<Record<string, object>>): string[] {
  const inLoops = Object.entries(loops).flatMap(([loop, inside]) => [`#${loop}`, `/${loop}`, ...Object.keys(inside)]);
  return [...Object.keys(fields), ...inLoops].map((tag) => `\`{${tag}}\``);
}

describe('The guide’s list of template fields', () => {
  it.each(Object.values(LETTER_FORMS).map(({ name, fields, loops }) => ({ name, fields, loops })))(
    'names every field of « $name »',
    ({ name, fields, loops }) => {
      const section = sections.find((text) => (text.split('\n')[0] ?? '').split(', ').includes(name)) ?? '';
      const tags = tagsOf({ ...LETTERHEAD_FIELDS, ...fields }, loops);
      expect(tags.filter((tag) => !section.includes(tag) && !common.includes(tag))).toEqual([]);
    },
  );

  it('names no field that no template has', () => {
    const forms = Object.values(LETTER_FORMS);
    const known = new Set(forms.flatMap(({ fields, loops }) => tagsOf({ ...LETTERHEAD_FIELDS, ...fields }, loops)));
    const named = sections.flatMap((section) => section.match(/`\{[^}…]+\}`/g) ?? []);
    expect(named.filter((tag) => !known.has(tag))).toEqual([]);
  });

  it('names every field, loop, condition and language of a merged letter', () => {
    const page = read('docs/guide/publipostage.md');
    const parts = [...MERGE_CONDITIONS, ...LANGUAGE_SECTIONS].map((name) => `\`{#${name}}\``);
    expect([...tagsOf(MERGE_FIELDS, MERGE_LOOPS), ...parts].filter((tag) => !page.includes(tag))).toEqual([]);
  });
});
