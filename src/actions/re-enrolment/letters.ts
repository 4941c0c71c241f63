/** The campaign's letters as documents: one a family, with all its children; the same family has the same key. */
import { type LetterChild, RE_ENROLMENT_KIND, reEnrolmentFields } from '../../documents/letters/re-enrolment';
import { makeKey } from '../../domain/ledger/keys';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import type { YearChild } from '../../domain/year/year-child';
import type { DocumentJob } from '../documents/make-documents';
import { activeNumbers, readNames } from '../family-documents/names';
import { fingerprintOf } from '../fingerprint';
import type { Campaign } from './campaign';

/** Drive keeps at most 124 bytes of a key. */
const LONGEST_ID = 24;

/**
 * The key of a family's letter and of its mail.
 * @example letterKey('2023-24', 'F1') // 'reinscription|2023-24|F1'
 */
export function letterKey(year: string, familyId: string): string {
  const id = familyId.length <= LONGEST_ID ? familyId : `${familyId.slice(0, 12)}~${fingerprintOf(familyId)}`;
  return makeKey('reinscription', year, id);
}

/** @param date day of the letters, the same in every execution of a run */
export function letterJobs({ gathered, school, due }: Campaign, date: LocalDate): DocumentJob[] {
  const { tabs, settings } = gathered;
  const { rows } = tabs;
  const names = readNames(rows, settings);
  const helpNumbers = activeNumbers(rows.usefulNumbers);
  const { deadline, penalty, from, to } = school;
  if (deadline === undefined || !penalty.ok) return [];
  return [...due].flatMap(([familyId, children]): DocumentJob[] => {
    const family = names.families.get(familyId);
    if (family === undefined) return [];
    const staying = children.filter(staysAtCreche);
    const fields = reEnrolmentFields({
      letterhead: names.letterheadOf(family, date),
      familyId,
      year: to,
      currentYear: from,
      deadline,
      penaltyCents: staying.length < children.length ? penalty.value : undefined,
      exempt: staying.map(({ pupil }) => fullName(pupil)),
      owedCents: school.gateOf(familyId).owedCents,
      children: children.map(childOf),
      helpNumbers,
    });
    const name = `${familyId} Réinscription ${to} ${family.name}`;
    const folder = [to, 'Réinscriptions'];
    return [{ id: familyId, kind: RE_ENROLMENT_KIND, key: letterKey(to, familyId), name, folder, fields }];
  });
}

/** is for the school sections: a crèche child that goes to our maternelle is re-enrolled in one of them. */
function staysAtCreche({ coming: [row], next }: YearChild): boolean {
  return row === undefined ? next.kind === 'level' && next.level === 'Crèche' : row.section === 'creche';
}

function childOf({ pupil, className, level, next, coming, answer }: YearChild): LetterChild {
  const answered = coming[0]?.level;
  const proposed = next.kind === 'level' ? next.level : '';
  return {
    id: pupil.id,
    name: fullName(pupil),
    birth: pupil.birth,
    place: className === '' ? (level ?? '–') : className,
    nextLevel: answered ?? proposed,
    answer,
  };
}
