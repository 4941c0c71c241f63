/** Places at the crèche for children who stay there: a re-enrolment counts at once, so that a full weekday is told. */
import { crecheRequests } from '../../domain/admission/creche-places';
import { type Enrolment, isInForce } from '../../domain/enrolment/enrolment';
import { fullName } from '../../domain/shared/names';
import type { Issue } from '../../domain/shared/result';
import type { AnswerChange } from '../../domain/year/answers';
import { capacityOf } from '../invoicing/exceptional-days';
import type { Campaign } from './campaign';

/**
 * The weekdays that are full before a child's own answer counts, those of the same answers before it included. Told,
 * never refused: the child is at our crèche already.
 */
export function crecheNotices({ gathered, school, today }: Campaign, changes: readonly AnswerChange[]): Issue[] {
  const capacity = capacityOf(gathered.settings);
  const asked = changes.flatMap((change, index) => askedRow(change, school.to, index));
  if (capacity.size === 0 || asked.length === 0) return [];
  const renewed = new Set(asked.map(({ pupilId }) => pupilId));
  const held = gathered.tabs.rows.enrolments.filter(
    (row) => isInForce(row) && !(row.year === school.to && renewed.has(row.pupilId)),
  );
  const names = new Map(changes.map(({ child: { pupil } }) => [pupil.id, fullName(pupil)]));
  const enrolments: Enrolment[] = [...held, ...asked];
  return crecheRequests({ enrolments, calendars: school.calendars, capacity }, today).flatMap(({ enrolment, fullOn }) =>
    fullOn.map((weekday): Issue => {
      const data = { name: names.get(enrolment.pupilId) ?? '', weekday, places: capacity.get(weekday) ?? 0 };
      return { code: 'year-creche-full', article: 'R-2.21', data };
    }),
  );
}

/** The place as a request, which is what places are looked for; nothing where no place at the crèche is taken. */
function askedRow(
  { child, answer, place, requestedOn }: AnswerChange,
  year: Enrolment['year'],
  row: number,
): Enrolment[] {
  if (answer !== 'yes' || place?.section !== 'creche') return [];
  const { kind, days, weekdays } = place;
  return [
    {
      ...{ row, id: child.pupil.id, pupilId: child.pupil.id, year, section: 'creche', kind, days, weekdays },
      ...{ type: 'first', status: 'requested', requestedOn, start: undefined, end: undefined, noticeOn: undefined },
    },
  ];
}
