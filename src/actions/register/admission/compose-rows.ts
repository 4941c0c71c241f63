/** All rows of an enrolment, tab by tab, with what is wrong with any of them. */
import type { Calendars } from '../../../domain/enrolment/presence';
import type { Issue } from '../../../domain/shared/result';
import type { AdmissionFacts } from '../prepare';
import type { ChildWish, EnrolmentWish } from '../wish/read-wish';
import { type ChecksOf, checkAdmission } from './admission-checks';
import type { Adults } from './adults';
import { comeBack } from './begun';
import {
  type EnrolmentRow,
  isSameEnrolment,
  type NewEnrolment,
  type NewPupil,
  newEnrolmentRow,
  newPupilRow,
} from './child-rows';
import { type NewPayer, orphanedPupil, payerRows, type TypedPayer } from './payer-rows';
import { findOverlap, type PlannedEnrolment } from './plan-enrolment';
import type { RegisterIds } from './register-ids';
import type { PupilRow } from './resolve-child';
import type { NewFamily, ResolvedFamily } from './resolve-family';

export interface AdmissionParts {
  readonly ids: RegisterIds;
  readonly calendars: Calendars;
  readonly child: ChildWish;
  readonly wish: EnrolmentWish;
  readonly family: ResolvedFamily;
  readonly adults: Adults;
  readonly payers: readonly TypedPayer[];
  readonly planned: PlannedEnrolment;
  readonly known: PupilRow | undefined;
  /** Enrolments of the known pupil. */
  readonly own: readonly EnrolmentRow[];
}

/** What is written, by tab; an empty list or undefined: nothing there. */
export interface AdmissionRows {
  readonly families: readonly NewFamily[];
  readonly guardians: Adults['rows'];
  readonly payers: readonly NewPayer[];
  readonly pupils: readonly NewPupil[];
  readonly enrolments: readonly NewEnrolment[];
  readonly familyChange: NewFamily | undefined;
  readonly guardianChanges: Adults['changes'];
  readonly pupilChange: NewPupil | undefined;
}

export interface ComposedRows {
  readonly pupilId: string;
  readonly write: AdmissionRows;
  readonly checks: ChecksOf;
  readonly issues: readonly Issue[];
}

/** Stands where the family is a question still: nothing is written then. */
const UNKNOWN_FAMILY = '?';

export function composeRows(facts: AdmissionFacts, parts: AdmissionParts): ComposedRows {
  const { rows, today } = facts;
  const { ids, calendars, child, wish, family, adults, planned, known, own } = parts;
  const familyId = family.family?.id ?? UNKNOWN_FAMILY;
  const pupilId = known?.id ?? orphanedPupil(rows, familyId, parts.payers) ?? ids.pupil();
  const paying = payerRows(rows, { familyId, pupilId }, parts.payers, ids.payer);
  const overlap = findOverlap(own, planned, calendars);
  const isEnrolled = overlap !== undefined && isSameEnrolment(overlap, planned, wish);
  const enrolment = newEnrolmentRow({ id: ids.enrolment(), pupilId, wish, planned, today });
  const pupil = newPupilRow({ id: pupilId, familyId, child, wish, family, planned });
  const checks = checkAdmission({
    ...{ ...facts, calendars, planned, adults, wish, payers: parts.payers },
    enrolment: isEnrolled ? undefined : enrolment.read,
    isSigned: isSigned(family),
    family: family.family?.known,
  });
  const write = {
    families: family.row === undefined ? [] : [family.row],
    guardians: adults.rows,
    payers: paying.rows,
    pupils: known === undefined ? [pupil.row] : [],
    enrolments: isEnrolled ? [] : [enrolment.row],
    familyChange: family.change,
    guardianChanges: adults.changes,
    pupilChange: isEnrolled ? undefined : comeBack(known, planned.firstDay),
  };
  const twice = overlap === undefined || isEnrolled ? [] : [enrolledTwice(pupilId, overlap)];
  const issues = [...paying.issues, ...twice, ...pupil.issues, ...enrolment.issues, ...checks.issues];
  return { pupilId, write, checks, issues };
}

function enrolledTwice(pupil: string, { row }: EnrolmentRow): Issue {
  return { code: 'enrolments-overlap', tab: 'Inscriptions', row, data: { pupil, other: row } };
}

const isSigned = ({ family, row, change }: ResolvedFamily): boolean =>
  [family?.known?.signedOn, row?.signedOn, change?.signedOn].some((day) => day !== undefined);
