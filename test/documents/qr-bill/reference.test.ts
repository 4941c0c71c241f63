/** References and IBANs, against published examples and check digits worked by hand. */
import * as fc from 'fast-check';
import {
  foldReference,
  formatIban,
  formatReference,
  isQrIban,
  isReferenceValid,
  isValidIban,
  qrrReference,
  referenceFor,
  scorReference,
} from '../../../src/documents/qr-bill/reference';
import { ORDINARY_IBAN, QR_IBAN } from '../../builders/payment-slips';

describe('creditor reference (ISO 11649)', () => {
  it.each([
    // The standard's own example.
    ['539007547034', 'RF18539007547034'],
    // 20220001 followed by RF00 (27 15 00) is 20220001271500 = 97 × 208453621355 + 65; 98 − 65 = 33.
    ['2022-0001', 'RF3320220001'],
    // Letters count from A = 10: 2022101271500 = 97 × 20846404860 + 80; 98 − 80 = 18.
    ['2022-A/1', 'RF182022A1'],
  ])('makes of %j the reference %s', (number, reference) => {
    expect(scorReference(number)).toBe(reference);
  });

  it.each(['', '-', '1234567890123456789012'])('refuses %j', (number) => {
    expect(() => scorReference(number)).toThrow('No creditor reference');
  });
});

describe('QR reference', () => {
  it.each([
    // The example of the implementation guidelines.
    ['21000000000313947143000901', '210000000003139471430009017'],
    // Carry over 2,0,2,2,0,0,0,1 by the table 0 9 4 6 8 2 7 1 3 5, the carries are 4 8 0 4 8 3 6 1; 10 − 1 = 9.
    ['2022-0001', '000000000000000000202200019'],
  ])('makes of %j the reference %s', (number, reference) => {
    expect(qrrReference(number)).toBe(reference);
  });

  it.each(['', 'ABC', '123456789012345678901234567'])('refuses %j', (number) => {
    expect(() => qrrReference(number)).toThrow('No QR reference');
  });

  it('is 27 digits for every invoice number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 99999 }), (year, number) => {
        expect(qrrReference(`${year}-${number}`)).toMatch(/^\d{27}$/u);
      }),
    );
  });
});

describe('referenceFor', () => {
  it.each([
    [ORDINARY_IBAN, { type: 'SCOR', value: 'RF3320220001' }],
    [QR_IBAN, { type: 'QRR', value: '000000000000000000202200019' }],
    ['CH44 3199 9123 0008 8901 2', { type: 'QRR', value: '000000000000000000202200019' }],
  ])('gives the account %s its kind of reference', (iban, reference) => {
    expect(referenceFor(iban, '2022-0001')).toEqual(reference);
  });
});

describe('IBAN', () => {
  it.each([
    ['CH93 0076 2011 6238 5295 7', true, false],
    ['ch9300762011623852957', true, false],
    ['LI21 0881 0000 2324 013A A', true, false],
    ['CH44 3199 9123 0008 8901 2', true, true],
    ['CH93 0076 2011 6238 5295 8', false, false],
    ['CH93 0076 2011 6238 5295', false, false],
    ['DE89 3704 0044 0532 0130 00', false, false],
    ['', false, false],
  ])('knows %j: valid %s, QR-IBAN %s', (iban, isValid, isQr) => {
    expect([isValidIban(iban), isQrIban(iban)]).toEqual([isValid, isQr]);
  });

  it('is written in groups of four', () => {
    expect(formatIban('ch9300762011623852957')).toBe('CH93 0076 2011 6238 5295 7');
  });
});

describe('formatReference', () => {
  it.each([
    ['210000000003139471430009017', '21 00000 00003 13947 14300 09017'],
    ['RF18539007547034', 'RF18 5390 0754 7034'],
    ['', ''],
    ['Facture 12', 'Facture 12'],
  ])('writes %j as %j', (reference, expected) => {
    expect(formatReference(reference)).toBe(expected);
  });
});

describe('a reference as typed', () => {
  it.each([
    ['RF33 2022 0001', true],
    ['rf3320220001', true],
    ['RF34 2022 0001', false],
    ['000000000000000000202200019', true],
    ['00 00000 00000 00000 02022 00019', true],
    ['000000000000000000202200018', false],
    ['202200019', false],
    ['', false],
  ])('%s has right check digits: %s', (reference, expected) => {
    expect(isReferenceValid(reference)).toBe(expected);
  });

  it('is compared without blanks, in capitals', () => {
    expect(foldReference(' rf33 2022\u00a00001 ')).toBe('RF3320220001');
  });
});
