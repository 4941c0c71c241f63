/** Laws of the notice (R-2.19, D-2.20): at least two months, to the end of a month. */
import fc from 'fast-check';
import { noticeEnd } from '../../../src/domain/enrolment/notice';
import { addDays, addMonths, asDate, endOfMonth } from '../../../src/domain/shared/local-date';

describe('the end of a notice', () => {
  it('is the end of a month, at least two months after receipt and less than three, and never falls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
        const received = addDays(asDate('2000-01-01'), offset);
        const end = noticeEnd(received);
        expect(end).toBe(endOfMonth(end));
        expect(end >= addMonths(received, 2)).toBe(true);
        expect(end < addMonths(addDays(endOfMonth(received), 1), 2)).toBe(true);
        expect(noticeEnd(addDays(received, 1)) >= end).toBe(true);
      }),
    );
  });
});
