/** Extra help, APC (R-4.8, art. 2.2.5): who, when, with which agreement; hours against 36; the report. */
import type { ActionInput } from '../../src/actions/action';
import { extraHelp } from '../../src/actions/extra-help';
import {
  execute,
  type Office,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  smallOffice,
  type,
} from '../builders/family-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

const TODAY = '2022-10-04';
const FIRST = { eleves: 'E1', minutes: '45', accordLe: '2022-09-20' };

/** E1 CE2 in CE2 A, E3 6e in 6e A, E4 GS in GS A, E5 crèche, E6 CE2 in CE2 A. */
function open(today = TODAY): Office {
  const office = smallOffice(today);
  const year = { Année: '2022-23', Tarif: 'Normal', Type: 'Première', Statut: 'Confirmée' };
  const add = (id: string, birth: string, section: string, className: string, more: object = {}) => {
    type(office, 'Élèves', {
      Élève: id,
      Famille: 'F1',
      Nom: `Nom ${id}`,
      Prénom: 'Léo',
      Naissance: birth,
      Classe: className,
    });
    type(office, 'Inscriptions', { ...year, Inscription: `I${id}`, Élève: id, Catégorie: section, ...more });
  };
  add('E4', '2017-03-03', 'Maternelle Moyens et Grands', 'GS A');
  add('E5', '2021-03-03', 'Crèche', 'Crèche', { Jours: 2 });
  add('E6', '2014-02-02', 'Élémentaire', 'CE2 A');
  add('E7', '2011-02-02', '6e', '6e A');
  const pupils = office.workbook.sheets.find(({ name }) => name === 'Élèves')?.values ?? [];
  const first = pupils[1];
  if (first !== undefined) first[(pupils[0] ?? []).indexOf('Classe')] = 'CE2 A';
  return office;
}

const run = (office: Office, input: ActionInput) => {
  const outcome = runAction(office, extraHelp, input);
  return outcome.ok ? outcome.lines : outcome.problems;
};
const logOf = (office: Office) => rowsOf(office, 'APC').map((row) => row.slice(1, 3).join(' '));
const logSession = (office: Office, day: string, Élève: string, Minutes: number, agreed = '') =>
  type(office, 'APC', { Date: day, Élève, Minutes, 'Accord le': agreed });
const warningsOf = (office: Office, input: ActionInput) => {
  const plan = planOf(office, extraHelp, input);
  return plan.ok ? plan.warnings.filter((text) => !text.includes('exemple')) : plan.problems;
};

describe('a session', () => {
  it('is recorded with the day of the agreement, and the report follows', () => {
    const office = open();
    expect(run(office, FIRST)).toEqual(['1 séance notée dans l’onglet APC.', 'L’onglet « Heures APC » est à jour.']);
    expect(logOf(office)).toEqual(['E1 45']);
    expect(rowsOf(office, 'Heures APC')[0]?.slice(0, 8)).toEqual([
      ...['2022-23', 'E1', 'Ada Ader', 'CE2 A', '1', '0.75', '35.25', '0'],
    ]);
  });

  it('needs no second agreement within the school year, and repeats the day of the first', () => {
    const office = open();
    run(office, FIRST);
    run(office, { eleves: 'E1', minutes: '60', date: '2022-09-27' });
    const [first, second] = rowsOf(office, 'APC').map((row) => row[3]);
    expect([logOf(office), second]).toEqual([['E1 45', 'E1 60'], first]);
  });

  it('is not recorded twice by a second run, which tells so', () => {
    const office = open();
    run(office, FIRST);
    expect(warningsOf(office, FIRST)).toEqual([expect.stringContaining('déjà notée')]);
    expect(planOf(office, extraHelp, FIRST)).toMatchObject({ ok: true, isNothingToDo: true });
    run(office, FIRST);
    expect(logOf(office)).toEqual(['E1 45']);
  });

  it('of the same day with other minutes is told and added', () => {
    const office = open();
    run(office, FIRST);
    const input = { ...FIRST, minutes: '30' };
    expect(warningsOf(office, input)).toEqual([expect.stringContaining('une autre séance le 04.10.2022')]);
    run(office, input);
    expect(logOf(office)).toEqual(['E1 45', 'E1 30']);
  });

  it.each([
    ['without an agreement', { accordLe: '' }, 'pas d’accord', '(art. 2.2.5)'],
    ['whose agreement came a day later', { accordLe: '2022-10-05' }, 'suit la séance', '(art. 2.2.5)'],
    ['for the 6e', { eleves: 'E7' }, 'n’a pas d’APC', '(art. 2.2.5)'],
    ['for the crèche', { eleves: 'E5' }, 'n’a pas d’APC', '(art. 2.2.5)'],
    ['for a child unknown', { eleves: 'E99' }, 'E99', ''],
    ['on a Sunday', { date: '2022-10-02' }, 'pas de classe le 02.10.2022', '(art. 2.2.4)'],
    ['before the rentrée', { date: '2022-08-31' }, 'n’est pas inscrit', ''],
    ['on a day to come', { date: '2022-10-05' }, 'dans le futur', ''],
    ['of no minute', { minutes: '0' }, 'nombre entier de minutes', ''],
    ['of more than four hours', { minutes: '241' }, 'de 1 à 240', ''],
    ['of half a minute', { minutes: '45.5' }, 'nombre entier de minutes', ''],
    ['without minutes', { minutes: '' }, 'Minutes', ''],
  ])('%s is refused, and nothing is written', (_, change, problem, article) => {
    const office = open();
    const problems = problemsOf(runAction(office, extraHelp, { ...FIRST, ...change })).join(' ');
    expect(problems).toContain(problem);
    expect(problems).toContain(article);
    expect([logOf(office), office.workbook.sheets.some(({ name }) => name === 'Heures APC')]).toEqual([[], false]);
  });

  it.each([
    ['on the last day before the holidays is held', '2022-10-21', 1],
    ['on the first day of the holidays is refused', '2022-10-22', 0],
    ['on the last day of the holidays is refused', '2022-11-06', 0],
    ['on the day of the return is held', '2022-11-07', 1],
    ['on a public holiday is refused', '2022-11-11', 0],
  ])('%s (R-4.10)', (_, date, count) => {
    const office = open('2022-12-01');
    type(office, 'Jours fériés', { Date: '2022-11-11', Libellé: 'Armistice' });
    run(office, { ...FIRST, date });
    expect(logOf(office)).toHaveLength(count);
  });

  it('tells all problems of all pupils at once', () => {
    const outcome = runAction(open(), extraHelp, { ...FIRST, eleves: 'E1, E5, E7', accordLe: '' });
    expect(problemsOf(outcome)).toHaveLength(3);
  });

  it('counts an agreement of an earlier school year for nothing', () => {
    const office = open();
    logSession(office, '2022-06-14', 'E1', 45, '2022-06-01');
    expect(warningsOf(office, { eleves: 'E1', minutes: '45' })).toEqual([expect.stringContaining('pas d’accord')]);
  });
});

describe('36 hours a year', () => {
  it.each([
    ['2115 minutes before: the 36 hours are reached, not passed', 2115, []],
    ['one minute more is over', 2116, [expect.stringContaining('36 h 01 d’APC cette année, 0 h 01 de plus')]],
  ])('%s', (_, held, warnings) => {
    const office = open();
    logSession(office, '2022-09-22', 'E1', held, '2022-09-20');
    expect(warningsOf(office, { eleves: 'E1', minutes: '45' })).toEqual(warnings);
    run(office, { eleves: 'E1', minutes: '45' });
    expect(logOf(office)).toHaveLength(2);
  });

  it('leave out what was held in another school year', () => {
    const office = open();
    logSession(office, '2022-06-14', 'E1', 2000, '2022-06-01');
    const plan = planOf(office, extraHelp, FIRST);
    expect(plan.ok && plan.lines).toContain('Ada Ader (CE2 A) : 0 h 45 sur 36 h, reste 35 h 15 (1 séance).');
  });

  it('are shown for every pupil without an input, and the report is brought up to date', () => {
    const office = open();
    logSession(office, '2022-09-22', 'E4', 60, '2022-09-20');
    const plan = planOf(office, extraHelp, {});
    expect(plan).toMatchObject({ ok: true, isNothingToDo: false });
    expect(plan.ok && plan.lines).toEqual(['Léo Nom E4 (GS A) : 1 h sur 36 h, reste 35 h (1 séance).']);
    run(office, {});
    expect(planOf(office, extraHelp, {})).toMatchObject({ ok: true, isNothingToDo: true });
  });
});

describe('a class on one screen', () => {
  it('shows its pupils, asks for the agreement where none is on record, and records what is filled in', () => {
    const office = open();
    logSession(office, '2022-09-22', 'E6', 60, '2022-09-20');
    const plan = planOf(office, extraHelp, { classe: 'ce2 a' });
    expect(plan.ok && plan.grid?.rows.map(({ id, cells }) => [id, cells])).toEqual([
      ['E1', { minutes: '', accord: '' }],
      ['E6', { minutes: '' }],
    ]);
    if (!plan.ok) throw new Error('A plan');
    // Filled in after the plan was shown.
    const input = { classe: 'ce2 a', grille: { E1: { minutes: '45', accord: '20.09.2022' }, E6: { minutes: '30' } } };
    const outcome = execute(office, (services) => extraHelp.apply(services, input, plan.fingerprint));
    expect(outcome).toMatchObject({ ok: true, isRepeatable: true });
    expect(logOf(office)).toEqual(['E6 60', 'E1 45', 'E6 30']);
  });

  it('presets minutes for those who have an agreement, and names the others', () => {
    const office = open();
    logSession(office, '2022-09-22', 'E6', 60, '2022-09-20');
    const plan = planOf(office, extraHelp, { classe: 'CE2 A', minutes: '45' });
    expect(plan.ok && plan.lines.join(' ')).toContain('Sans accord cette année, donc sans APC : Ada Ader');
    run(office, { classe: 'CE2 A', minutes: '45' });
    expect(logOf(office)).toEqual(['E6 60', 'E6 45']);
  });

  it.each([
    ['that does not exist', 'CM3 Z', 'n’existe pas. Classes : CE2 A, GS A.'],
    ['of the 6e', '6e A', 'n’a pas d’APC'],
  ])('%s is refused', (_, classe, problem) => {
    expect(problemsOf(runAction(open(), extraHelp, { classe })).join(' ')).toContain(problem);
  });

  it.each([
    ['minutes that are none', { E1: { minutes: 'beaucoup', accord: '20.09.2022' } }, 'beaucoup'],
    ['an agreement that is no day', { E1: { minutes: '45', accord: 'hier' } }, 'hier'],
  ])('refuses %s, and nothing is written', (_, grille, problem) => {
    const office = open();
    expect(problemsOf(runAction(office, extraHelp, { classe: 'CE2 A', grille })).join(' ')).toContain(problem);
    expect(logOf(office)).toEqual([]);
  });
});

describe('a fault', () => {
  it.each(['before', 'after'] as const)('%s any call leaves nothing doubled once the same is entered again', (when) => {
    const meters: TestServices['host']['meter'][] = [];
    runAction(open(), extraHelp, FIRST, ({ host }) => meters.push(host.meter));
    const calls = meters[0]?.total() ?? 0;
    expect(calls).toBeGreaterThan(10);
    const wrong: unknown[] = [];
    for (const call of callsToStrike(calls)) {
      const office = open();
      try {
        runAction(office, extraHelp, FIRST, ({ host }) => host.meter.failAt(call, when, 'kill'));
      } catch {
        // The planned cut-off.
      }
      runAction(office, extraHelp, FIRST);
      const left = [logOf(office), rowsOf(office, 'Heures APC').length];
      if (JSON.stringify(left) !== '[["E1 45"],1]') wrong.push([call, left]);
    }
    expect(wrong).toEqual([]);
  });
});

it.each([
  ['before the child comes', { Début: '2022-10-05' }],
  ['after it has gone', { Fin: '2022-10-03' }],
])('a session is refused on a day %s', (_, cells) => {
  const office = open();
  const enrolments = office.workbook.sheets.find(({ name }) => name === 'Inscriptions')?.values ?? [];
  const row = enrolments.find(([id]) => id === 'I1') ?? [];
  for (const [header, value] of Object.entries(cells)) row[(enrolments[0] ?? []).indexOf(header)] = value;
  expect(run(office, FIRST).join()).toContain('E1 n’est pas inscrit le 04.10.2022');
  const view = planOf(office, extraHelp, { classe: 'CE2 A' });
  expect(view.ok && view.grid?.rows.map(({ id }) => id)).toEqual(['E6']);
});
