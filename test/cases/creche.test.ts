/** The crèche by annexe 2: packages, whole months, notice of two months. */
import { call } from '../builders/call-function';
import { cellDate } from '../builders/school-year-2022';

const Y = '2022-23';

describe('the crèche packages (R-2.4, R-2.11)', () => {
  it.each([
    [1, 573, 515.7, 487.05, 6876],
    [2, 1086, 977.4, 923.1, 13032],
    [3, 1549, 1394.1, 1316.65, 18588],
    [4, 1962, 1765.8, 1667.7, 23544],
    [5, 2315, 2083.5, 1967.75, 27780],
  ])('%d days cost %d a month, %d for the 2nd child, %d for the 3rd; %d a year', (days, first, second, third, year) => {
    const month = (rank: number) => call('CRECHE_MENSUALITE', [days, rank, Y]);
    expect([1, 2, 3, 4].map(month)).toEqual([first, second, third, third]);
    expect(call('CRECHE_DU', [days, 1, '2022-09-01', '', Y])).toBe(year);
  });

  it.each([0, 6, 2.5, -1])('takes %d days a week for an error (R-1.1)', (days) => {
    expect(() => call('CRECHE_MENSUALITE', [days, 1, Y])).toThrow(/de 1 à 5 jours/);
  });
});

describe('months of arrival and departure are due whole (R-2.10)', () => {
  it.each([
    ['2022-09-01', '2022-09-01', 1],
    ['2022-09-30', '2022-10-01', 2],
    ['2022-09-15', '2022-11-02', 3],
    ['2022-12-31', '2023-01-01', 2],
    ['2023-02-28', '2023-03-01', 2],
    ['2023-08-31', '2023-08-31', 1],
    ['2023-08-31', '', 1],
    ['2022-08-31', '2022-09-01', 1],
    ['2022-01-01', '2024-01-01', 12],
    ['2022-01-01', '2022-08-31', 0],
    ['2023-09-01', '', 0],
  ])('a presence from %s to %s costs %d months of the school year', (start, end, months) => {
    expect(call('CRECHE_DU', [1, 1, start, end, Y])).toBe(months * 573);
  });

  it('rounds each month before adding: 12 × 487.05', () => {
    expect(call('CRECHE_DU', [1, 3, '2022-09-01', '2023-08-31', Y])).toBe(5844.6);
  });

  it('refuses an end before the start', () => {
    expect(() => call('CRECHE_DU', [1, 1, '2022-11-02', '2022-11-01', Y])).toThrow(/précède l’arrivée/);
  });
});

describe('notice of two months to the end of a month (R-2.19, D-2.20)', () => {
  it.each([
    ['2023-03-10', '2023-05-31'],
    ['2023-01-31', '2023-03-31'],
    ['2023-02-01', '2023-04-30'],
    ['2023-02-28', '2023-04-30'],
    ['2023-06-30', '2023-08-31'],
    ['2022-12-30', '2023-02-28'],
    ['2022-12-31', '2023-02-28'],
    ['2023-12-31', '2024-02-29'],
    ['2023-12-01', '2024-02-29'],
    ['2022-11-30', '2023-01-31'],
  ])('a notice received on %s ends on %s', (received, end) => {
    expect(call('FIN_PREAVIS', [received])).toEqual(cellDate(end));
  });
});
