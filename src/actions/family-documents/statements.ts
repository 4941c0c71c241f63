/** The statements that an input asks for: which families, which period, as documents with their mails. */
import { STATEMENT_KIND, type StatementContent, slipOf, statementFields } from '../../documents/letters/statement';
import { checkSlip } from '../../documents/qr-bill/checked-slip';
import {
  hasMovements,
  ledgersByFamily,
  makeStatement,
  type Period,
  type Statement,
} from '../../domain/ledger/statement';
import type { LocalDate } from '../../domain/shared/local-date';
import { compareNatural } from '../../domain/shared/natural-order';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { firstDayOf, schoolYearOf } from '../../domain/shared/school-year';
import type { Services } from '../../google/services';
import { LETTER_SUBJECTS } from '../../messages/family-documents';
import type { ActionInput } from '../action';
import type { DocumentJob } from '../documents/make-documents';
import { recipientsOf } from '../invoicing/recipients';
import { type GatheredTabs, gatherTabs } from '../shared/gather';
import { InputReader } from '../shared/read-input';
import { jobOf } from './jobs';
import { activeNumbers, type FamilyRow, type Names, readNames } from './names';
import { STATEMENT_TABLES } from './tables';

export const STATEMENT_INPUTS = {
  famille: 'identifiant de la famille ; vide : toutes celles qui ont un mouvement ou un solde',
  du: 'premier jour ; vide : le 1er septembre de l’année scolaire',
  au: 'dernier jour ; vide : aujourd’hui',
  solde: 'true : seulement les familles qui doivent quelque chose',
  envoyer: 'true : préparer aussi les envois',
} as const;

const LABELS = { famille: 'Famille', du: 'Du', au: 'Au' } as const;

export interface StatementRun {
  readonly gathered: GatheredTabs<typeof STATEMENT_TABLES>;
  readonly statements: readonly Statement[];
  /** One job a statement, in the same order. */
  readonly jobs: readonly DocumentJob[];
  readonly isMailed: boolean;
  readonly recipientsOf: (familyId: string) => readonly string[];
  readonly subjectOf: (familyId: string) => string;
  readonly notices: readonly Issue[];
}

/**
 * Reads what is needed, each tab once, and makes the statements.
 * @param today day of the documents; a continuation hands in the day of the wish
 */
export function prepareStatements(services: Services, input: ActionInput, today: LocalDate): Result<StatementRun> {
  const gathered = gatherTabs(services, STATEMENT_TABLES);
  if (!gathered.ok) return gathered;
  const { tabs, settings, notices } = gathered.value;
  const { rows } = tabs;
  const names = readNames(rows, settings);
  const asked = readQuestion(input, today, names);
  if (!asked.ok) return asked;
  const { familyId, period } = asked.value;
  const ledgers = ledgersByFamily(rows.entries, rows.invoices);
  const strangers = familyId === undefined ? strangersOf(rows.entries, names) : [];
  if (strangers.length > 0) return refuseAll(strangers);
  const statements = (familyId === undefined ? [...ledgers.keys()].sort(compareNatural) : [familyId])
    .map((id) => makeStatement(id, ledgers.get(id) ?? { entries: [], invoices: [] }, period))
    .filter((statement) => familyId !== undefined || hasMovements(statement))
    .filter(({ closingCents }) => !isTicked(input.solde) || closingCents > 0);
  const references = new Map(rows.invoices.map(({ id, reference }) => [id, reference]));
  const helpNumbers = activeNumbers(rows.usefulNumbers);
  const contents = statements.map((statement): StatementContent => {
    const family = names.families.get(statement.familyId);
    if (family === undefined) throw new Error(`No family ${statement.familyId}`);
    return {
      letterhead: names.letterheadOf(family, today),
      statement,
      referenceOf: (invoice) => references.get(invoice),
      pupilName: names.pupilName,
      payerName: names.payerNameOf(family),
      helpNumbers,
    };
  });
  const broken = contents.flatMap(slipIssues);
  if (broken.length > 0) return refuseAll(broken);
  const isMailed = isTicked(input.envoyer);
  const to = (id: string) => recipientsOf(rows, { familyId: id, payerId: undefined });
  const mute = isMailed ? statements.filter(({ familyId: id }) => to(id).length === 0) : [];
  return succeed({
    gathered: gathered.value,
    statements,
    jobs: contents.map((content) => statementJob(content, period)),
    isMailed,
    recipientsOf: to,
    subjectOf: (id) => `${settings.school} : ${LETTER_SUBJECTS.statement} ${id}`,
    notices: [...notices, ...mute.map(({ familyId: id }) => noEmail(names.families.get(id)))],
  });
}

function readQuestion(input: ActionInput, today: LocalDate, { families }: Names) {
  const reader = new InputReader(input, LABELS);
  const familyId = reader.text('famille');
  const until = reader.date('au') ?? today;
  const from = reader.date('du') ?? firstDayOf(schoolYearOf(until));
  const issues = [...reader.issues];
  if (familyId !== undefined && !families.has(familyId)) {
    issues.push({
      code: 'family-document-unknown',
      data: { field: LABELS.famille, value: familyId, tab: 'Familles' },
    });
  }
  if (until > today) issues.push({ code: 'statement-future', data: { until, today } });
  else if (from > until) issues.push({ code: 'family-document-period', data: { from, until } });
  return issues.length > 0 ? refuseAll(issues) : succeed({ familyId, period: { from, until } });
}

/** A family that the register does not know would be left out without a word. */
function strangersOf(entries: readonly { row: number; familyId: string }[], { families }: Names): Issue[] {
  const first = new Map<string, Issue>();
  for (const { row, familyId } of entries) {
    if (families.has(familyId) || first.has(familyId)) continue;
    const place = { tab: 'Écritures', row, column: 'Famille' };
    first.set(familyId, { code: 'family-document-family', ...place, data: { value: familyId } });
  }
  return [...first.values()];
}

function slipIssues(content: StatementContent): Issue[] {
  const slip = slipOf(content);
  if (slip === undefined) return [];
  const family = content.letterhead.familyName;
  return checkSlip(slip).problems.map(({ field, value }) => ({
    code: 'family-document-slip',
    data: { family, field, value },
  }));
}

function statementJob(content: StatementContent, { until }: Period): DocumentJob {
  const { statement, letterhead } = content;
  return jobOf({
    id: statement.familyId,
    kind: STATEMENT_KIND,
    subject: 'releve',
    name: `${statement.familyId} Relevé ${until} ${letterhead.familyName}`,
    folder: [schoolYearOf(until), 'Relevés'],
    fields: statementFields(content),
    slip: slipOf(content),
  });
}

function noEmail(family: FamilyRow | undefined): Issue {
  return { code: 'family-document-no-email', data: { name: family?.name ?? '' } };
}

function isTicked(value: unknown): boolean {
  return value === true || value === 'true' || value === 'oui';
}
