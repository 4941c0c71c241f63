/** Crèche days as the secretary types them, and the children who come by their package. */
import { regularChildren } from '../../../src/domain/enrolment/creche-children';
import { parseWeekdays, weekdaysOf } from '../../../src/domain/enrolment/weekdays';
import { asDate } from '../../../src/domain/shared/local-date';
import { CALENDARS, enrolled, inCreche } from '../../builders/billing-facts';

describe('weekdays as text', () => {
  it.each<[string, number[] | undefined]>([
    ['lundi, mardi', [1, 2]],
    ['lu ma', [1, 2]],
    ['Lu. Ma. et Ve', [1, 2, 5]],
    ['MERCREDI/JEUDI', [3, 4]],
    ['jeu;lun;jeudi', [1, 4]],
    ['lundis et mardis', [1, 2]],
    ['mer', [3]],
    ['', []],
    ['m', undefined],
    ['samedi', undefined],
    ['lundi matin', undefined],
    ['lunaire', undefined],
  ])('%s → %j', (text, days) => {
    expect(parseWeekdays(text)).toEqual(days);
  });

  it('are all five for five days a week, unknown for fewer', () => {
    expect(weekdaysOf({ days: 5 })).toEqual([1, 2, 3, 4, 5]);
    expect(weekdaysOf({ days: 3 })).toBeUndefined();
    expect(weekdaysOf({ days: 2, weekdays: 'je ve' })).toEqual([4, 5]);
    expect(weekdaysOf({ days: 2, weekdays: 'au choix' })).toBeUndefined();
  });
});

describe('the children who come on Monday 10 October 2022', () => {
  const expected = (...rows: Parameters<typeof regularChildren>[0]) => [
    ...regularChildren(rows, CALENDARS)(asDate('2022-10-10')),
  ];
  const monday = (more: object = {}) => inCreche('E1', 1, { weekdays: 'lundi', ...more });

  it.each<[string, object, string[]]>([
    ['on Mondays', {}, ['E1']],
    ['on Tuesdays', { weekdays: 'mardi' }, []],
    ['from that day on', { start: '2022-10-10' }, ['E1']],
    ['from the day after', { start: '2022-10-11' }, []],
    ['until that day', { end: '2022-10-10' }, ['E1']],
    ['until the day before', { end: '2022-10-09' }, []],
    ['cancelled', { status: 'cancelled' }, []],
    ['on days that are not known', { weekdays: undefined }, []],
  ])('%s', (_, more, pupils) => {
    expect(expected(monday(more))).toEqual(pupils);
  });

  it('are counted once, and none of the school sections', () => {
    expect(expected(monday(), monday({ weekdays: 'lu ma' }), enrolled('E2', { weekdays: 'lundi' }))).toEqual(['E1']);
  });
});
