/** Set-up disturbed at its service calls, then run again plainly: the same workbook as undisturbed. */
import type { FaultKind, FaultWhen } from '../../local/runtime/meter';
import { describeSheets, freshSchool, runSetUp, setUpSchool } from '../actions/set-up/run';
import { openGoogle, prepareBundle, type School, sheetOf } from '../builders/small-school';

/** The last calls make the triggers of the register's journal; an error there is told, and set-up goes on. */
const TRIGGER_CALLS = 12;
/** Calls at both ends that are struck closely: the first tab and the last, which is ours alone. */
const DENSE = 60;

let undisturbed: string;
let calls: number;

beforeAll(async () => {
  await prepareBundle('light');
  undisturbed = JSON.stringify(describeSheets(setUpSchool()));
  calls = countCalls(freshSchool());
}, 120_000);

function countCalls(school: School): number {
  let total = 0;
  runSetUp(school, {
    onStart: ({ handler, meter }) => {
      const plain = meter.call;
      if (handler === 'apply')
        Object.assign(meter, {
          call: (...args: Parameters<typeof plain>) => {
            total++;
            return plain(...args);
          },
        });
    },
  });
  return total;
}

/** Calls to strike: closely at both ends, here and there between them. */
function struckCalls(offset: number): number[] {
  const struck: number[] = [];
  const isNearEnd = (call: number): boolean => call < DENSE || call > calls - DENSE;
  for (let call = 1 + offset; call <= calls; call += isNearEnd(call) ? 5 : 53) struck.push(call);
  return struck;
}

/** @returns whether the run broke off at the call */
function disturb(school: School, call: number, when: FaultWhen, kind: FaultKind): boolean {
  try {
    runSetUp(school, { onStart: ({ handler, meter }) => handler === 'apply' && meter.failAt(call, when, kind) });
    return false;
  } catch {
    return true;
  }
}

describe('set-up', () => {
  it.each([
    ['an error before', 'before', 'throw'],
    ['an error after', 'after', 'throw'],
    ['a cut-off after', 'after', 'kill'],
  ] as const)(
    'of a new spreadsheet comes to the same after %s service calls all along its way',
    (name, when, kind) => {
      const wrong: string[] = [];
      const struck = struckCalls(name.length % 5);
      let broken = 0;
      for (const call of struck) {
        const school = freshSchool();
        if (disturb(school, call, when, kind)) broken++;
        const outcome = runSetUp(school);
        if (!outcome.ok || JSON.stringify(describeSheets(school)) !== undisturbed) {
          wrong.push(`call ${call}: ${JSON.stringify(outcome)}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(broken).toBeGreaterThanOrEqual(struck.filter((call) => call <= calls - TRIGGER_CALLS).length);
    },
    120_000,
  );

  it('of a damaged workbook comes to the same after a cut-off, and keeps what the school typed', () => {
    const damage = (): School => {
      const school = setUpSchool();
      for (const one of school.workbook.sheets) {
        for (const list of [one.formats, one.styles, one.validations, one.protections]) list.length = 0;
      }
      sheetOf(school.workbook, 'Familles').values = [
        ['Famille', 'Nom'],
        ['F1', 'Essai'],
      ];
      return school;
    };
    const whole = damage();
    runSetUp(whole);
    const expected = JSON.stringify(describeSheets(whole));
    for (let call = 3; call <= calls; call += 150) {
      const school = damage();
      disturb(school, call, 'after', 'kill');
      runSetUp(school);
      expect(JSON.stringify(describeSheets(school))).toBe(expected);
    }
    expect(sheetOf(whole.workbook, 'Familles').values[1]).toEqual(['F1', 'Essai']);
  }, 120_000);

  it('makes the triggers of the register’s journal once, however often it runs', () => {
    const school = setUpSchool();
    runSetUp(school);
    const made = school.state.triggers.map(({ handler, event }) => `${event} ${handler}`);
    expect(made).toEqual(['ON_EDIT onRegisterEdit', 'ON_CHANGE onRegisterChange']);
  });

  it('tells where they cannot be made, and makes them the next time', () => {
    const school = freshSchool();
    const outcome = runSetUp(school, {
      onStart: ({ handler, meter }) =>
        handler === 'apply' && meter.failOn('TriggerBuilder.create', 1, 'before', 'throw'),
    });
    expect(outcome.ok && outcome.lines[outcome.lines.length - 1]).toMatch(/^Les déclencheurs .* n’ont pas pu/);
    expect(school.state.triggers).toEqual([]);
    expect(runSetUp(school).ok).toBe(true);
    expect(school.state.triggers).toHaveLength(2);
  });

  it('leaves no lock behind when it breaks off', () => {
    const school = freshSchool();
    expect(disturb(school, 30, 'before', 'kill')).toBe(true);
    expect(school.state.locks.size).toBe(0);
    expect(openGoogle(school).menu().length).toBeGreaterThan(0);
  });
});
