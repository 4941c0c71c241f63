/** What a certificate states of a pupil: that the child is enrolled, or since when it no longer is. */
import type { LocalDate } from '../shared/local-date';
import { fullName } from '../shared/names';
import { type Issue, type Result, refuse, succeed } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';
import type { Section } from '../tariffs/tariff';
import { type Enrolment, isInForce, type Pupil } from './enrolment';
import { type Level, levelByAge } from './level';
import { type Calendars, compareEnrolments, firstDayOfPresence, isWithdrawn, lastDayOfPresence } from './presence';

export type CertificateType = 'deregistration' | 'enrolment';

/** An enrolment with what only documents need. */
export type CertifiedEnrolment = Enrolment & {
  readonly level?: Level | undefined;
  readonly className?: string | undefined;
  readonly isDirectTransfer?: boolean | undefined;
};

/** A pupil with the dates that the register may hold. */
export type CertifiedPupil = Pupil & {
  readonly className?: string | undefined;
  readonly enteredOn?: LocalDate | undefined;
  readonly leftOn?: LocalDate | undefined;
};

export interface CertificateFacts {
  readonly year: SchoolYear;
  readonly section: Section;
  /** Undefined where age proposes none and none is typed. */
  readonly level: Level | undefined;
  readonly className: string | undefined;
  /** First day in the school. */
  readonly enteredOn: LocalDate;
  /** First day of the enrolment that is certified. */
  readonly startsOn: LocalDate;
  /** Last day in the school; undefined while no departure is known. */
  readonly leftOn: LocalDate | undefined;
  /** The family asked that certificate and record book go to the next school. */
  readonly isDirectTransfer?: boolean;
}

/**
 * Finds what a certificate may state on a day. Schooling is certified for the enrolment of that day, else for the
 * next one to come; deregistration for a pupil whose departure is known, even when it is still ahead.
 * @param enrolments the pupil's own rows
 * @returns refusals `certificate-not-enrolled` and `certificate-not-left`, with the row to look at
 * @example certify('enrolment', pupil, [row of 2022-23], calendars, asDate('2022-10-03')) // { year: '2022-23', … }
 */
export function certify(
  type: CertificateType,
  pupil: CertifiedPupil,
  enrolments: readonly CertifiedEnrolment[],
  calendars: Calendars,
  today: LocalDate,
): Result<CertificateFacts> {
  const stays = enrolments
    .filter((row) => isInForce(row) && !isWithdrawn(row, calendars))
    .sort(compareEnrolments(calendars));
  const isOn = type === 'enrolment';
  const last = stays[stays.length - 1];
  const leftOn = registeredDeparture(pupil, last, calendars);
  const departure = leftOn ?? last?.end;
  const found = isOn ? stays.find((row) => earliestOf(lastDayOfPresence(row), leftOn) >= today) : last;
  if (found === undefined || (!isOn && departure === undefined)) return refuse(missing(type, pupil, found));
  const first = stays[0] ?? found;
  const level = found.level ?? levelOf(pupil, found.year);
  return succeed({
    year: found.year,
    section: found.section,
    level,
    className: found.className ?? pupil.className,
    enteredOn: pupil.enteredOn ?? firstDayOfPresence(first, calendars),
    startsOn: firstDayOfPresence(found, calendars),
    leftOn: departure,
    ...(found.isDirectTransfer === true ? { isDirectTransfer: true } : {}),
  });
}

/** The departure that the register holds; one from before the last enrolment is that of a child who came back. */
function registeredDeparture(
  { leftOn }: CertifiedPupil,
  last: Enrolment | undefined,
  calendars: Calendars,
): LocalDate | undefined {
  if (leftOn === undefined || last === undefined) return leftOn;
  return leftOn < firstDayOfPresence(last, calendars) ? undefined : leftOn;
}

function earliestOf(a: LocalDate, b: LocalDate | undefined): LocalDate {
  return b !== undefined && b < a ? b : a;
}

function levelOf({ birth }: Pupil, year: SchoolYear): Level | undefined {
  const level = levelByAge(birth, year);
  return level.ok ? level.value : undefined;
}

function missing(type: CertificateType, pupil: Pupil, found: Enrolment | undefined): Issue {
  const name = fullName(pupil);
  if (type === 'enrolment') {
    return { code: 'certificate-not-enrolled', tab: 'Inscriptions', column: 'Statut', data: { pupil: pupil.id, name } };
  }
  const place = found === undefined ? {} : { row: found.row };
  return {
    code: 'certificate-not-left',
    tab: 'Inscriptions',
    ...place,
    column: 'Fin',
    data: { pupil: pupil.id, name },
  };
}
