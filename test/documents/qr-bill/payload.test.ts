/** The text of the payment code, line by line, and everything that is refused. */
import * as fc from 'fast-check';
import { checkSlip } from '../../../src/documents/qr-bill/checked-slip';
import { qrPayload } from '../../../src/documents/qr-bill/payload';
import { SlipError, type SlipProblem } from '../../../src/documents/qr-bill/slip';
import { FAMILY, makeSlip, ORDINARY_IBAN, QR_IBAN, SCHOOL, someSlip } from '../../builders/payment-slips';

describe('qrPayload', () => {
  it('writes the 31 lines of the implementation guidelines', () => {
    expect(qrPayload(makeSlip({ iban: 'CH93 0076 2011 6238 5295 7' })).split('\n')).toEqual([
      ...['SPC', '0200', '1', 'CH9300762011623852957'],
      ...['S', 'École Primaire Exemple', 'Rue du Modèle', '1', '4051', 'Basel', 'CH'],
      ...['', '', '', '', '', '', ''],
      ...['1949.75', 'CHF'],
      ...['S', 'Łucja Șerban-Nguyên', "Rue de l'Église", '12b', '68300', 'Saint-Louis', 'FR'],
      ...['SCOR', 'RF3320220001', 'Facture 2022-0001', 'EPD'],
    ]);
  });

  it('leaves seven lines empty when the payer is not known', () => {
    const lines = qrPayload(makeSlip({ debtor: null })).split('\n');
    expect(lines.slice(20, 27)).toEqual(['', '', '', '', '', '', '']);
    expect(lines).toHaveLength(31);
  });

  it.each([
    [1, '0.01'],
    [5, '0.05'],
    [100, '1.00'],
    [99999995, '999999.95'],
    [99_999_999_999, '999999999.99'],
  ])('writes %d centimes as %s', (amountCents, amount) => {
    expect(qrPayload(makeSlip({ amountCents })).split('\n')[18]).toBe(amount);
  });

  it('writes a QR reference without spaces for a QR-IBAN', () => {
    const reference = { type: 'QRR' as const, value: '21 00000 00003 13947 14300 09017' };
    const lines = qrPayload(makeSlip({ iban: QR_IBAN, reference })).split('\n');
    expect(lines.slice(27, 29)).toEqual(['QRR', '210000000003139471430009017']);
  });

  it('cuts name and street at a word, since the letter carries them whole', () => {
    const name = `${'Jean-Baptiste '.repeat(5)}de la Tour`;
    const lines = qrPayload(makeSlip({ debtor: { ...FAMILY, name, street: `${'rue '.repeat(17)}longue` } })).split(
      '\n',
    );
    expect(lines[21]).toBe('Jean-Baptiste Jean-Baptiste Jean-Baptiste Jean-Baptiste Jean-Baptiste');
    expect(lines[22]).toBe('rue '.repeat(17).trim());
  });

  it('never exceeds 997 characters or 31 lines for any slip that it accepts', () => {
    fc.assert(
      fc.property(someSlip, (slip) => {
        const payload = qrPayload(slip);
        expect(payload.length).toBeLessThanOrEqual(997);
        expect(payload.split('\n')).toHaveLength(31);
      }),
    );
  });
});

describe('checkSlip', () => {
  const cases: [string, Parameters<typeof makeSlip>[0], Omit<SlipProblem, 'value'>[]][] = [
    ['a wrong check number', { iban: 'CH9300762011623852958' }, [{ field: 'iban', rule: 'invalid' }]],
    ['a foreign account', { iban: 'DE89370400440532013000' }, [{ field: 'iban', rule: 'invalid' }]],
    ['no amount', { amountCents: 0 }, [{ field: 'amountCents', rule: 'invalid' }]],
    ['a negative amount', { amountCents: -5 }, [{ field: 'amountCents', rule: 'invalid' }]],
    ['half a centime', { amountCents: 0.5 }, [{ field: 'amountCents', rule: 'invalid' }]],
    ['no number at all', { amountCents: Number.NaN }, [{ field: 'amountCents', rule: 'invalid' }]],
    ['a thousand millions', { amountCents: 100_000_000_000 }, [{ field: 'amountCents', rule: 'invalid' }]],
    ['a message of 141 characters', { message: 'x'.repeat(141) }, [{ field: 'message', rule: 'tooLong' }]],
    [
      'a creditor reference with a wrong check number',
      { reference: { type: 'SCOR', value: 'RF3420220001' } },
      [{ field: 'reference', rule: 'invalid' }],
    ],
    [
      'a QR reference with a wrong check digit',
      { iban: QR_IBAN, reference: { type: 'QRR', value: '210000000003139471430009018' } },
      [{ field: 'reference', rule: 'invalid' }],
    ],
    ['a value for no reference', { reference: { type: 'NON', value: '1' } }, [{ field: 'reference', rule: 'invalid' }]],
    ['a creditor reference with a QR-IBAN', { iban: QR_IBAN }, [{ field: 'reference', rule: 'mismatch' }]],
    [
      'no reference with a QR-IBAN',
      { iban: QR_IBAN, reference: { type: 'NON', value: '' } },
      [{ field: 'reference', rule: 'mismatch' }],
    ],
    [
      'a QR reference with an ordinary account',
      { iban: ORDINARY_IBAN, reference: { type: 'QRR', value: '210000000003139471430009017' } },
      [{ field: 'reference', rule: 'mismatch' }],
    ],
    [
      'an address without name, postcode, town and country',
      { debtor: { ...FAMILY, name: ' ', postcode: '', town: '', country: '' } },
      ['country', 'name', 'postcode', 'town'].map((field) => ({ field: `debtor.${field}`, rule: 'missing' })),
    ],
    [
      'a town, a number and a postcode that are too long',
      { creditor: { ...SCHOOL, number: '1'.repeat(17), postcode: '1'.repeat(17), town: 'x'.repeat(36) } },
      ['number', 'postcode', 'town'].map((field) => ({ field: `creditor.${field}`, rule: 'tooLong' })),
    ],
    [
      'a country in words',
      { creditor: { ...SCHOOL, country: 'Suisse' } },
      [{ field: 'creditor.country', rule: 'invalid' }],
    ],
  ];

  it.each(cases)('refuses %s', (_, changes, problems) => {
    expect(checkSlip(makeSlip(changes)).problems.map(({ field, rule }) => ({ field, rule }))).toEqual(problems);
  });

  it('cuts a single word that is too long for its field: the letter carries it whole', () => {
    const slip = makeSlip({});
    const debtor = { ...(slip.debtor ?? slip.creditor), name: 'x'.repeat(71) };
    const checked = checkSlip({ ...slip, debtor });
    expect(checked.problems).toEqual([]);
    expect(checked.slip.debtor?.name).toBe('x'.repeat(70));
  });

  it('names all problems at once in the error', () => {
    const broken = makeSlip({ iban: 'CH00', amountCents: 0, debtor: { ...FAMILY, town: '' } });
    let caught: unknown;
    try {
      qrPayload(broken);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(SlipError);
    expect(caught).toHaveProperty('message', expect.stringContaining('iban invalid, debtor.town missing, amountCents'));
  });

  it('accepts a street and a number that are empty', () => {
    expect(checkSlip(makeSlip({ debtor: { ...FAMILY, street: '', number: '' } })).problems).toEqual([]);
  });
});
