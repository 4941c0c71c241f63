/** New children of a file whom the register, or another line, may know already: a person decides on each, line by line. */
import { findTwins, type Twin } from '../../domain/admission/duplicates';
import type { NamedChild } from '../../domain/admission/likeness';
import { groupBy } from '../../domain/shared/group-by';
import { fullName } from '../../domain/shared/names';
import { importTwinCaption, TWIN_LABELS } from '../../messages/import';
import { likenessWords } from '../../messages/register';
import { type ActionInput, type Choice, choiceOf, type PlanItem } from '../action';
import type { FileProblem } from './read-lines';
import { KEYS, type KnownRow } from './registry-index';
import type { ImportRows } from './tables';

const FIELD = 'Élève · Nom';
const SAME = 'meme';
const OTHER = 'autre';
const LEAVE = 'laisser';

export interface TwinQuestions {
  readonly items: readonly PlanItem[];
  /** Lines that nobody has decided on. */
  readonly undecided: readonly FileProblem[];
  /** Lines that the person leaves aside. */
  readonly left: ReadonlySet<number>;
  /** Pupils of the register whom the person said a child to be, by the child's own key. */
  readonly sameAs: ReadonlyMap<string, string>;
}

interface NewChild extends NamedChild {
  readonly id: string;
  readonly line: number;
  readonly familyId: unknown;
  readonly key: string;
}

type Known = ImportRows['pupils'][number];

interface Question {
  readonly child: NewChild;
  readonly inRegister: readonly Twin<Known>[];
  readonly inFile: readonly Twin<NewChild>[];
}

/**
 * Children alike by names and birth date, and children of the same family born on the same day.
 * @param added children whom the file would add
 */
export function askTwins(added: readonly KnownRow[], pupils: ImportRows['pupils'], input: ActionInput): TwinQuestions {
  const questions = findQuestions(added.flatMap(childOf), pupils);
  const asked = questions.map((question) => ({ ...question, item: itemOf(question) }));
  const decided = asked.map((question) => ({ ...question, choice: choiceOf(input, question.item) }));
  const left = decided.filter(({ choice }) => choice === LEAVE).map(({ child }) => child.line);
  const same = decided.flatMap(({ child, inRegister, choice }): [string, string][] => {
    const [only] = inRegister;
    const known = choice === SAME ? only : inRegister.find((twin) => twin.child.id === choice);
    return known === undefined ? [] : [[child.key, known.child.id]];
  });
  return {
    items: asked.map(({ item }) => item),
    undecided: decided.filter(({ choice }) => choice === '').map(problemOf),
    left: new Set(left),
    sameAs: new Map(same),
  };
}

function findQuestions(fresh: readonly NewChild[], pupils: ImportRows['pupils']): Question[] {
  const inRegister = findTwins(pupils);
  const inFile = findTwins(fresh);
  const ofFamily = groupBy(pupils, ({ familyId, birth }) => `${familyId}|${birth}`);
  return fresh.flatMap((child): Question[] => {
    const named = inRegister(child);
    const known = new Set(named.map((twin) => twin.child));
    const siblings = (ofFamily.get(`${String(child.familyId)}|${child.birth}`) ?? [])
      .filter((pupil) => !known.has(pupil))
      .map((pupil): Twin<Known> => ({ child: pupil, likeness: 'twin' }));
    // Twins may well come together; of two lines the later one is asked about.
    const others = inFile(child).filter((twin) => twin.likeness !== 'twin' && twin.child.line < child.line);
    const question = { child, inRegister: [...named, ...siblings], inFile: others };
    return question.inRegister.length + others.length === 0 ? [] : [question];
  });
}

/** Nothing for a line that lacks a name or a birth date, which is refused for that. */
function childOf({ id, line, values }: KnownRow): NewChild[] {
  const { lastName, firstName, birth, familyId } = values as Partial<NamedChild> & { readonly familyId?: unknown };
  if (line === undefined || lastName === undefined || firstName === undefined || birth === undefined) return [];
  return [{ id, line, lastName, firstName, birth, familyId, key: KEYS.pupils(values) }];
}

/** More than one of the register is named by identifier. */
function itemOf({ child, inRegister, inFile }: Question): PlanItem {
  const same = inRegister.map((twin): Choice => {
    const { id } = twin.child;
    const label = TWIN_LABELS.same(`${fullName(twin.child)}, ${id}`);
    return { value: inRegister.length === 1 ? SAME : id, label };
  });
  const choices = [
    { value: '', label: TWIN_LABELS.undecided },
    ...same,
    { value: OTHER, label: TWIN_LABELS.other },
    { value: LEAVE, label: TWIN_LABELS.leave },
  ];
  const others = [
    ...inRegister.map((twin) => ({ ...twin.child, words: likenessWords(twin.likeness) })),
    ...inFile.map((twin) => ({ ...twin.child, words: likenessWords(twin.likeness) })),
  ];
  return { id: `ligne ${child.line}`, caption: importTwinCaption(child, others), choices, value: '' };
}

function problemOf({ child, inRegister, inFile, item }: Question & { readonly item: PlanItem }): FileProblem {
  const others = [...inRegister, ...inFile].map((twin) => {
    const place = 'line' in twin.child ? `ligne ${twin.child.line}` : twin.child.id;
    return `${fullName(twin.child)} (${place}, ${likenessWords(twin.likeness)})`;
  });
  const choices = item.choices.filter(({ value }) => value !== '').map(({ value }) => `{"${item.id}":"${value}"}`);
  const data = { others: others.join(' ; '), choices: choices.join(', ') };
  return { line: child.line, field: FIELD, issue: { code: 'import-twin-undecided', data } };
}
