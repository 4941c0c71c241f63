/** Computes a reminder run: what is proposed, decided, on its way; nothing is written here. */

import type { LetterKind } from '../../documents/letters/letter-form';
import { type Arrears, familiesOverThreshold } from '../../domain/reminders/access';
import { type CarryOn, carryOn, type Sending } from '../../domain/reminders/carry-on';
import { compareRun } from '../../domain/reminders/due';
import { type Proposal, type Proposals, proposeReminders } from '../../domain/reminders/propose';
import { type ReminderRecord, reminderId } from '../../domain/reminders/reminder';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import type { ActionInput } from '../action';
import { fingerprintOf } from '../fingerprint';
import { pendingAccess } from './access';
import { type Waiting, waitingOf } from './finish';
import { type GatheredReminders, gatherReminders } from './gather';
import { checkLetters, letterKind } from './letters';
import { type RunChoices, readChoices } from './read-choices';

export interface PreparedRun {
  readonly gathered: GatheredReminders;
  readonly choices: RunChoices;
  readonly proposals: Proposals;
  readonly onTheirWay: CarryOn;
  /** Families over the threshold of access. */
  readonly arrears: readonly Arrears[];
  /** Letters on access that a cut-off run did not make. */
  readonly pendingLetters: number;
  /** What is to be settled, in the order of a run. */
  readonly waiting: Waiting;
  readonly fingerprint: string;
}

/** @returns the run, or every reason not to */
export function prepareReminders(services: Services, input: ActionInput): Result<PreparedRun> {
  const gathered = gatherReminders(services);
  if (!gathered.ok) return gathered;
  const { facts, settings, tabs } = gathered.value;
  const invoices = new Set(facts.invoices.map(({ id }) => id));
  const choices = readChoices(input, { today: facts.today, invoices });
  if (!choices.ok) return choices;
  const proposals = proposeReminders(facts, choices.value);
  const onTheirWay = carryOn(facts, new Set(tabs.rows.mails.map(({ key }) => key)));
  const arrears = familiesOverThreshold(facts, settings.accessThreshold);
  const sendings = [...onTheirWay.sendings, ...proposals.proposals.map(sendingOf)];
  const over = new Set(arrears.map(({ familyId }) => familyId));
  const unknown = [...choices.value.access].filter((family) => !over.has(family));
  const issues: Issue[] = [
    ...proposals.issues,
    ...onTheirWay.issues,
    ...checkLetters(gathered.value, sendings),
    ...unknown.map((family): Issue => ({ code: 'reminder-family-unknown', data: { family } })),
  ];
  if (issues.length > 0) return refuseAll(issues);
  const pendingLetters = pendingAccess(services.store).length;
  const withAccess = choices.value.access.size + pendingLetters > 0;
  const kinds = kindsOf(sendings, withAccess);
  const { held, access, waived } = choices.value;
  const shown = sendings.map(({ record, yearRank, feeCents, account }) => [
    record,
    yearRank,
    feeCents,
    account.openCents,
  ]);
  const setOffs = gathered.value.setOffs.map(({ key, amountCents }) => [key, amountCents]);
  const content = fingerprintOf([shown, [...held], [...access], [...waived], pendingLetters, setOffs]);
  const fingerprint = [content, ...kinds].join(KIND_MARK);
  const prepared = { gathered: gathered.value, choices: choices.value, proposals, onTheirWay, arrears };
  const sorted = { dropped: onTheirWay.dropped, sendings: [...sendings].sort(compareRun) };
  return succeed({ ...prepared, pendingLetters, waiting: waitingOf(sorted), fingerprint });
}

const KIND_MARK = ' ';

/** The kinds of letters of the plan that a fingerprint belongs to, so that their templates are opened before the lock. */
export function kindsIn(fingerprint: string): LetterKind[] {
  const known: readonly LetterKind[] = ['reminder-1', 'reminder-2', 'reminder-3', 'access-letter'];
  const parts = fingerprint.split(KIND_MARK);
  return known.filter((kind) => parts.includes(kind));
}

export function kindsOf(sendings: readonly { readonly rank: number }[], withAccess: boolean): LetterKind[] {
  const kinds = new Set(sendings.map(({ rank }) => letterKind(rank)));
  if (withAccess) kinds.add('access-letter');
  return [...kinds].sort();
}

/** A proposal as the row that it becomes. */
export function recordOf({ account, name, yearRank, feeCents, newDueOn, on }: Proposal): ReminderRecord {
  return {
    id: reminderId(name),
    invoice: account.invoice.id,
    date: on,
    invoiceRank: name.rank,
    yearRank,
    feeCents,
    dueOn: newDueOn,
    status: 'proposed',
  };
}

function sendingOf(proposal: Proposal): Sending {
  const { account, name, yearRank, feeCents, year, fee } = proposal;
  const rest = { account, yearRank, feeCents, year, booked: undefined };
  return { ...rest, record: recordOf(proposal), rank: name.rank, fee: { ...fee, amountCents: feeCents } };
}
