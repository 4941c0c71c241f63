/** Gives up what is open on an invoice or of a family, as a rebate or a loss, or the fee of one reminder. */
import { readAccounts } from '../domain/ledger/accounts';
import type { LocalDate } from '../domain/shared/local-date';
import { sumCents } from '../domain/shared/money';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { WRITE_OFF_KINDS, WRITE_OFF_TEXTS, type WriteOffKind } from '../messages/corrections';
import { describeIssue } from '../messages/issues';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { applyCorrection, type PreparedCorrection } from './corrections/apply';
import { firstView } from './corrections/first-view';
import { invoiceChoices } from './corrections/invoice-choices';
import { CORRECTION_TABLES } from './corrections/tables';
import { isEmptyWork, NO_WORK } from './corrections/work';
import { isBooked, readTarget, waivedFor, waiverEntry } from './corrections/write-off-target';
import { fingerprintOf } from './fingerprint';
import { isBehind, statusChanges } from './payments/statuses';
import { familyChoices } from './shared/choices';
import { type GatheredTabs, gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';

const INPUTS = {
  facture: 'Facture',
  famille: 'Famille',
  rappel: 'Rappel (seulement ses frais)',
  montant: 'Montant en CHF (vide : tout ce qui est ouvert)',
  type: 'Type',
  motif: 'Motif',
} as const;

type Gathered = GatheredTabs<typeof CORRECTION_TABLES>;

interface Prepared extends PreparedCorrection {
  readonly lines: readonly string[];
  readonly warnings: readonly Issue[];
  readonly totalCents: number;
}

export const writeOff: Action = {
  name: 'write-off',
  caption: 'Accorder une remise ou abandonner une créance…',
  group: 'corrections',
  inputs: {
    facture: 'numéro de la facture, ou',
    famille: 'identifiant de la famille (toutes ses factures ouvertes, sauf celles d’un employeur), ou',
    rappel: 'identifiant d’un rappel, par exemple R-2022-0001-2 : ses frais seulement',
    montant: 'facultatif : montant en CHF, au plus ce qui est ouvert',
    type: 'remise ou perte',
    motif: 'motif, gardé dans Écritures et Journal',
  },
  plan: planWriteOff,
  apply: applyWriteOff,
};

function planWriteOff(services: Services, input: ActionInput): PlanView {
  const gathered = gatherTabs(services, CORRECTION_TABLES);
  if (!gathered.ok) return refused(gathered.issues);
  const fields = fieldsOf(gathered.value);
  const warnings = gathered.value.notices.map(describeIssue);
  if (!new InputReader(input, INPUTS).hasAny()) {
    return firstView(WRITE_OFF_TEXTS.choose, gathered.value.notices, fields);
  }
  const prepared = compute(gathered.value, input, services.clock.today());
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { lines, work, fingerprint } = prepared.value;
  return {
    ok: true,
    lines,
    warnings: [...warnings, ...prepared.value.warnings.map(describeIssue)],
    options: [],
    isNothingToDo: isEmptyWork(work) && !isBehind(statusChanges(gathered.value.tabs.rows)),
    fingerprint,
    fields,
  };
}

function applyWriteOff(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  let done: Prepared | undefined;
  const outcome = applyCorrection(services, [], fingerprint, () => {
    const gathered = gatherTabs(services, CORRECTION_TABLES);
    const prepared = gathered.ok ? compute(gathered.value, input, services.clock.today()) : gathered;
    done = prepared.ok ? prepared.value : undefined;
    return prepared;
  });
  if (!outcome.ok || done === undefined) return outcome;
  const { totalCents, work, warnings } = done;
  const lines =
    totalCents === 0 ? warnings.map(describeIssue) : [WRITE_OFF_TEXTS.done(totalCents, work.entries.length)];
  return { ...outcome, lines };
}

function compute({ tabs, settings }: Gathered, input: ActionInput, today: LocalDate): Result<Prepared> {
  const { rows } = tabs;
  const reader = new InputReader(input, INPUTS);
  const reason = reader.requiredText('motif');
  const target = readTarget(reader);
  const kind = target?.kind === 'rappel' ? 'remise' : readKind(reader);
  const cents = reader.isGiven('montant') ? reader.positiveAmount('montant') : undefined;
  const accounts = readAccounts(rows.invoices, rows.entries);
  // The same wish on the same day is one wish: a second rebate of the same amount has a reason of its own.
  const wish = `${today}-${fingerprintOf([target, cents, reason])}`;
  const isDone = target !== undefined && kind !== undefined && isBooked(rows.entries, target, kind, wish);
  const found =
    target === undefined || isDone
      ? undefined
      : waivedFor(rows, accounts, target, { kind: kind ?? 'remise', cents, wish });
  const issues = [...reader.issues];
  if (target === undefined) issues.push({ code: 'write-off-target' });
  if (kind === undefined && reader.isGiven('type')) {
    const data = {
      label: INPUTS.type,
      value: reader.text('type') ?? '',
      choices: Object.keys(WRITE_OFF_KINDS).join(', '),
    };
    issues.push({ code: 'input-choice', data });
  }
  if (found?.ok === false) issues.push(...found.issues);
  if (issues.length > 0 || reason === undefined || kind === undefined) return refuseAll(issues);
  if (isDone && target !== undefined) {
    const { kind: targetKind, value } = target;
    const isFee = targetKind === 'rappel';
    const warnings: Issue[] = [
      isFee ? { code: 'write-off-fee-already', data: { value } } : { code: 'write-off-already' },
    ];
    return succeed({
      tabs,
      settings,
      work: NO_WORK,
      lines: [],
      warnings,
      totalCents: 0,
      fingerprint: fingerprintOf([wish]),
    });
  }
  if (!found?.ok) return refuseAll(issues);
  const waived = found.value;
  const entries = waived.map((one) => waiverEntry(one, kind, reason, today));
  const lines = waived.map((one) => WRITE_OFF_TEXTS.line(kind, one.invoice.id, one.cents, one.leftCents));
  const journal = waived.map(({ invoice }, index) => ({
    what: lines[index] ?? '',
    tab: 'Factures',
    line: invoice.id,
    after: reason,
  }));
  const fingerprint = fingerprintOf([entries, lines]);
  const totalCents = sumCents(waived.map((one) => one.cents));
  return succeed({
    tabs,
    settings,
    work: { ...NO_WORK, entries, journal },
    lines,
    warnings: [],
    totalCents,
    fingerprint,
  });
}

function readKind(reader: InputReader): WriteOffKind | undefined {
  const text = reader.requiredText('type');
  return text === 'remise' || text === 'perte' ? text : undefined;
}

function fieldsOf({ tabs }: Gathered): Field[] {
  const open = new Set(readAccounts(tabs.rows.invoices, tabs.rows.entries).open.map(({ invoice }) => invoice.id));
  const { facture, famille, rappel, montant, type, motif } = INPUTS;
  const kinds = Object.entries(WRITE_OFF_KINDS).map(([value, label]) => ({ value, label }));
  return [
    { name: 'facture', label: facture, kind: 'choice', choices: invoiceChoices(tabs.rows, ({ id }) => open.has(id)) },
    { name: 'famille', label: famille, kind: 'choice', choices: familyChoices(tabs.rows.families) },
    { name: 'rappel', label: rappel, kind: 'text' },
    { name: 'montant', label: montant, kind: 'amount' },
    { name: 'type', label: type, kind: 'choice', choices: kinds, isRequired: true },
    { name: 'motif', label: motif, kind: 'text', isRequired: true },
  ];
}
