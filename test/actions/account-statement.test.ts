/** Statements of account: agreement with the ledger, slips, mails, refusals, and going on after a stop. */
import { accountStatement, continueStatements } from '../../src/actions/account-statement';
import {
  bill,
  documentsOf,
  execute,
  type Office,
  pay,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  smallOffice,
  type,
} from '../builders/family-office';
import type { TestServices } from '../local/runtime/host-builder';

const TODAY = '2022-07-20';
const linesOf = (office: Office, input: object) => {
  const plan = planOf(office, accountStatement, { ...input });
  return plan.ok ? plan.lines : plan.problems;
};

describe('a statement of one family', () => {
  const input = { famille: 'F1', du: '2022-06-01' };

  it('shows its balance, what is open and what is overdue before it is made', () => {
    expect(linesOf(smallOffice(TODAY), input)).toEqual([
      '1 relevé de compte du 01.06.2022 au 20.07.2022.',
      "Solde au 01.06.2022 : CHF 0.00 ; 1 écriture ; solde au 20.07.2022 : CHF 4'150.00.",
      "Factures ouvertes : CHF 4'150.00, dont en retard CHF 4'150.00 ; crédit : CHF 0.00.",
    ]);
  });

  it('becomes a Doc and a PDF with a payment slip of what is owed, and no mail unless wished', () => {
    const office = smallOffice(TODAY);
    const outcome = runAction(office, accountStatement, input);
    expect(outcome.ok && outcome.lines).toEqual([expect.stringMatching(/^F1 Relevé 2022-07-20 Ader : https:/)]);
    expect(documentsOf(office)).toEqual(['F1 Relevé 2022-07-20 Ader', 'F1 Relevé 2022-07-20 Ader.pdf']);
    expect(office.slips).toEqual([415_000]);
    expect(office.filled[0]).toMatchObject({ solde_final: "4'150.00", numeros_utiles: [{ numero: '147' }] });
    expect([rowsOf(office, 'Envois'), office.state.triggers]).toEqual([[], []]);
  });

  it('has no slip when all is paid', () => {
    const office = smallOffice(TODAY);
    runAction(office, accountStatement, { famille: 'F2', du: '2022-06-01' });
    expect([office.filled.length, office.slips]).toEqual([1, []]);
    expect(office.filled[0]).toMatchObject({ solde_final: '0.00' });
  });

  it('covers the school year to today unless told: what was billed before it is the opening balance', () => {
    const office = smallOffice('2022-10-03');
    runAction(office, accountStatement, { famille: 'F1' });
    expect(office.filled[0]).toMatchObject({ du: '01.09.2022', au: '03.10.2022', solde_initial: "4'150.00" });
  });

  it('is queued once when wished, however often it is asked for that day', () => {
    const office = smallOffice(TODAY);
    const wished = { ...input, envoyer: true };
    const outcome = runAction(office, accountStatement, wished);
    expect(outcome.ok && outcome.lines[1]).toBe('1 envoi préparé dans Envois.');
    runAction(office, accountStatement, wished);
    const [mail, ...more] = rowsOf(office, 'Envois');
    expect(mail?.slice(3, 5)).toEqual(['ader@essai.example', 'École des Trois Tilleuls : relevé de compte F1']);
    expect(mail?.[6]).toBe('Prévu');
    expect([more, documentsOf(office).length]).toEqual([[], 2]);
  });

  it('says who has no e-mail', () => {
    const plan = planOf(smallOffice(TODAY), accountStatement, { famille: 'F2', envoyer: true });
    expect(plan.ok && plan.warnings).toContain('Brun : pas d’adresse électronique, document à imprimer.');
  });

  it('is another document when a payment came in meanwhile', () => {
    const office = smallOffice(TODAY);
    runAction(office, accountStatement, input);
    pay(office, 'B-2', '2022-07-19', 'F1', [['2022-0001', 150]]);
    runAction(office, accountStatement, input);
    expect([documentsOf(office).length, office.slips]).toEqual([4, [415_000, 400_000]]);
  });
});

describe('statements of all families', () => {
  it('are made for those with a movement or a balance, in natural order', () => {
    const office = smallOffice(TODAY);
    for (const id of ['F10', 'F3']) {
      type(office, 'Familles', { Famille: id, Nom: id, Adresse: 'Rue', NPA: '4056', Ville: 'Bâle' });
    }
    bill(office, '2022-0003', { Famille: 'F10', Nature: 'Dommage', Montant: 10, Libellé: 'Vitre' });
    runAction(office, accountStatement, { du: '2022-06-01' });
    expect(office.filled.map(({ famille_id }) => famille_id)).toEqual(['F1', 'F2', 'F10']);
  });

  it('leave out, when wished, whoever owes nothing', () => {
    const office = smallOffice(TODAY);
    runAction(office, accountStatement, { du: '2022-06-01', solde: true });
    expect(office.filled.map(({ famille_id }) => famille_id)).toEqual(['F1']);
  });

  it('have nothing to do where there is nothing to state', () => {
    const plan = planOf(smallOffice(TODAY), accountStatement, { du: '2022-01-01', au: '2022-01-31' });
    expect(plan).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('read each tab once, however many families there are', () => {
    const office = smallOffice(TODAY);
    addFamilies(office, 30);
    const reads = execute(office, (services) => {
      const tabs: string[] = [];
      const readTab = (tab: string) => {
        tabs.push(tab);
        return services.workbook.readTab(tab);
      };
      accountStatement.plan({ ...services, workbook: { ...services.workbook, readTab } }, {});
      return tabs;
    });
    expect(reads).toHaveLength(new Set(reads).size);
    expect(reads).toHaveLength(9);
  });
});

describe('a statement is refused', () => {
  it.each([
    [{ famille: 'F9' }, ['« F9 » n’existe pas']],
    [{ au: '2022-07-21' }, ['21.07.2022']],
    [{ du: '2022-07-20', au: '2022-07-19' }, ['à l’envers']],
    [{ famille: 'F9', du: '31.02.2022' }, ['31.02.2022', 'F9']],
  ])('for %j, all reasons at once', (input, words) => {
    const problems = problemsOf(planOf(smallOffice(TODAY), accountStatement, input));
    expect(problems).toHaveLength(words.length);
    for (const [index, word] of words.entries()) expect(problems[index]).toContain(word);
  });

  it('when the ledger names a family that the register does not have: no account is left out silently', () => {
    const office = smallOffice(TODAY);
    bill(office, '2022-0003', { Famille: 'F7', Nature: 'Dommage', Montant: 10, Libellé: 'Vitre' });
    expect(problemsOf(planOf(office, accountStatement, {}))).toEqual([
      'Onglet « Écritures », ligne 5, colonne « Famille » : la famille « F7 » n’existe pas dans l’onglet « Familles ».',
    ]);
  });

  it('when a tab cannot be read, with the cell', () => {
    const office = smallOffice(TODAY);
    type(office, 'Écritures', {
      Écriture: 'x',
      Date: 'hier',
      Famille: 'F1',
      Nature: 'Dommage',
      Libellé: 'x',
      Montant: 1,
    });
    expect(problemsOf(planOf(office, accountStatement, {}))[0]).toContain('ligne 5, colonne « Date »');
  });
});

function addFamilies(office: Office, count: number): void {
  for (let number = 100; number < 100 + count; number++) {
    const id = `F${number}`;
    type(office, 'Familles', { Famille: id, Nom: `Essai ${number}`, Adresse: 'Rue', NPA: '4056', Ville: 'Bâle' });
    type(office, 'Responsables', { Responsable: id, Famille: id, Nom: 'Essai', 'E-mail': `${id}@essai.example` });
    bill(office, `2022-0${number}`, { Famille: id, Nature: 'Dommage', Montant: number, Libellé: 'Vitre' });
  }
}

describe('a run that stops', () => {
  const input = { du: '2022-06-01', envoyer: true };

  /** Lets five minutes go by at the n-th wave of requests. */
  const lateAt = (nth: number) => (services: TestServices) =>
    services.host.meter.failOn('UrlFetchApp.fetchAll', nth, 'after', { clock: 300_000 });

  it('at its time limit goes on by itself, one mail and two files for each family', () => {
    const office = smallOffice(TODAY);
    addFamilies(office, 25);
    const outcome = runAction(office, accountStatement, input, lateAt(12));
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.ok && outcome.remaining).toBeGreaterThan(0);
    expect(office.state.triggers).toHaveLength(1);
    execute(office, continueStatements);
    expect(documentsOf(office)).toHaveLength(2 * 27);
    // F2 has no address.
    expect(rowsOf(office, 'Envois')).toHaveLength(26);
    expect(office.state.triggers).toEqual([]);
  });

  it('keeps the day and the period of the wish when it goes on after midnight', () => {
    const office = smallOffice(TODAY);
    addFamilies(office, 25);
    runAction(office, accountStatement, input, lateAt(12));
    office.clock.advance(86_400_000);
    execute(office, continueStatements);
    expect(new Set(office.filled.map(({ au, date }) => `${au} ${date}`))).toEqual(new Set(['20.07.2022 20.07.2022']));
  });

  it('keeps a second wish that was made meanwhile', () => {
    const office = smallOffice(TODAY);
    addFamilies(office, 25);
    runAction(office, accountStatement, input, lateAt(12));
    runAction(office, accountStatement, { famille: 'F1', du: '2022-07-01' });
    expect(office.state.triggers).toHaveLength(1);
    execute(office, continueStatements);
    expect(rowsOf(office, 'Envois')).toHaveLength(26);
    expect(office.state.triggers).toEqual([]);
  });

  it('at the day’s quota goes on the next day', () => {
    const office = smallOffice(TODAY);
    const count = { day: TODAY, documents: 1499, conversions: 0 };
    execute(office, ({ store }) => store.set('quota', JSON.stringify(count)));
    const outcome = runAction(office, accountStatement, input);
    expect(outcome.ok && outcome.lines[outcome.lines.length - 1]).toContain('le quota du jour est atteint');
    expect([documentsOf(office).length, rowsOf(office, 'Envois').length]).toEqual([2, 1]);
    office.clock.advance(86_400_000);
    execute(office, continueStatements);
    expect([documentsOf(office).length, office.state.triggers.length]).toEqual([4, 0]);
  });

  it('is not begun by a trigger that finds nothing to do', () => {
    const office = smallOffice(TODAY);
    const outcome = execute(office, continueStatements);
    expect([outcome, office.state.triggers]).toEqual([{ ok: true, lines: ['Rien à faire.'], remaining: 0 }, []]);
  });
});
