/** The plan of a reminder run as a person sees it: lines, warnings, one choice a reminder. */
import type { DueInvoice } from '../../domain/reminders/due';
import type { Proposal } from '../../domain/reminders/propose';
import { sumCents } from '../../domain/shared/money';
import type { Issue } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { describeIssue } from '../../messages/issues';
import {
  ACCESS_CHOICES,
  accessCaption,
  exhaustedLine,
  FURTHER_CHOICES,
  headLines,
  heldLine,
  itemCaption,
  proposalLine,
  SEND_CHOICES,
  setOffLines,
  unsentText,
} from '../../messages/reminders';
import { describeSteps } from '../../messages/steps';
import type { PlanItem, PlanView } from '../action';
import { lastImportDay } from '../bank/last-import';
import { allowanceOf } from '../documents/quotas';
import { recipientsOf } from '../invoicing/recipients';
import { importNotices } from './import-age';
import { addresseeOf } from './letters';
import type { PreparedRun } from './prepare';
import { accessItem } from './read-choices';
import { readUnsent } from './unsent';
import { heldRecords } from './write-proposals';

export function reminderView(services: Services, prepared: PreparedRun): PlanView {
  const { gathered, proposals, onTheirWay, choices } = prepared;
  const { proposals: sent, held, exhausted } = proposals;
  const accessLetters = choices.access.size + prepared.pendingLetters;
  const counts = {
    reminders: sent.length,
    families: new Set(sent.map(({ account }) => account.invoice.familyId)).size,
    feeCents: sumCents(sent.map(({ feeCents }) => feeCents)),
    pending: onTheirWay.sendings.length + onTheirWay.dropped.length + onTheirWay.finished.length,
    lostRows: gathered.lost.length,
    accessLetters,
    documentsLeft: allowanceOf(services).documents,
  };
  const newHolds = heldRecords(prepared);
  return {
    ok: true,
    lines: [
      ...headLines(counts),
      ...setOffLines(gathered.setOffs),
      ...sent.map((proposal) => proposalLine(textOf(prepared, proposal))),
      ...newHolds.map(({ invoice, dueOn }) => heldLine(invoice, dueOn)),
      ...held.map(({ account, hold }) => heldLine(account.invoice.id, hold.dueOn)),
      ...exhausted.map(({ account, rank }) => exhaustedLine(account.invoice.id, rank)),
    ],
    warnings: noticesOf(services, prepared).map(describeIssue),
    options: [],
    items: itemsOf(prepared),
    isNothingToDo:
      counts.reminders +
        counts.pending +
        counts.lostRows +
        accessLetters +
        newHolds.length +
        gathered.setOffs.length ===
      0,
    fingerprint: prepared.fingerprint,
  };
}

const nameIn = ({ gathered }: PreparedRun, { account }: Pick<DueInvoice, 'account'>): string =>
  addresseeOf(gathered, account.invoice)?.address.name ?? account.invoice.familyId;

function textOf(prepared: PreparedRun, proposal: Proposal) {
  const { account, name, feeCents, fee, isWaived, newDueOn } = proposal;
  const { invoice, openPrincipalCents: principalCents, openCents } = account;
  return {
    invoice: invoice.id,
    name: nameIn(prepared, proposal),
    rank: name.rank,
    dueOn: invoice.dueOn,
    principalCents,
    openFeesCents: openCents - principalCents,
    feeCents,
    explanation: describeSteps(fee),
    isWaived,
    newDueOn,
  };
}

function noticesOf(services: Services, prepared: PreparedRun): Issue[] {
  const { gathered, proposals, choices, arrears } = prepared;
  const { rows } = gathered.tabs;
  const { today } = gathered.facts;
  const sent = new Set(proposals.due.map(({ account }) => account.invoice.id));
  const early = proposals.exhausted.filter(({ account }) => choices.further.has(account.invoice.id));
  const newHolds = new Set(heldRecords(prepared).map(({ invoice }) => invoice));
  const idle = [...choices.named].filter((invoice) => !sent.has(invoice) && !newHolds.has(invoice));
  const unsentOf = readUnsent(rows);
  const hasty = proposals.proposals.flatMap((proposal) => {
    const unsent = unsentText(unsentOf(proposal.account.invoice));
    return unsent === '' ? [] : [{ proposal, unsent }];
  });
  const mute = proposals.proposals.filter(({ account }) => recipientsOf(rows, account.invoice).length === 0);
  return [
    ...gathered.notices,
    ...(proposals.due.length === 0 ? [] : importNotices(lastImportDay(services.store, rows.payments), today)),
    ...idle.map((invoice): Issue => ({ code: 'reminder-choice-idle', data: { invoice } })),
    ...early.map(({ account, rank, from }): Issue => {
      return { code: 'reminder-further-early', data: { invoice: account.invoice.id, rank, from } };
    }),
    ...hasty.map(({ proposal, unsent }): Issue => {
      const { account, name } = proposal;
      const data = { invoice: account.invoice.id, name: nameIn(prepared, proposal), rank: name.rank, unsent };
      return { code: 'reminder-unsent', data };
    }),
    ...mute.map((proposal): Issue => {
      const data = { invoice: proposal.account.invoice.id, name: nameIn(prepared, proposal) };
      return { code: 'reminder-no-email', data };
    }),
    ...arrears.map(({ familyId: family, cents: amount }): Issue => {
      const data = { family, amount, name: familyName(prepared, family), threshold: thresholdOf(prepared) };
      return { code: 'access-threshold', data };
    }),
  ];
}

const thresholdOf = ({ gathered }: PreparedRun): number => gathered.settings.accessThreshold ?? 0;

function familyName({ gathered }: PreparedRun, familyId: string): string {
  return gathered.register.families.get(familyId)?.name ?? familyId;
}

function itemsOf(prepared: PreparedRun): PlanItem[] {
  const { proposals, arrears, choices, gathered } = prepared;
  const unsentOf = readUnsent(gathered.tabs.rows);
  const captionOf = (one: DueInvoice) => {
    const { invoice } = one.account;
    return itemCaption(invoice.id, nameIn(prepared, one), one.rank, unsentText(unsentOf(invoice)));
  };
  const last = gathered.facts.days.length;
  const [normal, further] = [
    proposals.due.filter(({ rank }) => rank <= last),
    [...proposals.due, ...proposals.exhausted].filter(({ rank, from }) => rank > last && from <= gathered.facts.today),
  ];
  return [
    ...normal.map((one): PlanItem => {
      const { id } = one.account.invoice;
      const { excluded, held, waived } = choices;
      const value = held.has(id) ? 'retenir' : excluded.has(id) ? 'exclure' : waived.has(id) ? 'dispenser' : 'envoyer';
      return { id, caption: captionOf(one), choices: SEND_CHOICES, value, asksReason: ['dispenser', 'retenir'] };
    }),
    ...further.map((one): PlanItem => {
      const { id } = one.account.invoice;
      const value = choices.further.has(id) ? 'quatrieme' : 'rien';
      return { id, caption: captionOf(one), choices: FURTHER_CHOICES, value };
    }),
    ...arrears.map(({ familyId, cents }): PlanItem => {
      const value = choices.access.has(familyId) ? 'oui' : 'non';
      const caption = accessCaption(familyName(prepared, familyId), cents);
      return { id: accessItem(familyId), caption, choices: ACCESS_CHOICES, value };
    }),
  ];
}
