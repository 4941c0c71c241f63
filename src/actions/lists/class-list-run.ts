/** The lists that an input asks for: which classes, which day, of which kind, as documents. */
import { classListFields, emergencyListFields, type ListContent } from '../../documents/letters/class-list';
import { type ClassGroup, type ClassMember, classesOfDay } from '../../domain/audience/class-members';
import { type Collecting, collectingOf } from '../../domain/audience/collectors';
import { foldClass } from '../../domain/audience/select-audience';
import { classYearOn } from '../../domain/shared/class-year';
import { groupBy } from '../../domain/shared/group-by';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName, withoutAccents } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { LIST_NAMES } from '../../messages/lists';
import type { RowsOf } from '../../sheets/read-tabs';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';
import type { ActionInput } from '../action';
import type { DocumentJob } from '../documents/make-documents';
import { jobOf } from '../family-documents/jobs';
import { schoolIdentity } from '../invoicing/contents';
import { gatherTabs } from '../shared/gather';
import { InputReader } from '../shared/read-input';
import type { ListRun } from './finish';

const TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  families: familiesTable,
  guardians: guardiansTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
} as const;

const KINDS = { classe: 'class-list', urgence: 'emergency-list' } as const;
type ListKind = (typeof KINDS)[keyof typeof KINDS];
const LABELS = { type: 'Liste', classe: 'Classe', date: 'Jour' } as const;

export interface ClassListRun extends ListRun {
  readonly kind: ListKind;
  readonly day: LocalDate;
  readonly groups: readonly ClassGroup[];
  /** Classes of the day that may be asked for. */
  readonly classes: readonly string[];
  readonly notices: readonly Issue[];
}

/** @param today day of the documents, and of the list unless the input names another; a continuation hands in the wish's */
export function prepareClassLists(services: Services, input: ActionInput, today: LocalDate): Result<ClassListRun> {
  const gathered = gatherTabs(services, TABLES);
  if (!gathered.ok) return gathered;
  const { tabs, settings, notices } = gathered.value;
  const { rows } = tabs;
  const reader = new InputReader(input, LABELS);
  const day = reader.date('date') ?? today;
  const kind = kindOf(reader.text('type') ?? 'classe');
  const year = classYearOn(rows.calendar, day);
  const all = classesOfDay(rows.pupils, rows.enrolments, day, rows.calendar);
  const asked = reader.list('classe');
  const keys = new Set(asked.map(foldClass));
  const groups = asked.length === 0 ? all : all.filter(({ name }) => keys.has(foldClass(name)));
  const known = new Set(all.map(({ name }) => foldClass(name)));
  const issues: Issue[] = [...reader.issues];
  if (kind === undefined) {
    const data = { field: LABELS.type, value: String(input.type), choices: Object.keys(KINDS).join(', ') };
    issues.push({ code: 'family-document-choice', data });
  }
  for (const name of asked.filter((one) => !known.has(foldClass(one)))) {
    issues.push({ code: 'lists-class', data: { name, day, classes: all.map((group) => group.name).join(', ') } });
  }
  if (kind === undefined || issues.length > 0) return refuseAll(issues);
  const school = schoolIdentity(settings);
  const letterhead = { school, date: today, addressee: { ...school.address, name: '' }, familyName: '' };
  const collecting = collectingIn(rows);
  const jobs = groups.map((group) => jobFor(kind, { letterhead, day, year, group }, collecting));
  const told = kind === 'emergency-list' ? groups.flatMap(({ members }) => members.flatMap(noticesOf(collecting))) : [];
  return succeed({
    ...{ kind, day, groups, jobs, root: settings.documentFolder, notices: [...notices, ...told] },
    classes: all.map(({ name }) => name),
  });
}

function kindOf(word: string): ListKind | undefined {
  const plain = withoutAccents(word).replace(/^(liste )?(de |d[’'])?/, '');
  return Object.entries(KINDS).find(([known]) => plain.startsWith(known))?.[1];
}

type CollectingOf = (member: ClassMember) => Collecting;

function collectingIn({ guardians }: Pick<RowsOf<typeof TABLES>, 'guardians'>): CollectingOf {
  const byFamily = groupBy(guardians, ({ familyId }) => familyId);
  return ({ section, pupil }) => collectingOf(section, byFamily.get(pupil.familyId) ?? []);
}

function jobFor(kind: ListKind, content: ListContent, collecting: CollectingOf): DocumentJob {
  const { group, day, year } = content;
  const fields = kind === 'class-list' ? classListFields(content) : emergencyListFields(content, collecting);
  const name = group.name === '' ? 'sans classe' : group.name;
  return jobOf({
    id: name,
    kind,
    subject: kind === 'class-list' ? 'liste-classe' : 'liste-urgence',
    name: `${LIST_NAMES[kind]} ${name} ${day}`,
    folder: [year, 'Listes'],
    fields,
  });
}

/** Who cannot be reached, and whom nobody may collect. */
function noticesOf(collecting: CollectingOf): (member: ClassMember) => Issue[] {
  return (member) => {
    const { legal, collectors, isRestricted } = collecting(member);
    const data = { name: fullName(member.pupil), pupil: member.pupil.id };
    const issues: Issue[] = [];
    if (legal.length === 0) issues.push({ code: 'lists-no-legal', tab: 'Responsables', data });
    else if (legal.every(({ phone }) => phone === undefined)) {
      issues.push({ code: 'lists-no-phone', tab: 'Responsables', column: 'Téléphone', data });
    }
    if (isRestricted && collectors.length === 0) {
      issues.push({
        code: 'lists-no-collector',
        article: 'R-1.10',
        tab: 'Responsables',
        column: 'Peut récupérer',
        data,
      });
    }
    for (const adult of legal.filter(({ mayCollect }) => mayCollect === false)) {
      issues.push({ code: 'lists-legal-barred', data: { ...data, adult: adult.id } });
    }
    return issues;
  };
}
