/** New rows of tab Inscriptions for a year that begins, and what a changed answer writes into one that stands. */
import { newIds } from '../../domain/admission/new-ids';
import { usedIds } from '../../domain/admission/used-ids';
import type { LocalDate } from '../../domain/shared/local-date';
import type { SchoolYear } from '../../domain/shared/school-year';
import type { AnswerChange, NextEnrolment } from '../../domain/year/answers';
import { ENROLMENT_STATUSES, ENROLMENT_TYPES, SECTIONS, TARIFF_KINDS, wordOf } from '../../sheets/choices';
import type { enrolmentsTable } from '../../sheets/tables/register/pupils';
import type { NewRow } from '../../sheets/write-table';

export type EnrolmentRow = NewRow<(typeof enrolmentsTable)['columns']>;

/**
 * Gives identifiers in the school's own pattern; none that a row bears or that the ledger names.
 * @example const nextId = newEnrolmentIds([{ id: 'I1' }], []); nextId() // 'I2'
 */
export function newEnrolmentIds(
  enrolments: readonly { readonly id: string }[],
  entries: readonly { readonly key: string | undefined }[],
): () => string {
  const keys = entries.flatMap(({ key }) => key ?? []);
  return newIds(
    enrolments.map(({ id }) => id),
    'I',
    usedIds({ named: [], keys }),
  );
}

export interface NewEnrolment {
  readonly id: string;
  readonly pupilId: string;
  readonly year: SchoolYear;
  readonly place: NextEnrolment;
  readonly className?: string;
  /** Undefined: in time. */
  readonly requestedOn: LocalDate | undefined;
  readonly status: AnswerChange['status'];
}

export function newEnrolmentRow(enrolment: NewEnrolment): EnrolmentRow {
  const { id, pupilId, year, place, className, requestedOn, status } = enrolment;
  return {
    id,
    pupilId,
    year,
    ...placeCells(place),
    className,
    type: wordOf(ENROLMENT_TYPES, 're-enrolment'),
    requestedOn,
    status: wordOf(ENROLMENT_STATUSES, status),
  };
}

export function changedCells({ status, requestedOn, place }: AnswerChange): EnrolmentRow {
  const cells = place === undefined ? {} : placeCells(place);
  return { ...cells, requestedOn, status: wordOf(ENROLMENT_STATUSES, status) };
}

function placeCells({ section, level, kind, days, weekdays }: NextEnrolment): EnrolmentRow {
  return {
    section: wordOf(SECTIONS, section),
    level: level ?? '',
    kind: wordOf(TARIFF_KINDS, kind),
    days: days ?? '',
    weekdays: weekdays ?? '',
  };
}
