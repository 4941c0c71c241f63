/** Decisions on leaves under faults: an error or a cut-off at every call, then the trigger or the same again, as if undisturbed. */
import type { ActionInput } from '../../src/actions/action';
import { continueLeaves, leaveRequest } from '../../src/actions/leave-request';
import { readWishes } from '../../src/actions/leaves/letters';
import { LEAVES_CONTINUATION } from '../../src/actions/leaves/write';
import { documentsOf, execute, type Office, rowsOf, runAction, smallOffice, type } from '../builders/family-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

const TODAY = '2022-09-01';
const DECIDED = { conge: 'C1', decision: 'accorde', motifDecision: 'fête' };

interface Case {
  readonly name: string;
  readonly open: () => Office;
  readonly input: ActionInput;
  /** Calls of the undisturbed apply that are at least expected. */
  readonly least: number;
}

function waitingOffice(): Office {
  const office = smallOffice(TODAY);
  type(office, 'Congés', { Congé: 'C1', Élève: 'E1', Du: '2022-09-12', Au: '2022-09-13', Motif: 'visite' });
  type(office, 'Présences', { Date: '2022-09-12', Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Absent' });
  return office;
}

function grantedOffice(): Office {
  const office = waitingOffice();
  runAction(office, leaveRequest, DECIDED);
  return office;
}

function refusedOffice(): Office {
  const office = grantedOffice();
  runAction(office, leaveRequest, { conge: 'C1', decision: 'refuse', motifDecision: 'examens' });
  return office;
}

const CASES: readonly Case[] = [
  { name: 'a leave granted', open: waitingOffice, input: DECIDED, least: 40 },
  {
    name: 'a leave asked and granted at once',
    open: () => smallOffice(TODAY),
    input: { eleve: 'E1', du: '2022-09-12', au: '2022-09-13', motif: 'visite', decision: 'accorde' },
    least: 40,
  },
  {
    name: 'a leave revoked',
    open: grantedOffice,
    input: { conge: 'C1', decision: 'refuse', motifDecision: 'examens' },
    least: 40,
  },
  { name: 'a leave granted again', open: refusedOffice, input: DECIDED, least: 40 },
];

const wishesOf = (office: Office) => execute(office, readWishes);

/** What a run leaves, without the identifiers that Drive gives. */
function describeOffice(office: Office) {
  const { state } = office;
  const links = new Map([...state.drive.files.values()].map((file) => [state.drive.link(file), file.name]));
  const named = (tab: string) => rowsOf(office, tab).map((row) => row.map((cell) => links.get(cell) ?? cell));
  // Who did it stays empty where Drive does not tell.
  const journal = rowsOf(office, 'Journal').map(([at, , ...rest]) => [at, ...rest]);
  const tabs = [named('Congés'), named('Présences'), named('Envois')];
  return { documents: documentsOf(office), tabs, journal, wishes: wishesOf(office) };
}

function attempt(office: Office, input: ActionInput, prepare: (services: TestServices) => void): void {
  try {
    runAction(office, leaveRequest, input, prepare);
  } catch {
    // The planned fault; what matters is what comes after it.
  }
}

function undisturbed({ open, input }: Case) {
  const office = open();
  const meters: TestServices['host']['meter'][] = [];
  runAction(office, leaveRequest, input, ({ host }) => meters.push(host.meter));
  return { expected: describeOffice(office), calls: meters[0]?.total() ?? 0 };
}

function fireTriggers(office: Office): void {
  for (let round = 0; round < 3 && office.state.triggers.length > 0; round++) {
    expect(office.state.triggers.map(({ handler }) => handler)).toEqual([LEAVES_CONTINUATION]);
    execute(office, continueLeaves);
  }
}

// A trigger that cannot be made, and an account that is not known, are told to the log.
beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

describe.each(CASES)('$name', (one) => {
  const { expected, calls } = undisturbed(one);

  it('leaves a letter and no wish when nothing goes wrong', () => {
    expect(calls).toBeGreaterThan(one.least);
    expect(expected.documents.length).toBeGreaterThan(1);
    expect(expected.wishes).toEqual([]);
  });

  it.each([
    ['an error before', 'before', 'throw'],
    ['a cut-off after', 'after', 'kill'],
  ] as const)('comes to the same after %s any call and the same decision again', (_, when, kind) => {
    const wrong: unknown[] = [];
    for (const call of callsToStrike(calls)) {
      const office = one.open();
      attempt(office, one.input, ({ host }) => host.meter.failAt(call, when, kind));
      runAction(office, leaveRequest, one.input);
      fireTriggers(office);
      const left = describeOffice(office);
      if (JSON.stringify(left) !== JSON.stringify(expected)) wrong.push([call, left]);
    }
    expect(wrong).toEqual([]);
  });

  it('is carried on by the trigger alone once the decision stands in the store', () => {
    const wrong: unknown[] = [];
    let carriedOn = 0;
    for (const call of callsToStrike(calls)) {
      const office = one.open();
      attempt(office, one.input, ({ host }) => host.meter.failAt(call, 'after', 'kill'));
      if (office.state.triggers.length === 0) continue;
      carriedOn += 1;
      fireTriggers(office);
      const left = describeOffice(office);
      if (JSON.stringify(left) !== JSON.stringify(expected)) wrong.push([call, left]);
    }
    expect(carriedOn).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
  });
});

describe('two people at once', () => {
  it('a decision that another person makes meanwhile is not overwritten by what was cut off', () => {
    const office = waitingOffice();
    const { calls } = undisturbed({ name: '', open: waitingOffice, input: DECIDED, least: 0 });
    attempt(office, DECIDED, ({ host }) => host.meter.failAt(Math.floor(calls * 0.8), 'after', 'kill'));
    const row = office.workbook.sheets.find(({ name }) => name === 'Congés')?.values[1];
    if (row === undefined) throw new Error('The request is there');
    row[6] = 'Refusé';
    fireTriggers(office);
    expect(rowsOf(office, 'Congés')[0]?.[6]).toBe('Refusé');
    expect(wishesOf(office)).toEqual([]);
  });
});
