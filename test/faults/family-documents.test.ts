/** Statements and certificates under faults: an error or a cut-off at every call, then the same again, as if undisturbed. */
import { accountStatement, continueStatements } from '../../src/actions/account-statement';
import type { Action, ActionInput } from '../../src/actions/action';
import { certificate } from '../../src/actions/certificate';
import { STATEMENTS_CONTINUATION } from '../../src/actions/family-documents/finish-statements';
import { documentsOf, execute, type Office, rowsOf, runAction, smallOffice } from '../builders/family-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

const TODAY = '2022-07-20';

interface Case {
  readonly name: string;
  readonly action: Action;
  readonly input: ActionInput;
  /** Calls of the undisturbed apply that are at least expected. */
  readonly least: number;
}

const CASES: readonly Case[] = [
  { name: 'statements', action: accountStatement, input: { du: '2022-06-01', envoyer: true }, least: 40 },
  {
    name: 'an overridden certificate',
    action: certificate,
    input: { eleve: 'E1', type: 'scolarite', motif: 'urgence' },
    least: 30,
  },
];

/** What a run leaves, without the identifiers that Drive gives. */
function describeOffice(office: Office) {
  const { state } = office;
  const links = new Map([...state.drive.files.values()].map((file) => [state.drive.link(file), file.name]));
  const mails = rowsOf(office, 'Envois').map((row) => row.map((cell) => links.get(cell) ?? cell));
  // Who did it stays empty where Drive does not tell.
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

/** Fires what triggers are left, as Google would. */
function fireTriggers(office: Office): void {
  for (let round = 0; round < 3 && office.state.triggers.length > 0; round++) {
    expect(office.state.triggers.map(({ handler }) => handler)).toEqual([STATEMENTS_CONTINUATION]);
    execute(office, continueStatements);
  }
}

function undisturbed(one: Case) {
  const office = smallOffice(TODAY);
  const meters: TestServices['host']['meter'][] = [];
  runAction(office, one.action, one.input, ({ host }) => meters.push(host.meter));
  return { expected: describeOffice(office), calls: meters[0]?.total() ?? 0 };
}

// A trigger that cannot be made, and an account that is not known, are told to the log.
beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

describe.each(CASES)('$name', (one) => {
  const { expected, calls } = undisturbed(one);

  it('make two files each when nothing goes wrong', () => {
    expect(calls).toBeGreaterThan(one.least);
    expect(expected.documents.length).toBeGreaterThan(1);
    expect(expected.triggers).toBe(0);
  });

  it.each([
    ['an error before', 'before', 'throw'],
    ['an error after', 'after', 'throw'],
    ['a cut-off before', 'before', 'kill'],
    ['a cut-off after', 'after', 'kill'],
  ] as const)('come to the same after %s any call and the same wish again', (_, when, kind) => {
    const wrong: unknown[] = [];
    for (const call of callsToStrike(calls)) {
      const office = smallOffice(TODAY);
      attempt(office, one, ({ host }) => host.meter.failAt(call, when, kind));
      runAction(office, one.action, one.input);
      fireTriggers(office);
      const left = describeOffice(office);
      if (JSON.stringify(left) !== JSON.stringify(expected)) wrong.push([call, left]);
    }
    expect(wrong).toEqual([]);
  });
});

describe('statements whose run is cut off', () => {
  it.each(['before', 'after'] as const)(
    '%s any call once the wish stands are finished by the trigger alone',
    (when) => {
      const [one] = CASES;
      if (one === undefined) throw new Error('A case');
      const { expected, calls } = undisturbed(one);
      let carriedOn = 0;
      const wrong: unknown[] = [];
      for (const call of callsToStrike(calls)) {
        const office = smallOffice(TODAY);
        attempt(office, one, ({ host }) => host.meter.failAt(call, when, 'kill'));
        if (office.state.triggers.length === 0) continue;
        carriedOn += 1;
        fireTriggers(office);
        const left = describeOffice(office);
        if (JSON.stringify(left) !== JSON.stringify(expected)) wrong.push([call, left]);
      }
      expect(carriedOn).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    },
  );
});

describe('two people at once', () => {
  it('the second is told so, and nothing is made twice', () => {
    const office = smallOffice(TODAY);
    const [one] = CASES;
    if (one === undefined) throw new Error('A case');
    let second: unknown;
    runAction(office, one.action, one.input, ({ host }) =>
      host.meter.onCall(20, () => {
        second = runAction({ ...office }, one.action, one.input);
      }),
    );
    expect(second).toMatchObject({ ok: false, problems: [expect.stringContaining('en cours')] });
    expect(describeOffice(office)).toEqual(undisturbed(one).expected);
  });
});
