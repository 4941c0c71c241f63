/** Identifiers of new enrolments and keys of letters: in the school's pattern, never one that the ledger knows. */
import { letterKey } from '../../../src/actions/re-enrolment/letters';
import { newEnrolmentIds, newEnrolmentRow } from '../../../src/actions/re-enrolment/rows';
import { asDate } from '../../../src/domain/shared/local-date';
import { placeAt } from '../../../src/domain/year/answers';
import { oldRow, TO } from '../../builders/year-children';

it('new identifiers pass over one that a vanished row has left in the ledger', () => {
  const nextId = newEnrolmentIds([{ id: 'I-007' }], [{ key: 'enrolment-fee|E1|I-008|famille' }, { key: undefined }]);
  expect([nextId(), nextId()]).toEqual(['I-009', 'I-010']);
});

it('a new row of the crèche keeps days and weekdays, one of a school section has none', () => {
  const row = oldRow('E1', { section: 'creche', days: 3, weekdays: 'lundi, mardi, jeudi' });
  const cells = (level: 'Crèche' | 'PS') =>
    newEnrolmentRow({
      id: 'I9',
      pupilId: 'E1',
      year: TO,
      place: placeAt(row, level),
      requestedOn: asDate('2023-05-10'),
      status: 'accepted',
    });
  expect(cells('Crèche')).toMatchObject({ section: 'Crèche', days: 3, weekdays: 'lundi, mardi, jeudi' });
  expect(cells('PS')).toMatchObject({
    section: 'Maternelle Petits',
    level: 'PS',
    days: '',
    weekdays: '',
    requestedOn: '2023-05-10',
  });
});

it('the key of a letter names year and family, fits into Drive’s 124 bytes, and tells long identifiers apart', () => {
  expect(letterKey('2023-24', 'F1')).toBe('reinscription|2023-24|F1');
  const long = 'famille-très-longue-'.repeat(10);
  expect(Buffer.byteLength(`${letterKey('2023-24', long)}|doc`)).toBeLessThan(124);
  expect(letterKey('2023-24', `${long}1`)).not.toBe(letterKey('2023-24', `${long}2`));
});
