/** Enrols a child for the year: as most are, then as the family's situation has it. */
import { asDate, type LocalDate, laterOf } from '../../../src/domain/shared/local-date';
import type { Section } from '../../../src/domain/tariffs/tariff';
import type { EnrolmentPlan } from '../model';
import type { Random } from '../random';
import { CALENDAR, SCHOOL_DAYS } from '../school-year';
import { LAST_KNOWN_BIRTH } from './births';
import { CASES } from './enrolment-cases';
import type { Situation } from './situations';

const CAMPAIGN_START = asDate('2022-03-07');
const RE_ENROLLED = 0.88;
const REQUESTED = 0.8;
const CONFIRMED = 0.25;
const WEEKDAYS = [1, 2, 3, 4, 5] as const;

export interface EnrolInput {
  readonly birth: LocalDate;
  readonly section: Section;
  readonly situation: Situation;
  /** Whether the family's situation is this child's. */
  readonly isConcerned: boolean;
}

export function enrol(random: Random, input: EnrolInput): readonly EnrolmentPlan[] {
  const base = drawBase(random, input);
  const special = input.isConcerned ? CASES[input.situation] : undefined;
  return special?.(base, random) ?? [base];
}

function drawBase(random: Random, { birth, section, situation, isConcerned }: EnrolInput): EnrolmentPlan {
  // A situation is of no use to a child that may never come.
  const isNeeded = isConcerned && situation !== 'plain';
  const isKnown = birth <= LAST_KNOWN_BIRTH && (random.isLucky(RE_ENROLLED) || situation !== 'plain');
  const isCreche = section === 'creche';
  // One day stays free for an exceptional day.
  const most = situation === 'creche-and-school' ? 4 : 5;
  const weekdays = isCreche ? random.shuffle(WEEKDAYS).slice(0, random.integer(1, most)).sort() : [];
  const isRequested = !isKnown && random.isLucky(REQUESTED) && !isNeeded;
  const settled = random.isLucky(CONFIRMED) ? 'confirmed' : 'accepted';
  return {
    section,
    kind: situation === 'corporate' && !isCreche ? 'corporate' : 'normal',
    days: isCreche ? weekdays.length : undefined,
    weekdays,
    type: isKnown ? 're-enrolment' : 'first',
    requestedOn: random.day(laterOf(CAMPAIGN_START, birth), CALENDAR.reEnrolmentDeadline),
    start: undefined,
    end: undefined,
    noticeOn: undefined,
    status: isRequested ? 'requested' : settled,
  };
}

/** The school days on which an enrolment has the child come; a crèche child on its weekdays. */
export function expectedDays(enrolments: readonly EnrolmentPlan[]): LocalDate[] {
  const present = enrolments.filter(
    ({ status }) => status === 'accepted' || status === 'confirmed' || status === 'left',
  );
  return SCHOOL_DAYS.filter(({ date, weekday }) =>
    present.some(
      ({ start, end, weekdays }) =>
        (start ?? date) <= date && date <= (end ?? date) && (weekdays.length === 0 || weekdays.includes(weekday)),
    ),
  ).map(({ date }) => date);
}

/** First day in the school: for a re-enrolled child a rentrée of the years before. */
export function drawEntry(random: Random, birth: LocalDate, [first]: readonly EnrolmentPlan[]): LocalDate | undefined {
  if (first === undefined || ['requested', 'cancelled', 'refused'].includes(first.status)) return undefined;
  if (first.type !== 're-enrolment') return first.start ?? CALENDAR.firstDay;
  const firstYear = Math.min(2021, Math.max(2015, Number(birth.slice(0, 4)) + 1));
  return asDate(`${random.integer(firstYear, 2021)}-09-01`);
}
