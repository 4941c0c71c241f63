/** Which enrolments tuition and ranks count (D-2.32). */
import { isInForce } from '../../../src/domain/enrolment/enrolment';

describe('an enrolment in force', () => {
  it.each([
    ['requested', 'first', false],
    ['requested', 'return', false],
    ['requested', 're-enrolment', true],
    ['accepted', 'first', true],
    ['confirmed', 'return', true],
    ['left', 'first', true],
    ['cancelled', 're-enrolment', false],
    ['refused', 're-enrolment', false],
  ] as const)('%s (%s): %s', (status, type, expected) => {
    expect(isInForce({ status, type })).toBe(expected);
  });
});
