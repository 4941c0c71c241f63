/** The mail merge under faults: whatever goes wrong, and wherever, a plain re-run and the triggers come to the same. */
import type { FaultKind, FaultWhen } from '../../local/runtime/meter';
import { describeMerge, fireTriggers, officeOf } from '../builders/merge-faults';
import type { MergeOffice, Prepare } from '../builders/merge-office';
import { callsToStrike } from '../builders/sweep';

const MINUTE = 60_000;
const INPUT = { modele: 'Rentrée' };

// A trigger that cannot be made, and an account that is not known, are told to the log.
beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

function attempt(merge: MergeOffice, prepare: Prepare): void {
  try {
    merge.run(INPUT, prepare);
  } catch {
    // The planned fault; what matters is what comes after.
  }
}

function undisturbed(families = 0) {
  const merge = officeOf(families);
  const counts = { calls: 0 };
  merge.run(INPUT, ({ host }) => Object.defineProperty(counts, 'calls', { get: () => host.meter.total() }));
  const { calls } = counts;
  return { expected: describeMerge(merge), calls };
}

const { expected, calls } = undisturbed();

it('makes two files a letter and a mail a family with an address, and leaves nothing behind', () => {
  expect(expected.documents).toHaveLength(6);
  expect(expected.mails).toHaveLength(2);
  expect([expected.triggers, expected.wishes]).toEqual([0, 0]);
  expect(calls).toBeGreaterThan(60);
});

/** Faults at every call in turn; @returns the calls after which something else was left than undisturbed */
function sweep(
  when: FaultWhen,
  kind: FaultKind,
  then: (merge: MergeOffice) => void,
  isUntold: (left: ReturnType<typeof describeMerge>) => boolean = () => false,
): unknown[] {
  const wrong: unknown[] = [];
  for (const call of callsToStrike(calls)) {
    const merge = officeOf();
    attempt(merge, ({ host }) => host.meter.failAt(call, when, kind));
    const hadTrigger = merge.office.state.triggers.length > 0;
    then(merge);
    fireTriggers(merge);
    const left = describeMerge(merge);
    if (JSON.stringify(left) !== JSON.stringify(expected) && (hadTrigger || !isUntold(left))) wrong.push([call, left]);
  }
  return wrong;
}

describe('the merge comes to the same', () => {
  it.each([
    ['an error before', 'before', 'throw'],
    ['an error after', 'after', 'throw'],
    ['a cut-off after', 'after', 'kill'],
  ] as const)('after %s any call, by the same wish again', (_, when, kind) => {
    expect(sweep(when, kind, (merge) => merge.run(INPUT))).toEqual([]);
  });

  it.each([
    ['a cut-off before', 'before', 'kill'],
    ['the end of its time at', 'before', { clock: 4.6 * MINUTE }],
  ] as const)('after %s any call, by its trigger alone once it had begun', (_, when, kind) => {
    const nothing = () => undefined;
    expect(sweep(when, kind, nothing, ({ documents, mails }) => documents.length + mails.length === 0)).toEqual([]);
  });
});

it.each(['plan', 'apply'] as const)(
  'needs no more calls to %s when all is made, however many letters there are',
  (half) => {
    const input = { ...INPUT, eleves: 'tous' };
    const callsOf = (families: number): number => {
      const merge = officeOf(families);
      merge.run(input);
      const meters: { total(): number }[] = [];
      const prepare: Prepare = ({ host }) => meters.push(host.meter);
      const plan = merge.plan(input, half === 'plan' ? prepare : undefined);
      if (half === 'apply') merge.apply(input, plan.ok ? plan.fingerprint : '', prepare);
      return meters[0]?.total() ?? 0;
    };
    expect(callsOf(0)).toBeGreaterThan(10);
    expect(callsOf(40)).toBe(callsOf(0));
  },
);

it('is told to a second person, who changes nothing, wherever the first one stands', () => {
  for (let call = 20; call < calls - 12; call += 11) {
    const merge = officeOf();
    const plan = merge.plan(INPUT);
    let second: unknown;
    const fingerprint = plan.ok ? plan.fingerprint : '';
    merge.run(INPUT, ({ host }) =>
      host.meter.onCall(call, () => {
        second = merge.apply(INPUT, fingerprint);
      }),
    );
    expect(second).toMatchObject({ ok: false, problems: [expect.stringContaining('Une autre exécution')] });
    fireTriggers(merge);
    expect(describeMerge(merge)).toEqual(expected);
  }
});
