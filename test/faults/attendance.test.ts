/** The entry of a class disturbed at every service call, by a sort and by another teacher: no row lost, doubled or crossed. */
import { createClock, momentOf } from '../../local/runtime/clock';
import type { CellValue } from '../../local/runtime/model';
import { createState } from '../../local/runtime/services/store/state';
import { paint } from '../../local/runtime/spreadsheet/cells/painting';
import type { OutcomeView, PlanView } from '../../src/actions/action';
import { attendanceSheet } from '../../src/actions/attendance-sheet';
import { SHORT_LOG } from '../../src/sheets/attendance-log/read-days';
import { execute, type Office, openOffice, runAction, type } from '../builders/family-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

const TODAY = '2022-09-05';
const TAKEN = { classe: 'A', absents: 'E2' };
/** Three rows that do not stand side by side, in two stretches as they are written. */
const CORRECTED = {
  classe: 'A',
  marques: ['E1', 'E2', 'E4'].map((eleve) => ({
    eleve,
    demiJournee: 'Matin',
    code: 'Excusé',
    motif: `Motif ${eleve}`,
  })),
};
const LIMIT_MINUTES = 6;

type Prepare = (services: TestServices, office: Office) => void;

/** Class A has E1, E2 and E4, class B has E3; the log holds rows of another day. */
function school(rows: number): Office {
  const office = openOffice(TODAY);
  for (const [id, Classe] of Object.entries({ E1: 'A', E2: 'A', E3: 'B', E4: 'A' })) {
    type(office, 'Élèves', { Élève: id, Famille: 'F1', Nom: 'Essai', Prénom: id, Naissance: '2015-05-05' });
    const year = { Année: '2022-23', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Réinscription', Niveau: 'CP' };
    type(office, 'Inscriptions', { ...year, Inscription: `I${id}`, Élève: id, Statut: 'Confirmée', Classe });
  }
  for (let number = 1; number <= rows; number++) {
    const cells = { Date: '2022-09-02', Élève: `X${number}`, 'Demi-journée': 'Matin', Code: 'Absent' };
    type(office, 'Présences', { ...cells, Motif: `Motif ${number}` });
  }
  const log = office.workbook.sheets.find(({ name }) => name === 'Présences');
  if (log === undefined) throw new Error('No log');
  log.maxRows = Math.max(log.maxRows, log.values.length + 100);
  // As set-up formats its columns; a sort moves no formats here.
  paint(log.formats, { row: 2, column: 1, rows: log.maxRows - 1, columns: 1 }, 'yyyy-mm-dd');
  return office;
}

function copy(office: Office): Office {
  const state = { ...createState(), properties: structuredClone(office.state.properties) };
  return { ...office, workbook: structuredClone(office.workbook), state, clock: createClock(momentOf(TODAY)) };
}

function logOf({ workbook }: Office): CellValue[][] {
  const values = workbook.sheets.find(({ name }) => name === 'Présences')?.values;
  if (values === undefined) throw new Error('No log');
  return values;
}

/** What the log holds, whatever the order of its rows; a day may be text or a number. */
function contentOf(office: Office): string[] {
  const rows = logOf(office)
    .slice(1)
    .filter((row) => row.some((cell) => cell !== '' && cell !== undefined));
  return rows
    .map((row) =>
      row
        .slice(1, 7)
        .map((cell) => cell ?? '')
        .join('|'),
    )
    .sort();
}

/** As a person who sorts the tab by pupil, A to Z or Z to A. */
function sort(office: Office): void {
  const values = logOf(office);
  const used = values.slice(1).filter((row) => row[1] !== '' && row[1] !== undefined);
  const direction = String(used[0]?.[1]).startsWith('X') ? 1 : -1;
  used.sort((a, b) => (String(a[1]) < String(b[1]) ? -direction : direction));
  values.splice(1, used.length, ...used);
}

/** Pupil and half-day of a line of `contentOf`. */
const keyOfLine = (line: string): string => line.split('|').slice(0, 2).join('|');

const run = (office: Office, input: object, prepare?: Prepare): OutcomeView =>
  runAction(office, attendanceSheet, { ...input }, (services) => prepare?.(services, office));

/** The entry without a disturbance. */
function undisturbed(office: Office, input: object) {
  const done = copy(office);
  let counts = () => ({}) as Record<string, number>;
  const outcome = run(done, input, ({ host }) => {
    counts = () => host.meter.counts();
  });
  if (!outcome.ok) throw new Error(outcome.problems.join());
  const sum = (names: RegExp) =>
    Object.entries(counts()).reduce((all, [name, count]) => all + (names.test(name) ? count : 0), 0);
  return { office: done, calls: sum(/./), values: sum(/(Values|Formulas)$/), content: contentOf(done) };
}

/** The calls whose disturbance leaves something else than the undisturbed entry, by itself or once it is repeated. */
function differencesOf(
  office: Office,
  input: object,
  disturb: (call: number) => Prepare,
  times: 'once' | 'repeated' = 'repeated',
): string[] {
  const { calls, content } = undisturbed(office, input);
  return callsToStrike(calls).flatMap((call) => {
    const disturbed = copy(office);
    let isDone = false;
    try {
      isDone = run(disturbed, input, disturb(call)).ok;
    } catch {
      // The planned fault; what matters is what the next run makes of it.
    }
    if (times === 'repeated') isDone = run(disturbed, input).ok;
    const left = contentOf(disturbed);
    return isDone && left.join() === content.join() ? [] : [`call ${call}: ${left.length} of ${content.length} rows`];
  });
}

const sortAt =
  (call: number): Prepare =>
  ({ host }, office) =>
    host.meter.onCall(call, () => sort(office));

const short = school(5);

describe('the entry of a class in a long log', () => {
  const { office: long } = undisturbed(school(SHORT_LOG + 10), { classe: 'B' });
  const { office: taken, values } = undisturbed(long, TAKEN);

  it('takes at most six reads and writes of values, and so does a correction', () => {
    expect(values).toBeLessThanOrEqual(6);
    expect(undisturbed(taken, CORRECTED).values).toBeLessThanOrEqual(6);
  });

  it.each([
    ['an error before', { when: 'before', kind: 'throw' }],
    ['an error after', { when: 'after', kind: 'throw' }],
    ['a cut-off after', { when: 'after', kind: 'kill' }],
  ] as const)('comes to the same after %s any service call', (_, { when, kind }) => {
    // Sweeps over a long log are dear.
    const office = kind === 'kill' || process.env.FAULTS === 'all' ? long : short;
    const fail =
      (call: number): Prepare =>
      ({ host }) =>
        host.meter.failAt(call, when, kind);
    expect(differencesOf(office, TAKEN, fail)).toEqual([]);
  });

  it('loses and doubles nothing when the tab is sorted at any service call', () => {
    expect(differencesOf(long, TAKEN, sortAt)).toEqual([]);
  });

  it.each([
    ['a sort', sort],
    ['a row inserted', (office: Office) => void logOf(office).splice(40, 0, ['', '', '', ''])],
    ['a row deleted', (office: Office) => void logOf(office).splice(50, 1)],
    ['a row typed at the end', (office: Office) => type(office, 'Présences', { Date: '2022-09-02', Élève: 'X0' })],
  ])('finds the rows of the day again after %s', (_, disturb) => {
    const office = copy(taken);
    disturb(office);
    const plan = execute(office, (services) => attendanceSheet.plan(services, { classe: 'A' })) as PlanView;
    expect(plan.ok && plan.grid?.rows.map(({ cells }) => cells.matin)).toEqual(['Présent', 'Absent', 'Présent']);
  });

  it('is corrected in place, and gives other rows back what a sort crossed, at any service call', () => {
    expect(differencesOf(taken, CORRECTED, sortAt, 'once')).toEqual([]);
  });
});

describe('in a short log', () => {
  const { office: taken } = undisturbed(short, TAKEN);

  it('a correction is made in place, and gives other rows back what a sort crossed, at any service call', () => {
    expect(differencesOf(taken, CORRECTED, sortAt, 'once')).toEqual([]);
  });

  it.each([
    ['an entry', short, TAKEN],
    ['a correction', taken, CORRECTED],
  ])(
    '%s that reaches the time limit at any service call loses nothing, and the repeat completes it',
    (_, office, input) => {
      const before = contentOf(office);
      const outOfTime =
        (call: number): Prepare =>
        ({ host }, { clock }) =>
          host.meter.onCall(call, () => {
            clock.advance(LIMIT_MINUTES * 60_000);
            host.meter.cutOff();
          });
      for (const call of callsToStrike(undisturbed(office, input).calls)) {
        const cut = copy(office);
        try {
          run(cut, input, outOfTime(call));
        } catch {
          // The end of the execution.
        }
        const left = contentOf(cut).map(keyOfLine);
        expect(before.map(keyOfLine).filter((key) => !left.includes(key))).toEqual([]);
      }
      expect(differencesOf(office, input, outOfTime)).toEqual([]);
    },
  );
});

describe('two teachers at once', () => {
  it('lose nothing with two classes: the second waits for the first, or comes before it', () => {
    const { calls, office } = undisturbed(short, TAKEN);
    const both = undisturbed(office, { classe: 'B' }).content;
    for (const call of callsToStrike(calls)) {
      const shared = copy(short);
      let between: OutcomeView | undefined;
      const outcome = run(shared, TAKEN, ({ host }) =>
        host.meter.onCall(call, () => {
          between = run(shared, { classe: 'B' });
        }),
      );
      if (!outcome.ok) run(shared, TAKEN);
      if (between?.ok !== true) run(shared, { classe: 'B' });
      expect([call, contentOf(shared)]).toEqual([call, both]);
    }
  });

  it('are told what the other wrote in the same class, and nothing of it is lost', () => {
    const office = copy(short);
    const later = { classe: 'A', absents: 'E1' };
    const plan = execute(office, (services) => attendanceSheet.plan(services, later));
    const marques = [
      { eleve: 'E1', code: 'Excusé' },
      { eleve: 'E2', code: 'Absent' },
    ];
    run(office, { classe: 'A', marques });
    const taken = contentOf(office);
    const apply = (input: object) =>
      execute(office, (services) => attendanceSheet.apply(services, { ...input }, plan.ok ? plan.fingerprint : ''));
    expect(apply(later)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('Matin : noté entre-temps « Excusé »'), expect.stringContaining('Après-midi')],
    });
    const kept = apply({ classe: 'A' });
    expect(kept.ok && kept.lines).toContain('Noté entre-temps et conservé : E2 Essai, Matin : Absent.');
    expect(contentOf(office)).toEqual(taken);
  });
});
