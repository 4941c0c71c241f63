/** Whether the register knows a new child already: a person decides on those that are alike, never a confirmation. */
import { findTwins, type Twin } from '../../../domain/admission/duplicates';
import type { Issue } from '../../../domain/shared/result';
import { REGISTER_TEXTS, twinCaption } from '../../../messages/register';
import { type ActionInput, choiceOf, type PlanItem } from '../../action';
import { type RegisterRows, SAME_CHILD as SAME } from '../tables';
import type { ChildWish } from '../wish/read-wish';

export type PupilRow = RegisterRows['pupils'][number];

const OTHER = 'autre';

export interface ResolvedChild {
  /** The pupil of the register whom the person said the child to be. */
  readonly known: PupilRow | undefined;
  readonly items: readonly PlanItem[];
  readonly issues: readonly Issue[];
}

/**
 * @param isBegun tells a pupil that an interrupted run wrote for this very child: it is no question
 * @param familyId family that the child belongs to, whose other children of the same day are a question; undefined: unknown
 */
export function resolveChild(
  input: ActionInput,
  pupils: readonly PupilRow[],
  child: ChildWish,
  isBegun: (pupil: PupilRow) => boolean,
  familyId: string | undefined,
): ResolvedChild {
  const named = findTwins(pupils)(child);
  const known = new Set(named.map((twin) => twin.child));
  const siblings = pupils
    .filter((pupil) => pupil.familyId === familyId && pupil.birth === child.birth && !known.has(pupil))
    .map((pupil): Twin<PupilRow> => ({ child: pupil, likeness: 'twin' }));
  const twins = [...named, ...siblings];
  const begun = twins.find((twin) => isBegun(twin.child));
  if (begun !== undefined) return { known: begun.child, items: [], issues: [] };
  const items = twins.map(itemOf);
  const chosen = items.map((item) => choiceOf(input, item));
  const same = twins.filter((_, index) => chosen[index] === SAME).map((twin) => twin.child);
  // Who is one of them is none of the others.
  const issues = twins
    .filter((_, index) => chosen[index] === '' && same.length === 0)
    .map((twin): Issue => ({ code: 'twin-undecided', ...placeOf(twin), data: dataOf(twin) }));
  if (same.length > 1) issues.push({ code: 'twins-same', data: { pupils: same.map(({ id }) => id).join(', ') } });
  return { known: same[0], items, issues };
}

function itemOf(twin: Twin<PupilRow>): PlanItem {
  const choices = [
    { value: '', label: REGISTER_TEXTS.undecided },
    { value: SAME, label: REGISTER_TEXTS.sameChild },
    { value: OTHER, label: REGISTER_TEXTS.otherChild },
  ];
  return { id: twin.child.id, caption: twinCaption(dataOf(twin)), choices, value: '' };
}

function placeOf({ child }: Twin<PupilRow>) {
  return { tab: 'Élèves', row: child.row };
}

function dataOf({ child, likeness }: Twin<PupilRow>) {
  const { id, firstName, lastName, birth, familyId } = child;
  return { pupil: id, name: `${firstName} ${lastName}`, birth, family: familyId, likeness };
}
