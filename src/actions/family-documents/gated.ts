/** A certificate behind the gate of: its plan, and the override on record before the document exists. */
import type { Issue, Result } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { describeIssue } from '../../messages/issues';
import { type Field, type OutcomeView, type PlanView, refused } from '../action';
import type { DocumentJob } from '../documents/make-documents';
import { fingerprintOf } from '../fingerprint';
import { keepOverride, type Passage } from './gate';
import { makeOne } from './make-one';

export interface GatedDocument {
  readonly job: DocumentJob;
  readonly passage: Passage;
  /** Folder that holds the years' folders; undefined: none. */
  readonly root: string | undefined;
  readonly lines: readonly string[];
  readonly notices: readonly Issue[];
}

export function planGated(prepared: Result<GatedDocument>, fields: readonly Field[]): PlanView {
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { passage, lines, notices } = prepared.value;
  return {
    ok: true,
    lines,
    warnings: [...passage.warnings, ...notices].map(describeIssue),
    options: [],
    isNothingToDo: false,
    fingerprint: printOf(prepared.value),
    fields,
  };
}

export function applyGated(services: Services, prepared: Result<GatedDocument>, fingerprint: string): OutcomeView {
  if (!prepared.ok) return refused(prepared.issues);
  const { job, passage, root } = prepared.value;
  if (printOf(prepared.value) !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  // The override is on record before the certificate exists.
  return makeOne(services, root, job, () => keepOverride(services, passage));
}

function printOf({ job, passage }: GatedDocument): string {
  return fingerprintOf([job.key, passage.warnings]);
}
