/** Cancelling an invoice from the menu: plan, credit note, status, credit, and what is billed anew. */
import type { PlanView } from '../../src/actions/action';
import { cancelInvoiceAction } from '../../src/actions/cancel-invoice';
import { cellsOf, correctionOffice, issueOn } from '../builders/correction-office';
import { documentsOf, pay, planOf, problemsOf, rowsOf, runAction, type } from '../builders/family-office';

const FIRST = '2022-06-15';
const WISH = { facture: '2022-0003', motif: 'Mauvaise famille' };

const office = () => issueOn(correctionOffice(FIRST), FIRST);
const linesOf = (view: PlanView) => (view.ok ? view.lines : view.problems);

describe('the plan', () => {
  it('says what becomes of the lines and of what was paid', () => {
    const school = office();
    pay(school, 'B-1', '2022-06-20', 'F2', [['2022-0003', 1000]]);
    expect(linesOf(planOf(school, cancelInvoiceAction, WISH))).toEqual([
      "Annulation de la facture 2022-0003, CHF 4'150.00, famille Brun.",
      '1 ligne redevient à facturer : la prochaine émission la reprend d’après les faits du jour.',
      "CHF 1'000.00 déjà payés deviennent un crédit, déduit de la prochaine facture ou à rembourser (« Enregistrer un remboursement… »).",
    ]);
  });

  it('asks first, with the invoices to choose from', () => {
    const view = planOf(office(), cancelInvoiceAction, {});
    expect(view).toMatchObject({ ok: true, isNothingToDo: true });
    const [choice] = view.fields ?? [];
    expect(choice?.choices?.map(({ value }) => value)).toEqual(['2022-0003', '2022-0002', '2022-0001']);
  });

  it('asks for a reason', () => {
    expect(problemsOf(planOf(office(), cancelInvoiceAction, { facture: '2022-0003' })).join()).toContain('Motif');
    expect(problemsOf(planOf(office(), cancelInvoiceAction, { facture: '9', motif: '' }))).toHaveLength(2);
  });

  it.each([
    ['9999-0001', 'n’existe pas'],
    ['2022-0004', 'est un avoir'],
    ['2021-0001', 'aucune ligne'],
  ])('refuses %s and writes nothing', (facture, words) => {
    const school = office();
    runAction(school, cancelInvoiceAction, WISH);
    const brought = { Facture: '2021-0001', Famille: 'F1', Total: 50, Type: 'Facture', Statut: 'Émise' };
    type(school, 'Factures', { ...brought, Date: '2021-06-15', Échéance: '2021-07-15' });
    const before = JSON.stringify(school.workbook.sheets);
    expect(problemsOf(runAction(school, cancelInvoiceAction, { facture, motif: 'x' })).join()).toContain(words);
    expect(JSON.stringify(school.workbook.sheets)).toBe(before);
  });
});

describe('a cancelled invoice', () => {
  it('gets a credit note with the next number, its document and its mail, and is Annulée', () => {
    const school = office();
    expect(runAction(school, cancelInvoiceAction, WISH)).toMatchObject({ ok: true, remaining: 0 });
    expect(cellsOf(school, 'Factures', 'Facture', 'Payeur', 'Total', 'Type', 'Statut')).toEqual([
      '2022-0001 P1 2490 Facture Émise',
      '2022-0002 P2 1660 Facture Émise',
      '2022-0003 4150 Facture Annulée',
      '2022-0004 -4150 Avoir Émise',
    ]);
    expect(cellsOf(school, 'Écritures', 'Facture', 'Nature', 'Période', 'Montant', 'Détail').pop()).toBe(
      '2022-0003 Avoir T1 -4150 Annulation de la facture 2022-0003. Motif : Mauvaise famille',
    );
    expect(documentsOf(school)).toContain('2022-0004 Avoir Brun.pdf');
    expect(cellsOf(school, 'Envois', 'Clé', 'À').pop()).toBe('avoir|2022-0004 brun@essai.example');
    expect(cellsOf(school, 'Journal', 'Quoi', 'Ligne', 'Après').pop()).toBe(
      'Facture annulée par l’avoir 2022-0004 2022-0003 Mauvaise famille',
    );
    expect(school.state.triggers).toEqual([]);
  });

  it('is not touched itself: no cell of its row changes but the status (invoiceninja #7790, #11118)', () => {
    const school = office();
    const rowOf = () =>
      rowsOf(school, 'Factures')
        .find(([id]) => id === '2022-0003')
        ?.slice(0, -1);
    const before = [rowOf(), rowsOf(school, 'Écritures').slice(0, 3)];
    runAction(school, cancelInvoiceAction, WISH);
    expect([rowOf(), rowsOf(school, 'Écritures').slice(0, 3)]).toEqual(before);
  });

  it('is not cancelled twice', () => {
    const school = office();
    runAction(school, cancelInvoiceAction, WISH);
    const view = planOf(school, cancelInvoiceAction, WISH);
    expect(view).toMatchObject({ ok: true, isNothingToDo: true });
    expect(view.ok && view.warnings.join()).toContain('déjà annulée');
    const before = rowsOf(school, 'Écritures');
    runAction(school, cancelInvoiceAction, WISH);
    expect(rowsOf(school, 'Écritures')).toEqual(before);
  });

  it('is billed anew once by the next run, on numbers without a gap (invoiceninja #2395, erpnext #8765)', () => {
    const school = office();
    runAction(school, cancelInvoiceAction, WISH);
    issueOn(school, '2022-06-16', '2022-06-17');
    expect(cellsOf(school, 'Factures', 'Facture', 'Total', 'Statut').slice(3)).toEqual([
      '2022-0004 -4150 Émise',
      '2022-0005 4150 Émise',
    ]);
  });

  it('gives what was paid to the next invoice as credit', () => {
    const school = office();
    pay(school, 'B-1', '2022-06-20', 'F2', [['2022-0003', 1000]]);
    runAction(school, cancelInvoiceAction, WISH);
    issueOn(school, '2022-06-21');
    const credit = cellsOf(school, 'Écritures', 'Facture', 'Montant', 'Clé').filter((row) =>
      row.includes('credit-use'),
    );
    expect(credit).toEqual([
      '2022-0003 1000 credit-use|2022-0005|2022-0003|from',
      '2022-0005 -1000 credit-use|2022-0005|2022-0003|to',
    ]);
    expect(cellsOf(school, 'Factures', 'Facture', 'Statut').pop()).toBe('2022-0005 Partiellement payée');
  });
});

describe('fees and waivers of a cancelled invoice', () => {
  const withEntry = (nature: string, amount: number, key: string) => {
    const school = office();
    type(school, 'Écritures', {
      Écriture: 'X1',
      Date: '2022-08-15',
      Famille: 'F2',
      Nature: nature,
      Libellé: 'x',
      Montant: amount,
      Facture: '2022-0003',
      Clé: key,
    });
    return school;
  };
  const netOf = (school: ReturnType<typeof office>) =>
    cellsOf(school, 'Écritures', 'Famille', 'Montant')
      .filter((row) => row.startsWith('F2 '))
      .reduce((sum, row) => sum + Number(row.slice(3)), 0);

  it('the reminder fees stay due, unless the form takes them away', () => {
    const kept = withEntry('Rappel', 20, 'reminder|2022-0003|2');
    const plan = planOf(kept, cancelInvoiceAction, WISH);
    // A form's tick, no option: a confirmation in advance must not give fees up.
    expect(plan).toMatchObject({ ok: true, options: [] });
    expect(plan.fields?.map(({ name, kind }) => `${name} ${kind}`)).toContain('frais flag');
    expect(linesOf(plan)).toContain('Les frais de rappel de CHF 20.00 restent dus.');
    runAction(kept, cancelInvoiceAction, WISH);
    expect(netOf(kept)).toBe(20);
    const waived = withEntry('Rappel', 20, 'reminder|2022-0003|2');
    runAction(waived, cancelInvoiceAction, { ...WISH, frais: true });
    expect(netOf(waived)).toBe(0);
    expect(cellsOf(waived, 'Écritures', 'Nature', 'Montant', 'Clé').pop()).toBe(
      'Remise -20 waiver|cancellation|2022-0004|2022-0003',
    );
  });

  it('a rebate given on it is taken back, so that nobody is paid what he never paid', () => {
    const school = withEntry('Remise', -150, 'waiver|remise|2022-0003|1');
    runAction(school, cancelInvoiceAction, WISH);
    expect(netOf(school)).toBe(0);
  });

  it('the fees stay due beside a rebate, and what was paid covers them: text and ledger agree', () => {
    const school = withEntry('Rappel', 70, 'reminder|2022-0003|2');
    const owner = { Date: '2022-08-20', Famille: 'F2', Libellé: 'x', Facture: '2022-0003' };
    type(school, 'Écritures', {
      ...owner,
      Écriture: 'X2',
      Nature: 'Remise',
      Montant: -500,
      Clé: 'waiver|remise|2022-0003|1',
    });
    pay(school, 'B-1', '2022-08-21', 'F2', [['2022-0003', 300]]);
    const lines = linesOf(planOf(school, cancelInvoiceAction, WISH));
    expect(lines.slice(2)).toEqual([
      'CHF 230.00 déjà payés deviennent un crédit, déduit de la prochaine facture ou à rembourser (« Enregistrer un remboursement… »).',
      'Les frais de rappel de CHF 70.00 restent dus ; ce qui a été payé les couvre.',
      'Une remise de CHF 500.00 accordée sur cette facture est reprise.',
    ]);
    runAction(school, cancelInvoiceAction, WISH);
    expect(netOf(school)).toBe(-230);
    expect(cellsOf(school, 'Écritures', 'Écriture', 'Nature', 'Montant', 'Clé').pop()).toBe(
      '2022-0004-02 Remise 500 waiver|credit-note|2022-0004|2022-0003',
    );
  });
});

it('a line of a correction, or typed in by hand, is not said to be billed anew by the next run', () => {
  const school = office();
  const owner = { Date: '2022-06-20', Famille: 'F2', Facture: '2022-0900' };
  const line = { ...owner, Nature: 'Dommage', Libellé: 'Vitre', Montant: 30 };
  type(school, 'Écritures', { ...line, Écriture: 'M1', Clé: 'correction|damage%7CX|1|famille' });
  type(school, 'Écritures', { ...line, Écriture: 'M2' });
  type(school, 'Factures', { ...owner, Échéance: '2022-07-20', Total: 60, Type: 'Facture', Statut: 'Émise' });
  const lines = linesOf(planOf(school, cancelInvoiceAction, { facture: '2022-0900', motif: 'x' }));
  expect(lines.slice(1)).toEqual([
    '1 ligne de correction : l’émission ne la reprend pas ; l’écart revient dans « Écarts après facturation… ».',
    '1 ligne saisie à la main : l’émission ne la reprend pas.',
  ]);
});
