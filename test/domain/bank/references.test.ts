/** References of a payment against those of the invoices. */
import { foldReference, isReferenceValid } from '../../../src/documents/qr-bill/reference';
import { indexReferences } from '../../../src/domain/bank/references';
import { accountInvoice } from '../../builders/family-account';

const QR_3 = '000000000000000000202200035';
const invoices = [
  { ...accountInvoice('2022-0001', 100), reference: 'RF33 2022 0001' },
  { ...accountInvoice('2022-0002', 100, { familyId: 'F2' }), reference: 'RF0620220002' },
  { ...accountInvoice('2022-0003', 100), reference: QR_3 },
  { ...accountInvoice('2022-0004', 100, { payerId: 'P1' }), reference: 'RF4920220004' },
  { ...accountInvoice('2022-0005', -100, { type: 'credit-note' }), reference: 'RF2220220005' },
  accountInvoice('2022-0006', 100),
];
const index = indexReferences(invoices, { fold: foldReference, isValid: isReferenceValid });

describe('the references of a payment', () => {
  it.each([
    ['a creditor reference', ['RF3320220001'], '2022-0001'],
    ['one with blanks and small letters', ['rf33 2022 0001'], '2022-0001'],
    ['a QR reference', [QR_3], '2022-0003'],
    ['one with blanks', ['00 00000 00000 00000 02022 00035'], '2022-0003'],
    ['one without the zeros it begins with', ['202200035'], '2022-0003'],
    ['the same twice', ['RF3320220001', 'RF33 2022 0001'], '2022-0001'],
    ['two of one payer', ['RF3320220001', QR_3], '2022-0001, 2022-0003'],
  ])('name an invoice: %s', (_, references, expected) => {
    const resolved = index.resolve(references);
    expect(resolved.kind === 'invoices' && resolved.invoices.map(({ id }) => id).join(', ')).toBe(expected);
  });

  it.each([
    ['no reference', [], 'none'],
    ['blanks', [' '], 'none'],
    ['wrong check digits', ['RF3420220001'], 'wrong-digits'],
    ['a wrong check digit of a QR reference', ['000000000000000000202200036'], 'wrong-digits'],
    ['one right and one wrong', ['RF3320220001', 'RF3420220001'], 'wrong-digits'],
    ['a right one of nobody', ['RF18539007547034'], 'unknown'],
    ['a text', ['facture de juillet'], 'unknown'],
    ['a reference of a credit note', ['RF2220220005'], 'unknown'],
    ['two families', ['RF3320220001', 'RF0620220002'], 'several-payers'],
    ['a family and its employer', ['RF3320220001', 'RF4920220004'], 'several-payers'],
  ])('leave it to a person: %s', (_, references, kind) => {
    expect(index.resolve(references).kind).toBe(kind);
  });

  it.each([
    ['RF3420220001', '2022-0001'],
    ['000000000000000000202200036', '2022-0003'],
    ['RF3420229999', undefined],
  ])('%s with other check digits would be %s', (reference, invoice) => {
    expect(index.alike(reference)?.id).toBe(invoice);
  });
});
