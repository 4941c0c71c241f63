import { createClock, momentOf } from '../../../local/runtime/clock';
import { createQuotas, QUOTAS, type QuotaCounts } from '../../../local/runtime/quotas';

const DAY = 86_400_000;

describe('The day’s quotas', () => {
  const build = (counts: QuotaCounts = {}, user = 'a@example.ch') => {
    const clock = createClock(momentOf('2022-06-15'));
    return { clock, counts, quotas: createQuotas({ clock, counts, user, limits: QUOTAS.consumer }) };
  };

  it('are used up as a whole or not at all', () => {
    const { quotas } = build();
    expect(quotas.take('mailRecipients', 99)).toBe(true);
    expect(quotas.take('mailRecipients', 2)).toBe(false);
    expect(quotas.take('mailRecipients', 1)).toBe(true);
    expect(quotas.remaining('mailRecipients')).toBe(0);
    expect(quotas.remaining('docsCreated')).toBe(250);
  });

  it('begin anew the next day', () => {
    const { clock, quotas } = build();
    quotas.take('docsCreated', 250);
    clock.advance(DAY);
    expect(quotas.remaining('docsCreated')).toBe(250);
  });

  it('are each account’s own, and outlive an execution', () => {
    const { counts, quotas } = build();
    quotas.take('urlFetch', 5);
    expect(build(counts).quotas.remaining('urlFetch')).toBe(19_995);
    expect(build(counts, 'b@example.ch').quotas.remaining('urlFetch')).toBe(20_000);
  });
});
