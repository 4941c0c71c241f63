/** Late pick-up (ann. 2 §Frais pour retards) and reminders (§Frais de rappel), worked by hand. */
import { call } from '../builders/call-function';

const Y = '2022-23';

describe('late pick-up (R-2.26, D-2.27): CHF 10 per started 10 minutes', () => {
  it.each([
    [0, 0],
    [1, 10],
    [9, 10],
    [10, 10],
    [11, 20],
    [20, 20],
    [21, 30],
    [60, 60],
    [61, 70],
  ])('%d minutes cost %d', (minutes, fee) => {
    expect(call('FRAIS_RETARD', [minutes, Y])).toBe(fee);
  });

  it('refuses negative minutes', () => {
    expect(() => call('FRAIS_RETARD', [-1, Y])).toThrow(/« -1 » n’est pas un nombre de minutes/);
  });
});

describe('reminders per invoice (R-3.1, D-3.2) and per school year (R-3.3)', () => {
  it.each([
    [1, 1, 0, 0],
    [1, 2, 0, 0],
    [1, 3, 20, 20],
    [1, 4, 50, 50],
    [1, 9, 50, 50],
    [2, 2, 20, 20],
    [2, 3, 20, 40],
    [2, 4, 50, 70],
    [3, 3, 50, 70],
    [3, 4, 50, 100],
    [4, 4, 50, 100],
    [9, 9, 50, 100],
  ])('rank %d of the invoice and %d of the year cost %d, added %d (D-3.4)', (invoice, year, higher, added) => {
    expect(call('FRAIS_RAPPEL', [invoice, year, Y])).toBe(higher);
    expect(call('FRAIS_RAPPEL', [invoice, year, Y, '', 'le plus élevé'])).toBe(higher);
    expect(call('FRAIS_RAPPEL', [invoice, year, Y, '', 'Addition'])).toBe(added);
  });

  it('has cost 70 after three reminders of one invoice (D-3.2)', () => {
    const fees = [1, 2, 3].map((rank) => Number(call('FRAIS_RAPPEL', [rank, 1, Y])));
    expect(fees.reduce((sum, fee) => sum + fee, 0)).toBe(70);
  });

  it.each([
    [0, 1],
    [1.5, 2],
    [1, -2],
  ])('refuses the ranks %d and %d', (invoice, year) => {
    expect(() => call('FRAIS_RAPPEL', [invoice, year, Y])).toThrow(/doit être un nombre entier à partir de 1/);
  });
});
