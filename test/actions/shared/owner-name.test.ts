/** Names of families and their payers. */
import { ownerName } from '../../../src/actions/shared/owner-name';

const ROWS = {
  families: [{ id: 'F1', name: 'Rey' }],
  payers: [{ id: 'P1', familyId: 'F1', name: 'Atelier Rey SA' }],
};

it.each([
  ['F1', undefined, 'Rey'],
  ['F1', 'P1', 'Atelier Rey SA'],
  ['F2', 'P1', undefined],
  ['F1', 'P9', undefined],
  ['F9', undefined, undefined],
])('the name of family %s, payer %s, is %s', (familyId, payerId, expected) => {
  expect(ownerName(ROWS, familyId, payerId)).toBe(expected);
});
