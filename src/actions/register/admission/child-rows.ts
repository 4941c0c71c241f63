/** The rows of a new child in tabs Élèves and Inscriptions. */
import { isInForce } from '../../../domain/enrolment/enrolment';
import type { LocalDate } from '../../../domain/shared/local-date';
import type { Issue } from '../../../domain/shared/result';
import { COUNTRY_WORDS, weekdayWords } from '../../../messages/register';
import { ENROLMENT_TYPES, LEVELS, SECTIONS, TARIFF_KINDS, wordOf } from '../../../sheets/choices';
import { enrolmentsTable, pupilsTable } from '../../../sheets/tables/register/pupils';
import type { NewRow } from '../../../sheets/write-table';
import { readNewRow } from '../new-row';
import type { RegisterRows } from '../tables';
import type { ChildWish, EnrolmentWish } from '../wish/read-wish';
import type { PlannedEnrolment } from './plan-enrolment';
import type { ResolvedFamily } from './resolve-family';

export type NewPupil = NewRow<(typeof pupilsTable)['columns']>;
export type NewEnrolment = NewRow<(typeof enrolmentsTable)['columns']>;
export type EnrolmentRow = RegisterRows['enrolments'][number];

/** A row that is not written yet comes after all others. */
const LAST_ROW = Number.MAX_SAFE_INTEGER;

export interface PupilFacts {
  readonly id: string;
  readonly familyId: string;
  readonly child: ChildWish;
  readonly wish: EnrolmentWish;
  readonly family: ResolvedFamily;
  readonly planned: PlannedEnrolment;
}

/** Where no residence was typed, the country of the family's address counts; without one, Switzerland. */
export function newPupilRow({ id, familyId, child, wish, family, planned }: PupilFacts): {
  readonly row: NewPupil;
  readonly issues: readonly Issue[];
} {
  const { lastName, firstName, birth, sex } = child;
  const ofFamily = family.family?.known?.country ?? family.row?.country ?? 'CH';
  const country = child.country ?? COUNTRY_WORDS[String(ofFamily)] ?? String(ofFamily);
  const { className } = wish;
  const row = {
    ...{ id, familyId, lastName, firstName, birth, sex, country, className },
    status: 'Inscrit',
    enteredOn: planned.firstDay,
  };
  const read = readNewRow(pupilsTable, row);
  return { row, issues: read.ok ? [] : read.issues };
}

export interface EnrolmentFacts {
  readonly id: string;
  readonly pupilId: string;
  readonly wish: EnrolmentWish;
  readonly planned: PlannedEnrolment;
  readonly today: LocalDate;
}

/** A first enrolment and a return are asked for until the fee is paid; a re-enrolment counts at once (D-2.32). */
export function newEnrolmentRow({ id, pupilId, wish, planned, today }: EnrolmentFacts): {
  readonly row: NewEnrolment;
  readonly read: EnrolmentRow | undefined;
  readonly issues: readonly Issue[];
} {
  const { section, level } = planned.proposed;
  const row = {
    ...{ id, pupilId, year: planned.year, className: wish.className, days: planned.days, start: planned.start },
    section: wordOf(SECTIONS, section),
    level: wordOf(LEVELS, level),
    kind: wordOf(TARIFF_KINDS, wish.kind),
    weekdays: section === 'creche' && wish.weekdays.length > 0 ? weekdayWords(wish.weekdays) : undefined,
    type: wordOf(ENROLMENT_TYPES, planned.type),
    requestedOn: wish.requestedOn ?? today,
    status: planned.type === 're-enrolment' ? 'Prise en compte' : 'Demandée',
    deregistrationOn: wish.deregistrationOn,
    recordBookOn: wish.recordBookOn,
    isFromOtherSchool: wish.isFromOtherSchool === undefined ? undefined : wish.isFromOtherSchool ? 'oui' : 'non',
  };
  const read = readNewRow(enrolmentsTable, row);
  return read.ok
    ? { row, read: { ...read.value, row: LAST_ROW }, issues: [] }
    : { row, read: undefined, issues: read.issues };
}

/** Whether a row of the register is this very enrolment, wherever it has got to since. */
export function isSameEnrolment(row: EnrolmentRow, planned: PlannedEnrolment, wish: EnrolmentWish): boolean {
  const { section, level, byAge = level } = planned.proposed;
  return (
    row.year === planned.year &&
    row.section === section &&
    (row.level ?? byAge) === level &&
    row.kind === wish.kind &&
    row.days === planned.days &&
    (isInForce(row) || row.status === 'requested') &&
    row.status !== 'left'
  );
}
