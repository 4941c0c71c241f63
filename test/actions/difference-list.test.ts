/** The list of differences from the menu: seen, left, corrected line by line. */
import type { PlanView } from '../../src/actions/action';
import { differenceList } from '../../src/actions/difference-list';
import { writeOff } from '../../src/actions/write-off';
import { cellsOf, correctionOffice, fireTriggers, issueOn, onDay } from '../builders/correction-office';
import { documentsOf, type Office, planOf, problemsOf, runAction } from '../builders/family-office';

const FIRST = '2022-06-15';
const SECOND = '2022-12-01';

/** Both instalments are out; E1 is Corporate after all, E2 came in January. */
function changedOffice(): Office {
  const office = onDay(issueOn(correctionOffice(FIRST), FIRST, SECOND), '2022-12-12');
  const sheet = office.workbook.sheets.find(({ name }) => name === 'Inscriptions');
  const headers = (sheet?.values[0] ?? []).map(String);
  const set = (row: number, header: string, value: string) => {
    const cells = sheet?.values[row];
    if (cells !== undefined) cells[headers.indexOf(header)] = value;
  };
  set(1, 'Tarif', 'Corporate');
  set(2, 'Début', '2023-01-09');
  return office;
}

const itemsOf = (view: PlanView) => (view.ok ? (view.items ?? []) : []);

describe('the plan', () => {
  it('shows a line for each difference with its reason, to be left unless a person chooses', () => {
    const view = planOf(changedOffice(), differenceList, {});
    expect(view).toMatchObject({ ok: true, isNothingToDo: true });
    const items = itemsOf(view);
    expect(items.map(({ id, value }) => [id, value])).toEqual(
      [
        ['tuition|E1|2022-23', 'laisser'],
        ['tuition|E2|2022-23', 'laisser'],
        ['creche|E3|2022-09', 'laisser'],
        ['creche|E3|2022-10', 'laisser'],
        ['creche|E3|2022-11', 'laisser'],
        ['creche|E3|2022-12', 'laisser'],
      ].filter(([id]) => items.some((item) => item.id === id)),
    );
    expect(items[0]?.caption).toContain(
      "Ada Ader, Écolage 2022-23 : facturé CHF 8'300.00, dû CHF 16'500.00, écart +CHF 8'200.00.",
    );
    expect(items[0]?.caption).toContain('tarif Corporate');
  });

  it('of a school where nothing changed is empty', () => {
    const view = planOf(onDay(issueOn(correctionOffice(FIRST), FIRST), '2022-06-20'), differenceList, {});
    expect(view).toMatchObject({ ok: true, isNothingToDo: true, items: [] });
    expect(view.ok && view.lines).toEqual(['Aucun écart : tout ce qui est facturé correspond aux faits du jour.']);
  });

  it('refuses a line that is not in the list', () => {
    expect(problemsOf(planOf(changedOffice(), differenceList, { corriger: ['tuition|E9|2022-23'] })).join()).toContain(
      'E9',
    );
  });
});

describe('corrections', () => {
  it('are not made without a choice', () => {
    const office = changedOffice();
    const before = cellsOf(office, 'Écritures', 'Clé');
    runAction(office, differenceList, {});
    expect(cellsOf(office, 'Écritures', 'Clé')).toEqual(before);
  });

  it.each([
    ['the list of identifiers', { corriger: ['tuition|E1|2022-23'] }],
    ['the choices of the dialog', { choix: { 'tuition|E1|2022-23': 'corriger' } }],
  ])('are made for the lines that %s names', (_, input) => {
    const office = changedOffice();
    expect(runAction(office, differenceList, input)).toMatchObject({ ok: true });
    expect(cellsOf(office, 'Factures', 'Payeur', 'Total', 'Type').slice(-2)).toEqual([
      'P1 4920 Facture',
      'P2 3280 Facture',
    ]);
    expect(itemsOf(planOf(office, differenceList, {})).map(({ id }) => id)).not.toContain('tuition|E1|2022-23');
  });

  it('of everything leave an empty list, documents for all, and nothing for the next run', () => {
    const office = changedOffice();
    runAction(office, differenceList, { corriger: 'tout' });
    fireTriggers(office);
    expect(itemsOf(planOf(office, differenceList, {}))).toEqual([]);
    const numbers = cellsOf(office, 'Factures', 'Facture');
    expect(numbers).toEqual(numbers.map((_, at) => `2022-${String(at + 1).padStart(4, '0')}`));
    const pdfs = documentsOf(office).filter((name) => name.endsWith('.pdf'));
    for (const number of numbers) expect(pdfs.join()).toContain(number);
    const before = cellsOf(office, 'Écritures', 'Clé');
    issueOn(office, '2022-12-13');
    expect(cellsOf(office, 'Écritures', 'Clé')).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });
});

it('a correction of what was written off takes the loss back and gives nobody money', () => {
  const school = onDay(issueOn(correctionOffice(FIRST), FIRST, SECOND), '2022-12-12');
  runAction(school, writeOff, { famille: 'F1', type: 'perte', motif: 'Insolvable' });
  const sheet = school.workbook.sheets.find(({ name }) => name === 'Inscriptions');
  const row = sheet?.values[1];
  // 6 of 10 months stay due: 4980.00 of 8300.00.
  if (row !== undefined) row[(sheet?.values[0] ?? []).map(String).indexOf('Début')] = '2023-01-09';
  const wish = { corriger: ['tuition|E1|2022-23'] };
  const view = planOf(school, differenceList, wish);
  expect(view.ok && view.lines.filter((line) => line.includes('de remise ou de perte sont repris'))).toHaveLength(2);
  runAction(school, differenceList, wish);
  const ofFamily = cellsOf(school, 'Écritures', 'Famille', 'Nature', 'Montant').filter((one) => one.startsWith('F1 '));
  const sum = (rows: readonly string[]) => rows.reduce((cents, one) => cents + Number(one.split(' ').pop()) * 100, 0);
  expect(sum(ofFamily)).toBe(0);
  expect(sum(ofFamily.filter((one) => one.includes('Avoir')))).toBe(-332_000);
  expect(sum(ofFamily.filter((one) => one.includes('Remise')))).toBe(-498_000);
});
