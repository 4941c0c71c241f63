/** Brings a bank file in: books what names an invoice, asks a person about the rest; the same file twice changes nothing. */
import { type Result, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { chosenLine, FILE_LABEL, importOutcome, movementHead } from '../messages/bank';
import { describeIssue } from '../messages/issues';
import {
  type Action,
  type ActionInput,
  type Field,
  type OutcomeView,
  type PlanItem,
  type PlanView,
  refused,
} from './action';
import { type Answered, bookAnswers, noteAnswers } from './bank/answers';
import { isLastImport, rememberImport } from './bank/last-import';
import { openedCharges } from './bank/opened-charges';
import { datesAhead, movementNotices, planLines, sumsOf } from './bank/plan-lines';
import { type PreparedImport, prepareImport } from './bank/prepare';
import { statusChanges } from './payments/statuses';
import { hasUnfinished, writePayments } from './payments/write-payments';
import { writePlanned } from './shared/write-planned';

const FIELDS: readonly Field[] = [{ name: 'fichier', label: FILE_LABEL, kind: 'file', isRequired: true }];

export const importBankFile: Action = {
  name: 'import-bank-file',
  caption: 'Importer un fichier de la banque…',
  group: 'payments',
  inputs: {
    fichier: 'fichier camt.053 ou camt.054 (.xml)',
    choix: 'facultatif : { "mouvement": "facture", "famille" ou "ignorer" } pour ce qui est à décider',
  },
  plan: planImport,
  apply: applyImport,
};

function planImport(services: Services, input: ActionInput): PlanView {
  const prepared = prepareImport(services, input);
  if (!prepared.ok) return refused(prepared.issues, FIELDS);
  const { sorted, items, notices, tabs, digest, fingerprint } = prepared.value;
  const lines = planLines(prepared.value);
  const answers = bookAnswers(prepared.value, input);
  if (!answers.ok) return refused(answers.issues, FIELDS);
  const warnings = [
    ...notices,
    ...datesAhead(prepared.value, services.clock.today()),
    ...movementNotices(prepared.value),
    ...openedCharges(prepared.value, answers.value),
  ];
  const isNew = sorted.bookings.length + sorted.takenBack.length + items.length > 0;
  const isUnfinished = hasUnfinished(tabs, statusChanges(tabs.rows));
  return {
    ok: true,
    lines: [...lines, ...answers.value.map(answerLine)],
    warnings: warnings.map(describeIssue),
    options: [],
    isNothingToDo: !isNew && !isUnfinished && isLastImport(services.store, digest),
    fingerprint,
    fields: FIELDS,
    items: items.map((item) => withAnswer(item, answers.value)),
  };
}

/** An answer that was not proposed joins the choices, so that it shows as chosen. */
function withAnswer(item: PlanItem, answers: readonly Answered[]): PlanItem {
  const answer = answers.find(({ question }) => question.movement.id === item.id);
  if (answer === undefined || item.choices.some(({ value }) => value === answer.value)) return item;
  return { ...item, choices: [...item.choices, { value: answer.value, label: answer.value }] };
}

function answerLine({ question, value }: Answered): string {
  return chosenLine(movementHead(question.movement), value);
}

function applyImport(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const written = writePlanned(
    services,
    fingerprint,
    () => prepareImport(services, input),
    (prepared): Result<[PreparedImport, Answered[]]> => {
      const answers = bookAnswers(prepared, input);
      if (!answers.ok) return answers;
      write(services, prepared, answers.value);
      return succeed([prepared, answers.value]);
    },
  );
  if (!written.ok) return refused(written.issues);
  const [prepared, answers] = written.value;
  const { sorted } = prepared;
  const chosen = answers.map(({ question }) => question.movement).filter(({ kind }) => kind === 'payment');
  const booked = [...sorted.bookings.map(({ movement }) => movement), ...chosen];
  const takenBack = sorted.takenBack.length + answers.length - chosen.length;
  const waiting = sorted.questions.length - answers.length;
  const lines = importOutcome(sumsOf(booked), chosen.length, takenBack, waiting);
  const opened = openedCharges(prepared, answers).map(describeIssue);
  return { ok: true, lines: [...lines, ...opened], remaining: 0 };
}

function write(services: Services, { tabs, sorted, digest }: PreparedImport, answers: readonly Answered[]): void {
  const booked = [...sorted.bookings.map((one) => one.booked), ...sorted.takenBack, ...answers];
  const entries = booked.flatMap((one) => one.entries);
  noteAnswers(services, answers);
  writePayments(services, tabs, { entries, records: booked.map(({ record }) => record) });
  rememberImport(services.store, services.clock.today(), digest);
}
