/** Tuition by the regulation (ann. 2 §Écolages, §Arrivée, §Départ, §Réduction fratrie, §Corporate), worked by hand. */
import { call } from '../builders/call-function';

const Y = '2022-23';

describe('annual tuition (R-2.3, R-2.11, R-2.28)', () => {
  it.each([
    ['Maternelle Petits', 8900, 8010, 7565, 16600],
    ['Maternelle Moyens et Grands', 8700, 7830, 7395, 16400],
    ['Élémentaire', 8300, 7470, 7055, 16500],
    ['6e', 10600, 9540, 9010, 18800],
  ])('%s costs %d, %d for the 2nd child, %d from the 3rd on, %d Corporate whatever the rank', (...row) => {
    const [category, first, second, third, corporate] = row;
    const annual = (kind: string, rank: number) => call('ECOLAGE', [category, kind, rank, Y]);
    expect([1, 2, 3, 4, 9].map((rank) => annual('Normal', rank))).toEqual([first, second, third, third, third]);
    expect([1, 2, 3, 4].map((rank) => annual('Corporate', rank))).toEqual(Array(4).fill(corporate));
  });

  it.each([
    [1, 'Normal', 0],
    [2, 'Normal', 0.1],
    [3, 'Normal', 0.15],
    [7, 'Normal', 0.15],
    [2, 'Corporate', 0],
    [3, 'Corporate', 0],
  ])('gives child %d under the tariff %s a reduction of %d (R-2.11)', (rank, kind, expected) => {
    expect(call('REDUCTION_FRATRIE', [rank, kind, Y])).toBe(expected);
  });
});

/** Tuition of Élémentaire, first child, 8300 a year: a tenth is 830. */
const due = (arrival: string, departure = '', type = 'Première') =>
  call('ECOLAGE_DU', ['Élémentaire', 'Normal', 1, arrival, departure, type, Y]);

describe('arrival during the year (R-2.8, D-2.9): the month of arrival is due whole', () => {
  it.each([
    ['2021-01-01', 8300],
    ['2022-08-31', 8300],
    ['2022-09-01', 8300],
    ['2022-09-02', 8300],
    ['2022-09-30', 8300],
    ['2022-10-01', 7470],
    ['2022-10-31', 7470],
    ['2022-11-01', 6640],
    ['2022-11-30', 6640],
    ['2022-12-01', 5810],
    ['2022-12-31', 5810],
    ['2023-01-01', 4980],
    ['2023-01-31', 4980],
    ['2023-02-01', 4150],
    ['2023-02-28', 4150],
    ['2023-03-01', 3320],
    ['2023-03-31', 3320],
    ['2023-04-01', 2490],
    ['2023-04-30', 2490],
    ['2023-05-01', 1660],
    ['2023-05-31', 1660],
    ['2023-06-01', 830],
    ['2023-06-30', 830],
    ['2023-07-01', 830],
    ['2023-08-31', 830],
  ])('charges an arrival on %s %d', (arrival, expected) => {
    expect(due(arrival)).toBe(expected);
  });

  it('refuses an arrival after the school year', () => {
    expect(() => due('2023-09-01')).toThrow(/01\.09\.2023 tombe après la fin de l’année 2022-23/);
  });
});

describe('departure during the year (R-2.14): share of the annual tariff that stays due', () => {
  it.each([
    ['2022-03-15', 830],
    ['2022-08-31', 830],
    ['2022-09-01', 1660],
    ['2022-10-21', 1660],
    ['2022-10-22', 1660],
    ['2022-11-06', 1660],
    ['2022-11-07', 3320],
    ['2022-12-16', 3320],
    ['2022-12-17', 3320],
    ['2023-01-02', 3320],
    ['2023-01-03', 4980],
    ['2023-02-10', 4980],
    ['2023-02-26', 4980],
    ['2023-02-27', 6640],
    ['2023-04-14', 6640],
    ['2023-05-01', 6640],
    ['2023-05-02', 8300],
    ['2023-07-07', 8300],
    ['2023-08-31', 8300],
    ['2024-01-15', 8300],
  ])('charges a re-enrolled child that leaves on %s %d', (departure, expected) => {
    expect(due('2022-09-01', departure, 'Réinscription')).toBe(expected);
  });

  it.each(['Première', 'Retour'])('charges a child of the type %s nothing before the first day (D-2.16)', (type) => {
    expect(due('2022-09-01', '2022-08-31', type)).toBe(0);
    expect(due('2022-09-01', '2022-09-01', type)).toBe(1660);
  });

  it('lets a withdrawal precede a planned arrival only before the rentrée', () => {
    expect(due('2023-01-09', '2022-08-31', 'Réinscription')).toBe(830);
    expect(due('2023-01-09', '2022-08-31', 'Première')).toBe(0);
    expect(() => due('2023-01-09', '2022-12-01', 'Première')).toThrow(/précède l’arrivée/);
  });

  it('applies the share to the child’s own tuition, after the sibling reduction (D-2.15)', () => {
    const args = ['6e', 'Normal', 3, '2022-09-01', '2022-11-06', 'Réinscription', Y];
    expect(call('ECOLAGE_DU', args)).toBe(1802);
  });
});

describe('arrival and departure in one year (D-2.17): the lesser of both', () => {
  it.each([
    ['2022-10-03', '2022-10-21', 1660],
    ['2022-11-07', '2022-12-01', 3320],
    ['2022-12-01', '2023-01-10', 4980],
    ['2023-01-09', '2023-01-31', 4980],
    ['2023-01-09', '2023-03-10', 4980],
    ['2023-03-01', '2023-06-30', 3320],
    ['2023-06-01', '2023-06-01', 830],
  ])('charges a presence from %s to %s %d', (arrival, departure, expected) => {
    expect(due(arrival, departure)).toBe(expected);
  });
});

describe('rounding: once, at the end, to 0.05', () => {
  it('rounds a Maternelle tuition of rank 3 at 3/10 once', () => {
    // 8900 × 85 % × 3/10 = 2269.50; 8700 × 85 % × 1/10 = 739.50; 8300 × 85 % × 20 % = 1411.00
    const of = (category: string, arrival: string, departure: string) =>
      call('ECOLAGE_DU', [category, 'Normal', 3, arrival, departure, 'Première', Y]);
    expect(of('Maternelle Petits', '2023-04-03', '')).toBe(2269.5);
    expect(of('Maternelle Moyens et Grands', '2023-06-01', '')).toBe(739.5);
    expect(of('Élémentaire', '2022-09-01', '2022-09-30')).toBe(1411);
  });
});
