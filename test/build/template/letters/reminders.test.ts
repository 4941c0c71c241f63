/** The texts of the reminders: every tag is known, and filled they say what is owed. */
import { buildLetter } from '../../../../build/template/letter';
import { checkTags } from '../../../../src/actions/documents/templates';
import { fillTemplate } from '../../../../src/documents/template/fill-template';
import { readTemplateTags } from '../../../../src/documents/template/read-template-tags';
import { readDocxText } from '../../../builders/docx-files';
import { REMINDER_LETTERS } from '../../../builders/reminder-letters';

describe.each(REMINDER_LETTERS)('the text of $kind', ({ kind, form, text, fields }) => {
  it('uses only fields that the letter has', async () => {
    const docx = await buildLetter(text);
    expect(checkTags(form, () => readTemplateTags(docx))).toEqual([]);
  });

  it('is filled without a gap and says what is owed', async () => {
    const filled = readDocxText(fillTemplate(await buildLetter(text), { numeros_utiles: [], ...fields })).join('\n');
    expect(filled).not.toMatch(/[{}]|undefined/);
    expect(filled).toContain('CHF 670.00');
    if (kind !== 'access-letter') expect(filled).toMatch(/Frais des rappels précédents\s+20\.00/);
  });
});

it('has a text of its own for each level', () => {
  const opening = (kind: string) => REMINDER_LETTERS.find((letter) => letter.kind === kind)?.text.parts[1];
  expect(opening('reminder-1')).toContain('oubli');
  expect(opening('reminder-2')).toContain('Malgré notre premier rappel');
  expect(opening('reminder-3')).toContain('en demeure');
});
