/** Makes the certificate of fees that a family paid in a calendar year, or for a school year. */
import { feesCertificateFields } from '../documents/letters/fees-certificate';
import { type FeesQuestion, type PaidFees, readPaidFees } from '../domain/ledger/paid-fees';
import { ledgersByFamily } from '../domain/ledger/statement';
import { asDate, earlierOf, type LocalDate } from '../domain/shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../domain/shared/result';
import { firstDayOf, lastDayOf, parseSchoolYear, schoolYearOf } from '../domain/shared/school-year';
import type { Services } from '../google/services';
import { CERTIFICATE_NAMES, feesPeriod, feesPlanLines } from '../messages/family-documents';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView } from './action';
import { askGate } from './family-documents/gate';
import { applyGated, type GatedDocument, planGated } from './family-documents/gated';
import { jobOf } from './family-documents/jobs';
import { readNames } from './family-documents/names';
import { FEES_TABLES } from './family-documents/tables';
import { familyChoices } from './shared/choices';
import { gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';
import { runAlone } from './shared/run-alone';

const LABELS = { famille: 'Famille', annee: 'Année', motif: 'Motif' } as const;

export const feesCertificate: Action = {
  name: 'fees-certificate',
  caption: 'Attestation de frais payés…',
  group: 'documents',
  inputs: {
    famille: 'identifiant de la famille',
    annee: '2022 : payés dans l’année civile ; 2022-23 : facturés pour l’année scolaire et payés à ce jour',
    motif: 'motif de la Direction pour passer outre un compte en retard ; inscrit au Journal',
  },
  plan: planFees,
  apply: (services, input, fingerprint) => runAlone(services, () => applyFees(services, input, fingerprint)),
};

type GatheredFees = ReturnType<typeof gatherTabs<typeof FEES_TABLES>>;

function planFees(services: Services, input: ActionInput): PlanView {
  const gathered = gatherTabs(services, FEES_TABLES);
  return planGated(
    prepare(services, input, gathered),
    fieldsOf(gathered.ok ? familyChoices(gathered.value.tabs.rows.families) : []),
  );
}

function applyFees(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  return applyGated(services, prepare(services, input, gatherTabs(services, FEES_TABLES)), fingerprint);
}

function prepare({ clock }: Services, input: ActionInput, gathered: GatheredFees): Result<GatedDocument> {
  if (!gathered.ok) return gathered;
  const { tabs, settings, notices } = gathered.value;
  const { rows } = tabs;
  const today = clock.today();
  const names = readNames(rows, settings);
  const asked = readQuestion(input, today, names.families);
  if (!asked.ok) return asked;
  const { family, question, reason, notices: ofYear } = asked.value;
  const period = feesPeriod(question);
  const ledger = ledgersByFamily(rows.entries, rows.invoices).get(family.id) ?? { entries: [], invoices: [] };
  const paid = readPaidFees(ledger, question);
  const passage = askGate(rows, {
    familyId: family.id,
    today,
    reason,
    certificate: `${CERTIFICATE_NAMES.fees} ${period.name}`,
    about: { tab: 'Familles', line: family.id },
    journal: rows.journal,
  });
  const nothing: Issue[] = paid.fees.length > 0 ? [] : [{ code: 'fees-none', data: { period: period.name } }];
  const issues = [...nothing, ...passage.issues];
  if (issues.length > 0) return refuseAll(issues);
  const job = jobOf({
    id: family.id,
    kind: 'fees-certificate',
    subject: 'attestation',
    name: `${family.id} ${CERTIFICATE_NAMES.fees} ${'year' in question ? question.year : question.from.slice(0, 4)} ${family.name}`,
    folder: [schoolYearOf(today), 'Attestations'],
    fields: feesCertificateFields({
      letterhead: names.letterheadOf(family, today),
      periodText: period.name,
      meaning: period.meaning,
      paid,
      pupilName: names.pupilName,
      payerName: names.payerNameOf(family),
    }),
  });
  const lines = feesPlanLines(`${family.name} (${family.id})`, period.name, paid);
  return succeed({
    job,
    passage,
    root: settings.documentFolder,
    lines,
    notices: [...notices, ...ofYear, ...unallocated(paid)],
  });
}

function readQuestion(input: ActionInput, today: LocalDate, families: ReturnType<typeof readNames>['families']) {
  const reader = new InputReader(input, LABELS);
  const [id, text, reason] = [reader.requiredText('famille'), reader.requiredText('annee'), reader.text('motif')];
  const issues = [...reader.issues];
  const family = families.get(id ?? '');
  if (id !== undefined && family === undefined) {
    issues.push({ code: 'family-document-unknown', data: { field: LABELS.famille, value: id, tab: 'Familles' } });
  }
  const question = text === undefined ? undefined : questionOf(text, today);
  if (question !== undefined && !question.ok) issues.push(...question.issues);
  if (family === undefined || question === undefined || !question.ok || issues.length > 0) return refuseAll(issues);
  return succeed({ family, reason, ...question.value });
}

/** A year of four digits is a calendar year; the certificate of a running year goes up to the day. */
function questionOf(text: string, today: LocalDate): Result<{ question: FeesQuestion; notices: readonly Issue[] }> {
  const year = parseSchoolYear(text);
  const isCalendarYear = /^(19|20|21)\d\d$/.test(text);
  if (year === undefined && !isCalendarYear) return refuse({ code: 'fees-year', data: { value: text } });
  const first = year === undefined ? asDate(`${text}-01-01`) : firstDayOf(year);
  const last = year === undefined ? asDate(`${text}-12-31`) : lastDayOf(year);
  // A school year is paid for from June on, before it begins.
  if (year === undefined && first > today) return refuse({ code: 'fees-year-ahead', data: { value: text } });
  const until = earlierOf(last, today);
  const notices: Issue[] = last < today ? [] : [{ code: 'fees-running', data: { until } }];
  return succeed({ question: year === undefined ? { from: first, until } : { year, until: today }, notices });
}

function unallocated({ unallocatedCents }: PaidFees): Issue[] {
  return unallocatedCents <= 0 ? [] : [{ code: 'fees-unallocated', data: { amount: unallocatedCents } }];
}

function fieldsOf(families: readonly { value: string; label: string }[]): Field[] {
  return [
    { name: 'famille', label: 'Famille', kind: 'choice', choices: families, isRequired: true },
    { name: 'annee', label: 'Année (2022 ou 2022-23)', kind: 'text', isRequired: true },
    { name: 'motif', label: 'Motif pour passer outre un compte en retard', kind: 'text' },
  ];
}
