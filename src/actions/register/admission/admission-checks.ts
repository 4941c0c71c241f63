/** What a new enrolment must be told: crèche places and waiting list, papers, pick-up, signature, schooling, payer. */
import {
  type CrecheRequest,
  crechePlaces,
  crecheRequests,
  type WeekdayPlaces,
} from '../../../domain/admission/creche-places';
import { countCollectors, isHandedOver } from '../../../domain/admission/pick-up';
import { missingPapers } from '../../../domain/admission/previous-school';
import { type Calendars, isWithdrawn } from '../../../domain/enrolment/presence';
import type { Issue } from '../../../domain/shared/result';
import { capacityOf } from '../../invoicing/exceptional-days';
import type { AdmissionFacts } from '../prepare';
import type { EnrolmentWish } from '../wish/read-wish';
import type { Adults } from './adults';
import type { EnrolmentRow } from './child-rows';
import type { TypedPayer } from './payer-rows';
import type { PlannedEnrolment } from './plan-enrolment';
import type { FamilyRow } from './resolve-family';

export interface AdmissionCheck extends AdmissionFacts {
  readonly calendars: Calendars;
  /** The row to come; undefined: it is there already. */
  readonly enrolment: EnrolmentRow | undefined;
  readonly planned: PlannedEnrolment;
  readonly wish: EnrolmentWish;
  readonly adults: Adults;
  readonly payers: readonly TypedPayer[];
  /** Whether the family's signature under the regulation is known. */
  readonly isSigned: boolean;
  readonly family: FamilyRow | undefined;
}

export interface ChecksOf {
  /** Weekdays of the crèche on the child's first day; undefined for the school sections. */
  readonly places: readonly WeekdayPlaces[] | undefined;
  /** The child's own request at the crèche, with its place in the waiting list. */
  readonly request: CrecheRequest | undefined;
  readonly issues: readonly Issue[];
  readonly notices: readonly Issue[];
}

export function checkAdmission(check: AdmissionCheck): ChecksOf {
  const creche = checkCreche(check);
  return {
    ...creche,
    notices: [...creche.notices, ...checkPapers(check), ...checkAdults(check), ...checkPayer(check)],
  };
}

function checkCreche({ rows, settings, calendars, enrolment, planned, today }: AdmissionCheck): ChecksOf {
  const none = { places: undefined, request: undefined, issues: [], notices: [] };
  if (enrolment === undefined || planned.proposed.section !== 'creche') return none;
  const capacity = capacityOf(settings);
  const before = { enrolments: rows.enrolments, calendars, capacity };
  const places = crechePlaces(before, crecheRequests(before, today), planned.firstDay);
  const asked =
    planned.type === 're-enrolment'
      ? { ...enrolment, type: 'first' as const, status: 'requested' as const }
      : enrolment;
  const requests = crecheRequests({ ...before, enrolments: [...rows.enrolments, asked] }, today);
  const request = requests.find(({ enrolment: { id } }) => id === enrolment.id);
  if (request === undefined || isWithdrawn(enrolment, calendars)) return { ...none, places };
  const isUnknown = capacity.size > 0 && request.weekdays === undefined;
  const notices: Issue[] = isUnknown ? [{ code: 'enrol-weekdays-missing' }] : [];
  if (request.rank === undefined) return { places, request, issues: [], notices };
  // A re-enrolment would take its place at once: there is no list to wait on.
  if (planned.type === 're-enrolment') {
    const issues = request.fullOn.map((weekday): Issue => {
      return { code: 'enrol-creche-full', article: 'R-2.21', data: { weekday, places: capacity.get(weekday) ?? 0 } };
    });
    return { places, request, issues, notices };
  }
  return { places, request, issues: [], notices: [...notices, { code: 'enrol-waiting-fee', article: 'R-2.1' }] };
}

function checkPapers({ planned, wish }: AdmissionCheck): Issue[] {
  const { section, level } = planned.proposed;
  const { papers, isPresumed } = missingPapers({ ...wish, section, level, type: planned.type });
  return papers.length === 0
    ? []
    : [
        {
          code: isPresumed ? 'papers-presumed' : 'papers-missing',
          article: 'R-1.6',
          data: { papers: papers.join(',') },
        },
      ];
}

function checkAdults({ planned, adults, isSigned }: AdmissionCheck): Issue[] {
  const issues: Issue[] = [];
  const legal = adults.all.filter(({ isLegal }) => isLegal !== false);
  if (legal.length === 0) issues.push({ code: 'enrol-no-guardian' });
  else if (!legal.some(({ emails }) => emails !== undefined && emails.length > 0)) {
    issues.push({ code: 'enrol-no-email' });
  }
  const { authorised } = countCollectors(adults.all);
  if (isHandedOver(planned.proposed.section) && authorised === 0) {
    issues.push({ code: 'enrol-no-collector', article: 'R-1.10' });
  }
  if (!isSigned) issues.push({ code: 'enrol-unsigned', article: 'R-1.11' });
  return issues;
}

function checkPayer({ planned, wish, payers, rows, family }: AdmissionCheck): Issue[] {
  const isCorporate = wish.kind === 'corporate' && planned.proposed.section !== 'creche';
  const hasPayer =
    payers.length > 0 || rows.payers.some(({ familyId, pupilId }) => familyId === family?.id && pupilId === undefined);
  return isCorporate && !hasPayer ? [{ code: 'enrol-corporate-payer', article: 'R-2.28' }] : [];
}
