/** Credit is set off before anybody is reminded: the family’s own, a parent’s, never an employer’s for the family. */
import type { PlanView } from '../../src/actions/action';
import {
  addOverdue,
  openReminders,
  planReminders,
  REMINDER_DAY,
  recordsOf,
  reminderRows,
  sendReminders,
} from '../builders/reminder-school';
import { addRow, makeSchool, prepareBundle, type School, sheetOf } from '../builders/small-school';

beforeAll(() => prepareBundle('light'), 120_000);

function addCredit(school: School, francs: number, payer = ''): void {
  const cells = { Écriture: `V${payer}`, Date: 44_835, Famille: 'F01', Nature: 'Paiement', Libellé: 'Versement' };
  addRow(school, 'Écritures', { ...cells, Payeur: payer, Montant: -francs });
}

function addPayer(school: School, id: string, type: string): void {
  const address = { Adresse: 'Rue du Rhin', Numéro: '3', NPA: '4056', Ville: 'Bâle' };
  const words = { Payeur: id, Famille: 'F01', Type: type, Nom: `Payeur ${id}`, Objet: 'Écolage', Part: 100 };
  addRow(school, 'Payeurs', { ...words, ...address, 'E-mail': `${id.toLowerCase()}@essai.example` });
}

/** Francs of a family, every entry counted: what SOLDE gives. */
const balanceOf = (school: School) =>
  recordsOf(school, 'Écritures').reduce((sum, { Montant }) => sum + Math.round(Number(Montant) * 100), 0) / 100;
const setOffsOf = (school: School) =>
  recordsOf(school, 'Écritures')
    .filter((row) => String(row.Clé).startsWith('credit-use|'))
    .map((row) => [row.Nature, row.Montant, row.Facture, row.Payeur].join(' | '));
const linesOf = (view: PlanView) => (view.ok ? view.lines : view.problems);

it('credit of 4150.00 covers an overdue 300.00: no reminder, two entries that sum to 0, and once', () => {
  const school = makeSchool(1);
  addOverdue(school, { id: '2022-0001', family: 'F01', total: 300 });
  addCredit(school, 4150);
  const before = balanceOf(school);
  expect(before).toBe(-3850);
  const plan = planReminders(openReminders(school));
  expect(linesOf(plan)).toContain('Facture 2022-0001 : CHF 300.00 de crédit en sont déduits.');
  expect(plan).toMatchObject({ ok: true, isNothingToDo: false, items: [] });
  expect(sendReminders(openReminders(school))).toMatchObject({ ok: true, remaining: 0 });
  expect(setOffsOf(school)).toEqual(['Paiement | 300 |  | ', 'Paiement | -300 | 2022-0001 | ']);
  expect(balanceOf(school)).toBe(before);
  expect(recordsOf(school, 'Factures').map(({ Statut }) => Statut)).toEqual(['Payée']);
  expect(reminderRows(school)).toEqual([]);
  expect(recordsOf(school, 'Envois')).toEqual([]);
  expect(planReminders(openReminders(school))).toMatchObject({ ok: true, isNothingToDo: true });
  sendReminders(openReminders(school));
  expect(setOffsOf(school)).toHaveLength(2);
});

it('credit smaller than the debt: the rest is reminded', () => {
  const school = makeSchool(1);
  addOverdue(school, { id: '2022-0001', family: 'F01', total: 300 });
  addCredit(school, 120);
  const lines = linesOf(planReminders(openReminders(school))).join('\n');
  expect(lines).toContain('Facture 2022-0001 : CHF 120.00 de crédit en sont déduits.');
  expect(lines).toContain('reste dû CHF 180.00 : 1er rappel');
  sendReminders(openReminders(school));
  expect(setOffsOf(school)).toEqual(['Paiement | 120 |  | ', 'Paiement | -120 | 2022-0001 | ']);
  expect(recordsOf(school, 'Factures').map(({ Statut }) => Statut)).toEqual(['Partiellement payée']);
  expect(reminderRows(school)).toEqual(['R-2022-0001-1 1/1 0 Envoyé']);
});

it('the oldest is covered first, and what is not due yet keeps its credit', () => {
  const school = makeSchool(1);
  addOverdue(school, { id: '2022-0001', family: 'F01', total: 300, dueOn: REMINDER_DAY });
  addOverdue(school, { id: '2022-0002', family: 'F01', total: 300, dueOn: '2022-10-10' });
  addOverdue(school, { id: '2022-0003', family: 'F01', total: 300, dueOn: '2022-10-09' });
  addCredit(school, 1000);
  sendReminders(openReminders(school));
  expect(setOffsOf(school).filter((row) => row.includes('2022'))).toEqual([
    'Paiement | -300 | 2022-0003 | ',
    'Paiement | -300 | 2022-0002 | ',
  ]);
});

it.each([
  ['the employer’s is not the family’s', 'Employeur', 'P1', undefined, []],
  ['the family’s is not the employer’s', 'Employeur', '', 'P1', []],
  ['one parent’s is not the family’s', 'Responsable', 'P1', undefined, []],
  [
    'the family’s covers a parent’s share',
    'Responsable',
    '',
    'P1',
    ['Paiement | 300 |  | ', 'Paiement | -300 | 2022-0001 | P1'],
  ],
  [
    'an employer’s covers its own',
    'Employeur',
    'P1',
    'P1',
    ['Paiement | 300 |  | P1', 'Paiement | -300 | 2022-0001 | P1'],
  ],
])('of whom the credit is: %s', (_, type, creditOf, invoiceTo, expected) => {
  const school = makeSchool(1);
  addPayer(school, 'P1', type);
  addOverdue(school, {
    id: '2022-0001',
    family: 'F01',
    total: 300,
    ...(invoiceTo === undefined ? {} : { payer: invoiceTo }),
  });
  addCredit(school, 4150, creditOf);
  const plan = planReminders(openReminders(school));
  expect(plan.ok && plan.items?.length).toBe(expected.length === 0 ? 1 : 0);
  sendReminders(openReminders(school));
  expect(setOffsOf(school)).toEqual(expected);
});

it.each([
  [199, true],
  [200, true],
  [201, false],
])('the threshold of access (1000.00) counts what is left of 1200.00 after %s of credit', (credit, isOver) => {
  const school = makeSchool(1);
  const row = sheetOf(school.workbook, 'Réglages').values.find(([name]) => name === "Seuil d'accès");
  if (row === undefined) throw new Error('No threshold');
  row[1] = 1000;
  addOverdue(school, { id: '2022-0001', family: 'F01', total: 1200 });
  addCredit(school, credit);
  const plan = planReminders(openReminders(school));
  expect(plan.ok && plan.items?.some(({ id }) => id !== '2022-0001')).toBe(isOver);
});

it('credit that an invoice without a row has used is not used again', () => {
  const school = makeSchool(1);
  addOverdue(school, { id: '2022-0001', family: 'F01', total: 300 });
  addCredit(school, 300);
  const use = { Date: 44_835, Famille: 'F01', Libellé: 'x' };
  addRow(school, 'Écritures', {
    ...use,
    Écriture: 'L',
    Nature: 'Prestation',
    Montant: 500,
    Facture: '2022-0002',
    Clé: 'k|L',
  });
  addRow(school, 'Écritures', { ...use, Écriture: 'C1', Nature: 'Paiement', Montant: 300, Clé: 'c|from' });
  addRow(school, 'Écritures', {
    ...use,
    Écriture: 'C2',
    Nature: 'Paiement',
    Montant: -300,
    Facture: '2022-0002',
    Clé: 'c|to',
  });
  expect(linesOf(planReminders(openReminders(school))).join()).not.toContain('de crédit');
});
