/** An error before and after every service call of the invoice run, then a plain re-run: the same as undisturbed. */
import { prepareBundle } from '../builders/small-school';
import { findDifferences, runUndisturbed, type Undisturbed } from './disturb';

const FAMILIES = 3;

let undisturbed: Undisturbed;

beforeAll(async () => {
  await prepareBundle('light');
  undisturbed = runUndisturbed(FAMILIES);
}, 120_000);

describe('the invoice run', () => {
  it('makes for each family an entry, an invoice, two documents and a mail, and leaves no trigger', () => {
    const { entries, invoices, mails, files, triggers } = undisturbed.result;
    expect([entries.length, mails.length]).toEqual([1 + FAMILIES, 1 + FAMILIES]);
    expect(invoices.slice(1).map(([number]) => number)).toEqual(['2022-0001', '2022-0002', '2022-0003']);
    // Besides: the template and two folders.
    expect(files).toHaveLength(2 * FAMILIES + 3);
    expect(triggers).toBe(0);
    expect(undisturbed.calls).toBeGreaterThan(100);
  });

  it.each(['before', 'after'] as const)(
    'comes to the same after an error %s any service call',
    (when) => {
      const wrong = findDifferences(undisturbed, undisturbed.calls, ({ meter }, call) =>
        meter.failAt(call, when, 'throw'),
      );
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
