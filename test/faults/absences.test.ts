/** Letters and reports on absences under faults: an error or a cut-off at every call, then the same again, as if undisturbed. */
import { absenceReport } from '../../src/actions/absence-report';
import type { Action, ActionInput } from '../../src/actions/action';
import { justificationLetters } from '../../src/actions/justification-letters';
import { absenceOffice, mark } from '../builders/absence-office';
import { documentsOf, type Office, rowsOf, runAction, type } from '../builders/family-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

interface Case {
  readonly name: string;
  readonly action: Action;
  readonly input: ActionInput;
  /** Documents, rows of Envois and of Journal that the undisturbed run leaves. */
  readonly left: readonly [documents: number, mails: number, notes: number];
}

const CASES: readonly Case[] = [
  { name: 'letters on absences', action: justificationLetters, input: {}, left: [4, 3, 0] },
  {
    name: 'reports on absences',
    action: absenceReport,
    input: { choix: { E3: 'rien' }, motifs: { E3: 'entretien' } },
    left: [4, 1, 2],
  },
];

/** Two children over the threshold, both without a written reason; a letter of E2's is queued and needless. */
function makeOffice(): Office {
  const office = absenceOffice('2022-09-20');
  for (const pupil of ['E1', 'E3']) {
    for (const when of ['2022-09-05 m', '2022-09-05 a', '2022-09-06 m', '2022-09-06 a']) mark(office, pupil, when);
  }
  mark(office, 'E2', '2022-09-08 m', 'Absent', { 'Justifiée le': '2022-09-12' });
  type(office, 'Envois', {
    Envoi: 'E-1',
    Clé: 'justification|E2|2022-09-08-matin',
    À: 'eva@essai.example',
    Statut: 'Prévu',
  });
  return office;
}

/** What a run leaves, without the identifiers that Drive gives and without who did it, which Drive may not tell. */
function describeOffice(office: Office) {
  const { state } = office;
  const links = new Map([...state.drive.files.values()].map((file) => [state.drive.link(file), file.name]));
  const mails = rowsOf(office, 'Envois').map((row) => row.map((cell) => links.get(cell) ?? cell));
  const journal = rowsOf(office, 'Journal').map(([at, , ...rest]) => [at, ...rest]);
  return { documents: documentsOf(office), mails, journal, triggers: state.triggers.length };
}

function attempt(office: Office, { action, input }: Case, prepare: (services: TestServices) => void): void {
  try {
    runAction(office, action, input, prepare);
  } catch {
    // The planned fault; what matters is what the next run makes of it.
  }
}

function undisturbed({ action, input }: Case) {
  const office = makeOffice();
  const meters: TestServices['host']['meter'][] = [];
  runAction(office, action, input, ({ host }) => meters.push(host.meter));
  return { expected: describeOffice(office), calls: meters[0]?.total() ?? 0 };
}

beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

describe.each(CASES)('$name', (one) => {
  const { expected, calls } = undisturbed(one);

  it('leave what they should when nothing goes wrong', () => {
    const { documents, mails, journal } = expected;
    expect([documents.length, mails.length, journal.length]).toEqual(one.left);
  });

  it.each([
    ['an error before', 'before', 'throw'],
    ['an error after', 'after', 'throw'],
    ['a cut-off before', 'before', 'kill'],
    ['a cut-off after', 'after', 'kill'],
  ] as const)('come to the same after %s any call and the same wish again', (_, when, kind) => {
    const wrong: unknown[] = [];
    for (const call of callsToStrike(calls)) {
      const office = makeOffice();
      attempt(office, one, ({ host }) => host.meter.failAt(call, when, kind));
      runAction(office, one.action, one.input);
      const left = describeOffice(office);
      if (JSON.stringify(left) !== JSON.stringify(expected)) wrong.push([call, left]);
    }
    expect(wrong).toEqual([]);
  });
});
