/** What a correction's dialog shows before anything was chosen: its form, and what the person should know. */
import type { Issue } from '../../domain/shared/result';
import { describeIssue } from '../../messages/issues';
import type { Field, PlanView } from '../action';
import { fingerprintOf } from '../fingerprint';

export function firstView(line: string, notices: readonly Issue[], fields: readonly Field[]): PlanView {
  const warnings = notices.map(describeIssue);
  return {
    ok: true,
    lines: [line],
    warnings,
    options: [],
    isNothingToDo: true,
    fingerprint: fingerprintOf([]),
    fields,
  };
}
