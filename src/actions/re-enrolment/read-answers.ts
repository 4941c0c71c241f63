/** The answers that an input holds: one child by name, several at once, or cells of the dialog's grid. */
import type { Level } from '../../domain/enrolment/level';
import type { LocalDate } from '../../domain/shared/local-date';
import { withoutAccents } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { GivenAnswer } from '../../domain/year/answers';
import { LEVELS } from '../../sheets/choices';
import { type ActionInput, gridCell } from '../action';
import { InputReader } from '../shared/read-input';

export const ANSWER_LABELS = {
  eleve: 'Élève',
  reponse: 'Réponse',
  date: 'Répondu le',
  niveau: 'Niveau',
  motif: 'Motif de la Direction',
} as const;

export const ANSWER_WORDS: Readonly<Record<string, GivenAnswer['answer']>> = {
  oui: 'yes',
  non: 'no',
  refus: 'refused',
};

export interface NamedAnswer extends GivenAnswer {
  readonly pupilId: string;
}

/** Whether the plan itself is about answers; what is typed in the grid leaves the plan as it is. */
export function asksAnswers(input: ActionInput): boolean {
  return new InputReader(input, ANSWER_LABELS).hasAny(['eleve', 'reponse']) || input.reponses !== undefined;
}

/** @returns every answer of the input, or all that is wrong with them */
export function readAnswers(input: ActionInput, today: LocalDate): Result<NamedAnswer[]> {
  const issues: Issue[] = [];
  const answers: NamedAnswer[] = [];
  for (const { pupilId, cells } of answerCells(input)) {
    const labels = { ...ANSWER_LABELS, reponse: `${ANSWER_LABELS.reponse} (${pupilId})` };
    const reader = new InputReader(cells, labels);
    const id = pupilId === '' ? reader.requiredText('eleve') : pupilId;
    const word = reader.requiredText('reponse');
    const answer = word === undefined ? undefined : answerOf(word);
    const on = reader.isGiven('date') ? reader.pastDate('date', today) : today;
    const typed = reader.text('niveau');
    const level = typed === undefined ? undefined : levelOf(typed);
    issues.push(...reader.issues);
    if (word !== undefined && answer === undefined) issues.push(notAChoice('reponse', word, ANSWER_WORDS));
    if (typed !== undefined && level === undefined) issues.push(notAChoice('niveau', typed, LEVELS));
    if (id === undefined || answer === undefined || on === undefined) continue;
    answers.push({ pupilId: id, answer, on, isDayGiven: reader.isGiven('date'), level, reason: reader.text('motif') });
  }
  const twice = answers.filter(({ pupilId }, at) => answers.findIndex((one) => one.pupilId === pupilId) !== at);
  issues.push(...twice.map(({ pupilId }): Issue => ({ code: 'year-answer-twice', data: { pupil: pupilId } })));
  return issues.length > 0 ? refuseAll(issues) : succeed(answers);
}

interface AnswerCells {
  /** '' where it is to be read from the cells. */
  readonly pupilId: string;
  readonly cells: ActionInput;
}

function answerCells(input: ActionInput): AnswerCells[] {
  const { date, motif } = input;
  const shared = { ...(date === undefined ? {} : { date }), ...(motif === undefined ? {} : { motif }) };
  const isSingle = new InputReader(input, ANSWER_LABELS).hasAny(['eleve', 'reponse']);
  const single: AnswerCells[] = isSingle ? [{ pupilId: '', cells: input }] : [];
  const several = Object.entries(recordOf(input.reponses)).map(([pupilId, given]): AnswerCells => {
    const own = typeof given === 'object' && given !== null ? recordOf(given) : { reponse: given };
    return { pupilId, cells: { ...shared, ...own } };
  });
  const typed = Object.keys(recordOf(input.grille)).flatMap((pupilId): AnswerCells[] => {
    const cell = (name: string) => gridCell(input, pupilId, name) ?? '';
    if (cell('reponse') === '') return [];
    return [{ pupilId, cells: { reponse: cell('reponse'), date: cell('date'), motif: cell('motif') } }];
  });
  return [...single, ...several, ...typed];
}

function answerOf(word: string): GivenAnswer['answer'] | undefined {
  const plain = withoutAccents(word);
  return Object.entries(ANSWER_WORDS).find(
    ([known]) => plain === known || (known === 'refus' && plain.startsWith(known)),
  )?.[1];
}

function levelOf(word: string): Level | undefined {
  const plain = withoutAccents(word);
  return Object.entries(LEVELS).find(([known]) => withoutAccents(known) === plain)?.[1];
}

function notAChoice(name: 'reponse' | 'niveau', value: string, choices: object): Issue {
  return {
    code: 'input-choice',
    data: { label: ANSWER_LABELS[name], value, choices: Object.keys(choices).join(', ') },
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
