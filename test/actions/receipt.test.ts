/** Receipts: what one payment settled, from the ledger; never for money that went back or that is booked otherwise. */
import { receipt } from '../../src/actions/receipt';
import {
  bill,
  documentsOf,
  type Office,
  pay,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  smallOffice,
  type,
} from '../builders/family-office';

const office = (): Office => smallOffice('2022-07-20');

describe('a receipt', () => {
  it('says which invoices a payment settled and what became credit', () => {
    const school = office();
    bill(school, '2022-0003', { Famille: 'F1', Nature: 'Dommage', Montant: 80, Libellé: 'Vitre' });
    pay(school, 'B-9', '2022-07-18', 'F1', [
      ['2022-0001', 4150],
      ['2022-0003', 80],
      ['', 20],
    ]);
    const plan = planOf(school, receipt, { paiement: 'B-9' });
    expect(plan.ok && plan.lines).toEqual([
      "Reçu du paiement B-9 : CHF 4'250.00 de la famille Ader (F1), le 18.07.2022.",
      "Facture 2022-0001 : CHF 4'150.00",
      'Facture 2022-0003 : CHF 80.00',
      'Avance, déduite de la prochaine facture : CHF 20.00',
    ]);
    runAction(school, receipt, { paiement: 'B-9' });
    expect(documentsOf(school)).toEqual(['F1 Reçu 2022-07-18 B-9', 'F1 Reçu 2022-07-18 B-9.pdf']);
    expect(school.filled[0]).toMatchObject({ montant: "4'250.00", recu_le: '18.07.2022', communication: '' });
    expect(school.slips).toEqual([]);
  });

  it('is found again when asked for again that day, and is not held back by an overdue account', () => {
    const school = office();
    pay(school, 'B-9', '2022-07-18', 'F1', [['2022-0001', 10]]);
    for (let time = 1; time <= 2; time++) runAction(school, receipt, { paiement: 'B-9' });
    expect(documentsOf(school)).toHaveLength(2);
    expect(rowsOf(school, 'Journal')).toEqual([]);
  });

  it('offers the payments, the latest first, while none is named', () => {
    const school = office();
    pay(school, 'B-9', '2022-07-18', 'F1', [['2022-0001', 10]]);
    const plan = planOf(school, receipt, {});
    expect(problemsOf(plan)).toEqual([expect.stringContaining('Paiement')]);
    expect(!plan.ok && plan.fields?.[0]?.choices).toEqual([
      { value: 'B-9', label: '18.07.2022 Ader CHF 10.00 (B-9)' },
      { value: 'B-1', label: '20.06.2022 Brun CHF 80.00 (B-1)' },
    ]);
  });
});

describe('no receipt is made', () => {
  const row = { Paiement: 'B-9', Date: '2022-07-18', Famille: 'F1', Montant: 10 };
  const entry = {
    Écriture: 'B-9-1',
    Date: '2022-07-18',
    Famille: 'F1',
    Nature: 'Paiement',
    Libellé: 'x',
    Montant: -10,
  };

  it.each([
    ['for an unknown payment', {}, [], '« B-8 » n’existe pas', 'B-8'],
    ['for a refund', { Montant: -10 }, [{ Montant: 10 }], 'est un remboursement', 'B-9'],
    ['for one that the ledger does not hold', {}, [], 'n’a pas d’écritures', 'B-9'],
    ['where row and ledger differ', {}, [{ Montant: -9 }], 'CHF 10.00, ses écritures font CHF 9.00', 'B-9'],
    ['for one without a family', { Famille: '' }, [{}], 'attribué à aucune famille', 'B-9'],
    ['for a family that is gone', { Famille: 'F7' }, [{}], '« F7 » n’existe pas', 'B-9'],
    [
      'for one that the bank took back',
      {},
      [{}, { Écriture: 'B-10-1', Montant: 10, Clé: 'payment|B-10||B-9' }],
      'a été repris par la banque',
      'B-9',
    ],
  ])('%s', (_, payment, entries, words, paiement) => {
    const school = office();
    type(school, 'Paiements', { ...row, ...payment });
    for (const one of entries) type(school, 'Écritures', { Clé: 'payment|B-9|', ...entry, ...one });
    const problems = problemsOf(runAction(school, receipt, { paiement }));
    expect(problems).toEqual([expect.stringContaining(words)]);
    expect(documentsOf(school)).toEqual([]);
  });
});
