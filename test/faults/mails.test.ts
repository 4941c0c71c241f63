/** Sending disturbed at every call: no mail leaves twice, none is lost without a word, one row at most is in doubt. */
import type { OutcomeView } from '../../src/actions/action';
import { sendMails } from '../../src/actions/send-mails';
import {
  addressOf,
  copyMailSchool,
  type ExecutionOptions,
  execute,
  fireContinuations,
  type MailSchool,
  makeMailSchool,
  planSending,
  queueOf,
  runSending,
  timesMailed,
} from '../builders/mail-school';

const MAILS = 3;
const MINUTE = 60_000;

let school: MailSchool;
let calls: number;
let requests: number;

beforeAll(() => {
  school = makeMailSchool(MAILS);
  const copy = copyMailSchool(school);
  runSending(
    copy,
    {},
    {
      plan: (meter, http) => {
        const count = () => {
          calls = meter.total();
          requests = http.count();
        };
        for (let call = 1; call < 1000; call++) meter.onCall(call, count);
      },
    },
  );
});

/** Runs disturbed, then plainly until nothing is left to do. */
function disturb(plan: NonNullable<ExecutionOptions['plan']>): MailSchool {
  const copy = copyMailSchool(school);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    runSending(copy, {}, { plan });
  } catch {
    // The planned fault; what matters is what it leaves.
  }
  runSending(copy);
  fireContinuations(copy);
  return copy;
}

/** What is wrong with a queue that was worked through; nothing when all is well. */
function wrongsOf(done: MailSchool, call: number): string[] {
  const times = timesMailed(done);
  const rows = queueOf(done);
  const wrongs = rows.flatMap(({ id, status }) => {
    const count = times[addressOf(Number(id.slice(-4)))] ?? 0;
    const isTold = status === 'Envoyé' ? count === 1 : status === 'Douteux' && count <= 1;
    return isTold ? [] : [`call ${call}: ${id} ${status}, sent ${count} times`];
  });
  const doubtful = rows.filter(({ status }) => status === 'Douteux').length;
  if (doubtful > 1) wrongs.push(`call ${call}: ${doubtful} in doubt`);
  if (rows.length !== MAILS) wrongs.push(`call ${call}: ${rows.length} rows`);
  if (done.state.triggers.some(({ event }) => event === 'CLOCK')) wrongs.push(`call ${call}: a trigger is left`);
  return wrongs;
}

function sweep(
  count: number,
  plan: (meter: Parameters<NonNullable<ExecutionOptions['plan']>>, call: number) => void,
): string[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((call) =>
    wrongsOf(
      disturb((...given) => plan(given, call)),
      call,
    ),
  );
}

describe('sending', () => {
  it('undisturbed sends each mail once and needs enough calls to be disturbed', () => {
    const copy = copyMailSchool(school);
    runSending(copy);
    expect(timesMailed(copy)).toEqual({ [addressOf(1)]: 1, [addressOf(2)]: 1, [addressOf(3)]: 1 });
    expect(calls).toBeGreaterThan(80);
    expect(requests).toBe(MAILS);
  });

  it.each(['before', 'after'] as const)(
    'sends none twice and loses none after an error %s any service call',
    (when) => {
      expect(sweep(calls, ([meter], call) => meter.failAt(call, when, 'throw'))).toEqual([]);
    },
    60_000,
  );

  it.each(['before', 'after'] as const)(
    'sends none twice and loses none when it is cut off %s any service call (#62, #165)',
    (when) => {
      expect(sweep(calls, ([meter], call) => meter.failAt(call, when, 'kill'))).toEqual([]);
    },
    60_000,
  );

  it('goes on by itself when its time runs out at any service call, with nothing in doubt (#68, #157)', () => {
    const wrong = Array.from({ length: calls }, (_, index) => index + 1).flatMap((call) => {
      const done = disturb((meter) => meter.failAt(call, 'before', { clock: 4.6 * MINUTE }));
      const unsent = queueOf(done).filter(({ status }) => status !== 'Envoyé');
      return [...wrongsOf(done, call), ...unsent.map(({ id, status }) => `call ${call}: ${id} ${status}`)];
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each([
    [429, 'before'],
    [500, 'after'],
    ['unreachable', 'before'],
  ] as const)('waits for a Drive that answers %s, with nothing in doubt', (failure, when) => {
    expect(sweep(requests, ([, http], call) => http.failHttp(call, failure, when))).toEqual([]);
  });

  it('stops where Drive stays busy, sends none without its document, and goes on an hour later', () => {
    const copy = copyMailSchool(school);
    const plan: ExecutionOptions['plan'] = (_, http) => {
      for (let request = 2; request < 9; request++) http.failHttp(request, 503, 'before');
    };
    expect(runSending(copy, {}, { plan })).toMatchObject({ ok: true, remaining: 2 });
    expect(queueOf(copy).map(({ status }) => status)).toEqual(['Envoyé', 'Prévu', 'Prévu']);
    expect(fireContinuations(copy)).toBe(1);
    expect(wrongsOf(copy, 0)).toEqual([]);
  });

  it('stops after three sends in a row whose end is unknown, and repeats none of them', () => {
    const more = makeMailSchool(5);
    const plan: ExecutionOptions['plan'] = (meter) => {
      for (let nth = 1; nth <= 5; nth++) meter.failOn('MailApp.sendEmail', nth, 'after');
    };
    expect(runSending(more, {}, { plan })).toMatchObject({ ok: true, remaining: 2 });
    expect(queueOf(more).map(({ status }) => status)).toEqual(['Douteux', 'Douteux', 'Douteux', 'Prévu', 'Prévu']);
    fireContinuations(more);
    expect(Object.values(timesMailed(more))).toEqual([1, 1, 1, 1, 1]);
  });

  it('leaves a mail planned that the quota refused in the middle, since it surely did not leave', () => {
    const copy = copyMailSchool(school);
    const { quotas } = copy.state;
    const plan: ExecutionOptions['plan'] = (meter) => {
      for (let call = 1; call < 400; call++) {
        meter.onCall(call, () => {
          // Another script uses the rest of the day's quota up.
          if (copy.state.outbox.length === 1) {
            quotas['secretariat@example.ch'] = { day: '2022-06-15', used: { mailRecipients: 1500 } };
          }
        });
      }
    };
    expect(runSending(copy, {}, { plan })).toMatchObject({ ok: true, remaining: 2 });
    expect(queueOf(copy).map(({ status }) => status)).toEqual(['Envoyé', 'Prévu', 'Prévu']);
    fireContinuations(copy);
    expect(wrongsOf(copy, 0)).toEqual([]);
  });
});

describe('two people at once', () => {
  it('send each mail once, wherever the first one stands', () => {
    for (let call = 1; call <= calls; call += 3) {
      const copy = copyMailSchool(school);
      let second: OutcomeView | undefined;
      const plan: ExecutionOptions['plan'] = (meter) => {
        meter.onCall(call, () => {
          second = inner(copy);
        });
      };
      runSending(copy, {}, { plan });
      fireContinuations(copy);
      expect(second).toBeDefined();
      expect(wrongsOf(copy, call)).toEqual([]);
    }
  });

  /** A second person's whole run in the middle of the first one's, whose services come back afterwards. */
  function inner(copy: MailSchool): OutcomeView {
    const names = [
      'SpreadsheetApp',
      'LockService',
      'PropertiesService',
      'MailApp',
      'ScriptApp',
      'Session',
      'Utilities',
      'HtmlService',
      'UrlFetchApp',
    ];
    const kept = names.map((name): [string, unknown] => [name, Reflect.get(globalThis, name)]);
    try {
      const view = planSending(copy, {}, { user: 'secretariat@example.ch' });
      if (!view.ok) return view;
      return execute(copy, (services) => sendMails.apply(services, {}, view.fingerprint));
    } finally {
      for (const [name, service] of kept) Reflect.set(globalThis, name, service);
    }
  }
});
