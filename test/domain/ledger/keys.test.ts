/** Keys: the same thing has the same key, two things never share one. */
import * as fc from 'fast-check';
import { chargeKeyOf, entryKey, makeKey } from '../../../src/domain/ledger/keys';

it.each([
  [['tuition', '2022-23', 'E1'], 'tuition|2022-23|E1'],
  [['a|b', 'c'], 'a%7Cb|c'],
  [['50%', ''], '50%25|'],
])('%j make %s', (parts, key) => {
  expect(makeKey(...parts)).toBe(key);
});

it('differs wherever the parts differ', () => {
  const parts = fc.array(fc.string({ unit: fc.constantFrom('a', '|', '%', '7C', ' ') }), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(makeKey(...a) === makeKey(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

it('gives back the key of the charge for every payer', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (id, payer) => {
      const charge = makeKey('damage', id);
      expect(chargeKeyOf(entryKey(charge, payer))).toBe(charge);
    }),
  );
  expect(entryKey('k', 'famille')).not.toBe(entryKey('k', undefined));
});
