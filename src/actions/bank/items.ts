/** The questions of an import as items of the plan, each with its choices, and what the person answered. */
import type { Movement } from '../../domain/bank/movements';
import type { Candidate } from '../../domain/bank/proposals';
import type { Question } from '../../domain/bank/sort-movements';
import {
  familyChoice,
  IGNORE_LABEL,
  invoiceChoice,
  namedChoice,
  paymentChoice,
  questionCaption,
} from '../../messages/bank';
import type { RowsOf } from '../../sheets/read-tabs';
import type { Choice, PlanItem } from '../action';
import type { BankTables } from './tables';

type Rows = Pick<RowsOf<BankTables>, 'families' | 'invoices'>;

export const IGNORE = 'ignorer';
/** Joins several invoices of one choice. */
export const JOINT = '+';
/** More than these, all families in each question, would be too much for the dialog. */
const MOST_FAMILY_CHOICES = 5000;
const MOST_PAYMENTS = 10;

/** @param propose finds candidates; called once a question */
export function makeItems(
  questions: readonly Question[],
  rows: Rows,
  propose: (movement: Movement, reference?: string) => readonly Candidate[],
): PlanItem[] {
  const names = new Map(rows.families.map(({ id, name }) => [id, name]));
  const nameOf = (familyId: string): string => names.get(familyId) ?? familyId;
  const everyone = questions.length * rows.families.length > MOST_FAMILY_CHOICES ? [] : familyChoices(rows);
  return questions.map(({ movement, doubt, value, named, payments }): PlanItem => {
    const choices: Choice[] = [{ value: IGNORE, label: IGNORE_LABEL }];
    if (movement.kind === 'reversal') {
      choices.push(
        ...payments
          .slice(-MOST_PAYMENTS)
          .map(({ id, date, familyId }) => ({ value: id, label: paymentChoice(id, date, nameOf(familyId)) })),
      );
    } else {
      const first = named[0];
      if (first !== undefined) {
        const ids = named.map(({ id }) => id);
        choices.push({ value: ids.join(JOINT), label: namedChoice(ids, nameOf(first.familyId)) });
      }
      const candidates = propose(movement, doubt === 'wrong-digits' ? value : undefined);
      choices.push(...candidates.map((candidate) => choiceOfCandidate(candidate, nameOf)), ...everyone);
    }
    return {
      id: movement.id,
      caption: questionCaption(movement, doubt, value),
      choices: eachOnce(choices),
      value: IGNORE,
    };
  });
}

/** The first of equal choices, which tells more. */
function eachOnce(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ value }) => !seen.has(value) && seen.add(value));
}

function choiceOfCandidate({ familyId, invoice, openCents, reasons }: Candidate, nameOf: (id: string) => string) {
  const name = nameOf(familyId);
  if (invoice === undefined) return { value: familyId, label: familyChoice(name, familyId) };
  return { value: invoice, label: invoiceChoice(invoice, name, openCents, reasons) };
}

function familyChoices({ families }: Rows): Choice[] {
  return [...families]
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ value: id, label: familyChoice(name, id), isFamily: true }));
}
