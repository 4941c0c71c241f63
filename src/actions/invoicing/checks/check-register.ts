/** Whether the register's rows fit together: identifiers unique, references found, presences possible. */
import { isInForce } from '../../../domain/enrolment/enrolment';
import { ageRefusal, levelByAge, sectionOfLevel } from '../../../domain/enrolment/level';
import { type Calendars, firstDayOfPresence, isWithdrawn, lastDayOfPresence } from '../../../domain/enrolment/presence';
import type { Issue } from '../../../domain/shared/result';
import { firstDayOf, lastDayOf } from '../../../domain/shared/school-year';
import { checkUnique } from '../../../sheets/read-table';
import type { RowsOf } from '../../../sheets/read-tabs';
import type { RowOf } from '../../../sheets/table';
import type { enrolmentsTable, pupilsTable } from '../../../sheets/tables/register/pupils';
import type { InvoicingTables } from '../tables';
import { checkPayers } from './check-payers';

type EnrolmentRow = RowOf<typeof enrolmentsTable>;
type PupilRow = RowOf<typeof pupilsTable>;

export interface Checked {
  readonly issues: readonly Issue[];
  readonly notices: readonly Issue[];
}

export function checkRegister(rows: RowsOf<InvoicingTables>): Checked {
  const pupils = new Map(rows.pupils.map((pupil) => [pupil.id, pupil]));
  const found = rows.enrolments.map((enrolment) => checkEnrolment(enrolment, pupils.get(enrolment.pupilId)));
  const issues = [
    ...checkUnique('Familles', 'Famille', rows.families, (row) => row.id),
    ...checkUnique('Responsables', 'Responsable', rows.guardians, (row) => row.id),
    ...checkUnique('Élèves', 'Élève', rows.pupils, (row) => row.id),
    ...checkUnique('Inscriptions', 'Inscription', rows.enrolments, (row) => row.id),
    ...checkUnique('Prestations', 'Prestation', rows.services, (row) => row.id),
    ...checkUnique('Écritures', 'Écriture', rows.entries, (row) => row.id),
    ...checkUnique('Factures', 'Facture', rows.invoices, (row) => row.id),
    ...checkReferences(rows),
    ...found.flatMap((checked) => checked.issues),
    ...checkOverlaps(rows.enrolments, new Map(rows.calendar.map((row) => [row.year, row]))),
    ...checkLateRows(rows.latePickups),
    ...checkPayers(rows),
  ];
  return { issues, notices: found.flatMap((checked) => checked.notices) };
}

function checkReferences(rows: RowsOf<InvoicingTables>): Issue[] {
  const families = new Set(rows.families.map(({ id }) => id));
  const pupils = new Set(rows.pupils.map(({ id }) => id));
  const services = new Set(rows.services.map(({ id }) => id));
  const years = new Set<string>(rows.enrolments.map(({ year }) => year));
  const check = <R extends { row: number }>(
    tab: string,
    column: string,
    list: readonly R[],
    known: Set<string>,
    of: (row: R) => string | undefined,
  ) =>
    list.flatMap((row): Issue[] => {
      const value = of(row);
      if (value === undefined || known.has(value)) return [];
      return [{ code: 'reference-unknown', tab, row: row.row, column, data: { value, column } }];
    });
  return [
    ...check('Responsables', 'Famille', rows.guardians, families, (row) => row.familyId),
    ...check('Payeurs', 'Famille', rows.payers, families, (row) => row.familyId),
    ...check('Payeurs', 'Élève', rows.payers, pupils, (row) => row.pupilId),
    ...check('Élèves', 'Famille', rows.pupils, families, (row) => row.familyId),
    ...check('Inscriptions', 'Élève', rows.enrolments, pupils, (row) => row.pupilId),
    ...check('Retards', 'Élève', rows.latePickups, pupils, (row) => row.pupilId),
    ...check('Accueils exceptionnels', 'Élève', rows.exceptionalDays, pupils, (row) => row.pupilId),
    ...check('Consommations', 'Élève', rows.consumptions, pupils, (row) => row.pupilId),
    ...check('Consommations', 'Prestation', rows.consumptions, services, (row) => row.serviceId),
    ...check('Dommages', 'Élève', rows.damages, pupils, (row) => row.pupilId),
    ...check('Écritures', 'Famille', rows.entries, families, (row) => row.familyId),
    // A pupil whose identifier was changed would be billed again; pupils of years long past may be gone.
    ...check(
      'Écritures',
      'Élève',
      rows.entries.filter(({ key, year }) => key !== undefined && years.has(year ?? '')),
      pupils,
      (row) => row.pupilId,
    ),
  ];
}

function checkEnrolment(enrolment: EnrolmentRow, pupil: PupilRow | undefined): Checked {
  const at = { tab: 'Inscriptions', row: enrolment.row };
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  const { section, kind, days, start, end, year } = enrolment;
  if (section === 'creche' && days === undefined) issues.push({ code: 'cell-required', ...at, column: 'Jours' });
  if (section === 'creche' && kind === 'corporate') {
    issues.push({ code: 'creche-corporate', article: 'R-2.28', ...at, column: 'Tarif' });
  }
  if (start !== undefined && start > lastDayOf(year)) {
    const data = { arrival: start, end: lastDayOf(year), year };
    issues.push({ code: 'arrival-after-year', ...at, column: 'Début', data });
  }
  if (end !== undefined && end > lastDayOf(year)) {
    issues.push({
      code: 'departure-after-year',
      ...at,
      column: 'Fin',
      data: { departure: end, end: lastDayOf(year), year },
    });
  }
  if (pupil !== undefined && enrolment.status !== 'cancelled' && enrolment.status !== 'refused') {
    const refusal = ageRefusal(pupil.birth, section, year, start ?? firstDayOf(year));
    if (refusal !== undefined) issues.push({ ...refusal, ...at, column: 'Catégorie' });
    const level = levelByAge(pupil.birth, year);
    if (refusal === undefined && level.ok) {
      const data = { level: level.value, pupil: pupil.id };
      const isOtherSection = sectionOfLevel(level.value) !== section;
      const isOtherLevel = enrolment.level !== undefined && enrolment.level !== level.value;
      const column = isOtherSection ? 'Catégorie' : 'Niveau';
      if (isOtherSection || isOtherLevel)
        notices.push({ code: 'level-differs', article: 'D-1.4', ...at, column, data });
    }
  }
  return { issues, notices };
}

/** Two school enrolments of one child at the same time would be charged twice. */
function checkOverlaps(enrolments: readonly EnrolmentRow[], calendars: Calendars): Issue[] {
  const issues: Issue[] = [];
  const byChild = new Map<string, EnrolmentRow[]>();
  for (const enrolment of enrolments) {
    const isLiving = isInForce(enrolment) || enrolment.status === 'requested';
    // A child that never came fills no days (D-2.16).
    if (!isLiving || isWithdrawn(enrolment, calendars)) continue;
    const key = `${enrolment.pupilId}|${enrolment.year}`;
    const others = byChild.get(key) ?? [];
    const other = others.find((row) => overlaps(row, enrolment, calendars));
    if (other !== undefined) {
      const data = { other: other.row, pupil: enrolment.pupilId };
      issues.push({ code: 'enrolments-overlap', tab: 'Inscriptions', row: enrolment.row, column: 'Début', data });
    }
    byChild.set(key, [...others, enrolment]);
  }
  return issues;
}

function overlaps(a: EnrolmentRow, b: EnrolmentRow, calendars: Calendars): boolean {
  const days = (row: EnrolmentRow) => [firstDayOfPresence(row, calendars), lastDayOfPresence(row)] as const;
  const [[aStart, aEnd], [bStart, bEnd]] = [days(a), days(b)];
  const isShared = aStart <= bEnd && bStart <= aEnd;
  // A day on which the child leaves the crèche and enters the school is no double enrolment.
  return isShared && !(a.section !== b.section && (aEnd === bStart || bEnd === aStart));
}

function checkLateRows(rows: RowsOf<InvoicingTables>['latePickups']): Issue[] {
  return rows.flatMap((row): Issue[] => {
    if (row.minutes !== undefined || (row.expectedAt !== undefined && row.collectedAt !== undefined)) return [];
    return [{ code: 'late-row-incomplete', tab: 'Retards', row: row.row, column: 'Minutes' }];
  });
}
