import { formatMoment } from '../../../../../local/runtime/services/text/date-format';

describe('Moments by a pattern', () => {
  const moment = Date.UTC(2022, 2, 27, 1, 0, 0, 7);

  it.each([
    ['Europe/Zurich', 'yyyy-MM-dd HH:mm:ss.SSS', '2022-03-27 03:00:00.007'],
    ['GMT', 'HH:mm Z X', '01:00 +0000 Z'],
    ['America/New_York', 'dd/MM h:mm a XXX', '26/03 9:00 PM -04:00'],
    ['nowhere', 'HH', '01'],
    ['Asia/Kolkata', 'HH:mm u', '06:30 7'],
  ])('are written in %s', (zone, pattern, expected) => {
    expect(formatMoment(moment, zone, pattern)).toBe(expected);
  });

  it('are not written by a letter that is not known', () => {
    expect(formatMoment(moment, 'GMT', 'qq')).toBeUndefined();
  });
});
