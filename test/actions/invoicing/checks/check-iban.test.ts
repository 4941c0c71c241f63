/** The school's account number. */
import { checkIban } from '../../../../src/actions/invoicing/checks/check-iban';

const ROWS = [
  { row: 2, key: 'École' },
  { row: 9, key: ' iban ' },
];

it.each([
  ['CH93 0076 2011 6238 5295 7', true],
  ['CH4431999123000889012', true],
  ['LI21 0881 0000 2324 013A A', true],
  ['CH93 0076 2011 6238 5295 8', false],
  ['DE89 3704 0044 0532 0130 00', false],
  ['', false],
])('« %s » is taken: %s', (iban, isTaken) => {
  const issue = { code: 'iban-invalid', tab: 'Réglages', row: 9, column: 'Valeur', data: { value: iban } };
  expect(checkIban(ROWS, iban)).toEqual(isTaken ? [] : [issue]);
});
