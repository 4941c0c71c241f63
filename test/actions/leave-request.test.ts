/** Leave requests (R-4.4, art. 2.2.4): asked, decided, the letter, the register of attendance filled in and taken back. */

import type { ActionInput } from '../../src/actions/action';
import { leaveRequest } from '../../src/actions/leave-request';
import { guessDay } from '../../src/sheets/attendance-log/guess-day';
import {
  documentsOf,
  type Office,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  smallOffice,
  type,
} from '../builders/family-office';

const TODAY = '2022-09-01';
const WEEK = { eleve: 'E1', du: '2022-09-12', au: '2022-09-16', motif: 'mariage en famille' };
const open = () => smallOffice(TODAY);
const run = (office: Office, input: ActionInput) => {
  const outcome = runAction(office, leaveRequest, input);
  return outcome.ok ? outcome.lines : outcome.problems;
};
const warningsOf = (office: Office, input: ActionInput) => {
  const plan = planOf(office, leaveRequest, input);
  return plan.ok ? plan.warnings.filter((text) => !text.includes('exemple')) : plan.problems;
};
const leavesOf = (office: Office) => rowsOf(office, 'Congés').map((row) => row.slice(0, 9));
const logOf = (office: Office) => rowsOf(office, 'Présences').map((row) => row.slice(0, 4).join(' '));
const absence = (office: Office, day: string, halfDay: string, Code = 'Absent') =>
  type(office, 'Présences', { Date: day, Élève: 'E1', 'Demi-journée': halfDay, Code });
const ask = (office: Office, row: object = {}) =>
  type(office, 'Congés', { Congé: 'C1', Élève: 'E1', Du: '2022-09-12', Au: '2022-09-12', Motif: 'visite', ...row });

describe('a request', () => {
  it('never bears the identifier of one that was archived: the mails and the journal still know it', () => {
    const office = open();
    type(office, 'Envois', { Envoi: 'M1', Clé: 'conge|C1|granted|abc', À: 'a@b.example', Statut: 'Envoyé' });
    type(office, 'Journal', { Quoi: 'Congé : décision', Tab: 'Congés', Ligne: 'C2' });
    expect(run(office, WEEK)).toEqual(['Demande notée sous C3.']);
  });

  it('is noted as waiting, under the next identifier, and nothing else is written', () => {
    const office = open();
    ask(office, { Congé: 'K07' });
    expect(run(office, WEEK)).toEqual(['Demande notée sous K08.']);
    expect(leavesOf(office)[1]?.slice(0, 2)).toEqual(['K08', 'E1']);
    expect(leavesOf(office)[1]?.slice(5, 7)).toEqual(['mariage en famille', 'En attente']);
    expect([logOf(office), documentsOf(office), rowsOf(office, 'Envois')]).toEqual([[], [], []]);
  });

  it('shows the half-days of class that it concerns: a week of CE2 is nine, 26 hours (R-4.7)', () => {
    const plan = planOf(open(), leaveRequest, WEEK);
    expect(plan.ok && plan.lines.join(' ')).toContain('9 demi-journées de classe (26 h)');
  });

  it.each([
    ['from Début on', 'E1', { Début: '2022-09-19' }, '2022-09-10', '2022-09-20', ['2022-09-19', '2022-09-20'], 4],
    ['up to Fin', 'E1', { Fin: '2022-09-12' }, '2022-09-12', '2022-09-16', ['2022-09-12'], 2],
    [
      'of a crèche child on its own weekdays',
      'E1',
      { Catégorie: 'Crèche', Jours: '2', 'Jours de présence': 'lundi, mardi' },
      ...['2022-09-12', '2022-09-16'],
      ['2022-09-12', '2022-09-13'],
      4,
    ],
  ] as const)(
    'concerns the half-days %s alone, and fills in no others (R-4.10)',
    (_, eleve, cells, du, au, days, count) => {
      const office = open();
      for (const Jour of ['Lundi', 'Mardi', 'Mercredi']) {
        type(office, 'Horaires', { Niveau: 'Crèche', Jour, Début: '8:00', Fin: '11:30' });
        type(office, 'Horaires', { Niveau: 'Crèche', Jour, Début: '13:30', Fin: '15:30' });
      }
      const [headers = [], row = []] = office.workbook.sheets.find(({ name }) => name === 'Inscriptions')?.values ?? [];
      for (const [header, value] of Object.entries(cells)) row[headers.indexOf(header)] = value;
      run(office, { eleve, du, au, motif: 'visite', decision: 'accordé' });
      const filled = rowsOf(office, 'Présences');
      expect([...new Set(filled.map(([date]) => guessDay(Number(date))))]).toEqual(days);
      expect(filled).toHaveLength(count);
    },
  );

  it.each([
    ['before the child comes', { Début: '2022-09-19' }, '2022-09-12', '2022-09-16'],
    ['after it has gone', { Fin: '2022-09-09' }, '2022-09-12', '2022-09-16'],
  ])('is refused where all its days lie %s', (_, cells, du, au) => {
    const office = open();
    const [headers = [], row = []] = office.workbook.sheets.find(({ name }) => name === 'Inscriptions')?.values ?? [];
    for (const [header, value] of Object.entries(cells)) row[headers.indexOf(header)] = value;
    expect(run(office, { eleve: 'E1', du, au, motif: 'visite' }).join()).toContain('n’est pas inscrit');
  });

  it.each([
    [{ C9: 'accorde' }, '« C9 » n’est dans aucune ligne'],
    [{ C1: 'accordé' }, 'C1 : « accordé » n’est pas un choix possible (laisser, accorde, refuse)'],
  ])('is decided by names that exist: %j is refused', (choix, problem) => {
    const office = open();
    ask(office, { Décision: 'En attente' });
    expect(run(office, { choix }).join()).toContain(problem);
    expect(logOf(office)).toEqual([]);
  });

  it.each([
    ['small letters', { Date: '2022-09-13', Élève: 'e1' }, 'ligne 2, colonne « Élève »'],
    ['a day as text', { Date: '13.09.2022', Élève: 'E1' }, 'ligne 2, colonne « Date »'],
  ])('fills in nothing beside a row with %s', (_, cells, place) => {
    const office = open();
    type(office, 'Présences', { ...cells, 'Demi-journée': 'Matin', Code: 'Absent' });
    expect(run(office, { ...WEEK, decision: 'accordé' }).join()).toContain(place);
    expect(rowsOf(office, 'Présences')).toHaveLength(1);
  });

  it('that is decided is not decided otherwise by a line of an older list', () => {
    const office = open();
    ask(office, { Décision: 'Refusé', 'Décidé le': TODAY });
    expect(run(office, { choix: { C1: 'accorde' } }).join()).toContain('C1 est déjà décidée (refusé)');
    expect(logOf(office)).toEqual([]);
  });

  it('is not noted twice for the same days', () => {
    const office = open();
    run(office, WEEK);
    const plan = planOf(office, leaveRequest, WEEK);
    expect(plan).toMatchObject({
      ok: true,
      isNothingToDo: true,
      lines: [expect.stringContaining('déjà notée sous C1')],
    });
  });

  it.each([
    ['a pupil that is not in the register', { eleve: 'E99' }, 'E99'],
    ['a pupil who has left by then', { eleve: 'E3', du: '2023-01-09', au: '2023-01-09' }, 'n’est pas inscrit'],
    ['an end before the beginning', { au: '2022-09-11' }, 'précède le premier'],
    ['days of two school years', { au: '2023-09-01' }, 'au-delà de l’année scolaire'],
    ['no first day', { du: '' }, 'Premier jour'],
    ['a day that is none', { du: '31.6.2023' }, 'n’est pas une date'],
    ['a request that comes tomorrow', { demandeLe: '2022-09-02' }, 'dans le futur'],
    ['a request and a decision on another', { conge: 'C1', decision: 'accorde' }, 'pas les deux'],
    ['a motive that names an illness', { motif: 'varicelle du frère' }, 'maladie'],
    ['a word that is no decision', { decision: 'peut-être' }, 'n’est pas un choix possible'],
  ])('is refused for %s, and nothing is written', (_, change, problem) => {
    const office = open();
    const outcome = runAction(office, leaveRequest, { ...WEEK, ...change });
    expect(problemsOf(outcome).join(' ')).toContain(problem);
    expect(leavesOf(office)).toEqual([]);
  });

  it('tells all problems at once', () => {
    const outcome = runAction(open(), leaveRequest, {
      eleve: 'E99',
      du: '2022-09-12',
      au: '2022-09-01',
      demandeLe: 'x',
    });
    expect(problemsOf(outcome)).toHaveLength(3);
  });

  it.each([
    ['on the day before the first is in time', { demandeLe: '2022-08-31', du: '2022-09-01', au: '2022-09-01' }, ''],
    [
      'on the first day comes late',
      { demandeLe: '2022-09-01', du: '2022-09-01', au: '2022-09-01' },
      'une fois commencé',
    ],
    ['for holidays alone has no class', { du: '2022-10-22', au: '2022-11-06' }, 'aucune demi-journée de classe'],
    ['for the last day of holidays and the return has class', { du: '2022-11-06', au: '2022-11-07' }, ''],
    ['without a motive is told', { motif: '' }, 'pas de motif'],
    [
      'decided before it was lodged',
      { demandeLe: '2022-09-01', decideLe: '2022-08-31' },
      'avant la demande du 01.09.2022',
    ],
  ])('that comes %s', (_, change, warning) => {
    const warnings = warningsOf(open(), { ...WEEK, ...change, decision: 'accorde' });
    if (warning === '') expect(warnings).toEqual([]);
    else expect(warnings.join(' ')).toContain(warning);
  });

  it('that overlaps another one of the child is told, one refused is not', () => {
    const office = open();
    ask(office, { Congé: 'C1', Du: '2022-09-16', Au: '2022-09-19' });
    ask(office, { Congé: 'C2', Du: '2022-09-12', Au: '2022-09-13', Décision: 'Refusé' });
    expect(warningsOf(office, WEEK)).toEqual([expect.stringContaining('déjà demandés (C1)')]);
  });
});

describe('a leave granted', () => {
  it('fills in the half-days of class of its period that the register does not hold, and makes letter and mail', () => {
    const office = open();
    ask(office, { Du: '2022-09-13', Au: '2022-09-14' });
    absence(office, '2022-09-13', 'Matin');
    const lines = run(office, { conge: 'C1', decision: 'accordé', motifDecision: 'fête unique' });
    expect(lines[0]).toBe('Congé C1 : accordé.');
    expect(leavesOf(office)).toEqual([
      ['C1', 'E1', '', '2022-09-13', '2022-09-14', 'visite', 'Accordé', expect.anything(), 'Direction'],
    ]);
    expect(logOf(office).map((text) => text.replace(/^.*(?=E1)/, ''))).toEqual([
      'E1 Matin Absent',
      'E1 Après-midi Congé',
      'E1 Matin Congé',
    ]);
    expect(rowsOf(office, 'Présences')[1]?.slice(6, 8)).toEqual(['visite', 'Demande de congé C1']);
    expect(documentsOf(office)).toEqual([
      'E1 Congé C1 accordé 2022-09-13 Ada Ader',
      'E1 Congé C1 accordé 2022-09-13 Ada Ader.pdf',
    ]);
    expect(office.filled[0]).toMatchObject({
      eleve: 'Ada Ader',
      decision: 'accordée',
      duree: '3 demi-journées de classe (8 h 40)',
      motif_decision: 'fête unique',
      numeros_utiles: [{ nom: 'Pro Juventute', numero: '147' }],
    });
    expect(rowsOf(office, 'Envois')).toHaveLength(1);
    expect(rowsOf(office, 'Congés')[0]?.[9]).toMatch(/^https:/);
    expect(rowsOf(office, 'Journal')[0]?.slice(2)).toEqual([
      'Congé accordé (art. 2.2.4)',
      'Congés',
      'C1',
      'en attente',
      'accordé le 01.09.2022 par Direction : fête unique',
    ]);
    expect(office.state.triggers).toHaveLength(0);
  });

  it('has nothing left to do the second time', () => {
    const office = open();
    run(office, { ...WEEK, decision: 'accorde' });
    const before = JSON.stringify([leavesOf(office), logOf(office), rowsOf(office, 'Envois')]);
    const plan = planOf(office, leaveRequest, { ...WEEK, decision: 'accorde' });
    expect(plan).toMatchObject({ ok: true, isNothingToDo: true });
    run(office, { conge: 'C1', decision: 'accorde' });
    expect(JSON.stringify([leavesOf(office), logOf(office), rowsOf(office, 'Envois')])).toBe(before);
    expect(documentsOf(office)).toHaveLength(2);
  });

  it('is asked and decided in one run', () => {
    const office = open();
    expect(run(office, { ...WEEK, decision: 'accorde' }).slice(0, 2)).toEqual([
      'Demande notée sous C1.',
      'Congé C1 : accordé.',
    ]);
    expect(leavesOf(office)[0]?.[6]).toBe('Accordé');
    expect(logOf(office)).toHaveLength(9);
  });

  it('typed into the tab by hand gets its register rows and its letter when it is decided so again', () => {
    const office = open();
    ask(office, { Décision: 'Accordé', 'Décidé le': '2022-08-25', Par: 'M. Dupont' });
    run(office, { conge: 'C1', decision: 'accorde' });
    expect(office.filled[0]).toMatchObject({ decide_le: '25 août 2022', par: 'M. Dupont' });
    expect(logOf(office)).toHaveLength(2);
    expect(rowsOf(office, 'Journal')).toEqual([]);
  });

  it('fills in nothing after the child has left', () => {
    const office = smallOffice('2022-12-01');
    run(office, { eleve: 'E3', du: '2022-12-16', au: '2022-12-16', decision: 'accorde' });
    expect(logOf(office)).toHaveLength(2);
  });

  it('of a year that the calendar does not hold is granted, and says that nothing is filled in', () => {
    const office = open();
    const input = { eleve: 'E1', du: '2022-07-04', decision: 'accorde' };
    type(office, 'Inscriptions', {
      ...{ Inscription: 'I0', Élève: 'E1', Année: '2021-22', Catégorie: 'Élémentaire', Tarif: 'Normal' },
      ...{ Type: 'Première', Statut: 'Confirmée' },
    });
    office.workbook.sheets.find(({ name }) => name === 'Calendrier')?.values.splice(1);
    expect(warningsOf(office, input).join(' ')).toContain('2021-22 manque dans l’onglet Calendrier');
    run(office, input);
    expect([leavesOf(office)[0]?.[6], logOf(office)]).toEqual(['Accordé', []]);
  });
});

describe('a decision that changes', () => {
  const granted = () => {
    const office = open();
    ask(office, { Du: '2022-09-12', Au: '2022-09-13' });
    run(office, { conge: 'C1', decision: 'accorde' });
    return office;
  };

  it('takes back the half-days that nobody touched, and makes a new letter in place of the old mail', () => {
    const office = granted();
    const log = office.workbook.sheets.find(({ name }) => name === 'Présences')?.values;
    const touched = log?.[2];
    if (touched !== undefined) touched[3] = 'Absent';
    run(office, { conge: 'C1', decision: 'refuse', motifDecision: 'trop long' });
    expect(rowsOf(office, 'Présences').map((row) => row[3])).toEqual(['Absent']);
    expect(leavesOf(office)[0]?.[6]).toBe('Refusé');
    expect(rowsOf(office, 'Envois').map((row) => row[6])).toEqual(['Échec', 'Prévu']);
    expect(documentsOf(office)).toHaveLength(4);
    expect(rowsOf(office, 'Journal').map((row) => row[2])).toEqual([
      'Congé accordé (art. 2.2.4)',
      'Congé refusé (art. 2.2.4)',
    ]);
  });

  const sendAll = (office: Office) => {
    const [headers = [], ...rows] = office.workbook.sheets.find(({ name }) => name === 'Envois')?.values ?? [];
    for (const row of rows) {
      const status = headers.indexOf('Statut');
      if (row[status] === 'Prévu') row[status] = 'Envoyé';
    }
  };

  it.each([
    ['before any mail left', 'refuse', () => undefined, ['Échec', 'Échec', 'Prévu']],
    ['after each mail left', 'refuse', sendAll, ['Envoyé', 'Envoyé', 'Prévu']],
    ['before any mail left', 'en attente', () => undefined, ['Échec', 'Prévu']],
  ])(
    'and is taken back the same day %s (%s between) has a letter and a mail of its own',
    (_, between, leave, mails) => {
      const office = granted();
      leave(office);
      run(office, { conge: 'C1', decision: between });
      leave(office);
      run(office, { conge: 'C1', decision: 'accorde' });
      expect(rowsOf(office, 'Envois').map((row) => row[6])).toEqual(mails);
      expect(new Set(rowsOf(office, 'Envois').map(([id]) => id)).size).toBe(mails.length);
      expect(documentsOf(office)).toHaveLength(2 * mails.length);
      const before = [rowsOf(office, 'Envois'), documentsOf(office)];
      run(office, { conge: 'C1', decision: 'accorde' });
      expect([rowsOf(office, 'Envois'), documentsOf(office)]).toEqual(before);
    },
  );

  it('and is taken back the same day is not mailed twice where what was mailed is true again', () => {
    const office = granted();
    sendAll(office);
    run(office, { conge: 'C1', decision: 'en attente' });
    run(office, { conge: 'C1', decision: 'accorde' });
    expect(rowsOf(office, 'Envois').map((row) => row[6])).toEqual(['Envoyé']);
  });

  it('keeps half-days that lie in the past, and says so', () => {
    const office = granted();
    office.clock.advance(12 * 24 * 3_600_000);
    expect(warningsOf(office, { conge: 'C1', decision: 'refuse', motifDecision: 'x' }).join(' ')).toContain(
      '2 demi-journées',
    );
    run(office, { conge: 'C1', decision: 'refuse', motifDecision: 'x' });
    expect(logOf(office)).toHaveLength(2);
  });

  it('waits again without day, person and letter', () => {
    const office = granted();
    run(office, { conge: 'C1', decision: 'en attente' });
    expect(leavesOf(office)[0]?.slice(6)).toEqual(['En attente', '', '']);
    expect([logOf(office), documentsOf(office).length]).toEqual([[], 2]);
  });
});

describe('a long register', () => {
  it('keeps every row of the others, whether half-days are filled in or taken back', () => {
    const office = open();
    ask(office, { Du: '2022-09-12', Au: '2022-09-16' });
    const log = office.workbook.sheets.find(({ name }) => name === 'Présences')?.values ?? [];
    const width = log[0]?.length ?? 0;
    for (let index = 0; index < 3100; index++) {
      const [day, half] = [1 + (index % 28), index % 2 === 0 ? 'Matin' : 'Après-midi'];
      const cells = [`2022-09-${String(day).padStart(2, '0')}`, `P${index}`, half, 'Présent'];
      log.push([...cells, ...Array.from({ length: width - cells.length }, () => '')]);
    }
    const others = () => JSON.stringify(rowsOf(office, 'Présences').filter((row) => row[1] !== 'E1'));
    const before = others();
    run(office, { conge: 'C1', decision: 'accorde' });
    expect(logOf(office)).toHaveLength(3109);
    run(office, { ...WEEK, du: '2022-09-19', au: '2022-09-19', decision: 'accorde' });
    run(office, { conge: 'C1', decision: 'refuse' });
    expect([logOf(office).length, others() === before]).toEqual([3102, true]);
    run(office, { conge: 'C1', decision: 'accorde' });
    expect([logOf(office).length, others() === before]).toEqual([3111, true]);
  });

  it('decides the request that was looked at, also where the tab was sorted meanwhile', () => {
    const office = open();
    ask(office, { Du: '2022-09-12', Au: '2022-09-13' });
    ask(office, { Congé: 'C2', Élève: 'E1', Du: '2022-09-01', Au: '2022-09-01' });
    const sheet = office.workbook.sheets.find(({ name }) => name === 'Congés');
    const outcome = runAction(office, leaveRequest, { conge: 'C1', decision: 'refuse' }, () => {
      const [head = [], ...rows] = sheet?.values ?? [];
      sheet?.values.splice(0, Number.POSITIVE_INFINITY, head, ...rows.reverse());
    });
    expect(problemsOf(outcome)).toEqual([]);
    expect(leavesOf(office).map((row) => [row[0], row[6]])).toEqual([
      ['C2', ''],
      ['C1', 'Refusé'],
    ]);
  });
});

describe('without an input', () => {
  it('lists the requests that wait, the nearest first and urgent up to the tenth day', () => {
    const office = open();
    ask(office, { Congé: 'C1', Du: '2022-09-12', Au: '2022-09-12' });
    ask(office, { Congé: 'C2', Du: '2022-09-11', Au: '2022-09-11' });
    ask(office, { Congé: 'C3', Décision: 'Accordé' });
    const plan = planOf(office, leaveRequest, {});
    const captions = plan.ok ? (plan.items ?? []).map(({ caption }) => caption) : [];
    expect(captions.map((text) => /(URGENT ; )?(C\d)/.exec(text)?.[0])).toEqual(['URGENT ; C2', 'C1']);
    expect(plan).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('decides those that are chosen, each with its own reason, and leaves the others', () => {
    const office = open();
    ask(office, { Congé: 'C1' });
    ask(office, { Congé: 'C2', Du: '2022-09-19', Au: '2022-09-19' });
    ask(office, { Congé: 'C3', Du: '2022-09-26', Au: '2022-09-26' });
    run(office, { choix: { C1: 'accorde', C2: 'refuse' }, motifs: { C2: 'examens' } });
    expect(leavesOf(office).map((row) => row[6])).toEqual(['Accordé', 'Refusé', '']);
    expect(office.filled.map(({ motif_decision }) => motif_decision)).toEqual(['–', 'examens']);
  });

  it('refuses more decisions with their reasons at once than can be remembered, and writes nothing', () => {
    const office = open();
    const ids = Array.from({ length: 45 }, (_, index) => `C${index + 1}`);
    for (const Congé of ids) ask(office, { Congé });
    const choose = (some: readonly string[]) => ({
      choix: Object.fromEntries(some.map((id) => [id, 'refuse'])),
      motifs: Object.fromEntries(some.map((id) => [id, 'x'.repeat(200)])),
    });
    expect(problemsOf(runAction(office, leaveRequest, choose(ids)))).toEqual([expect.stringContaining('45 décisions')]);
    expect(leavesOf(office).filter((row) => row[6] !== '')).toEqual([]);
    expect(problemsOf(planOf(office, leaveRequest, choose(ids.slice(0, 30))))).toEqual([]);
  });

  it('has nothing to show where no request waits', () => {
    const plan = planOf(open(), leaveRequest, {});
    expect(plan).toMatchObject({ ok: true, isNothingToDo: true, items: [] });
    expect(plan.ok && plan.lines).toEqual(['Aucune demande de congé n’attend de décision.']);
  });
});

describe('texts from cells and forms', () => {
  it('stay texts: formulas are never evaluated, line breaks never reach a subject', () => {
    const office = open();
    run(office, { ...WEEK, motif: '=1+1\r\nBcc: x@y.example', decision: 'refuse', motifDecision: '=A1' });
    expect(leavesOf(office)[0]?.[5]).toBe('=1+1 Bcc: x@y.example');
    expect(rowsOf(office, 'Envois')[0]?.[4]).not.toMatch(/[\r\n]/);
  });

  it('that name an illness stop a decision at their cell, so that no diagnosis is copied', () => {
    const office = open();
    ask(office, { Motif: 'Covid' });
    const outcome = runAction(office, leaveRequest, { conge: 'C1', decision: 'accorde' });
    expect(problemsOf(outcome)).toEqual([expect.stringMatching(/^Onglet « Congés », ligne 2, colonne « Motif »/)]);
    expect(logOf(office)).toEqual([]);
  });

  it('name a row of Congés whose child or family is not in the register', () => {
    const office = open();
    ask(office, { Élève: 'E77' });
    const outcome = runAction(office, leaveRequest, { conge: 'C1', decision: 'accorde' });
    expect(problemsOf(outcome)).toEqual([expect.stringMatching(/^Onglet « Congés », ligne 2, colonne « Élève »/)]);
  });
});
