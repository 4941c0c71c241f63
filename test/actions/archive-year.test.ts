/** Archiving a school year: what goes, what stays, what the archive holds; refusals, faults and sorts. */
import { archiveYear } from '../../src/actions/archive-year';
import { readArchive } from '../../src/archive/read-archive';
import { writeArchive } from '../../src/archive/write-archive';
import {
  execute,
  type Office,
  openOffice,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  type,
} from '../builders/family-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

const TODAY = '2022-09-20';
const YEAR = { annee: '2021-22' };

beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation();
  Object.assign(globalThis, { ecolageArchive: () => ({ writeArchive, readArchive }) });
});

const day = (text: string): Date => new Date(`${text}T00:00:00`);
const mark = (office: Office, date: string, pupil: string, more: object = {}) =>
  type(office, 'Présences', { Date: date, Élève: pupil, 'Demi-journée': 'Matin', Code: 'Présent', ...more });

/** Two years of rows, one after the other as they were written, and a few odd ones. */
function filledOffice(): Office {
  const office = openOffice(TODAY);
  type(office, 'Élèves', { Élève: 'E1', Famille: 'F1', Nom: 'Ader', Prénom: 'Ada', Naissance: '2014-05-05' });
  type(office, 'Élèves', { Élève: 'E2', Famille: 'F1', Nom: 'Ader', Prénom: 'Léo', Naissance: '2018-05-05' });
  const row = { Élève: 'E1', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Réinscription', Statut: 'Confirmée' };
  type(office, 'Inscriptions', { ...row, Inscription: 'I1', Année: '2021-22' });
  type(office, 'Inscriptions', { ...row, Inscription: 'I2', Année: '2022-23' });
  mark(office, '2021-09-02', 'E1');
  mark(office, '2021-09-02', 'E1', { 'Demi-journée': 'Après-midi', Code: 'Absent', Motif: '=maladie' });
  mark(office, '2022-08-31', 'E1', { Code: 'Retard', Minutes: 12 });
  mark(office, '2022-09-01', 'E1');
  mark(office, 'hier', 'E2');
  mark(office, '2022-09-02', 'E2', { Code: 'Absent' });
  type(office, 'APC', { Date: '2022-01-10', Élève: 'E1', Minutes: 45 });
  type(office, 'Congés', { Congé: 'C1', Élève: 'E1', Du: '2022-01-10', Au: '2022-01-11', Décision: 'Accordé' });
  type(office, 'Congés', { Congé: 'C2', Élève: 'E1', Du: '2022-08-30', Au: '2022-09-02', Décision: 'Accordé' });
  return office;
}

const standing = (office: Office) =>
  ['Présences', 'APC', 'Congés'].map((tab) => rowsOf(office, tab).map((row) => row.slice(0, 4).join(' ')));

const STAYING = [
  ['2022-09-01 E1 Matin Présent', 'hier E2 Matin Présent', '2022-09-02 E2 Matin Absent'],
  [],
  ['C2 E1  2022-08-30'],
];

/** What all archives hold, by tab, headers left out. */
function archived({ state }: Pick<Office, 'state'>, tab: string): unknown[][] {
  const files = [...state.drive.files.values()].filter(({ appProperties }) =>
    /^archive\|/.test(appProperties.ecolage ?? ''),
  );
  return files.flatMap(({ content }) =>
    readArchive(content?.read() ?? new Uint8Array())
      .filter(({ name }) => name === tab)
      .flatMap(({ rows }) => rows.slice(1).map((row) => [...row])),
  );
}

describe('a year that is archived', () => {
  it('is told before: how many rows of which tab, and which rows stay since their day cannot be read', () => {
    const plan = planOf(filledOffice(), archiveYear, YEAR);
    expect(plan.ok && [plan.lines[0], plan.warnings]).toEqual([
      'Année 2021-22 : Présences 3 lignes, APC 1 ligne, Congés 1 ligne.',
      [
        'Onglet « Présences », ligne 6, colonne « Date » : le jour manque ou n’est pas une date ; la ligne reste dans ce classeur.',
      ],
    ]);
  });

  it('leaves the workbook with every other row, and stands in a file of its own with the pupils of the year', () => {
    const office = filledOffice();
    const outcome = runAction(office, archiveYear, YEAR);
    expect(outcome.ok && outcome.lines).toEqual([
      expect.stringMatching(/^Archive faite et relue : Présences 2021-22 https:\/\/docs\.google\.com\/spreadsheets/),
      'Retirées de ce classeur : Présences 3 lignes, APC 1 ligne, Congés 1 ligne.',
    ]);
    expect(standing(office)).toEqual(STAYING);
    expect(archived(office, 'Présences').map((row) => row.slice(0, 7))).toEqual([
      ['2021-09-02', 'E1', 'Matin', 'Présent'],
      ['2021-09-02', 'E1', 'Après-midi', 'Absent', '', '', '=maladie'],
      ['2022-08-31', 'E1', 'Matin', 'Retard', '', 12],
    ]);
    expect([archived(office, 'APC').length, archived(office, 'Congés').length]).toEqual([1, 1]);
    expect(archived(office, 'Élèves').map(([id]) => id)).toEqual(['E1']);
    expect(archived(office, 'Inscriptions').map(([id]) => id)).toEqual(['I1']);
  });

  it('keeps dates as dates, also where the row is found again by them', () => {
    const office = openOffice(TODAY);
    type(office, 'Présences', {
      Date: 44_441,
      Élève: 'E1',
      'Demi-journée': 'Matin',
      Code: 'Absent',
      'Annoncée le': 44_440,
    });
    execute(office, () => {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Présences');
      sheet?.getRange('A2:A').setNumberFormat('yyyy-mm-dd');
      sheet?.getRange('I2:I').setNumberFormat('yyyy-mm-dd');
      expect(sheet?.getRange(2, 1).getValue()).toEqual(day('2021-09-02'));
    });
    runAction(office, archiveYear, YEAR);
    expect([rowsOf(office, 'Présences'), archived(office, 'Présences')[0]?.[0]]).toEqual([[], 44_441]);
  });

  it('is noted in the Journal, and the index of the attendance sheet is dropped', () => {
    const office = filledOffice();
    execute(office, ({ store }) => store.set('presences|index', '{}'));
    runAction(office, archiveYear, YEAR);
    expect(rowsOf(office, 'Journal').map((row) => [row[2], row[4], row[6]])).toEqual([
      ['Archivage des présences', '2021-22', 'Présences 3 lignes, APC 1 ligne, Congés 1 ligne'],
    ]);
    expect(execute(office, ({ store }) => store.get('presences|index'))).toBe('');
  });

  it.each([
    ['2022-09-20', '2022-08-28'],
    ['2022-08-30', '2022-08-28'],
  ])('keeps on %s what belongs to a year whose rentrée was on 29 August', (today, last) => {
    const office = openOffice(today);
    const values = office.workbook.sheets.find(({ name }) => name === 'Calendrier')?.values ?? [];
    const row = values.find((cells) => cells[0] === '2022-23') ?? [];
    row[values[0]?.indexOf('Rentrée') ?? -1] = '2022-08-29';
    for (const date of ['2022-07-07', last, '2022-08-29', '2022-08-31', '2022-09-01']) mark(office, date, 'E1');
    type(office, 'APC', { Date: '2022-08-30', Élève: 'E1', Minutes: 45 });
    type(office, 'Congés', { Congé: 'C1', Élève: 'E1', Du: '2022-07-06', Au: '2022-07-07', Décision: 'Accordé' });
    type(office, 'Congés', { Congé: 'C2', Élève: 'E1', Du: '2022-08-29', Au: '2022-08-30', Décision: 'Accordé' });
    const plan = planOf(office, archiveYear, YEAR);
    expect(plan.ok && plan.lines[0]).toBe('Année 2021-22 : Présences 2 lignes, Congés 1 ligne.');
    expect(runAction(office, archiveYear, YEAR)).toMatchObject({ ok: true });
    expect(rowsOf(office, 'Présences').map(([date]) => date)).toEqual(['2022-08-29', '2022-08-31', '2022-09-01']);
    expect([rowsOf(office, 'APC'), rowsOf(office, 'Congés')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is refused where the calendar is wrong: days of the running year could go with it', () => {
    const office = filledOffice();
    const values = office.workbook.sheets.find(({ name }) => name === 'Calendrier')?.values ?? [];
    const row = values.find((cells) => cells[0] === '2022-23') ?? [];
    row[values[0]?.indexOf('Rentrée') ?? -1] = '2023-09-01';
    expect(problemsOf(planOf(office, archiveYear, YEAR)).join()).toContain('« Calendrier »');
    row[values[0]?.indexOf('Rentrée') ?? -1] = 'bientôt';
    expect(problemsOf(planOf(office, archiveYear, YEAR)).join()).toContain('« Calendrier »');
  });

  it('has nothing left to do a second time', () => {
    const office = filledOffice();
    runAction(office, archiveYear, YEAR);
    expect(planOf(office, archiveYear, YEAR)).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('is completed by a second file when rows of it are found later', () => {
    const office = filledOffice();
    runAction(office, archiveYear, YEAR);
    mark(office, '2022-03-01', 'E2', { Code: 'Absent' });
    const outcome = runAction(office, archiveYear, YEAR);
    expect(outcome.ok && outcome.lines[0]).toContain('Présences 2021-22 (2)');
    expect([standing(office), archived(office, 'Présences').length]).toEqual([STAYING, 4]);
  });

  it('may fill the whole grid of a tab: one empty row is left', () => {
    const office = openOffice(TODAY);
    mark(office, '2021-09-02', 'E1');
    mark(office, '2021-09-03', 'E1');
    const sheet = office.workbook.sheets.find(({ name }) => name === 'Présences');
    if (sheet === undefined) throw new Error('No tab');
    Object.assign(sheet, { maxRows: 3, frozenRows: 1 });
    runAction(office, archiveYear, YEAR);
    expect([rowsOf(office, 'Présences'), sheet.maxRows, sheet.frozenRows]).toEqual([[], 2, 1]);
  });

  it('keeps the columns that the school added', () => {
    const office = openOffice(TODAY);
    const sheet = office.workbook.sheets.find(({ name }) => name === 'APC');
    sheet?.values[0]?.unshift('Lieu');
    type(office, 'APC', { Lieu: 'Salle 3', Date: '2022-01-10', Élève: 'E1', Minutes: 45 });
    runAction(office, archiveYear, YEAR);
    expect([archived(office, 'APC'), rowsOf(office, 'APC')]).toEqual([[['Salle 3', '2022-01-10', 'E1', 45]], []]);
  });
});

describe('archiving is refused', () => {
  it.each([
    [{}, 'il manque'],
    [{ annee: '2021-23' }, '« 2021-23 » n’est pas une année scolaire'],
    [{ annee: '2022-23' }, 'l’année 2022-23 ne peut pas être archivée'],
    [{ annee: '2023-24' }, 'avant 2022-23'],
  ])('for %j', (input, words) => {
    const plan = planOf(filledOffice(), archiveYear, input);
    const [problem = ''] = problemsOf(plan);
    expect(problem.toLowerCase()).toContain(words.toLowerCase());
    expect(!plan.ok && plan.fields?.[0]?.choices?.map(({ value }) => value)).toEqual(['2021-22']);
  });

  it('until 31 August: on the next day the year is over', () => {
    const last = openOffice('2022-08-31');
    const first = openOffice('2022-09-01');
    for (const office of [last, first]) mark(office, '2022-06-30', 'E1');
    expect([planOf(last, archiveYear, YEAR).ok, planOf(first, archiveYear, YEAR).ok]).toEqual([false, true]);
  });

  it('when the rows changed since the plan: nothing is written', () => {
    const office = filledOffice();
    const plan = planOf(office, archiveYear, YEAR);
    mark(office, '2022-03-01', 'E2');
    const outcome = execute(office, (services) => archiveYear.apply(services, YEAR, plan.ok ? plan.fingerprint : ''));
    expect([outcome.ok, archived(office, 'Présences')]).toEqual([false, []]);
  });
});

describe('a row that the archive does not give back as it was', () => {
  it('stays, and is told; a further run does not heap up files', () => {
    const office = filledOffice();
    const forget = () => ({
      writeArchive,
      readArchive: (bytes: Uint8Array) =>
        readArchive(bytes).map(({ name, rows }) => ({
          name,
          rows: name === 'Présences' ? rows.filter((row) => row[3] !== 'Retard') : rows,
        })),
    });
    Object.assign(globalThis, { ecolageArchive: forget });
    const first = runAction(office, archiveYear, YEAR);
    runAction(office, archiveYear, YEAR);
    runAction(office, archiveYear, YEAR);
    Object.assign(globalThis, { ecolageArchive: () => ({ writeArchive, readArchive }) });
    expect(first.ok && first.lines[2]).toContain('1 ligne de l’année reste');
    expect(standing(office)[0]).toContain('2022-08-31 E1 Matin Retard');
    expect(archived(office, 'Présences')).toHaveLength(4);
  });
});

describe('at every service call', () => {
  const undisturbed = (() => {
    let calls = 0;
    return () => {
      if (calls === 0) {
        const office = filledOffice();
        let local: TestServices | undefined;
        runAction(office, archiveYear, YEAR, (services) => {
          local = services;
        });
        calls = local?.host.meter.total() ?? 0;
      }
      return calls;
    };
  })();

  /** Every row stands in the workbook or in an archive. */
  function expectNothingLost(office: Office): void {
    const rows = standing(office)[0] ?? [];
    const kept = [...rows, ...archived(office, 'Présences').map((row) => row.slice(0, 4).join(' '))];
    const before = standing(filledOffice())[0] ?? [];
    expect(before.filter((row) => !kept.includes(row))).toEqual([]);
  }

  it.each([
    ['throws', 'before', 'throw'],
    ['throws once it is done', 'after', 'throw'],
    ['ends the execution', 'before', 'kill'],
    ['ends the execution once it is done', 'after', 'kill'],
  ] as const)('that %s, no row is lost and the next run ends as ever', (_, when, kind) => {
    for (const call of callsToStrike(undisturbed())) {
      const office = filledOffice();
      try {
        runAction(office, archiveYear, YEAR, ({ host }) => host.meter.failAt(call, when, kind));
      } catch {
        // The dialog shows the error.
      }
      expectNothingLost(office);
      const again = runAction(office, archiveYear, YEAR);
      expect([call, problemsOf(again), standing(office)]).toEqual([call, [], STAYING]);
      expect([call, archived(office, 'Présences').length]).toEqual([call, 3]);
    }
  });

  it('at which a person sorts the tab the other way round, no row is lost', () => {
    for (let call = 1; call <= undisturbed(); call++) {
      const office = filledOffice();
      const sheet = office.workbook.sheets.find(({ name }) => name === 'Présences');

      runAction(office, archiveYear, YEAR, ({ host }) => {
        host.meter.onCall(call, () => {
          const [header = [], ...rows] = sheet?.values ?? [];
          const filled = rows.filter((row) => row.some((cell) => cell !== ''));
          if (sheet !== undefined) sheet.values = [header, ...filled.reverse()];
        });
      });
      expectNothingLost(office);
      runAction(office, archiveYear, YEAR);
      expect([call, standing(office).map((rows) => [...rows].sort())]).toEqual([
        call,
        STAYING.map((rows) => [...rows].sort()),
      ]);
    }
  });

  it('at which a teacher adds a row, that row stays', () => {
    for (const call of callsToStrike(undisturbed())) {
      const office = filledOffice();
      runAction(office, archiveYear, YEAR, ({ host }) =>
        host.meter.onCall(call, () => mark(office, '2022-09-20', 'E2', { Code: 'Absent' })),
      );
      expect([call, standing(office)[0]]).toEqual([call, expect.arrayContaining(['2022-09-20 E2 Matin Absent'])]);
    }
  });
});
