/** Families, adults, pupils and enrolments as records of their tabs. */
import {
  ENROLMENT_STATUSES,
  ENROLMENT_TYPES,
  LEVELS,
  SECTIONS,
  TARIFF_KINDS,
  wordOf,
} from '../../../src/sheets/choices';
import type { familiesTable, guardiansTable } from '../../../src/sheets/tables/register/families';
import type { enrolmentsTable, pupilsTable } from '../../../src/sheets/tables/register/pupils';
import { COUNTRIES } from '../data/towns';
import type { Adult, Child, EnrolmentPlan, SampleFamily } from '../model';
import type { SampleRecord } from '../rows';
import { CALENDAR, YEAR } from '../school-year';

const WEEKDAY_WORDS = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'] as const;
/** At these levels a newcomer brings no papers from a school before. */
const WITHOUT_PAPERS: ReadonlySet<string> = new Set(['Crèche', 'PS']);

export function familyRecord(family: SampleFamily): SampleRecord<typeof familiesTable.columns> {
  const { id, name, address, culture, signedOn, situation } = family;
  const remarks = situation === 'separated' ? 'Parents séparés : voir Payeurs' : undefined;
  return { id, name, ...address, language: culture.language, signedOn, remarks };
}

export function adultRecord(family: SampleFamily, adult: Adult): SampleRecord<typeof guardiansTable.columns> {
  const { email, ...rest } = adult;
  return { ...rest, familyId: family.id, emails: email, mayCollect: true };
}

export function pupilRecord(family: SampleFamily, child: Child): SampleRecord<typeof pupilsTable.columns> {
  const { id, firstName, birth, isGirl, className, enteredOn } = child;
  const last = child.enrolments[child.enrolments.length - 1];
  const hasLeft = last?.status === 'left';
  return {
    id,
    familyId: family.id,
    lastName: family.name,
    firstName,
    birth,
    sex: isGirl ? 'F' : 'M',
    country: COUNTRIES[family.address.country],
    className,
    status: hasLeft ? 'Sorti' : enteredOn === undefined ? undefined : 'Inscrit',
    enteredOn,
    leftOn: hasLeft ? last.end : undefined,
  };
}

export function enrolmentRecord(
  child: Child,
  plan: EnrolmentPlan,
  id: string,
): SampleRecord<typeof enrolmentsTable.columns> {
  const isNewcomer = plan.type === 'first' && !WITHOUT_PAPERS.has(child.level);
  const isExpected = plan.status === 'accepted' || plan.status === 'confirmed';
  const papersOn = isNewcomer && isExpected ? (plan.start ?? CALENDAR.firstDay) : undefined;
  return {
    id,
    pupilId: child.id,
    year: YEAR,
    section: wordOf(SECTIONS, plan.section),
    level: wordOf(LEVELS, child.level),
    className: child.className,
    kind: wordOf(TARIFF_KINDS, plan.kind),
    days: plan.days,
    weekdays: plan.weekdays.length === 0 ? undefined : plan.weekdays.map((day) => WEEKDAY_WORDS[day]).join(', '),
    type: wordOf(ENROLMENT_TYPES, plan.type),
    requestedOn: plan.requestedOn,
    start: plan.start,
    end: plan.end,
    noticeOn: plan.noticeOn,
    status: wordOf(ENROLMENT_STATUSES, plan.status),
    deregistrationOn: papersOn,
    recordBookOn: papersOn,
    isDirectTransfer: plan.status === 'left' && plan.section !== 'creche' ? true : undefined,
  };
}
