/** Books what a plan showed: read, compared and written under one write lock. */
import { type Issue, type Result, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { describeIssue } from '../../messages/issues';
import { type OutcomeView, refused } from '../action';
import { writePlanned } from '../shared/write-planned';
import { type GatheredPayments, gatherPayments } from './gather';
import { writePayments } from './write-payments';

/** A payment or refund that is ready to be written. */
export interface PreparedBooking extends Pick<GatheredPayments, 'tabs'> {
  readonly warnings: readonly Issue[];
  readonly fingerprint: string;
}

/**
 * @param prepare computes anew from what was read under the lock
 * @param written what is to be written, and the sentence to say; without entries it stood there already
 */
export function applyBooking<P extends PreparedBooking>(
  services: Services,
  fingerprint: string,
  prepare: (gathered: GatheredPayments) => Result<P>,
  written: (prepared: P) => { booked: Parameters<typeof writePayments>[2]; done: string },
): OutcomeView {
  const result = writePlanned(
    services,
    fingerprint,
    () => {
      const gathered = gatherPayments(services);
      return gathered.ok ? prepare(gathered.value) : gathered;
    },
    (prepared) => {
      writePayments(services, prepared.tabs, written(prepared).booked);
      return succeed(prepared);
    },
  );
  if (!result.ok) return refused(result.issues);
  const { booked, done } = written(result.value);
  const isNew = booked.entries.length > 0;
  return { ok: true, lines: isNew ? [done] : result.value.warnings.map(describeIssue), remaining: 0 };
}
