/** Enrolments by child, in order. */
import { groupByChild, keyOfRow } from '../../../src/domain/invoicing/children';
import { indexLedger } from '../../../src/domain/invoicing/invoiced';
import { CALENDARS, enrolled, typedEntry } from '../../builders/billing-facts';

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

describe('the key that stands for a row', () => {
  const [child] = groupByChild(ROWS, CALENDARS);
  const fee = (id: string) => `enrolment-fee|E1|${id}`;

  it.each<[string, string[], string[]]>([
    ['nothing billed', [], ['early', 'late', 'next']],
    ['each its own', ['late', 'next'], ['early', 'late', 'next']],
    ['a row renamed to early', ['old', 'late'], ['old', 'late', 'next']],
    ['a row renamed to late, early billed', ['early', 'old'], ['early', 'old', 'next']],
    ['two rows renamed', ['old', 'older'], ['old', 'older', 'next']],
    ['a row cancelled', ['void'], ['void', 'late', 'next']],
    ['a row with a bar in its identifier', ['a%7Cb'], ['a%7Cb', 'late', 'next']],
  ])('%s: billed %j, so %j', (_, billed, keys) => {
    const index = indexLedger(billed.map((id) => typedEntry({ key: `${fee(id)}|famille` })));
    const taken = new Set<string>();
    const found = child?.living.map((row) => keyOfRow('enrolment-fee|E1', row, child, index, taken));
    expect(found).toEqual(keys.map(fee));
  });

  it('is never one of another child or subject', () => {
    const keys = ['enrolment-fee|E11|old|famille', 'late-re-enrolment|E1|old|famille', 'enrolment-fee|famille'];
    const index = indexLedger(keys.map((key) => typedEntry({ key })));
    const found = child?.living.map((row) => keyOfRow('enrolment-fee|E1', row, child, index, new Set()));
    expect(found).toEqual(['early', 'late', 'next'].map(fee));
  });
});
