/** Lists and pages of the record book at every service call that fails: the next run, or the trigger, ends as ever. */
import type { Action } from '../../src/actions/action';
import { classLists } from '../../src/actions/class-lists';
import { continueLists } from '../../src/actions/lists/continue-lists';
import { recordPage } from '../../src/actions/record-page';
import { documentsOf, execute, type Office, rowsOf, runAction, smallOffice } from '../builders/family-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

const TODAY = '2022-10-03';
const CASES: readonly (readonly [string, Action, object])[] = [
  ['emergency lists', classLists, { type: 'urgence' }],
  ['pages of a class', recordPage, { classe: 'CE2' }],
];

beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

const leftBy = (office: Office) => [documentsOf(office), rowsOf(office, 'Journal'), office.state.triggers.length];

function attempt(office: Office, action: Action, input: object, prepare: (services: TestServices) => void): void {
  try {
    runAction(office, action, { ...input }, prepare);
  } catch {
    // The planned fault; what matters is what comes after it.
  }
}

describe.each(CASES)('%s', (_, action, input) => {
  const office = smallOffice(TODAY);
  const meters: TestServices['host']['meter'][] = [];
  runAction(office, action, { ...input }, ({ host }) => meters.push(host.meter));
  const calls = meters[0]?.total() ?? 0;
  const expected = leftBy(office);

  it('are made at all', () => {
    expect(calls).toBeGreaterThan(20);
    expect(expected[0]).not.toEqual([]);
  });

  it.each([
    ['before', 'throw'],
    ['after', 'throw'],
    ['before', 'kill'],
    ['after', 'kill'],
  ] as const)('come to the same, asked for again, after any call failed: %s it, %s', (when, kind) => {
    for (const call of callsToStrike(calls)) {
      const struck = smallOffice(TODAY);
      attempt(struck, action, input, ({ host }) => host.meter.failAt(call, when, kind));
      if (struck.state.triggers.length > 0) execute(struck, continueLists);
      attempt(struck, action, input, () => undefined);
      expect([call, ...leftBy(struck)]).toEqual([call, ...expected]);
    }
  });
});
