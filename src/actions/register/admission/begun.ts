/** What an interrupted run may have left of the same wish, so that the next one carries on instead of writing it twice. */
import { likenessOf } from '../../../domain/admission/likeness';
import type { Calendars } from '../../../domain/enrolment/presence';
import type { LocalDate } from '../../../domain/shared/local-date';
import type { RegisterRows } from '../tables';
import type { ChildWish, EnrolmentWish } from '../wish/read-wish';
import { isSameEnrolment } from './child-rows';
import { planEnrolment } from './plan-enrolment';
import type { PupilRow } from './resolve-child';

export interface BegunFacts {
  readonly rows: RegisterRows;
  readonly today: LocalDate;
  readonly calendars: Calendars;
}

/** A pupil of the same names and birth without an enrolment, or with this very one and no other. */
export function begunBy(
  { rows, today, calendars }: BegunFacts,
  child: ChildWish,
  wish: EnrolmentWish,
): (pupil: PupilRow) => boolean {
  return (pupil) => {
    const isExact = pupil.lastName === child.lastName && pupil.firstName === child.firstName;
    if (!isExact || likenessOf(pupil, child) !== 'same' || pupil.status === 'left') return false;
    const own = rows.enrolments.filter(({ pupilId }) => pupilId === pupil.id);
    if (own.length === 0) return true;
    const planned = planEnrolment({ wish, birth: child.birth, calendars, today, known: [] });
    return planned.ok && own.length === 1 && own.every((row) => isSameEnrolment(row, planned.value, wish));
  };
}

/** What brings a pupil back who had left, also where only one of the two cells was set so far. */
export function comeBack(pupil: PupilRow | undefined, firstDay: LocalDate) {
  if (pupil === undefined) return undefined;
  const hasGone = pupil.status === 'left' || (pupil.leftOn !== undefined && pupil.leftOn < firstDay);
  return hasGone ? { status: 'Inscrit', leftOn: '' } : undefined;
}
