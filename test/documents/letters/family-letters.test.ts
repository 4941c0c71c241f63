/** The fields of statements, receipts and certificates, and the statement's payment slip. */
import { LETTERHEAD_FIELDS } from '../../../src/documents/letters/letter-form';
import { slipOf, statementFields } from '../../../src/documents/letters/statement';
import { checkSlip } from '../../../src/documents/qr-bill/checked-slip';
import { makeStatement } from '../../../src/domain/ledger/statement';
import { asDate } from '../../../src/domain/shared/local-date';
import { accountEntry } from '../../builders/family-account';
import { FAMILY_LETTERS, STATEMENT_CONTENT } from '../../builders/family-letters';

const [statement, , fees] = FAMILY_LETTERS.map(({ fields }) => fields);

describe.each(FAMILY_LETTERS)('the fields of $kind', ({ form, fields }) => {
  it('are at least those that its form offers, loops included', () => {
    const offered = [...Object.keys(LETTERHEAD_FIELDS), ...Object.keys(form.fields), ...Object.keys(form.loops)];
    expect(offered.filter((name) => !Object.keys(fields).includes(name))).toEqual([]);
    for (const [loop, inside] of Object.entries(form.loops)) {
      const [first] = fields[loop] as readonly Record<string, unknown>[];
      expect(Object.keys(first ?? {}).sort()).toEqual(Object.keys(inside).sort());
    }
  });
});

describe('a statement', () => {
  it('sums debits and credits of the period and ends with the balance', () => {
    expect(statement).toMatchObject({
      solde_initial: "4'150.00",
      total_debits: '100.00',
      total_credits: "1'000.00",
      solde_final: "3'250.00",
      total_ouvert: "3'250.00",
      total_retard: "3'170.00",
      total_avoir: '0.00',
    });
  });

  it('tells principal and fees of each open invoice apart, and which is overdue: due on the last day is not', () => {
    expect(statement?.ouvertes).toEqual([
      {
        facture: '2022-0001',
        echeance: '15.07.2022',
        payeur: 'Famille Ader',
        principal: "3'150.00",
        frais: '20.00',
        ouvert: "3'170.00",
        retard: 'en retard',
      },
      {
        facture: '2022-0002',
        echeance: '31.07.2022',
        payeur: 'Employeur SA',
        principal: '80.00',
        frais: '0.00',
        ouvert: '80.00',
        retard: '',
      },
    ]);
  });

  it('asks by its slip for the family’s own share, under the reference of its oldest open invoice', () => {
    const slip = slipOf(STATEMENT_CONTENT);
    expect(slip).toMatchObject({ amountCents: 317_000, reference: { type: 'SCOR', value: 'RF3320220001' } });
    expect(slip && checkSlip(slip).problems).toEqual([]);
    expect(statement?.texte_paiement).toContain("Merci de verser CHF 3'170.00");
    expect(statement?.texte_tiers).toContain('CHF 80.00 à la charge d’autres payeurs');
  });

  it('keeps the reference under which the invoice was issued', () => {
    const slip = slipOf({ ...STATEMENT_CONTENT, referenceOf: () => '00 00000 00000 00000 02022 00019' });
    expect(slip?.reference).toEqual({ type: 'QRR', value: '000000000000000000202200019' });
  });

  it.each([
    ['a period that ended before the day', [], '2022-07-30'],
    ['nothing owed', [accountEntry('payment', -400_000, { date: '2022-07-20' })], '2022-07-31'],
  ])('has no slip for %s, and says what holds instead', (_, more, until) => {
    const { lines } = STATEMENT_CONTENT.statement;
    const entries = [...lines.map(({ entry }) => entry), ...more];
    const period = { from: asDate('2022-07-01'), until: asDate(until) };
    const content = { ...STATEMENT_CONTENT, statement: makeStatement('F1', { entries, invoices: [] }, period) };
    expect(slipOf(content)).toBeUndefined();
    expect(statementFields(content).texte_paiement).not.toContain('bulletin de versement de la dernière page');
  });
});

describe('a certificate of fees', () => {
  it('orders by child, care first, the family’s own at the end, and sums by payer', () => {
    expect((fees?.frais as Record<string, string>[]).map(({ eleve, montant }) => [eleve, montant])).toEqual([
      ['Enfant E1', "4'150.00"],
      ['Enfant E2', "1'086.00"],
      ['', '20.00'],
    ]);
    expect(fees?.payeurs).toEqual([
      { paye_par: 'Famille Ader', montant: "1'106.00" },
      { paye_par: 'Employeur SA', montant: "4'150.00" },
    ]);
  });
});
