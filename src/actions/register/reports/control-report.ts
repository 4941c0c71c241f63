/** Tab Contrôle du registre: one line a pupil of the year, with what is missing or looks wrong. */
import { findTwins } from '../../../domain/admission/duplicates';
import { nameKey } from '../../../domain/admission/likeness';
import { countCollectors, isHandedOver } from '../../../domain/admission/pick-up';
import { missingPapers } from '../../../domain/admission/previous-school';
import { readSchooling, type Schooling } from '../../../domain/admission/schooling';
import { enrolledPupils } from '../../../domain/audience/enrolled-pupil';
import { isInForce } from '../../../domain/enrolment/enrolment';
import { ageRefusal, levelByAge } from '../../../domain/enrolment/level';
import { type Calendars, firstDayOfPresence } from '../../../domain/enrolment/presence';
import { groupBy } from '../../../domain/shared/group-by';
import type { LocalDate } from '../../../domain/shared/local-date';
import { firstDayOf, type SchoolYear } from '../../../domain/shared/school-year';
import { LEVELS } from '../../../sheets/choices';
import type { PupilRow } from '../admission/resolve-child';
import { codeOf } from '../admission-lines';
import type { RegisterRows } from '../tables';

export interface ControlledPupil {
  readonly pupil: PupilRow;
  readonly className: string;
  readonly level: string;
  /** Undefined: older than the school. */
  readonly byAge: string | undefined;
  readonly yearsAhead: number;
  /** Below the age of its section. */
  readonly tooYoung: ReturnType<typeof ageRefusal>;
  readonly country: string | undefined;
  readonly schooling: Schooling;
  readonly papers: ReturnType<typeof missingPapers>;
  readonly isUnsigned: boolean;
  /** Undefined where the child leaves by itself. */
  readonly collectors: ReturnType<typeof countCollectors> | undefined;
  readonly twins: readonly string[];
}

const ORDER = Object.keys(LEVELS);

/** The year's pupils in the order of class and name. */
export function controlPupils(rows: RegisterRows, year: SchoolYear, today: LocalDate): ControlledPupil[] {
  const byId = new Map(rows.pupils.map((pupil) => [pupil.id, pupil]));
  const enrolments = groupBy(rows.enrolments.filter(isInForce), ({ pupilId }) => pupilId);
  const adults = groupBy(rows.guardians, ({ familyId }) => familyId);
  const signed = new Set(rows.families.filter(({ signedOn }) => signedOn !== undefined).map(({ id }) => id));
  const twinsOf = findTwins(rows.pupils);
  const calendars: Calendars = new Map(rows.calendar.map((row) => [row.year, row]));
  const found = enrolledPupils(rows.pupils, rows.enrolments, year, today).flatMap((enrolled): ControlledPupil[] => {
    const pupil = byId.get(enrolled.pupil.id);
    if (pupil === undefined) return [];
    const { section, level, className } = enrolled;
    const proposed = levelByAge(pupil.birth, year);
    const byAge = proposed.ok ? proposed.value : undefined;
    const country = codeOf(pupil.country);
    const own = enrolments.get(pupil.id) ?? [];
    const row = own.find((one) => one.year === year && one.section === section);
    const firstDay = row === undefined ? firstDayOf(year) : firstDayOfPresence(row, calendars);
    return [
      {
        ...{ pupil, className, level, byAge, country },
        yearsAhead: byAge === undefined || level === 'Crèche' ? 0 : ORDER.indexOf(level) - ORDER.indexOf(byAge),
        tooYoung: ageRefusal(pupil.birth, section, year, firstDay),
        schooling: readSchooling(pupil.birth, today, country),
        papers: papersOf(own, year),
        isUnsigned: !signed.has(pupil.familyId),
        collectors: isHandedOver(section) ? countCollectors(adults.get(pupil.familyId) ?? []) : undefined,
        // Brothers and sisters born on one day are no double.
        twins: twinsOf(pupil).flatMap(({ child, likeness }) => (likeness === 'twin' ? [] : [child.id])),
      },
    ];
  });
  return found.sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

/** Papers are asked for once, where a child came in: with its first enrolment, or its last return. */
function papersOf(own: RegisterRows['enrolments'], year: SchoolYear): ControlledPupil['papers'] {
  const entries = own.filter((row) => row.type !== 're-enrolment' && row.year <= year);
  const last = entries.reduce<(typeof entries)[number] | undefined>(
    (latest, row) => (latest === undefined || row.year >= latest.year ? row : latest),
    undefined,
  );
  return last === undefined ? { papers: [], isPresumed: false } : missingPapers(last);
}

function keyOf({ className, level, pupil }: ControlledPupil): string {
  const rank = String(ORDER.indexOf(level) + 1).padStart(2, '0');
  return [rank, className, nameKey(pupil.lastName), nameKey(pupil.firstName), pupil.id].join('|');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
