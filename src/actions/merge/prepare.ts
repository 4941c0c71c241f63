/** Reads what a merge stands on, and puts the merge together with the mark that ties an apply to its plan. */
import type { LocalDate } from '../../domain/shared/local-date';
import { type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { DriveFile, Services } from '../../google/services';
import type { ActionInput } from '../action';
import { fingerprintOf } from '../fingerprint';
import { type GatheredTabs, gatherTabs } from '../shared/gather';
import { type MergeWish, readWish } from './input';
import { listTemplates } from './letter-templates';
import { type Merge, planLetters } from './plan-letters';
import { mailsDue } from './queue';
import { MERGE_TABLES, type MergeTables } from './tables';
import { isKeepable } from './wishes';

export interface Ground {
  readonly gathered: GatheredTabs<MergeTables>;
  /** The school's letters on Drive. */
  readonly files: readonly DriveFile[];
}

export interface Prepared {
  readonly wish: MergeWish;
  readonly merge: Merge;
  readonly fingerprint: string;
}

export function readGround(services: Services): Result<Ground> {
  const gathered = gatherTabs(services, MERGE_TABLES);
  if (!gathered.ok) return gathered;
  return succeed({ gathered: gathered.value, files: listTemplates(services, gathered.value.settings.documentFolder) });
}

/** @param date the date on the letters, and the day on which their audience is chosen */
export function prepareMerge(
  services: Services,
  { gathered, files }: Ground,
  input: ActionInput,
  date: LocalDate,
): Result<Prepared> {
  const { wish, issues } = readWish(input);
  const found = isKeepable(date, input) ? issues : [...issues, { code: 'merge-too-long' }];
  const merge = planLetters(services, gathered, files, wish, date);
  if (!merge.ok) return refuse(...found, ...merge.issues);
  if (found.length > 0) return refuseAll(found);
  const { letters, id } = merge.value;
  const due = mailsDue(merge.value, wish).map(({ key, recipient }) => [key, recipient.emails]);
  const made = letters.map(({ key, fields, links }) => [key, fields, links]);
  return succeed({ wish, merge: merge.value, fingerprint: fingerprintOf([id, wish, made, due]) });
}
