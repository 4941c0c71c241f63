/** Two runs at the same time: the second is told so and changes nothing. */
import type { OutcomeView, PlanView } from '../../src/actions/action';
import {
  copySchool,
  describeResult,
  issueInvoices,
  openGoogle,
  prepareBundle,
  type School,
} from '../builders/small-school';
import { runUndisturbed, type Undisturbed } from './disturb';

let undisturbed: Undisturbed;

beforeAll(async () => {
  await prepareBundle('light');
  undisturbed = runUndisturbed(3);
}, 120_000);

/** Runs a whole second apply in the middle of the first one. */
function overlapAt(school: School, call: number): { second: OutcomeView; between: unknown } {
  let second: OutcomeView | undefined;
  let between: unknown;
  const other = openGoogle(school, { user: 'direction@example.ch' });
  const google = openGoogle(school, {
    onStart: ({ handler, meter }) => {
      if (handler !== 'apply') return;
      meter.onCall(call, () => {
        const before = JSON.stringify(describeResult(school));
        second = issueInvoices(other);
        between = before === JSON.stringify(describeResult(school));
      });
    },
  });
  issueInvoices(google);
  if (second === undefined) throw new Error('The second run did not start');
  return { second, between };
}

describe('a run while another one goes on', () => {
  it('is told so and changes nothing, wherever the first one stands', () => {
    // From the third call on the first run holds its lock.
    for (let call = 5; call < undisturbed.calls - 1; call += 7) {
      const school = copySchool(undisturbed.school);
      const { second, between } = overlapAt(school, call);
      expect(second).toMatchObject({ ok: false, problems: [expect.stringContaining('Une autre exécution')] });
      expect(between).toBe(true);
      expect(describeResult(school)).toEqual(undisturbed.result);
    }
  }, 120_000);

  it('refuses to apply a plan that no longer holds', () => {
    const school = copySchool(undisturbed.school);
    const google = openGoogle(school);
    const plan = google.callFromDialog('plan', 'issue-invoices', '{}') as Extract<PlanView, { ok: true }>;
    issueInvoices(openGoogle(school));
    const late = google.callFromDialog('apply', 'issue-invoices', '{}', plan.fingerprint) as OutcomeView;
    expect(late).toMatchObject({ ok: false, problems: [expect.stringContaining('changé depuis l’aperçu')] });
    expect(describeResult(school)).toEqual(undisturbed.result);
  });
});
