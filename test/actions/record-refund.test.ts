/** Paying credit back: up to what there is, once. */
import type { PlanView } from '../../src/actions/action';
import { recordPayment } from '../../src/actions/record-payment';
import { recordRefund } from '../../src/actions/record-refund';
import { addRow, type BankSchool, bankSchool, bankServices, rowsOf } from '../builders/bank-school';

const TODAY = '2022-07-15';

const plan = (school: BankSchool, input: object): PlanView =>
  recordRefund.plan(bankServices(school, TODAY), input as Record<string, unknown>);

function run(action: typeof recordRefund, school: BankSchool, input: Record<string, unknown>) {
  const services = bankServices(school, TODAY);
  const planned = action.plan(services, input);
  if (!planned.ok) throw new Error(planned.problems.join('\n'));
  return action.apply(services, input, planned.fingerprint);
}

/** F1 has 105.00 of credit, its invoices paid; the employer of F2 has 20.00. */
function schoolWithCredit(): BankSchool {
  const school = bankSchool();
  run(recordPayment, school, { famille: 'F1', date: TODAY, montant: 3900 });
  run(recordPayment, school, { famille: 'F2', date: TODAY, montant: 9420, reference: 'RF0620220002' });
  return school;
}

const REFUND = { famille: 'F1', date: TODAY, montant: 105 };

describe('a refund', () => {
  it('asks for family and amount, and shows the credit', () => {
    expect(plan(bankSchool(), {})).toMatchObject({ ok: true, isNothingToDo: true, fields: expect.anything() });
    expect(plan(schoolWithCredit(), { famille: 'F1' })).toMatchObject({
      ok: true,
      isNothingToDo: true,
      lines: ['Ader : aucune facture ouverte.', 'Crédit de Ader : CHF 105.00.', 'Indiquez la date et le montant.'],
    });
  });

  it.each([
    [105, 'CHF 0.00'],
    ['5,05', 'CHF 99.95'],
  ])('of %s leaves a credit of %s', (montant, left) => {
    const view = plan(schoolWithCredit(), { ...REFUND, montant });
    expect(view.ok && view.lines.slice(-1)[0]).toMatch(`crédit restant ${left}.`);
  });

  it('is positive in the ledger, negative in Paiements, and takes the credit', () => {
    const school = schoolWithCredit();
    const outcome = run(recordRefund, school, { ...REFUND, motif: 'départ' });
    expect(outcome).toMatchObject({ ok: true, lines: [expect.stringContaining('CHF 105.00 à Ader enregistré')] });
    expect(rowsOf(school, 'Écritures', 'Nature', 'Montant', 'Facture', 'Libellé').slice(-1)).toEqual([
      'Remboursement | 105 |  | Remboursement du 15.07.2022 : départ',
    ]);
    expect(rowsOf(school, 'Paiements', 'Famille', 'Montant', 'Communication').slice(-1)).toEqual([
      'F1 | -105 | départ',
    ]);
    expect(plan(school, { ...REFUND, montant: 0.05, motif: 'encore' })).toMatchObject({
      ok: false,
      problems: ['Le remboursement (CHF 0.05) dépasse le crédit de Ader : CHF 0.00.'],
    });
  });

  it('typed again is there already', () => {
    const school = schoolWithCredit();
    run(recordRefund, school, REFUND);
    const before = structuredClone(school.tabs);
    expect(plan(school, REFUND)).toMatchObject({
      ok: true,
      isNothingToDo: true,
      warnings: expect.arrayContaining([expect.stringContaining('déjà enregistré')]),
    });
    run(recordRefund, school, REFUND);
    expect(school.tabs).toEqual(before);
  });

  it('to an employer takes the employer’s credit alone', () => {
    const school = schoolWithCredit();
    const input = { famille: 'F2', date: TODAY, montant: 20 };
    expect(plan(school, input)).toMatchObject({
      ok: false,
      problems: ['Le remboursement (CHF 20.00) dépasse le crédit de Brun : CHF 0.00.'],
    });
    run(recordRefund, school, { ...input, payeur: 'P1' });
    expect(rowsOf(school, 'Écritures', 'Nature', 'Montant', 'Payeur').slice(-1)).toEqual(['Remboursement | 20 | P1']);
  });

  it.each<[string, object, string[]]>([
    [
      'above the credit',
      { ...REFUND, montant: 105.05 },
      ['Le remboursement (CHF 105.05) dépasse le crédit de Ader : CHF 105.00.'],
    ],
    [
      'to a payer of another family',
      { ...REFUND, payeur: 'P1' },
      ['Le payeur « P1 » n’existe pas pour la famille F1.'],
    ],
    [
      'wrong throughout',
      { famille: 'F9', date: 'x', montant: -1 },
      [
        'Date du remboursement : « x » n’est pas une date (par exemple 15.07.2022).',
        'Montant en CHF : le montant doit être plus grand que 0.',
        'La famille « F9 » n’existe pas dans l’onglet Familles.',
      ],
    ],
    ['without family', { montant: 5, date: TODAY }, ['Il manque : Famille.']],
  ])('%s is refused', (_, input, problems) => {
    const school = schoolWithCredit();
    const before = structuredClone(school.tabs);
    expect(plan(school, input)).toMatchObject({ ok: false, problems });
    expect(school.tabs).toEqual(before);
  });

  it('refuses a plan that no longer holds', () => {
    const school = schoolWithCredit();
    const planned = plan(school, REFUND);
    run(recordRefund, school, { ...REFUND, montant: 5 });
    const late = recordRefund.apply(bankServices(school, TODAY), REFUND, planned.ok ? planned.fingerprint : '');
    expect(late).toMatchObject({ ok: false });
  });
});

describe('what stands against a refund', () => {
  const credit = (school: BankSchool, francs: number, more: Record<string, string> = {}) => {
    const cells = { Écriture: `X${francs}`, Date: '2022-07-01', Famille: 'F1', Nature: 'Paiement', Libellé: 'Reçu' };
    addRow(school, 'Écritures', { ...cells, Montant: -francs, ...more });
    return school;
  };
  const warningsOn = (school: BankSchool, today: string, input: object): string[] => {
    const view = recordRefund.plan(bankServices(school, today), input as Record<string, unknown>);
    return view.ok ? view.warnings.filter((line) => line.includes('factures ouvertes')) : [...view.problems];
  };

  it.each([
    // 3800.00 of credit; 2022-0001 (3735.00, due on 15 July) and 2022-0005 (60.00, due on 14 August) are open.
    ['2022-07-15', '2022-0001, 2022-0005. Une fois le crédit déduit'],
    ['2022-07-16', '2022-0001 (échue), 2022-0005. Une fois le crédit déduit'],
    ['2022-08-15', '2022-0001 (échue), 2022-0005 (échue). Une fois le crédit déduit'],
  ])('on %s its own open invoices are told, with what stays: nothing is refused', (today, words) => {
    const [warning = '', ...others] = warningsOn(credit(bankSchool(), 3800), today, { ...REFUND, montant: 3800 });
    expect(others).toEqual([]);
    expect(warning).toContain(`Ader a encore des factures ouvertes : ${words}`);
    expect(warning).toContain('il reste CHF 5.00 à rembourser');
    expect(warning.includes('« Envoyer les rappels… »')).toBe(today > '2022-07-15');
  });

  it('invoices of the employer are not the family’s', () => {
    const school = credit(bankSchool(), 20, { Famille: 'F2', Payeur: 'P1' });
    const input = { famille: 'F2', payeur: 'P1', date: TODAY, montant: 20 };
    expect(warningsOn(school, '2022-08-15', input).join()).toContain('ouvertes : 2022-0002 (échue). Une fois');
    expect(warningsOn(school, '2022-08-15', input).join()).not.toContain('2022-0003');
  });

  it('credit that is used on an invoice whose row is missing is no credit, and the plan says what to do', () => {
    const school = credit(bankSchool(), 50);
    const cells = { Date: '2022-07-10', Famille: 'F1', Libellé: 'x' };
    const use = { ...cells, Nature: 'Paiement' };
    addRow(school, 'Écritures', {
      ...cells,
      Écriture: 'L',
      Nature: 'Prestation',
      Montant: 100,
      Facture: '2022-0006',
      Clé: 'k|L',
    });
    addRow(school, 'Écritures', { ...use, Écriture: 'C1', Montant: 50, Clé: 'credit-use|2022-0006||from' });
    const to = { Facture: '2022-0006', Clé: 'credit-use|2022-0006||to' };
    addRow(school, 'Écritures', { ...use, ...to, Écriture: 'C2', Montant: -50 });
    expect(plan(school, { ...REFUND, montant: 50 })).toMatchObject({
      ok: false,
      problems: ['Le remboursement (CHF 50.00) dépasse le crédit de Ader : CHF 0.00.'],
    });
    const view = plan(school, { famille: 'F1' });
    expect(view.ok && view.warnings.join()).toContain('2022-0006');
    expect(view.ok && view.warnings.join()).toContain('« Émettre les factures… »');
  });
});
