/** The text of the re-enrolment letter that a school starts from: every tag is known, and filled it says what it should. */
import { buildLetter } from '../../../../build/template/letter';
import { RE_ENROLMENT } from '../../../../build/template/letters/re-enrolment';
import { checkTags } from '../../../../src/actions/documents/templates';
import { RE_ENROLMENT_FORM, reEnrolmentFields } from '../../../../src/documents/letters/re-enrolment';
import { fillTemplate } from '../../../../src/documents/template/fill-template';
import { readTemplateTags } from '../../../../src/documents/template/read-template-tags';
import { readDocxText } from '../../../builders/docx-files';
import { RE_ENROLMENT_CONTENT } from '../../../builders/year-letters';

it('uses only fields that the letter has', async () => {
  const docx = await buildLetter(RE_ENROLMENT);
  expect(checkTags(RE_ENROLMENT_FORM, () => readTemplateTags(docx))).toEqual([]);
});

it('filled, names the child, the deadline, the penalty, the reply and the help numbers, without a gap', async () => {
  const docx = fillTemplate(await buildLetter(RE_ENROLMENT), reEnrolmentFields(RE_ENROLMENT_CONTENT));
  const text = readDocxText(docx).join('\n');
  expect(text).not.toMatch(/[{}]|undefined/);
  const parts = ['année scolaire 2023-24', 'Ada Ader', 'CE2', '15 mai 2023', 'CHF 500.00', '☐ oui', 'signature'];
  for (const part of [...parts, 'Pro Juventute : 147.']) expect(text).toContain(part);
});
