/** Enrolments by child, in order. */
import { groupByChild, ordinalIn } from '../../../src/domain/invoicing/children';
import { CALENDARS, enrolled } from '../../builders/billing-facts';

const ROWS = [
  enrolled('E1', { id: 'late', start: '2023-01-09', type: 'return' }),
  enrolled('E2', { id: 'other' }),
  enrolled('E1', { id: 'early', end: '2022-10-21', status: 'left' }),
  enrolled('E1', { id: 'next', year: '2023-24', type: 'first', status: 'requested' }),
  enrolled('E1', { id: 'void', status: 'cancelled' }),
  enrolled('E3', { id: 'never', status: 'refused' }),
];

it('leaves out what was cancelled or refused, and tells what is in force', () => {
  const shown = groupByChild(ROWS, CALENDARS).map(({ pupilId, living, inForce }) => {
    return [pupilId, living.map(({ id }) => id).join(' '), inForce.map(({ id }) => id).join(' ')];
  });
  expect(shown).toEqual([
    ['E1', 'early late next', 'early late'],
    ['E2', 'other', 'other'],
  ]);
});

it('numbers the presences of a child within each year', () => {
  const living = groupByChild(ROWS, CALENDARS)[0]?.living ?? [];
  expect(living.map((row) => ordinalIn(living, row))).toEqual(['', '2', '']);
});
