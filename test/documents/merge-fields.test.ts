/** The merge fields and the payment slip of an invoice. */
import {
  emptyFields,
  type InvoiceContent,
  invoiceFields,
  invoiceSlip,
  schoolYearsOf,
} from '../../src/documents/merge-fields';
import { enrolled, factsOf, runOf, typedEntry } from '../builders/billing-facts';

const ADDRESS = {
  name: 'Famille Ader',
  street: 'Rue du Rhin',
  number: '3',
  postcode: '4056',
  town: 'Bâle',
  country: 'CH',
};
const SCHOOL = {
  name: 'École Essai',
  street: 'Rue de l’Exemple',
  number: '12',
  postcode: '4053',
  town: 'Bâle',
  country: 'CH',
};

function contentOf(more: Partial<InvoiceContent> = {}): InvoiceContent {
  const { entries, invoices } = runOf(factsOf({ enrolments: [enrolled('E1')], today: '2022-06-15' }));
  const [invoice] = invoices;
  if (invoice === undefined) throw new Error('No invoice');
  const school = { address: SCHOOL, iban: 'CH9300762011623852957', contact: 'secretariat@essai.example' };
  const names = { familyName: 'Ader', addressee: ADDRESS, pupilName: (id: string) => `Enfant ${id}`, vatNotes: [] };
  return { invoice, entries, reference: undefined, school, ...names, ...more };
}

describe('the fields of an invoice', () => {
  it('say who, when, how much and to which account', () => {
    expect(invoiceFields(contentOf())).toMatchObject({
      ecole_nom: 'École Essai',
      ecole_adresse: 'Rue de l’Exemple 12, 4053 Bâle',
      ville: 'Bâle',
      date: '15.06.2022',
      date_longue: '15 juin 2022',
      numero: '2022-0001',
      echeance: '15.07.2022',
      reference: 'RF33 2022 0001',
      famille: 'Ader',
      annee: '2022-23',
      destinataire: 'Famille Ader\nRue du Rhin 3\n4056 Bâle',
      total: "4'150.00",
      iban: 'CH93 0076 2011 6238 5295 7',
      texte_paiement: expect.stringMatching(/CHF 4'150\.00 jusqu’au 15 juillet 2022/),
    });
  });

  it('tell each line with its article in a column of its own', () => {
    const [line] = invoiceFields(contentOf()).lignes;
    expect(line).toMatchObject({ eleve: 'Enfant E1', libelle: 'Écolage 2022-23, 1re tranche', montant: "4'150.00" });
    expect(line?.article).toMatch(/^ann\. 2 /);
    expect(line?.detail).toMatch(/soit CHF 4'150\.00$/);
  });

  it('take a QR reference for a QR-IBAN', () => {
    const content = contentOf();
    const school = { ...content.school, iban: 'CH4431999123000889012' };
    expect(invoiceFields({ ...content, school }).reference).toBe('00 00000 00000 00000 02022 00019');
  });

  it('add the VAT notes of services to the exemption', () => {
    const { note_tva } = invoiceFields(contentOf({ vatNotes: ['Cantine : TVA 2,6 % comprise.'] }));
    expect(note_tva).toMatch(/^Écolages.*LTVA\)\. Cantine : TVA 2,6 % comprise\.$/);
  });

  it.each([
    ['abroad', { country: 'FR' }, 'Famille Ader\nRue du Rhin 3\n4056 Bâle\nFrance'],
    ['without a street', { street: '', number: '' }, 'Famille Ader\n4056 Bâle'],
    ['without a number', { number: '' }, 'Famille Ader\nRue du Rhin\n4056 Bâle'],
    ['of a name alone', { street: '', number: '', postcode: '', town: '' }, 'Famille Ader'],
  ])('write an address %s', (_, more, lines) => {
    expect(invoiceFields(contentOf({ addressee: { ...ADDRESS, ...more } })).destinataire).toBe(lines);
  });
});

describe('empty fields', () => {
  it('are none on a sound invoice, nor what may be empty', () => {
    expect(emptyFields(invoiceFields(contentOf()))).toEqual([]);
    const content = contentOf({ entries: [typedEntry({ pupilId: undefined, amountCents: 100 })] });
    expect(emptyFields(invoiceFields({ ...content, school: { ...content.school, contact: '' } }))).toEqual([]);
  });

  it('are named', () => {
    const entries = [typedEntry({ year: undefined, label: ' ' })];
    expect(emptyFields(invoiceFields(contentOf({ entries, familyName: ' ' })))).toEqual([
      'famille',
      'annee',
      'libelle',
    ]);
  });
});

describe('the payment slip', () => {
  it('carries amount, reference, school and payer', () => {
    expect(invoiceSlip(contentOf())).toMatchObject({
      iban: 'CH9300762011623852957',
      creditor: SCHOOL,
      debtor: ADDRESS,
      amountCents: 415000,
      reference: { type: 'SCOR', value: 'RF3320220001' },
      message: 'Facture 2022-0001',
    });
  });

  it.each([[{ postcode: '' }], [{ town: ' ' }]])('leaves the payer open where the address lacks %j', (more) => {
    expect(invoiceSlip(contentOf({ addressee: { ...ADDRESS, ...more } }))?.debtor).toBeNull();
  });
});

describe('credit that is deducted', () => {
  it.each([
    [
      15000,
      "Crédit déduit : CHF 150.00. Merci de verser CHF 4'000.00 jusqu’au 15 juillet 2022 avec le bulletin de versement de la dernière page.",
      "4'000.00",
    ],
    [415000, "Crédit déduit : CHF 4'150.00. Votre crédit règle toute la facture : il n’y a rien à verser.", '0.00'],
  ])('of %d centimes leaves the total and says what is left to pay', (creditCents, text, left) => {
    const content = contentOf({ creditCents });
    expect(invoiceFields(content)).toMatchObject({ total: "4'150.00", a_verser: left, texte_paiement: text });
    expect(emptyFields(invoiceFields(content))).toEqual([]);
  });

  it('is what the slip asks for less; with nothing left there is no slip', () => {
    const slip = invoiceSlip(contentOf({ creditCents: 15000 }));
    expect(slip?.amountCents).toBe(400000);
    expect(slip?.heading.join(' ')).toContain("CHF 4'000.00 à verser");
    expect(invoiceSlip(contentOf({ creditCents: 414995 }))?.amountCents).toBe(5);
    expect(invoiceSlip(contentOf({ creditCents: 415000 }))).toBeUndefined();
  });

  it('is 0 on an invoice without any', () => {
    expect(invoiceFields(contentOf())).toMatchObject({ credit_deduit: '0.00', a_verser: "4'150.00" });
  });
});

it('lists the school years of an invoice once each, in order', () => {
  const years = ['2023-24', undefined, '2022-23', '2023-24'].map((year) => typedEntry({ year }));
  expect(schoolYearsOf(years)).toEqual(['2022-23', '2023-24']);
});
