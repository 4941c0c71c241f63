/** `alert` and `prompt` wait for the person; a worker cannot: the execution is begun anew with the answers known so far. */
import type { AnswerQuestion, UiAnswer, UiQuestion } from '../../runtime/services/ui/ui';

/** Thrown through the script where an answer is missing; the execution does not count. */
class AnswerMissing extends Error {}

export interface Questions {
  /** What the script's calls get. */
  readonly answer: AnswerQuestion;
  /** The question at which the execution stopped; undefined where it came to its end. */
  pending(): UiQuestion | undefined;
  /** Takes a further answer, for the execution that begins anew. */
  know(answer: UiAnswer): void;
  /** Forgets all answers, for an execution of its own. */
  forget(): void;
}

/** @example const questions = createQuestions(); createGoogle({ …, answer: questions.answer }) */
export function createQuestions(): Questions {
  let known: UiAnswer[] = [];
  let at = 0;
  let missing: UiQuestion | undefined;
  return {
    answer(question) {
      const answer = known[at++];
      if (missing === undefined && answer !== undefined) return answer;
      missing ??= question;
      throw new AnswerMissing(question.text);
    },
    pending: () => missing,
    know(answer) {
      known = [...known, answer];
      at = 0;
      missing = undefined;
    },
    forget() {
      known = [];
      at = 0;
      missing = undefined;
    },
  };
}
