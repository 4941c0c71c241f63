/** What a person decided on the questions of an import, booked after what was sure. */
import { bookMovement, type Question, type TakenBack, takeBack } from '../../domain/bank/sort-movements';
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { PaymentRecord } from '../../domain/ledger/payments';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { ATTRIBUTED, bankSource } from '../../messages/bank';
import { readRows } from '../../sheets/read-table';
import { paymentsTable } from '../../sheets/tables/ledger/invoices';
import { journalTable } from '../../sheets/tables/ledger/outgoing';
import type { ActionInput } from '../action';
import { appendJournal } from '../shared/journal';
import { IGNORE, JOINT } from './items';
import type { PreparedImport } from './prepare';

export interface Answered {
  readonly question: Question;
  readonly value: string;
  readonly entries: readonly LedgerEntry[];
  readonly record: PaymentRecord;
}

/**
 * Books the answers, in the file's order. A choice may also be a family or an invoice that was not proposed.
 * @param input its `choix` holds the answers by item; `--yes` gives none
 * @returns a refusal that names every answer which fits nothing
 */
export function bookAnswers(prepared: PreparedImport, input: ActionInput): Result<Answered[]> {
  const { sorted, facts, kind, found, tabs } = prepared;
  const choices = readChoices(input);
  const items = new Set([...found.movements, ...sorted.questions.map(({ movement }) => movement)].map(({ id }) => id));
  const issues = [...choices.keys()]
    .filter((item) => !items.has(item))
    .map((item): Issue => ({ code: 'bank-item-unknown', data: { item } }));
  const invoices = new Map(tabs.rows.invoices.filter(({ type }) => type === 'invoice').map((row) => [row.id, row]));
  const families = new Set(tabs.rows.families.map(({ id }) => id));
  const source = bankSource(kind, true);
  const answered: Answered[] = [];
  for (const question of sorted.questions) {
    const { movement, payments } = question;
    const value = choices.get(movement.id) ?? IGNORE;
    if (value === IGNORE || value === '') continue;
    const named = value.split(JOINT).flatMap((id) => invoices.get(id) ?? []);
    const family = named[0]?.familyId ?? (families.has(value) ? value : undefined);
    const taken = payments.filter(({ id }) => id === value);
    if (movement.kind === 'reversal' && taken.length > 0) {
      answered.push({ question, value, ...takeBack({ ...facts, source }, movement, taken) } satisfies Answered &
        TakenBack);
    } else if (movement.kind === 'payment' && family !== undefined && named.every((one) => one.familyId === family)) {
      const ids = named.map(({ id }) => id);
      answered.push({ question, value, ...bookMovement({ ...facts, source }, movement, family, ids) });
    } else issues.push({ code: 'bank-choice-unknown', data: { item: movement.id, value: value.slice(0, 60) } });
  }
  return issues.length > 0 ? refuseAll(issues) : succeed(answered);
}

/**
 * Writes who decided what, before the ledger: a row that a cut-off run left is found again, while a decision without
 * its row would stay so.
 */
export function noteAnswers(services: Services, answers: readonly Answered[]): void {
  if (answers.length === 0) return;
  const read = readRows(journalTable, services.workbook.readTab(journalTable.tab) ?? []);
  const rows = read.ok ? read.value.rows : [];
  const known = new Set(rows.filter(({ what }) => what === ATTRIBUTED).map(({ line, after }) => `${line}|${after}`));
  const notes = answers
    .map(({ question, value }) => ({ line: question.movement.id, after: value }))
    .filter(({ line, after }) => !known.has(`${line}|${after}`));
  appendJournal(
    services,
    notes.map((note) => ({ what: ATTRIBUTED, tab: paymentsTable.tab, ...note })),
  );
}

function readChoices({ choix }: ActionInput): Map<string, string> {
  if (typeof choix !== 'object' || choix === null) return new Map();
  return new Map(Object.entries(choix).map(([id, value]) => [id, String(value).trim()]));
}
