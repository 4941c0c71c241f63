/** Text from cells and forms, brought to one line. */
import { oneLine } from '../../../src/domain/shared/one-line';

describe('a text for one line', () => {
  it.each([
    ['  Facture 2022-0001 ', 'Facture 2022-0001'],
    ['Rappel\r\nBcc: x@y.example', 'Rappel Bcc: x@y.example'],
    ['a\u2028b\u2029c', 'a b c'],
    ['a\u0000\u0007\tb', 'a b'],
    ['a\u00a0\u202fb\u0085c', 'a b c'],
    [' \n ', ''],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });
});
