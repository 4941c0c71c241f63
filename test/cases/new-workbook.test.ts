/** A new workbook holds the tariffs of annexe 2 and the sample calendar, as these cases know them. */
import { toNativeDate } from '../../src/domain/shared/local-date';
import { type InitialCell, initialRows } from '../../src/sheets/setup/initial-rows';
import { calendarValues, tariffValues } from '../builders/school-year-2022';

const asCells = (rows: readonly (readonly InitialCell[])[] = []) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'object' ? toNativeDate(cell.date) : cell)));

describe('the initial rows', () => {
  it.each([
    ['Tarifs', tariffValues()],
    ['Calendrier', calendarValues()],
  ])('of %s are those of the regulation and of the sample year', (tab, [, ...expected]) => {
    expect(asCells(initialRows()[tab])).toEqual(expected);
  });
});
