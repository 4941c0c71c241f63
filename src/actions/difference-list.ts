/** Lists what was billed and is no longer what is due; corrects, line by line, what a person chooses. */
import { joinRemedies, listDifferences, remedyOf } from '../domain/corrections/differences';
import { deltaOf, type Slot } from '../domain/corrections/slot';
import { indexLedger } from '../domain/invoicing/invoiced';
import { sumCents } from '../domain/shared/money';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { correctionInvoiceLine, creditNoteLine, DIFFERENCE_TEXTS } from '../messages/corrections';
import { describeIssue } from '../messages/issues';
import { type Action, type ActionInput, choiceOf, type PlanItem, type PlanView, refused } from './action';
import { applyCorrection, type PreparedCorrection } from './corrections/apply';
import { hasPendingNotes } from './corrections/finish';
import { payerName, pupilName } from './corrections/letters';
import { waiverBackLines } from './corrections/note-waiver';
import { draftRemedy, isEmptyWork, NO_WORK, rebuiltRecords } from './corrections/work';
import { fingerprintOf } from './fingerprint';
import { type Gathered, gatherInvoicing } from './invoicing/gather';
import { isBehind, statusChanges } from './payments/statuses';
import { exampleNotice } from './shared/gather';
import { InputReader } from './shared/read-input';

const INPUTS = { corriger: 'Corriger' } as const;
const LEAVE = 'laisser';
const CORRECT = 'corriger';
const ALL = 'tout';

interface Prepared extends PreparedCorrection {
  readonly lines: readonly string[];
  readonly warnings: readonly Issue[];
  readonly items: readonly PlanItem[];
}

export const differenceList: Action = {
  name: 'difference-list',
  caption: 'Écarts après facturation…',
  group: 'corrections',
  inputs: {
    corriger: '« tout », ou la liste des lignes à corriger (identifiants de l’aperçu) ; sans rien : seulement voir',
    choix: 'par ligne : laisser ou corriger',
  },
  plan: planDifferences,
  apply: (services, input, fingerprint) =>
    applyCorrection(services, ['credit-note'], fingerprint, () => {
      const gathered = gather(services);
      return gathered.ok ? compute(gathered.value, input) : gathered;
    }),
};

function planDifferences(services: Services, input: ActionInput): PlanView {
  const gathered = gather(services);
  if (!gathered.ok) return refused(gathered.issues);
  const prepared = compute(gathered.value, input);
  if (!prepared.ok) return refused(prepared.issues);
  const { lines, items, work, fingerprint, tabs, warnings } = prepared.value;
  const pending = hasPendingNotes({ rows: tabs.rows, invoices: tabs.rows.invoices, today: services.clock.today() });
  const notices = [...exampleNotice(gathered.value.exampleSettings), ...warnings];
  return {
    ok: true,
    lines,
    warnings: notices.map(describeIssue),
    options: [],
    isNothingToDo: isEmptyWork(work) && !pending && !isBehind(statusChanges(tabs.rows)),
    fingerprint,
    items,
  };
}

function gather({ workbook, clock }: Services): Result<Gathered> {
  return gatherInvoicing(workbook, { today: clock.today(), invoiceUnconfirmed: false });
}

function compute({ facts, tabs, settings }: Gathered, input: ActionInput): Result<Prepared> {
  const slots = listDifferences(facts);
  if (!slots.ok) return slots;
  const asked = new InputReader(input, INPUTS).list('corriger');
  const correctable = slots.value.filter(({ isTakenLater }) => !isTakenLater);
  const known = new Set(correctable.map(({ id }) => id));
  const strange = asked.filter((id) => id !== ALL && !known.has(id));
  if (strange.length > 0)
    return refuseAll(strange.map((value): Issue => ({ code: 'difference-unknown', data: { value } })));
  const context = { rows: tabs.rows, settings };
  const items = correctable.map((slot) => itemOf(slot, pupilName(context, slot.pupilId), asked));
  const chosen = correctable.filter((_, at) => {
    const item = items[at];
    return item !== undefined && choiceOf(input, item) === CORRECT;
  });
  const index = indexLedger(facts.entries);
  const remedies = chosen.map((slot) => remedyOf(slot, facts, index));
  const drafted = draftRemedy(facts, joinRemedies(remedies), chosen);
  const work = { ...NO_WORK, ...drafted, rebuilt: rebuiltRecords(facts, tabs.rows) };
  const total = sumCents(slots.value.map(deltaOf));
  const later = slots.value.filter(({ isTakenLater }) => isTakenLater);
  const lines = [
    slots.value.length === 0 ? DIFFERENCE_TEXTS.none : DIFFERENCE_TEXTS.head(slots.value.length, total),
    ...later.map(
      (slot) => `${DIFFERENCE_TEXTS.caption(pupilName(context, slot.pupilId), slot)} ${DIFFERENCE_TEXTS.later}`,
    ),
    ...work.creditNotes.map((note) => {
      const own = work.entries.filter(({ id }) => id.startsWith(`${note.id}-`));
      const invoices = [...new Set(own.flatMap(({ invoice }) => invoice ?? []))];
      return creditNoteLine(note.id, -note.totalCents, invoices, payerName(context, note));
    }),
    ...waiverBackLines(work),
    ...work.invoices.map((one) => correctionInvoiceLine(one.id, one.totalCents, payerName(context, one))),
  ];
  return succeed({
    tabs,
    settings,
    work,
    lines,
    items,
    warnings: chosen.flatMap((slot, at) => shortfall(slot, remedies[at]?.credits ?? [])),
    fingerprint: fingerprintOf([work.entries, work.rebuilt, slots.value.map((slot) => [slot.id, deltaOf(slot)])]),
  });
}

function itemOf(slot: Slot, name: string, asked: readonly string[]): PlanItem {
  const isAsked = asked.includes(ALL) || asked.includes(slot.id);
  const label = deltaOf(slot) < 0 ? DIFFERENCE_TEXTS.correctDown : DIFFERENCE_TEXTS.correctUp;
  return {
    id: slot.id,
    caption: DIFFERENCE_TEXTS.caption(name, slot),
    choices: [
      { value: LEAVE, label: DIFFERENCE_TEXTS.leave },
      { value: CORRECT, label },
    ],
    value: isAsked ? CORRECT : LEAVE,
  };
}

/** What was typed into the ledger without an invoice has no line that a credit note could name. */
function shortfall(slot: Slot, credits: readonly { readonly cents: number }[]): Issue[] {
  const left = -deltaOf(slot) - sumCents(credits.map(({ cents }) => cents));
  return left > 0 ? [{ code: 'over-settled-elsewhere', data: { pupil: slot.pupilId, amount: left } }] : [];
}
