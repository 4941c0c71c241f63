/** The fields of credit note and settlement statement: complete, and what the templates name. */

import { buildLetter } from '../../../build/template/letter';
import { CREDIT_NOTE, DEPARTURE } from '../../../build/template/letters/corrections';
import { checkTags } from '../../../src/actions/documents/templates';
import { CREDIT_NOTE_FORM, creditNoteFields } from '../../../src/documents/letters/credit-note';
import { DEPARTURE_FORM, departureFields } from '../../../src/documents/letters/departure';
import { LETTERHEAD_FIELDS } from '../../../src/documents/letters/letter-form';
import { fillTemplate } from '../../../src/documents/template/fill-template';
import { readTemplateTags } from '../../../src/documents/template/read-template-tags';
import { asDate } from '../../../src/domain/shared/local-date';
import { creditEntry } from '../../builders/billing-facts';

const address = { name: 'Ada Ader', street: 'Rue', number: '3', postcode: '4056', town: 'Bâle', country: 'CH' };
const letterhead = {
  school: { address: { ...address, name: 'École' }, iban: 'CH9300762011623852957', contact: '' },
  date: asDate('2022-11-10'),
  addressee: address,
  familyName: 'Ader',
};

const note = creditNoteFields({
  letterhead,
  note: { id: '2022-0009', totalCents: -83000 },
  entries: [
    creditEntry('2022-0001', -83000, { label: 'Avoir : Écolage', detail: 'parce que' }),
    creditEntry('2022-0001', 0, { label: 'Annulation : compris' }),
  ],
  pupilName: (id) => `Élève ${id}`,
});

const departure = (lines: readonly [due: number, invoiced: number, credited: number][], balances: readonly number[]) =>
  departureFields({
    letterhead,
    pupilName: 'Ada Ader',
    year: '2022-23',
    date: asDate('2022-11-10'),
    noticeOn: undefined,
    lines: lines.map(([dueCents, invoicedCents, creditedCents]) => {
      const upcomingCents = Math.max(0, dueCents - invoicedCents + creditedCents);
      return { label: 'Écolage', detail: '40 %', dueCents, invoicedCents, creditedCents, upcomingCents };
    }),
    accounts: balances.map((balanceCents) => ({
      name: 'Ada Ader',
      invoicedCents: 332000,
      paidCents: 5,
      upcomingCents: 0,
      balanceCents,
    })),
  });

describe('the fields', () => {
  it.each([
    ['credit note', CREDIT_NOTE_FORM, note],
    ['statement', DEPARTURE_FORM, departure([[332000, 415000, 83000]], [0])],
  ])('of the %s are those that its form promises', (_, form, fields) => {
    const promised = [...Object.keys(LETTERHEAD_FIELDS), ...Object.keys(form.fields), ...Object.keys(form.loops)];
    expect(Object.keys(fields).sort()).toEqual(promised.sort());
    for (const [loop, names] of Object.entries(form.loops)) {
      const [first] = fields[loop] as Record<string, unknown>[];
      expect(Object.keys(first ?? {}).sort()).toEqual(Object.keys(names).sort());
    }
  });

  it('of a credit note leave out lines that only free what they cancel', () => {
    expect(note).toMatchObject({ numero: '2022-0009', factures: '2022-0001', total: '830.00' });
    expect(note.lignes).toEqual([
      { eleve: 'Élève E1', libelle: 'Avoir : Écolage', facture: '2022-0001', detail: 'parce que', montant: '830.00' },
    ]);
  });

  it.each([
    [0, 'soldé', false],
    [83000, 'CHF 830.00 à payer', false],
    [-83000, 'CHF 830.00 en votre faveur', true],
  ])('of a statement say a balance of %s in words', (balance, words, isRefunded) => {
    const fields = departure([[332000, 415000, 83000]], [balance]);
    expect((fields.comptes as { solde: string }[])[0]?.solde).toBe(words);
    expect(String(fields.texte_solde).includes('remboursé')).toBe(isRefunded);
  });

  it('of a statement say what is still to be billed', () => {
    const fields = departure([[498000, 415000, 0]], [0]);
    expect(fields.texte_solde).toContain('CHF 830.00 seront encore facturés');
    expect(fields).toMatchObject({ total_a_facturer: '830.00', total_du: "4'980.00", total_paye: '0.05' });
  });
});

describe('the templates', () => {
  it.each([
    ['credit note', CREDIT_NOTE, CREDIT_NOTE_FORM, note],
    ['statement', DEPARTURE, DEPARTURE_FORM, departure([[332000, 415000, 83000]], [0])],
  ])('of the %s name known fields only and can be filled', async (_, text, form, fields) => {
    const docx = await buildLetter(text);
    expect(checkTags(form, () => readTemplateTags(docx))).toEqual([]);
    expect(fillTemplate(docx, { numeros_utiles: [], ...fields }).length).toBeGreaterThan(1000);
  });
});
