/** What the register may have wrong without stopping a run: children twice, nobody to write to, regulation unsigned. */
import type { ByWeekday } from '../enrolment/creche-capacity';
import { regularChildren } from '../enrolment/creche-children';
import { type Enrolment, isInForce, type Pupil } from '../enrolment/enrolment';
import { type Calendars, firstDayOfPresence } from '../enrolment/presence';
import { parseWeekdays } from '../enrolment/weekdays';
import { addDays, type LocalDate, weekdayOf } from '../shared/local-date';
import { foldName } from '../shared/names';
import type { Issue } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';

export interface RegisterTabs {
  readonly families: readonly { readonly row: number; readonly id: string; readonly signedOn: string | undefined }[];
  readonly guardians: readonly {
    readonly familyId: string;
    readonly isLegal: boolean | undefined;
    readonly emails: readonly string[] | undefined;
  }[];
  readonly pupils: readonly Pupil[];
  readonly enrolments: readonly Enrolment[];
}

/** @param year the school year of which the families are looked at */
export function checkFamilies(tabs: RegisterTabs, year: SchoolYear): Issue[] {
  const current = familiesOf(tabs, year);
  const reachable = new Set(
    tabs.guardians
      .filter(({ isLegal, emails }) => isLegal !== false && emails !== undefined && emails.length > 0)
      .map(({ familyId }) => familyId),
  );
  const ours = tabs.families.filter(({ id }) => current.has(id));
  return [
    ...checkTwins(tabs.pupils),
    ...ours
      .filter(({ id }) => !reachable.has(id))
      .map(({ row, id }): Issue => {
        return { code: 'family-without-email', tab: 'Familles', row, column: 'Famille', data: { family: id } };
      }),
    ...ours
      .filter(({ signedOn }) => signedOn === undefined)
      .map(({ row, id }): Issue => {
        const place = { tab: 'Familles', row, column: 'Règlement signé le' };
        return { code: 'regulation-unsigned', article: 'R-1.11', ...place, data: { family: id } };
      }),
  ];
}

/**
 * Weekdays of crèche rows that cannot be read or do not fit the days a week.
 * @param isNeeded whether places are counted, so that an empty cell matters too
 */
export function checkWeekdays(enrolments: readonly Enrolment[], isNeeded: boolean): Issue[] {
  return enrolments.flatMap(({ row, section, weekdays, days = 0, ...rest }): Issue[] => {
    if (section !== 'creche' || !isInForce(rest)) return [];
    const at = { tab: 'Inscriptions', row, column: 'Jours de présence' };
    const found = parseWeekdays(weekdays ?? '');
    if (found === undefined) return [{ code: 'weekdays-unreadable', ...at, data: { value: weekdays ?? '' } }];
    if (found.length === 0) return isNeeded && days < 5 ? [{ code: 'weekdays-missing', ...at }] : [];
    return found.length === days ? [] : [{ code: 'weekdays-differ', ...at, data: { typed: found.length, days } }];
  });
}

/**
 * Weekdays on which more children come by their package than there are places, today or once a later row has begun
 * each weekday once, with the first such day.
 */
export function checkCapacity(
  enrolments: readonly Enrolment[],
  calendars: Calendars,
  capacity: ByWeekday,
  today: LocalDate,
): Issue[] {
  if (capacity.size === 0) return [];
  const creche = enrolments.filter((row) => row.section === 'creche' && isInForce(row));
  const starts = creche.map((row) => firstDayOfPresence(row, calendars)).filter((day) => day > today);
  const childrenOn = regularChildren(creche, calendars);
  const full = new Map<number, Issue>();
  for (const start of [today, ...new Set(starts.sort())]) {
    for (let offset = 0; offset < 7; offset++) {
      const day = addDays(start, offset);
      const weekday = weekdayOf(day);
      const places = capacity.get(weekday);
      if (places === undefined || full.has(weekday)) continue;
      const children = childrenOn(day).size;
      const data = { weekday, places, children, day };
      if (children > places)
        full.set(weekday, { code: 'creche-over-capacity', article: 'R-2.21', tab: 'Inscriptions', data });
    }
  }
  return [...full.keys()].sort().flatMap((weekday) => full.get(weekday) ?? []);
}

/** Families with a child that is enrolled in that year. */
function familiesOf({ pupils, enrolments }: RegisterTabs, year: SchoolYear): Set<string> {
  const children = new Set(enrolments.filter((row) => row.year === year && isInForce(row)).map((row) => row.pupilId));
  return new Set(pupils.filter(({ id }) => children.has(id)).map(({ familyId }) => familyId));
}

/** Two rows of one name and birth are one child, or twins with one name. */
function checkTwins(pupils: readonly Pupil[]): Issue[] {
  const seen = new Map<string, Pupil>();
  return pupils.flatMap((pupil): Issue[] => {
    const key = [foldName(pupil.lastName), foldName(pupil.firstName), pupil.birth].join('|');
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, pupil);
      return [];
    }
    const data = { pupil: pupil.id, twin: other.id, other: other.row };
    return [{ code: 'pupil-twice', tab: 'Élèves', row: pupil.row, column: 'Nom', data }];
  });
}
