/** Giving up what is open: a rebate, a loss, the fee of one reminder; with a reason, never more than is open. */
import { writeOff } from '../../src/actions/write-off';
import { cellsOf, correctionOffice, issueOn, onDay } from '../builders/correction-office';
import { type Office, pay, planOf, problemsOf, runAction, type } from '../builders/family-office';

const FIRST = '2022-06-15';
const REASON = { motif: 'Accord de la Direction' };

function office(): Office {
  const school = onDay(issueOn(correctionOffice(FIRST), FIRST), '2022-09-01');
  pay(school, 'B-1', '2022-07-01', 'F2', [['2022-0003', 4000]]);
  type(school, 'Écritures', {
    Écriture: 'X1',
    Date: '2022-08-15',
    Famille: 'F2',
    Nature: 'Rappel',
    Libellé: '2e rappel',
    Montant: 20,
    Facture: '2022-0003',
    Clé: 'reminder|2022-0003|2',
  });
  return school;
}

const waivers = (school: Office) =>
  cellsOf(school, 'Écritures', 'Nature', 'Facture', 'Montant', 'Libellé', 'Détail', 'Clé').filter((row) =>
    row.startsWith('Remise'),
  );

describe('a write-off', () => {
  it('asks first, with the open invoices to choose from', () => {
    const view = planOf(office(), writeOff, {});
    expect(view).toMatchObject({ ok: true, isNothingToDo: true });
    expect(view.fields?.[0]?.choices?.map(({ value }) => value)).toEqual(['2022-0003', '2022-0002', '2022-0001']);
  });

  it.each([
    [
      'all that is open, fees included',
      { facture: '2022-0003', type: 'perte' },
      [
        'Remise 2022-0003 -170 Perte sur créance, facture 2022-0003 Motif : Accord de la Direction waiver|perte|2022-0003',
      ],
    ],
    [
      'a part',
      { facture: '2022-0003', type: 'remise', montant: '50,00' },
      [
        'Remise 2022-0003 -50 Remise accordée, facture 2022-0003 Motif : Accord de la Direction waiver|remise|2022-0003',
      ],
    ],
    [
      'the fee of a reminder',
      { rappel: 'R-2022-0003-2' },
      [
        'Remise 2022-0003 -20 Frais du 2e rappel abandonnés, facture 2022-0003 Motif : Accord de la Direction waiver|reminder|2022-0003|2',
      ],
    ],
  ])('gives up %s, with its reason in ledger and journal', (_, input, expected) => {
    const school = office();
    expect(runAction(school, writeOff, { ...input, ...REASON })).toMatchObject({ ok: true });
    expect(waivers(school).map((line) => line.replace(/\|2022-09-01-[0-9a-f]+$/, ''))).toEqual(expected);
    expect(cellsOf(school, 'Journal', 'Ligne', 'Après').pop()).toBe('2022-0003 Accord de la Direction');
  });

  it('of a family takes its invoices oldest first, and none that an employer pays', () => {
    const school = office();
    const sheet = school.workbook.sheets.find(({ name }) => name === 'Payeurs');
    const row = sheet?.values[2];
    if (row !== undefined) row[(sheet?.values[0] ?? []).map(String).indexOf('Type')] = 'Employeur';
    runAction(school, writeOff, { famille: 'F1', type: 'perte', ...REASON });
    expect(waivers(school).map((line) => line.split(' ').slice(1, 3))).toEqual([['2022-0001', '-2490']]);
  });

  it('that leaves nothing open makes the invoice paid', () => {
    const school = office();
    runAction(school, writeOff, { facture: '2022-0003', type: 'perte', ...REASON });
    expect(cellsOf(school, 'Factures', 'Facture', 'Statut')).toContain('2022-0003 Payée');
  });

  it('wished twice on a day is one rebate; another reason makes it a second', () => {
    const school = office();
    const wish = { facture: '2022-0003', type: 'remise', montant: 50, ...REASON };
    runAction(school, writeOff, wish);
    expect(planOf(school, writeOff, wish)).toMatchObject({ ok: true, isNothingToDo: true });
    expect(runAction(school, writeOff, wish)).toMatchObject({ lines: [expect.stringContaining('déjà enregistré')] });
    expect(waivers(school)).toHaveLength(1);
    runAction(school, writeOff, { ...wish, motif: 'Second accord' });
    expect(waivers(school)).toHaveLength(2);
  });

  it.each([
    [{ facture: '2022-0003', type: 'perte' }, ['Motif']],
    [{ type: 'perte', ...REASON }, ['soit une facture']],
    [{ facture: '2022-0003', famille: 'F2', type: 'perte', ...REASON }, ['soit une facture']],
    [{ facture: '2022-0009', type: 'perte', ...REASON }, ['n’existe pas']],
    [{ facture: '2022-0003', type: 'don', ...REASON }, ['remise, perte']],
    [{ facture: '2022-0003', type: 'perte', montant: '170.05', ...REASON }, ['dépassent']],
    [{ facture: '2022-0003', type: 'perte', montant: '0', ...REASON }, ['Montant']],
    [{ rappel: 'R-2022-0003-3', ...REASON }, ['n’existe pas']],
    [{ famille: 'F9', type: 'perte', ...REASON }, ['F9']],
  ])('is refused for %j, and nothing is written', (input, words) => {
    const school = office();
    const before = JSON.stringify(school.workbook.sheets);
    const problems = problemsOf(runAction(school, writeOff, input));
    for (const word of words) expect(problems.join()).toContain(word);
    expect(problems).toHaveLength(words.length);
    expect(JSON.stringify(school.workbook.sheets)).toBe(before);
  });

  it('of the fee of a second attempt is of that one alone', () => {
    const school = office();
    type(school, 'Écritures', {
      ...{ Écriture: 'X2', Date: '2022-08-25', Famille: 'F2', Nature: 'Rappel', Libellé: '2e rappel', Montant: 50 },
      ...{ Facture: '2022-0003', Clé: 'reminder|2022-0003|2|2' },
    });
    runAction(school, writeOff, { rappel: 'R-2022-0003-2-2', ...REASON });
    expect(
      waivers(school).map((line) =>
        line
          .split(' ')
          .slice(1, 3)
          .concat(line.split(' ').pop() ?? ''),
      ),
    ).toEqual([['2022-0003', '-50', 'waiver|reminder|2022-0003|2|2']]);
    runAction(school, writeOff, { rappel: 'R-2022-0003-2', ...REASON });
    expect(waivers(school)).toHaveLength(2);
  });

  it('of a fee is given once only', () => {
    const school = office();
    runAction(school, writeOff, { rappel: 'R-2022-0003-2', ...REASON });
    const again = runAction(school, writeOff, { rappel: 'R-2022-0003-2', motif: 'Encore' });
    expect(again).toMatchObject({
      lines: ['Les frais du rappel R-2022-0003-2 sont déjà abandonnés : rien n’est à faire.'],
    });
    expect(waivers(school)).toHaveLength(1);
  });
});
