/** The letter on a leave request: its fields, and the text that a school starts from. */
import { buildLetter } from '../../../build/template/letter';
import { LEAVE_DECISION } from '../../../build/template/letters/leave-decision';
import { checkTags } from '../../../src/actions/documents/templates';
import {
  LEAVE_DECISION_FORM,
  type LeaveDecisionContent,
  leaveDecisionFields,
} from '../../../src/documents/letters/leave-decision';
import { fillTemplate } from '../../../src/documents/template/fill-template';
import { readTemplateTags } from '../../../src/documents/template/read-template-tags';
import { asDate } from '../../../src/domain/shared/local-date';
import { readDocxText } from '../../builders/docx-files';
import { HELP_NUMBERS, LETTERHEAD } from '../../builders/family-letters';

const CONTENT: LeaveDecisionContent = {
  letterhead: LETTERHEAD,
  pupil: { name: 'Ada Ader', className: 'CE2 A' },
  leave: {
    id: 'C1',
    from: asDate('2022-09-12'),
    to: asDate('2022-09-16'),
    requestedOn: asDate('2022-08-20'),
    motive: 'mariage en famille',
  },
  verdict: { decision: 'granted', on: asDate('2022-08-25'), by: 'Direction', reason: undefined },
  halfDays: 9,
  minutes: 1560,
  helpNumbers: HELP_NUMBERS,
};
const REFUSED = { ...CONTENT, verdict: { ...CONTENT.verdict, decision: 'refused', reason: 'examens' } } as const;

async function filled(content: LeaveDecisionContent): Promise<string> {
  return readDocxText(fillTemplate(await buildLetter(LEAVE_DECISION), leaveDecisionFields(content))).join('\n');
}

it('uses only fields that the letter has', async () => {
  const docx = await buildLetter(LEAVE_DECISION);
  expect(checkTags(LEAVE_DECISION_FORM, () => readTemplateTags(docx))).toEqual([]);
});

it('gives every field of its form a value', () => {
  const fields = leaveDecisionFields(CONTENT);
  expect(Object.keys(LEAVE_DECISION_FORM.fields).filter((name) => typeof fields[name] !== 'string')).toEqual([]);
});

it('ends with a closing formula, and has no line where there is nothing to state', async () => {
  const bare = await filled({
    ...CONTENT,
    pupil: { name: 'Ada Ader', className: '' },
    leave: { ...CONTENT.leave, requestedOn: undefined, motive: undefined },
  });
  expect(bare).not.toMatch(/Classe\n|Motif|déposée|–/);
  const full = await filled(REFUSED);
  for (const part of [
    'Classe\nCE2 A',
    'Motif de la demande\nmariage',
    'Motif de la décision : examens',
    'déposée le 20',
  ]) {
    expect(full).toContain(part);
  }
  for (const text of [bare, full]) expect(text).toMatch(/salutations distinguées\.\nLa Direction/);
});

it('says that a leave is granted, for which days and hours of class, with the help numbers', async () => {
  const text = await filled(CONTENT);
  for (const part of [
    'Demande de congé (Urlaubsgesuch) : accordée',
    '(du 12 septembre 2022 au 16 septembre 2022) est accordée.',
    '9 demi-journées de classe (26 h)',
    'est autorisée',
    'Décidé le 25 août 2022 par : Direction.',
    'Pro Juventute : 147.',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/[{}]|undefined/);
});

it('says why a leave is refused, and that an absence would not be authorised', async () => {
  const text = await filled(REFUSED);
  for (const part of [': refusée', 'Motif de la décision : examens', 'ne serait pas autorisée']) {
    expect(text).toContain(part);
  }
});

it('names a single day once, and stands without class, motive and day of the request', () => {
  const { leave } = CONTENT;
  const bare = { ...leave, to: leave.from, requestedOn: undefined, motive: undefined };
  const fields = leaveDecisionFields({
    ...CONTENT,
    leave: bare,
    pupil: { name: 'Ada', className: '' },
    halfDays: 0,
    minutes: 0,
  });
  expect(fields).toMatchObject({
    periode: 'le 12 septembre 2022',
    classe: '–',
    motif: '–',
    demande_le: '–',
    duree: 'aucune demi-journée de classe',
  });
});
