import { createClock, momentOf } from '../../../local/runtime/clock';

describe('The simulated clock', () => {
  it('moves forward only', () => {
    const clock = createClock(10);
    clock.advance(5);
    expect(clock.now()).toBe(15);
    expect(() => clock.advance(-1)).toThrow(RangeError);
    expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
  });

  it('starts at nine in the morning of a date', () => {
    expect(new Date(momentOf('2022-06-15')).toString()).toContain('Jun 15 2022 09:00:00');
  });

  it.each(['2022-02-30', '2022-6-15', 'demain', ''])('does not start at %j', (day) => {
    expect(() => momentOf(day)).toThrow(RangeError);
  });
});
