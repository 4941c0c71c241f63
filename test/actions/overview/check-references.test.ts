/** References of Factures: the number's own, another that is well formed, or told with its row. */
import { checkReferences } from '../../../src/actions/overview/check-references';
import { qrrReference, scorReference } from '../../../src/documents/qr-bill/reference';

const IBAN = 'CH56 0483 5012 3456 7800 9';
const invoice = (id: string, reference: string | undefined, type = 'invoice', row = Number(id.slice(5)) + 1) => ({
  id,
  row,
  type,
  reference,
});
const told = (...invoices: ReturnType<typeof invoice>[]) =>
  checkReferences(invoices, IBAN).map(({ code, tab, row, column }) => `${code} ${tab} ${row} ${column}`);

it.each([
  ['its own', scorReference('2022-0001')],
  ['its own, in groups', 'rf33 2022 0001'],
  ['none', undefined],
  ['that of its number under another account', qrrReference('2022-0001')],
  ['one of an earlier program', '210000000003139471430009017'],
])('an invoice may carry %s', (_, reference) => {
  expect(told(invoice('2022-0001', reference), invoice('2022-0002', scorReference('2022-0002')))).toEqual([]);
});

it.each([
  ['RF00', 'reference-invalid'],
  ['RF3420220001', 'reference-invalid'],
  [scorReference('2022-0002'), 'reference-of-other'],
  [qrrReference('2022-0002'), 'reference-of-other'],
])('%s is told as %s', (reference, code) => {
  expect(told(invoice('2022-0001', reference), invoice('2022-0002', undefined))).toEqual([
    `${code} Factures 2 Référence`,
  ]);
});

it('tells one that stands twice, also on an invoice without its number', () => {
  const foreign = '21 00000 00003 13947 14300 09017';
  expect(told(invoice('2022-0001', foreign), invoice('2022-0002', foreign.replace(/ /g, '')))).toEqual([
    'reference-twice Factures 3 Référence',
  ]);
});

it('a credit note has none to check', () => {
  expect(told(invoice('2022-0001', 'RF00', 'credit-note'))).toEqual([]);
});
