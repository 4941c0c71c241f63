/** Refuses decisions of the input that are about nothing, or that are no decision, each by its name. */
import type { Issue } from '../../domain/shared/result';
import type { ActionInput, Choice } from '../action';

/**
 * A decision that would be passed over in silence looks to its author like one that was taken.
 * @param known what may be decided on, also what an earlier run has settled: the same run may be started again
 * @returns refusals `choices-malformed`, `choice-unknown`, `input-choice`
 * @example checkChoices({ choix: { E9: 'rien' } }, new Set(['E1']), REPORT_CHOICES)[0]?.code // 'choice-unknown'
 */
export function checkChoices(
  { choix }: ActionInput,
  known: ReadonlySet<string>,
  choices: readonly Pick<Choice, 'value'>[],
): Issue[] {
  if (choix === undefined || choix === null || choix === '') return [];
  if (typeof choix !== 'object' || Array.isArray(choix)) return [{ code: 'choices-malformed' }];
  const possible = choices.map(({ value }) => value);
  return Object.entries(choix).flatMap(([id, chosen]): Issue[] => {
    if (!known.has(id)) return [{ code: 'choice-unknown', data: { value: id } }];
    if (possible.includes(String(chosen))) return [];
    return [{ code: 'input-choice', data: { label: id, value: String(chosen), choices: possible.join(', ') } }];
  });
}
