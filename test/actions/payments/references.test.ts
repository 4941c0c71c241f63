/** References as typed: whose they are, and what speaks against them. */
import { checkReference, invoiceOfReference } from '../../../src/actions/payments/references';

const INVOICES = [
  { id: '2022-0001', familyId: 'F1', reference: 'RF3320220001' },
  { id: '2022-0004', familyId: 'F3', reference: '00 00000 00000 00000 02022 00019' },
  { id: '2022-0007', familyId: 'F1', reference: undefined },
];

describe('a reference', () => {
  it.each([
    ['rf33 2022 0001', '2022-0001'],
    ['000000000000000000202200019', '2022-0004'],
    ['RF7620220003', undefined],
  ])('%s is that of invoice %s', (reference, id) => {
    expect(invoiceOfReference(reference, INVOICES)?.id).toBe(id);
  });

  it.each([
    ['RF3320220001', 'F1', []],
    ['RF3320220001', undefined, []],
    ['RF3320220001', 'F2', ['reference-other-family']],
    ['RF7620220003', 'F1', []],
    ['RF7720220003', 'F1', ['reference-check-digits']],
  ])('%s for family %s: %j', (reference, family, codes) => {
    expect(checkReference(reference, family, INVOICES).map(({ code }) => code)).toEqual(codes);
  });
});
