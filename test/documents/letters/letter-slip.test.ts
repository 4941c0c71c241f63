/** Payment slips of letters: whose reference they carry, and when the payer's field stays open. */
import { letterSlip, slipReference } from '../../../src/documents/letters/letter-slip';
import { asDate } from '../../../src/domain/shared/local-date';

const QR_IBAN = 'CH4431999123000889012';
const IBAN = 'CH9300762011623852957';
const ADDRESS = { name: 'École', street: 'Rue', number: '1', postcode: '4051', town: 'Basel', country: 'CH' };
const HEAD = {
  school: { address: ADDRESS, iban: QR_IBAN, contact: '' },
  date: asDate('2022-10-01'),
  addressee: { ...ADDRESS, name: 'Zoé Rey' },
  familyName: 'Rey',
};
const DEMAND = {
  amountCents: 10000,
  invoice: { id: '2022-0001', reference: undefined },
  message: 'Facture 2022-0001',
  heading: ['a', 'b'],
};

describe('the reference of a slip', () => {
  it.each([
    [QR_IBAN, '2022-0001', '21 00000 00003 13947 14300 09017', 'QRR', '210000000003139471430009017'],
    [IBAN, '2022-0001', 'RF18 5390 0754 7034', 'SCOR', 'RF18539007547034'],
    [IBAN, 'Ancienne', undefined, 'NON', ''],
    [IBAN, `9${'x'.repeat(21)}`, undefined, 'NON', ''],
    [QR_IBAN, 'Ancienne', ' ', 'NON', ''],
  ])('to account %s for invoice %s with reference %j is of type %4$s', (iban, id, reference, type, value) => {
    expect(slipReference(iban, { id, reference })).toEqual({ type, value });
  });

  it.each([
    [QR_IBAN, 'QRR'],
    [IBAN, 'SCOR'],
  ])('of an invoice without one is made of its number, as account %s asks: %s', (iban, type) => {
    const { type: made, value } = slipReference(iban, DEMAND.invoice);
    expect(made).toBe(type);
    expect(value).toContain('20220001');
  });
});

describe('a slip', () => {
  it('is headed by the school and made out to the addressee', () => {
    const { heading, debtor, creditor, amountCents } = letterSlip(HEAD, DEMAND);
    expect({ heading, debtor, creditor, amountCents }).toEqual({
      heading: ['École', 'a', 'b'],
      debtor: HEAD.addressee,
      creditor: ADDRESS,
      amountCents: 10000,
    });
  });

  it.each([{ postcode: ' ' }, { town: '' }])('leaves the payer open where the address lacks %j', (gap) => {
    expect(letterSlip({ ...HEAD, addressee: { ...HEAD.addressee, ...gap } }, DEMAND).debtor).toBeNull();
  });
});
