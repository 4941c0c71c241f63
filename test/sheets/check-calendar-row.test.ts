/** A calendar row must be in order and in its year. */

import { asDate } from '../../src/domain/shared/local-date';
import { checkCalendarRow } from '../../src/sheets/check-calendar-row';
import { sampleCalendar } from '../builders/tariff-table';

const ROW = sampleCalendar();

describe('a calendar row', () => {
  it('of the sample year is in order', () => {
    expect(checkCalendarRow(ROW)).toEqual([]);
  });

  it.each([
    ['2022-07-31', ['calendar-outside-year']],
    ['2022-08-01', []],
    ['2022-08-29', []],
    ['2022-10-22', ['calendar-order']],
    ['2023-09-01', ['calendar-outside-year', 'calendar-order']],
  ])('with the rentrée on %s: %j', (date, codes) => {
    expect(checkCalendarRow({ ...ROW, firstDay: asDate(date) }).map(({ code }) => code)).toEqual(codes);
  });

  it('names the column, and the one before it', () => {
    const { christmasReturn, ...rest } = ROW;
    expect(checkCalendarRow({ ...rest, christmasReturn: ROW.autumnReturn })).toContainEqual({
      code: 'calendar-order',
      tab: 'Calendrier',
      row: 2,
      column: 'Noël retour',
      data: { before: 'Noël début' },
    });
    expect(christmasReturn).toBe('2023-01-03');
  });
});
