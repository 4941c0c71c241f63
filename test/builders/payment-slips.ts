/** Made-up payment slips for the tests: a plain one, and random ones with letters of many languages. */
import * as fc from 'fast-check';
import { qrrReference, scorReference } from '../../src/documents/qr-bill/reference';
import type { Address, PaymentSlip } from '../../src/documents/qr-bill/slip';

export const ORDINARY_IBAN = 'CH9300762011623852957';
export const QR_IBAN = 'CH4431999123000889012';

export const SCHOOL: Address = {
  name: 'École Primaire Exemple',
  street: 'Rue du Modèle',
  number: '1',
  postcode: '4051',
  town: 'Basel',
  country: 'CH',
};

export const FAMILY: Address = {
  name: 'Łucja Șerban-Nguyễn',
  street: 'Rue de l’Église',
  number: '12b',
  postcode: '68300',
  town: 'Saint-Louis',
  country: 'FR',
};

/** A plain slip, with the given fields instead of its own. */
export function makeSlip(changes: Partial<PaymentSlip> = {}): PaymentSlip {
  return {
    iban: ORDINARY_IBAN,
    creditor: SCHOOL,
    debtor: FAMILY,
    amountCents: 194975,
    reference: { type: 'SCOR', value: 'RF3320220001' },
    message: 'Facture 2022-0001',
    language: 'fr',
    heading: ['Facture 2022-0001', 'Famille Ader'],
    ...changes,
  };
}

const LETTERS = 'aeioubcdlmnrst AEIOU ÉèçœŒŁłȘșȚțğİıßÄöüñÅøŽčńễảđ’–-&.,';

const someText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength })
    .map((letters) => `A${letters.join('')}`.slice(0, maxLength));

const someAddress: fc.Arbitrary<Address> = fc.record({
  name: someText(70),
  street: fc.oneof(fc.constant(''), someText(70)),
  number: fc.oneof(fc.constant(''), someText(16)),
  postcode: fc.integer({ min: 1000, max: 99999 }).map(String),
  town: someText(35),
  country: fc.constantFrom('CH', 'FR', 'DE', 'LI'),
});

const someInvoiceNumber = fc
  .tuple(fc.integer({ min: 2022, max: 2099 }), fc.integer({ min: 1, max: 9999 }))
  .map(([year, number]) => `${year}-${String(number).padStart(4, '0')}`);

const somePayment: fc.Arbitrary<Pick<PaymentSlip, 'iban' | 'reference'>> = fc.oneof(
  someInvoiceNumber.map((number) => {
    return { iban: ORDINARY_IBAN, reference: { type: 'SCOR' as const, value: scorReference(number) } };
  }),
  someInvoiceNumber.map((number) => {
    return { iban: QR_IBAN, reference: { type: 'QRR' as const, value: qrrReference(number) } };
  }),
  fc.constant({ iban: ORDINARY_IBAN, reference: { type: 'NON' as const, value: '' } }),
);

/** Any slip that the standard accepts. */
export const someSlip: fc.Arbitrary<PaymentSlip> = fc
  .record({
    payment: somePayment,
    creditor: someAddress,
    debtor: fc.option(someAddress),
    amountCents: fc.integer({ min: 1, max: 99_999_999_999 }),
    message: fc.oneof(fc.constant(''), someText(140)),
    language: fc.constantFrom('fr' as const, 'de' as const, 'en' as const),
    heading: fc.array(someText(90), { maxLength: 4 }),
  })
  .map(({ payment, ...slip }) => ({ ...slip, ...payment }));
