/** The family of a letter's mail, by which it is written in the family's language. */
import { letterFamily, readLetterPupils } from '../../../src/actions/mails/letter-family';
import { absenceOffice } from '../../builders/absence-office';
import { execute } from '../../builders/family-office';

const families = [{ id: 'F1' }, { id: 'F2' }] as unknown as Parameters<typeof letterFamily>[1];
const pupils = [
  { id: 'E1', familyId: 'F1' },
  { id: 'a very long identifier of a pupil | with a bar', familyId: 'F2' },
];

describe('the family of a letter', () => {
  it.each([
    ['justification|E1|2022-09-08-matin', 'F1'],
    ['justification|a very long identifier of a pupil %7C with a bar|2022-09-08-matin', 'F2'],
    ['justification|E9|2022-09-08-matin', undefined],
    ['lettre|1a2b|e:E1', 'F1'],
    ['lettre|1a2b|f:F2', 'F2'],
    ['facture|2022-0001', undefined],
  ])('%s is %s', (key, expected) => {
    expect(letterFamily(key, families, pupils)?.id).toBe(expected);
  });

  it('needs tab Élèves only while a letter about a child waits', () => {
    const readFor = (key: string, status: 'planned' | 'sent') =>
      execute(absenceOffice('2022-09-15'), ({ workbook }) => readLetterPupils(workbook, [{ key, status }]).length);
    expect(readFor('justification|E1|2022-09-08-matin', 'planned')).toBe(3);
    expect(readFor('justification|E1|2022-09-08-matin', 'sent')).toBe(0);
    expect(readFor('facture|2022-0001', 'planned')).toBe(0);
  });
});
