/** Which enrolments tuition and ranks count (D-2.32), and the notice of two months (D-2.20). */
import { isInForce } from '../../../src/domain/enrolment/enrolment';
import { noticeEnd } from '../../../src/domain/enrolment/notice';
import { asDate } from '../../../src/domain/shared/local-date';

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

describe('notice', () => {
  it.each([
    ['2023-03-10', '2023-05-31'],
    ['2023-01-31', '2023-03-31'],
    ['2023-02-01', '2023-04-30'],
    ['2022-12-31', '2023-02-28'],
    ['2023-12-31', '2024-02-29'],
  ])('received on %s ends on %s', (received, end) => {
    expect(noticeEnd(asDate(received))).toBe(end);
  });
});
