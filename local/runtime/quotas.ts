/** What Google allows an account in a day, and how much of it the simulated day has used. */

import type { Clock } from './host';

export type QuotaName = 'docsCreated' | 'conversions' | 'mailRecipients' | 'urlFetch' | 'properties';
export type QuotaKind = 'consumer' | 'workspace';

/** Daily limits per account, as published. */
export const QUOTAS: Readonly<Record<QuotaKind, Readonly<Record<QuotaName, number>>>> = {
  consumer: { docsCreated: 250, conversions: 2_000, mailRecipients: 100, urlFetch: 20_000, properties: 50_000 },
  workspace: { docsCreated: 1_500, conversions: 4_000, mailRecipients: 1_500, urlFetch: 100_000, properties: 500_000 },
};

/** What one account used on one day. */
export interface QuotaUse {
  day: string;
  used: Partial<Record<QuotaName, number>>;
}

/** By account. */
export type QuotaCounts = Record<string, QuotaUse>;

export interface Quotas {
  remaining(name: QuotaName): number;
  /** Uses some of a quota, or nothing and answers false when too little is left. */
  take(name: QuotaName, amount?: number): boolean;
}

/**
 * Makes the quotas of an account over counts that outlive the execution; they begin anew with each day of the clock.
 * @example createQuotas({ clock, counts: {}, user: 'a@b.ch', limits: QUOTAS.consumer }).remaining('mailRecipients') // 100
 */
export function createQuotas(options: {
  readonly clock: Clock;
  readonly counts: QuotaCounts;
  readonly user: string;
  readonly limits: Readonly<Record<QuotaName, number>>;
}): Quotas {
  const { clock, counts, user, limits } = options;

  function today(): QuotaUse {
    const now = new Date(clock.now());
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    const label = day.join('-');
    const use = counts[user];
    if (use?.day === label) return use;
    const fresh: QuotaUse = { day: label, used: {} };
    counts[user] = fresh;
    return fresh;
  }

  function remaining(name: QuotaName): number {
    return limits[name] - (today().used[name] ?? 0);
  }

  return {
    remaining,
    take(name, amount = 1) {
      if (amount > remaining(name)) return false;
      const { used } = today();
      used[name] = (used[name] ?? 0) + amount;
      return true;
    },
  };
}
