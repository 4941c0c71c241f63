/** Exceptional days in the invoice run: what waits for a person is asked in the plan, and what a person decides is recorded. */
import type { CellValue } from '../../local/runtime/model';
import type { ActionInput } from '../../src/actions/action';
import { issueInvoices } from '../../src/actions/issue-invoices';
import { fromNativeDate } from '../../src/domain/shared/local-date';
import { execute, type Office, openOffice, planOf, rowsOf, runAction, type } from '../builders/family-office';
import { tariffValues } from '../builders/school-year-2022';

const KEY = 'exceptional-day|E1|2022-10-10';

/** E1 of F1, granted Monday 10 October; asked for on the given day. */
function office(asked: string, capacity: number | '' = ''): Office {
  const school = openOffice('2022-10-31');
  const tariffs = school.workbook.sheets.find(({ name }) => name === 'Tarifs');
  for (const row of tariffValues().slice(1)) {
    tariffs?.values.push(
      row.map((cell) => (cell instanceof Date ? (fromNativeDate(cell) ?? '') : (cell as CellValue))),
    );
  }
  const settings = school.workbook.sheets.find(({ name }) => name === 'Réglages')?.values ?? [];
  settings.find(([key]) => key === 'Capacité crèche lundi')?.splice(1, 1, capacity);
  const address = { Adresse: 'Rue du Rhin', NPA: '4056', Ville: 'Bâle' };
  type(school, 'Familles', { Famille: 'F1', Nom: 'Ader', ...address });
  type(school, 'Responsables', { Responsable: 'R1', Famille: 'F1', Nom: 'Ader', 'E-mail': 'ader@essai.example' });
  type(school, 'Élèves', { Élève: 'E1', Famille: 'F1', Nom: 'Ader', Prénom: 'Léo', Naissance: '2021-02-03' });
  const day = { Date: '2022-10-10', Élève: 'E1', 'Demandé le': asked, Statut: 'Accordé' };
  type(school, 'Accueils exceptionnels', day);
  return school;
}

const amounts = (school: Office) => rowsOf(school, 'Écritures').map((row) => row[9]);

function readTabs(school: Office): string[] {
  return execute(school, (services) => {
    const read: string[] = [];
    const readTab = (tab: string) => {
      read.push(tab);
      return services.workbook.readTab(tab);
    };
    issueInvoices.plan({ ...services, workbook: { ...services.workbook, readTab } }, {});
    return read;
  });
}

describe('a day asked for in time', () => {
  it('is billed without a question', () => {
    const school = office('2022-10-06');
    expect(planOf(school, issueInvoices, {})).toMatchObject({ ok: true, items: [], warnings: expect.any(Array) });
    expect(runAction(school, issueInvoices, {}).ok).toBe(true);
    expect(amounts(school)).toEqual(['160']);
    expect(rowsOf(school, 'Journal')).toEqual([]);
  });

  it('costs one more read, which a billed one does not', () => {
    const school = office('2022-10-06');
    expect(readTabs(school)).toContain('Jours fériés');
    runAction(school, issueInvoices, {});
    expect(readTabs(school)).not.toContain('Jours fériés');
  });
});

describe('a day asked for too late', () => {
  it('waits, with its reason and a question', () => {
    const school = office('2022-10-07');
    const plan = planOf(school, issueInvoices, {});
    expect(plan).toMatchObject({ ok: true, isNothingToDo: true });
    expect(plan.ok && plan.items).toEqual([
      {
        id: KEY,
        caption: 'Accueil exceptionnel du 10.10.2022, élève E1 : demande après le 06.10.2022',
        choices: [
          { value: 'attendre', label: 'ne pas facturer' },
          { value: 'facturer', label: 'facturer malgré tout' },
        ],
        value: 'attendre',
        asksReason: ['facturer'],
      },
    ]);
    expect(plan.ok && plan.warnings).toContain(
      'Onglet « Accueils exceptionnels », ligne 2, colonne « Demandé le » : élève E1, accueil du 10.10.2022 : demande trop tardive (dernier jour : 06.10.2022) ; pas facturé sans votre accord. (ann. 2 §Accueil exceptionnel)',
    );
    runAction(school, issueInvoices, {});
    expect(amounts(school)).toEqual([]);
  });

  it.each<[string, ActionInput, string]>([
    ['by its line', { choix: { [KEY]: 'facturer' }, motifs: { [KEY]: 'urgence' } }, 'urgence'],
    ['by a word for all', { accueils: 'facturer' }, ''],
  ])('is billed once on a person’s word, %s, which the journal keeps', (_, input, reason) => {
    const school = office('2022-10-07');
    const plan = planOf(school, issueInvoices, input);
    expect(plan.ok && plan.items?.map(({ value }) => value)).toEqual(['facturer']);
    runAction(school, issueInvoices, input);
    runAction(school, issueInvoices, input);
    expect(amounts(school)).toEqual(['160']);
    const [row = [], ...others] = rowsOf(school, 'Journal');
    expect(row.slice(1)).toEqual([
      'secretariat@example.ch',
      'Accueil exceptionnel du 10.10.2022, élève E1, facturé malgré une demande trop tardive',
      'Accueils exceptionnels',
      '2',
      '',
      reason,
    ]);
    expect(others).toEqual([]);
  });

  it('is not billed by a word on another day', () => {
    const school = office('2022-10-07');
    runAction(school, issueInvoices, { choix: { 'exceptional-day|E1|2022-10-11': 'facturer', [KEY]: 'autre' } });
    expect(amounts(school)).toEqual([]);
  });
});

it('a day without a place waits too, for the weekday’s capacity', () => {
  const school = office('2022-10-03', 0);
  const plan = planOf(school, issueInvoices, {});
  expect(plan.ok && plan.items?.map(({ caption }) => caption)).toEqual([
    'Accueil exceptionnel du 10.10.2022, élève E1 : plus de place (0)',
  ]);
  runAction(school, issueInvoices, { choix: { [KEY]: 'facturer' } });
  expect(rowsOf(school, 'Journal').map((row) => row[2])).toEqual([
    'Accueil exceptionnel du 10.10.2022, élève E1, facturé malgré le nombre de places',
  ]);
});

it('a holiday on the Friday before moves the last day', () => {
  const school = office('2022-10-06');
  type(school, 'Jours fériés', { Date: '2022-10-07', Libellé: 'Fête' });
  runAction(school, issueInvoices, {});
  expect(amounts(school)).toEqual([]);
});

describe('a run that is cut off', () => {
  const input = { choix: { [KEY]: 'facturer' }, motifs: { [KEY]: 'urgence' } };
  const notes = (school: Office) => rowsOf(school, 'Journal').map((row) => row[6]);
  const stateOf = (school: Office) => `${amounts(school).length} billed, ${notes(school).length} noted`;
  const [NOTED, BILLED] = ['0 billed, 1 noted', '1 billed, 1 noted'];

  function cutOff(call: number): Office {
    const school = office('2022-10-07');
    try {
      runAction(school, issueInvoices, input, ({ host }) => host.meter.failAt(call, 'after', 'kill'));
    } catch {
      // The planned fault; what matters is what it leaves.
    }
    return school;
  }

  /** The first call after which each state is left, until the day is billed and noted. */
  function firstCalls(): Map<string, number> {
    const calls = new Map<string, number>();
    for (let call = 1; call < 300 && !calls.has(BILLED); call++) {
      const state = stateOf(cutOff(call));
      if (!calls.has(state)) calls.set(state, call);
    }
    return calls;
  }

  let calls = new Map<string, number>();

  // A trigger that cannot be made, and an account that is not known, are told to the log.
  beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  it('never bills a day without its reason in the journal, and the next run does not note it again', () => {
    calls = firstCalls();
    expect([...calls.keys()]).toEqual(['0 billed, 0 noted', NOTED, BILLED]);
    for (const call of calls.values()) {
      const school = cutOff(call);
      runAction(school, issueInvoices, input);
      expect([call, amounts(school), notes(school)]).toEqual([call, ['160'], ['urgence']]);
    }
  });

  it('is carried on by a trigger that stood before anything was written', () => {
    const left = cutOff(calls.get(NOTED) ?? 0).state.triggers.map(({ handler }) => handler);
    expect(left).toEqual(['continueInvoiceDocuments']);
  });

  it('and comes again with another reason notes that one too', () => {
    const school = cutOff(calls.get(NOTED) ?? 0);
    runAction(school, issueInvoices, { ...input, motifs: { [KEY]: 'place libre' } });
    expect(notes(school)).toEqual(['urgence', 'place libre']);
  });
});
