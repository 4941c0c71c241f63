/** Everything that is due for invoicing on the day and not yet invoiced. */
import { uniqueIssues } from '../shared/result';
import { type Findings, joinFindings } from './charge';
import { groupByChild } from './children';
import { crecheCharges } from './creche-charges';
import { enrolmentCharges } from './enrolment-charges';
import { exceptionalDayCharges } from './exceptional-days';
import type { BillingFacts } from './facts';
import { indexLedger } from './invoiced';
import { latePickupCharges } from './late-collections';
import { damageCharges, serviceCharges } from './log-charges';
import { tuitionCharges } from './tuition-charges';

/** Collects charges, reasons to stop (each once) and notices, from every source. */
export function collectCharges(facts: BillingFacts): Findings {
  const index = indexLedger(facts.entries);
  const found = groupByChild(facts.enrolments, facts.calendars).flatMap((child) => [
    enrolmentCharges(facts, child, index),
    tuitionCharges(facts, child, index),
    crecheCharges(facts, child, index),
  ]);
  found.push(latePickupCharges(facts, index), exceptionalDayCharges(facts, index));
  found.push(serviceCharges(facts, index), damageCharges(facts, index));
  const { charges, issues, notices } = joinFindings(found);
  // A missing tariff is met by every child of its section.
  return { charges, issues: uniqueIssues(issues), notices: uniqueIssues(notices) };
}
