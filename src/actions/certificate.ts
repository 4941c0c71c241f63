/** Issues a certificate of enrolment or of deregistration, unless the family's account holds overdue amounts. */
import { certificateFields } from '../documents/letters/certificate';
import type { LetterKind } from '../documents/letters/letter-form';
import { type CertificateType, certify } from '../domain/enrolment/certificate';
import type { SchoolCalendar } from '../domain/fees/school-calendar';
import { withoutAccents } from '../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import type { SchoolYear } from '../domain/shared/school-year';
import type { Services } from '../google/services';
import { CERTIFICATE_NAMES, certificatePlanLines } from '../messages/family-documents';
import type { RowOf } from '../sheets/table';
import type { pupilsTable } from '../sheets/tables/register/pupils';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView } from './action';
import { askGate } from './family-documents/gate';
import { applyGated, type GatedDocument, planGated } from './family-documents/gated';
import { jobOf } from './family-documents/jobs';
import { activeNumbers, readNames } from './family-documents/names';
import { CERTIFICATE_TABLES } from './family-documents/tables';
import { pupilChoices } from './shared/choices';
import { gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';
import { runAlone } from './shared/run-alone';

const TYPES = { radiation: 'deregistration', scolarite: 'enrolment' } as const;
const KINDS: Readonly<Record<CertificateType, LetterKind>> = {
  deregistration: 'deregistration-certificate',
  enrolment: 'school-certificate',
};
const LABELS = { eleve: 'Élève', type: 'Type', motif: 'Motif' } as const;

export const certificate: Action = {
  name: 'certificate',
  caption: 'Certificat de radiation ou de scolarité…',
  group: 'documents',
  inputs: {
    eleve: 'identifiant de l’élève',
    type: 'radiation ou scolarite',
    motif: 'motif de la Direction pour passer outre un compte en retard ; inscrit au Journal',
  },
  plan: planCertificate,
  apply: (services, input, fingerprint) => runAlone(services, () => applyCertificate(services, input, fingerprint)),
};

function planCertificate(services: Services, input: ActionInput): PlanView {
  const gathered = gatherTabs(services, CERTIFICATE_TABLES);
  return planGated(prepare(services, input, gathered), fieldsOf(gathered.ok ? gathered.value.tabs.rows.pupils : []));
}

function applyCertificate(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  return applyGated(services, prepare(services, input, gatherTabs(services, CERTIFICATE_TABLES)), fingerprint);
}

function prepare(
  { clock }: Services,
  input: ActionInput,
  gathered: ReturnType<typeof gatherTabs<typeof CERTIFICATE_TABLES>>,
): Result<GatedDocument> {
  if (!gathered.ok) return gathered;
  const { tabs, settings, notices } = gathered.value;
  const { rows } = tabs;
  const today = clock.today();
  const names = readNames(rows, settings);
  const asked = readQuestion(input, rows.pupils, names.families);
  if (!asked.ok) return asked;
  const { pupil, family, type, reason } = asked.value;
  const enrolments = rows.enrolments.filter(({ pupilId }) => pupilId === pupil.id);
  const calendars = new Map<SchoolYear, SchoolCalendar>(rows.calendar.map((row) => [row.year, row]));
  const facts = certify(type, pupil, enrolments, calendars, today);
  const title = CERTIFICATE_NAMES[type];
  const passage = askGate(rows, {
    familyId: family.id,
    today,
    reason,
    certificate: title,
    about: { tab: 'Élèves', line: pupil.id },
    journal: rows.journal,
  });
  const issues = [...(facts.ok ? [] : facts.issues), ...passage.issues];
  if (!facts.ok || issues.length > 0) return refuseAll(issues);
  const name = names.pupilName(pupil.id);
  const job = jobOf({
    id: pupil.id,
    kind: KINDS[type],
    subject: type === 'enrolment' ? 'scolarite' : 'radiation',
    name: `${pupil.id} ${title} ${today} ${name}`,
    folder: [facts.value.year, 'Certificats'],
    fields: certificateFields({
      letterhead: names.letterheadOf(family, today),
      pupil: { id: pupil.id, name, birth: pupil.birth },
      facts: facts.value,
      helpNumbers: activeNumbers(rows.usefulNumbers),
    }),
  });
  const lines = certificatePlanLines(title, `${name} (${pupil.id})`, facts.value);
  const { leftOn } = facts.value;
  const isAhead = type === 'deregistration' && leftOn !== undefined && leftOn > today;
  const ahead: Issue[] = isAhead ? [{ code: 'certificate-ahead', data: { name, day: leftOn } }] : [];
  return succeed({ job, passage, root: settings.documentFolder, lines, notices: [...notices, ...ahead] });
}

type PupilRow = RowOf<typeof pupilsTable>;

function readQuestion(
  input: ActionInput,
  pupils: readonly PupilRow[],
  families: ReturnType<typeof readNames>['families'],
) {
  const reader = new InputReader(input, LABELS);
  const [id, word, reason] = [reader.requiredText('eleve'), reader.requiredText('type'), reader.text('motif')];
  const issues = [...reader.issues];
  const pupil = pupils.find((row) => row.id === id);
  const type = word === undefined ? undefined : typeOf(word);
  const family = pupil === undefined ? undefined : families.get(pupil.familyId);
  if (id !== undefined && pupil === undefined) {
    issues.push({ code: 'family-document-unknown', data: { field: LABELS.eleve, value: id, tab: 'Élèves' } });
  }
  if (word !== undefined && type === undefined) {
    const data = { field: LABELS.type, value: word, choices: Object.keys(TYPES).join(', ') };
    issues.push({ code: 'family-document-choice', data });
  }
  if (pupil !== undefined && family === undefined) {
    const place = { tab: 'Élèves', row: pupil.row, column: 'Famille' };
    issues.push({ code: 'family-document-family', ...place, data: { value: pupil.familyId } });
  }
  if (pupil === undefined || type === undefined || family === undefined) return refuseAll(issues);
  return issues.length > 0 ? refuseAll(issues) : succeed({ pupil, family, type, reason });
}

/** With or without accents and « certificat de ». */
function typeOf(word: string): CertificateType | undefined {
  const plain = withoutAccents(word).replace(/^certificat de /, '');
  return Object.entries(TYPES).find(([known]) => known === plain)?.[1];
}

function fieldsOf(pupils: readonly PupilRow[]): Field[] {
  const choices = pupilChoices(pupils);
  const types = [
    { value: 'scolarite', label: CERTIFICATE_NAMES.enrolment },
    { value: 'radiation', label: CERTIFICATE_NAMES.deregistration },
  ];
  return [
    { name: 'eleve', label: 'Élève', kind: 'choice', choices, isRequired: true },
    { name: 'type', label: 'Certificat', kind: 'choice', choices: types, isRequired: true },
    { name: 'motif', label: 'Motif pour passer outre un compte en retard', kind: 'text' },
  ];
}
