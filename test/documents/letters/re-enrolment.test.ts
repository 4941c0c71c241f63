/** The fields of the re-enrolment letter, and what they say to a family. */
import { LETTERHEAD_FIELDS } from '../../../src/documents/letters/letter-form';
import { RE_ENROLMENT_FORM, reEnrolmentFields } from '../../../src/documents/letters/re-enrolment';
import { LETTER_CHILD, RE_ENROLMENT_CONTENT } from '../../builders/year-letters';

it('are at least those that the form offers, loops included', () => {
  const fields = reEnrolmentFields(RE_ENROLMENT_CONTENT);
  const { fields: own, loops } = RE_ENROLMENT_FORM;
  const offered = [...Object.keys(LETTERHEAD_FIELDS), ...Object.keys(own), ...Object.keys(loops)];
  expect(offered.filter((name) => !Object.keys(fields).includes(name))).toEqual([]);
  for (const [loop, inside] of Object.entries(loops)) {
    const [first] = fields[loop] as readonly Record<string, unknown>[];
    expect(Object.keys(first ?? {}).sort()).toEqual(Object.keys(inside).sort());
  }
});

it('name the deadline and what a late answer costs (ann. 2)', () => {
  expect(reEnrolmentFields(RE_ENROLMENT_CONTENT)).toMatchObject({
    delai: '15.05.2023',
    delai_long: '15 mai 2023',
    penalite: '500.00',
    texte_penalite: expect.stringContaining('après le 15 mai 2023 coûte une pénalité de CHF 500.00'),
    texte_compte: '',
  });
});

it('name who stays at the crèche and so owes no penalty (R-2.2)', () => {
  const { texte_penalite: text } = reEnrolmentFields({ ...RE_ENROLMENT_CONTENT, exempt: ['Mia Ader'] });
  expect(text).toBe(
    'Une réinscription reçue après le 15 mai 2023 coûte une pénalité de CHF 500.00 par enfant, sauf pour Mia Ader (crèche).',
  );
});

it('speak of no penalty where all children stay at the crèche, and of arrears where there are some (art. 1.5)', () => {
  const fields = reEnrolmentFields({ ...RE_ENROLMENT_CONTENT, penaltyCents: undefined, owedCents: 12_345 });
  expect(fields).toMatchObject({ texte_penalite: '', texte_compte: expect.stringContaining('CHF 123.45 sont échus') });
});

it.each([
  ['none', '☐ oui   ☐ non'],
  ['yes', 'oui'],
  ['no', 'non'],
  ['refused', 'refusée par l’école'],
] as const)('show an answer %s as « %s »', (answer, shown) => {
  const { enfants } = reEnrolmentFields({ ...RE_ENROLMENT_CONTENT, children: [{ ...LETTER_CHILD, answer }] });
  expect(enfants).toMatchObject([{ reponse: shown }]);
});

it('leave a level that nobody can tell to the conversation', () => {
  const { enfants } = reEnrolmentFields({
    ...RE_ENROLMENT_CONTENT,
    children: [{ ...LETTER_CHILD, nextLevel: '', answer: 'none' }],
  });
  expect(enfants).toMatchObject([{ niveau_suivant: 'à convenir' }]);
});
