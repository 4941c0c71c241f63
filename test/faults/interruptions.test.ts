/** Executions that are cut off, time that runs out, a Drive that is busy: the same as undisturbed after a plain re-run. */
import { describeResult, issueInvoices, makeSchool, openGoogle, prepareBundle } from '../builders/small-school';
import { findDifferences, runUndisturbed, type Undisturbed } from './disturb';

const MINUTE = 60_000;

let undisturbed: Undisturbed;

beforeAll(async () => {
  await prepareBundle('light');
  undisturbed = runUndisturbed(3);
}, 120_000);

describe('the invoice run', () => {
  it('comes to the same after an execution was cut off at any service call', () => {
    const wrong = findDifferences(undisturbed, undisturbed.calls, ({ meter }, call) =>
      meter.failAt(call, 'after', 'kill'),
    );
    expect(wrong).toEqual([]);
  }, 120_000);

  it('comes to the same when its time runs out at any service call', () => {
    const wrong = findDifferences(undisturbed, undisturbed.calls, ({ meter }, call) =>
      meter.failAt(call, 'before', { clock: 4.6 * MINUTE }),
    );
    expect(wrong).toEqual([]);
  }, 120_000);

  it.each([
    [429, 'before'],
    [500, 'before'],
    [503, 'after'],
  ] as const)(
    'heals by itself when Drive answers %s, %s the effect of any request',
    (status, when) => {
      const wrong = findDifferences(undisturbed, undisturbed.requests, ({ httpFaults }, request) =>
        httpFaults.failHttp(request, status, when),
      );
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('stops by itself after each wave of documents, says how many are left, and triggers finish them', () => {
    const families = 25;
    const expected = runUndisturbed(families).result;
    const school = makeSchool(families);
    let uploads = 0;
    const google = openGoogle(school, {
      onStart: ({ meter }) => {
        // Four and a half minutes pass with the first upload of PDFs of every execution.
        meter.failOn('Utilities.base64Encode', 12, 'after', { clock: 4.6 * MINUTE });
        uploads++;
      },
    });
    const outcome = issueInvoices(google);
    expect(outcome).toMatchObject({ ok: true, remaining: 15 });
    expect(outcome.ok && outcome.lines.join(' ')).toContain('15 documents restent à faire');
    expect(google.runPendingTriggers().map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(uploads).toBeGreaterThan(2);
    expect(describeResult(school)).toEqual(expected);
  }, 120_000);
});
