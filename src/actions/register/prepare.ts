/** Brings child, family, adults, payers and enrolment together: what would be written, what is to be decided, what is wrong. */

import type { Calendars } from '../../domain/enrolment/presence';
import type { SchoolCalendar } from '../../domain/fees/school-calendar';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed, uniqueIssues } from '../../domain/shared/result';
import type { SchoolYear } from '../../domain/shared/school-year';
import type { Settings } from '../../sheets/settings';
import type { ActionInput, PlanItem } from '../action';
import { fingerprintOf } from '../fingerprint';
import type { JournalNote } from '../shared/journal';
import type { ChecksOf } from './admission/admission-checks';
import { type Adults, readAdults } from './admission/adults';
import { begunBy } from './admission/begun';
import { type AdmissionRows, composeRows } from './admission/compose-rows';
import { readPayers, type TypedPayer } from './admission/payer-rows';
import { type PlannedEnrolment, planEnrolment } from './admission/plan-enrolment';
import { checkReEnrolment, type ReEnrolmentRules } from './admission/re-enrolment-rules';
import { registerIds } from './admission/register-ids';
import { type PupilRow, resolveChild } from './admission/resolve-child';
import { type ResolvedFamily, resolveFamily } from './admission/resolve-family';
import type { LedgerRows, RegisterRows } from './tables';
import { type ChildWish, type EnrolmentWish, readChild, readEnrolment, wishReader } from './wish/read-wish';

export interface AdmissionFacts {
  readonly rows: RegisterRows;
  readonly settings: Settings;
  readonly today: LocalDate;
  /** Undefined where no child of the register can be meant. */
  readonly ledger?: LedgerRows;
  /** Identifiers that are never given again. */
  readonly usedIds?: ReadonlySet<string>;
}

export interface Admission {
  readonly child: ChildWish;
  readonly wish: EnrolmentWish;
  readonly family: ResolvedFamily & { readonly family: NonNullable<ResolvedFamily['family']> };
  readonly known: PupilRow | undefined;
  readonly pupilId: string;
  readonly adults: Adults;
  readonly payers: readonly TypedPayer[];
  readonly planned: PlannedEnrolment;
  readonly checks: ChecksOf;
  readonly write: AdmissionRows;
  readonly notices: readonly Issue[];
  /** What the Journal keeps before anything is written. */
  readonly notes: readonly JournalNote[];
  readonly isNothingToDo: boolean;
  readonly fingerprint: string;
}

export interface PreparedAdmission {
  /** Shown whether or not something is wrong. */
  readonly items: readonly PlanItem[];
  readonly result: Result<Admission>;
}

/** Pure: the workbook is read by whoever calls it. */
export function prepareAdmission(facts: AdmissionFacts, input: ActionInput): PreparedAdmission {
  const { rows, today } = facts;
  const reader = wishReader(input);
  const [child, wish] = [readChild(reader), readEnrolment(reader)];
  const payers = readPayers(reader, wish.ok ? wish.value.kind : undefined);
  const calendars: Calendars = new Map<SchoolYear, SchoolCalendar>(rows.calendar.map((row) => [row.year, row]));
  const ids = registerIds(rows, facts.usedIds ?? new Set());
  if (!child.ok || !wish.ok) {
    const adults = readAdults(reader, [], undefined, ids.guardian);
    const question = { reader, input, rows, ofKnownChild: undefined, nextId: ids.family };
    const family = child.ok ? resolveFamily({ ...question, child: child.value }).issues : [];
    return { items: [], result: refuseAll(uniqueIssues([...reader.issues, ...adults.issues, ...family])) };
  }
  const isBegun = begunBy({ rows, today, calendars }, child.value, wish.value);
  const resolve = (familyId?: string) => resolveChild(input, rows.pupils, child.value, isBegun, familyId);
  const ofKnownChild = resolve().known?.familyId;
  const family = resolveFamily({ reader, input, rows, child: child.value, ofKnownChild, nextId: ids.family });
  const resolved = resolve(family.family?.known?.id);
  const adults = readAdults(reader, rows.guardians, family.family?.id, ids.guardian);
  const items = [...family.items, ...resolved.items];
  const issues = [...reader.issues, ...resolved.issues, ...family.issues, ...adults.issues];
  const own = rows.enrolments.filter(({ pupilId }) => pupilId === resolved.known?.id);
  const planned = planEnrolment({ wish: wish.value, birth: child.value.birth, calendars, today, known: own });
  if (!planned.ok) return { items, result: refuseAll(uniqueIssues([...issues, ...planned.issues])) };
  const parts = { ids, calendars, own, child: child.value, wish: wish.value, payers, planned: planned.value };
  const composed = composeRows(facts, { ...parts, family, adults, known: resolved.known });
  const rules = rulesOf(facts, {
    ...parts,
    known: resolved.known,
    write: composed.write,
    reason: reader.text('motif'),
  });
  const all = uniqueIssues([...issues, ...planned.value.issues, ...composed.issues, ...rules.issues]);
  if (all.length > 0 || family.family === undefined) return { items, result: refuseAll(all) };
  const { pupilId, checks, write } = composed;
  const notices = [...planned.value.notices, ...adults.notices, ...checks.notices, ...rules.notices];
  const result: Admission = {
    ...{ child: child.value, wish: wish.value, known: resolved.known, pupilId, adults, payers, planned: planned.value },
    ...{ checks, write, notices, notes: rules.notes, family: { ...family, family: family.family } },
    isNothingToDo: Object.values(write).every((part) => part === undefined || sizeOf(part) === 0),
    fingerprint: fingerprintOf([write, [...adults.changes], rules.notes]),
  };
  return { items, result: succeed(result) };
}

interface RuleParts extends Pick<Admission, 'known' | 'wish' | 'planned' | 'write'> {
  readonly own: RegisterRows['enrolments'];
  readonly calendars: Calendars;
  readonly reason: string | undefined;
}

function rulesOf({ today, ledger }: AdmissionFacts, parts: RuleParts): ReEnrolmentRules {
  const { known, wish, write, ...rest } = parts;
  // Nothing is asked of what stands already, so that the same wish again is nothing to do.
  if (known === undefined || ledger === undefined || write.enrolments.length === 0) {
    return { issues: [], notices: [], notes: [] };
  }
  return checkReEnrolment({ ...rest, pupil: known, requestedOn: wish.requestedOn ?? today, ledger, today });
}

function sizeOf(part: object): number {
  if (Array.isArray(part)) return part.length;
  return part instanceof Map ? part.size : Object.keys(part).length;
}
