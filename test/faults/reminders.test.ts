/** Reminder runs that are disturbed at any service call: after a plain re-run the same as undisturbed, nothing twice. */
import type { ExecutionStart } from '../../local/host/google';
import type { OutcomeView } from '../../src/actions/action';
import {
  openReminders,
  overdueSchool,
  planReminders,
  recordsOf,
  remindersLeft,
  sendReminders,
} from '../builders/reminder-school';
import { copySchool, prepareBundle, type School, sheetOf } from '../builders/small-school';
import { callsToStrike } from '../builders/sweep';

const MINUTE = 60_000;
/** One fee waived, one letter on access. */
const INPUT = { dispenser: { '2022-0001': 'Hospitalisation' }, acces: ['F02'] };

let school: School;
let expected: ReturnType<typeof remindersLeft>;
let calls = 0;
let requests = 0;

beforeAll(async () => {
  await prepareBundle('light');
  school = overdueSchool();
  const threshold = sheetOf(school.workbook, 'Réglages').values.find(([key]) => key === "Seuil d'accès");
  threshold?.splice(1, 1, 2000);
  const copy = copySchool(school);
  const google = openReminders(copy);
  sendReminders(google, INPUT);
  const apply = google.reports.find(({ handler }) => handler === 'apply');
  calls = Object.values(apply?.calls ?? {}).reduce((sum, count) => sum + count, 0);
  requests = apply?.requests ?? 0;
  expected = remindersLeft(copy);
}, 120_000);

/** Disturbs the apply at each of a number of calls in turn, runs again plainly, lets the triggers fire. */
function findDifferences(count: number, plan: (start: ExecutionStart, call: number) => void): string[] {
  const wrong: string[] = [];
  for (const call of callsToStrike(count)) {
    const disturbed = copySchool(school);
    const google = openReminders(disturbed, { onStart: (start) => start.handler === 'apply' && plan(start, call) });
    try {
      sendReminders(google, INPUT);
    } catch {
      // The planned fault; what matters is what the next run makes of it.
    }
    const again = openReminders(disturbed);
    sendReminders(again, INPUT);
    again.runPendingTriggers();
    const left = JSON.stringify(remindersLeft(disturbed));
    if (left !== JSON.stringify(expected)) wrong.push(`call ${call}: ${left}`);
  }
  return wrong;
}

describe('the reminder run', () => {
  it('undisturbed books the fees, makes every letter and queues every mail', () => {
    const { entries, reminders, mails, files, triggers, accessLetters } = expected;
    // Four lines; one waived fee, two fees.
    expect(entries).toHaveLength(4 + 3);
    expect(reminders.slice(4).map((row) => row[row.length - 1])).toEqual(Array(4).fill('Envoyé'));
    expect(mails).toHaveLength(5);
    // Besides: four templates, the folders of the year and of its reminders.
    expect(files).toHaveLength(2 * 5 + 4 + 2);
    expect([triggers, accessLetters]).toEqual([0, '[]']);
    expect(calls).toBeGreaterThan(100);
  });

  it.each(['before', 'after'] as const)(
    'comes to the same after an error %s any service call',
    (when) => {
      expect(findDifferences(calls, ({ meter }, call) => meter.failAt(call, when, 'throw'))).toEqual([]);
    },
    240_000,
  );

  it('comes to the same after an execution was cut off at any service call', () => {
    expect(findDifferences(calls, ({ meter }, call) => meter.failAt(call, 'after', 'kill'))).toEqual([]);
  }, 240_000);

  it('comes to the same when its time runs out at every fifth service call', () => {
    const runOut = ({ meter }: ExecutionStart, call: number) =>
      meter.failAt(5 * call, 'before', { clock: 4.6 * MINUTE });
    expect(findDifferences(Math.floor(calls / 5), runOut)).toEqual([]);
  }, 240_000);

  it.each([
    [429, 'before'],
    [503, 'after'],
  ] as const)(
    'heals by itself when Drive answers %s, %s the effect of any request',
    (status, when) => {
      const refuse = ({ httpFaults }: ExecutionStart, request: number) => httpFaults.failHttp(request, status, when);
      expect(findDifferences(requests, refuse)).toEqual([]);
    },
    240_000,
  );

  it('finishes by itself when it was cut off after the reminders were decided', () => {
    const cut = copySchool(school);
    const google = openReminders(cut, {
      onStart: ({ handler, meter }) => {
        if (handler === 'apply') meter.failOn('ScriptApp.newTrigger', 1, 'after', 'kill');
      },
    });
    expect(() => sendReminders(google, INPUT)).toThrow();
    google.runPendingTriggers();
    // No trigger stood yet: the next run finds them.
    expect(planReminders(openReminders(cut))).toMatchObject({
      lines: expect.arrayContaining([expect.stringContaining('4 rappels d’une exécution interrompue à terminer')]),
    });
    sendReminders(openReminders(cut));
    expect(remindersLeft(cut)).toEqual(expected);
  });
});

describe('the day’s quota', () => {
  it('that ends in the middle leaves the rest to the next day, with that day’s dates', () => {
    const short = copySchool(school);
    short.state.properties.document.quota = JSON.stringify({ day: '2022-10-21', documents: 1498, conversions: 0 });
    const google = openReminders(short);
    const outcome = sendReminders(google);
    expect(outcome).toMatchObject({ ok: true, remaining: 2 });
    expect(outcome.ok && outcome.lines.join(' ')).toContain('2 rappels restent à faire : le quota du jour est atteint');
    const statuses = () =>
      recordsOf(short, 'Rappels')
        .slice(4)
        .map(({ Statut }) => Statut);
    expect(statuses()).toEqual(['Envoyé', 'Envoyé', 'Proposé', 'Proposé']);
    // Nothing is booked for what is not on its way yet.
    expect(recordsOf(short, 'Écritures').filter(({ Nature }) => Nature === 'Rappel')).toHaveLength(1);
    expect(google.runPendingTriggers().map(({ error }) => error)).toEqual([undefined]);
    expect(statuses()).toEqual(Array(4).fill('Envoyé'));
    const rows = recordsOf(short, 'Rappels').slice(4);
    expect(new Set(rows.map(({ Date: date }) => Number(date))).size).toBe(2);
    for (const row of rows) expect(Number(row.Échéance) - Number(row.Date)).toBe(10);
    expect(recordsOf(short, 'Envois')).toHaveLength(4);
  });
});

describe('two people at once', () => {
  it('the second is told so and changes nothing, wherever the first one stands', () => {
    for (let call = 5; call < calls - 1; call += 11) {
      const shared = copySchool(school);
      const other = openReminders(shared, { user: 'direction@example.ch' });
      let second: OutcomeView | undefined;
      const google = openReminders(shared, {
        onStart: ({ handler, meter }) => {
          if (handler !== 'apply') return;
          meter.onCall(call, () => {
            second = sendReminders(other, INPUT);
          });
        },
      });
      sendReminders(google, INPUT);
      expect(second).toMatchObject({ ok: false, problems: [expect.stringContaining('Une autre exécution')] });
      expect(remindersLeft(shared)).toEqual(expected);
    }
  }, 120_000);

  it('a plan that no longer holds is refused', () => {
    const shared = copySchool(school);
    const google = openReminders(shared);
    const plan = planReminders(google, INPUT);
    sendReminders(openReminders(shared), INPUT);
    const fingerprint = plan.ok ? plan.fingerprint : '';
    const late = google.callFromDialog('apply', 'send-reminders', JSON.stringify(INPUT), fingerprint) as OutcomeView;
    expect(late).toMatchObject({ ok: false, problems: [expect.stringContaining('changé depuis l’aperçu')] });
    expect(remindersLeft(shared)).toEqual(expected);
  });
});
