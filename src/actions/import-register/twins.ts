/** New children of a file whom the register, or another line, may know already: a person decides on each, line by line. */
import { findTwins, type Twin } from '../../domain/admission/duplicates';
import type { NamedChild } from '../../domain/admission/likeness';
import { fullName } from '../../domain/shared/names';
import { importTwinCaption, TWIN_CHOICES } from '../../messages/import';
import { likenessWords } from '../../messages/register';
import { type ActionInput, choiceOf, type PlanItem } from '../action';
import type { FileProblem, RegisterLine } from './read-lines';
import type { KnownRow } from './registry-index';
import type { ImportRows } from './tables';

const FIELD = 'Élève · Nom';
const [, OTHER, LEAVE] = TWIN_CHOICES.map(({ value }) => value);

export interface TwinQuestions {
  readonly items: readonly PlanItem[];
  /** Lines that nobody has decided on. */
  readonly problems: readonly FileProblem[];
}

/** Lines that the person leaves aside, since the register knows their child. */
export function withoutLeft(lines: readonly RegisterLine[], input: ActionInput): RegisterLine[] {
  return lines.filter(({ number }) => choiceOf(input, itemOf(number, '')) !== LEAVE);
}

/** @param added children whom the file would add */
export function askTwins(added: readonly KnownRow[], pupils: ImportRows['pupils'], input: ActionInput): TwinQuestions {
  const inRegister = findTwins(pupils);
  const fresh = added.flatMap(childOf);
  const inFile = findTwins(fresh);
  const asked = fresh.flatMap((child) => {
    // Twins may well come together; of two lines the later one is asked about.
    const others = inFile(child).filter(({ likeness, child: { line } }) => likeness !== 'twin' && line < child.line);
    const [twin] = [...inRegister(child), ...others] as Twin<NamedChild & { readonly id: string }>[];
    return twin === undefined ? [] : [{ child, twin }];
  });
  const questions = asked.map(({ child, twin }) => {
    const words = likenessWords(twin.likeness);
    return { child, twin, words, item: itemOf(child.line, importTwinCaption(child, { ...twin.child, words })) };
  });
  return {
    items: questions.map(({ item }) => item),
    problems: questions
      .filter(({ item }) => choiceOf(input, item) !== OTHER)
      .map(({ child, twin, words, item }) => {
        const data = { name: fullName(twin.child), pupil: twin.child.id, words, id: item.id };
        return { line: child.line, field: FIELD, issue: { code: 'import-twin-undecided', data } };
      }),
  };
}

interface NewChild extends NamedChild {
  readonly id: string;
  readonly line: number;
}

/** Nothing for a line that lacks a name or a birth date, which is refused for that. */
function childOf({ id, line, values }: KnownRow): NewChild[] {
  const { lastName, firstName, birth } = values as Partial<NamedChild>;
  if (line === undefined || lastName === undefined || firstName === undefined || birth === undefined) return [];
  return [{ id, line, lastName, firstName, birth }];
}

function itemOf(line: number, caption: string): PlanItem {
  return { id: `ligne ${line}`, caption, choices: TWIN_CHOICES, value: '' };
}
