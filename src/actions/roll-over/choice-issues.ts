/** Decisions that a passage cannot take: for a child that has none to take, or a word that is not offered. */
import type { Issue } from '../../domain/shared/result';
import type { Passage } from '../../domain/year/passage';
import { CHOICE_WORDS } from '../../messages/roll-over';
import type { ActionInput } from '../action';
import type { GatheredPassage } from './gather';
import { passedOf } from './protocol';

/** @returns one issue a decision that would be passed over in silence; none for one that is carried out already */
export function choiceIssues(input: ActionInput, { protocol }: GatheredPassage, passages: readonly Passage[]): Issue[] {
  const known = new Map(passages.map((passage) => [passage.child.pupil.id, passage]));
  const passed = passedOf(protocol.rows);
  return Object.entries(recordOf(input.choix)).flatMap(([id, choice]): Issue[] => {
    const value = String(choice ?? '');
    const passage = known.get(id);
    if (passage === undefined) return [{ code: 'roll-over-choice-unknown', data: { pupil: id } }];
    const { question } = passage;
    const isOffered = question?.choices.some((one) => one === value) === true;
    const isDone = passed.has(id) && CHOICE_WORDS.includes(value);
    if (value === '' || isOffered || isDone) return [];
    const choices = (question?.choices ?? []).join(', ');
    return [
      { code: choices === '' ? 'roll-over-choice-none' : 'roll-over-choice', data: { pupil: id, value, choices } },
    ];
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
