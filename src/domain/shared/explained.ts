/** An amount that can say why: the steps that made it, each with its article. */
import type { IssueData } from './result';

/** One step of a computation; its French wording comes from messages/. */
export interface Step {
  readonly code: string;
  /** Rule that governs the step, e.g. `R-2.11`; its article of the regulation comes from regulation/. */
  readonly rule: string;
  readonly data: IssueData;
}

export interface ExplainedAmount {
  readonly amountCents: number;
  readonly steps: readonly Step[];
}
