/** Whatever files tell of the same movements, in whatever order and as often: each payment is booked once. */
import fc from 'fast-check';
import { referenceFor } from '../../../src/documents/qr-bill/reference';
import { bankFile, type EntryText, OWN_IBAN } from '../../builders/bank-files';
import { addInvoice, type BankSchool, bankSchool, rowsOf, runImport } from '../../builders/bank-school';

/** Amounts of the payments of each entry; small, so that many are alike. */
const batches = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});
const FORMS = ['detailed 054', 'detailed 053', 'places only', 'closed 053'] as const;
type Form = (typeof FORMS)[number];

const numberOf = (batch: number, place: number): string => `2023-${String(batch * 10 + place + 1).padStart(4, '0')}`;

function fileOf(amounts: readonly (readonly number[])[], form: Form): string {
  const entries = amounts.map((payments, batch): EntryText => {
    const details = payments.map((amount, place) => ({
      amount: `${amount}.00`,
      references: [referenceFor(OWN_IBAN, numberOf(batch, place)).value],
      ...(form === 'places only' ? {} : { bankReference: `T${batch}-${place}` }),
    }));
    const sum = `${payments.reduce((total, amount) => total + amount, 0)}.00`;
    const entry = { amount: sum, bankReference: `E${batch}`, announced: payments.length };
    return form === 'closed 053' ? entry : { ...entry, details };
  });
  return form === 'detailed 054' ? bankFile({ entries }) : bankFile({ kind: 'camt.053', version: '04', entries });
}

function newSchool(amounts: readonly (readonly number[])[]): BankSchool {
  const school = bankSchool();
  for (const [batch, payments] of amounts.entries()) {
    for (const [place, amount] of payments.entries()) {
      const id = numberOf(batch, place);
      addInvoice(school, { id, family: 'F1', amount, reference: referenceFor(OWN_IBAN, id).value });
    }
  }
  return school;
}

describe('files of the same movements', () => {
  it('book each payment once, in any order', () => {
    fc.assert(
      fc.property(batches, fc.array(fc.constantFrom(...FORMS), { minLength: 1, maxLength: 5 }), (amounts, forms) => {
        const school = newSchool(amounts);
        for (const form of forms) runImport(school, fileOf(amounts, form));
        const isTold = forms.some((form) => form !== 'closed 053');
        const all = amounts.flatMap((payments, batch) =>
          payments.map((amount, place) => `F1 | ${amount} | ${numberOf(batch, place)}`),
        );
        const booked = rowsOf(school, 'Paiements', 'Famille', 'Montant', 'Facture');
        expect([...booked].sort()).toEqual(isTold ? all.sort() : []);
      }),
      { numRuns: 60 },
    );
  });

  it('book as many payments alike as the fullest file holds, by whatever name the bank calls them', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });
    const names = fc.constantFrom({}, { bankReference: 'SAME' }, { bankReference: 'NOTPROVIDED' });
    fc.assert(
      fc.property(counts, names, (files, name) => {
        const school = bankSchool();
        const entry: EntryText = { amount: '20.00', ...name, details: [{ references: ['RF3320220001'] }] };
        for (const count of files) runImport(school, bankFile({ entries: Array.from({ length: count }, () => entry) }));
        expect(rowsOf(school, 'Paiements', 'Montant')).toHaveLength(Math.max(...files));
      }),
      { numRuns: 40 },
    );
  });
});
