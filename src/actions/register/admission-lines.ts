/** What the plan of an enrolment tells before anything is written. */
import { freePlaces } from '../../domain/admission/creche-places';
import { readSchooling } from '../../domain/admission/schooling';
import { fullName } from '../../domain/shared/names';
import {
  adultsLines,
  childLine,
  enrolmentLine,
  FEE_LINE,
  familyAddress,
  familyLine,
  freePlacesLine,
  levelLine,
  payerLine,
  REGISTER_TEXTS,
  schoolingLine,
  waitingLine,
} from '../../messages/register';
import { countryCell } from '../../sheets/cells';
import type { Admission } from './prepare';

export function admissionLines(admission: Admission): string[] {
  const { child, family, known, pupilId, adults, payers, planned, checks, write, isNothingToDo } = admission;
  const address = familyAddress(family.family.known ?? family.row ?? {});
  const { proposed, firstDay } = planned;
  const enrolment = write.enrolments[0];
  const residence = known?.country ?? child.country ?? write.pupils[0]?.country;
  return [
    ...(isNothingToDo ? [REGISTER_TEXTS.nothing] : []),
    childLine(fullName(known ?? child), child.birth, pupilId, known === undefined),
    familyLine(family.family.id, family.family.name, address, family.row !== undefined),
    ...adultsLines(adults.names),
    ...payers.map(({ cells }) => payerLine(cells)),
    ...(enrolment === undefined ? [] : [enrolmentLine(enrolment, firstDay)]),
    levelLine(proposed.byAge, proposed.level, proposed.yearsAhead),
    schoolingLine(firstDay, readSchooling(child.birth, firstDay, codeOf(residence))),
    ...(checks.places === undefined ? [] : [freePlacesLine(firstDay, checks.places.map(withFree))]),
    ...(checks.request?.rank === undefined ? [] : [waitingLine(checks.request.rank, checks.request.fullOn)]),
    ...(enrolment?.status === 'Demandée' ? [FEE_LINE] : []),
  ];
}

/** The country's code; undefined where the cell names none. */
export function codeOf(country: unknown): string | undefined {
  const read = countryCell.safeParse(country ?? '');
  return read.success ? read.data : undefined;
}

function withFree(places: Parameters<typeof freePlaces>[0]) {
  return { weekday: places.weekday, free: freePlaces(places) };
}
