/** Settles a pupil's departure: the register, credit notes or a further invoice, and a statement for the family. */
import type { Departure } from '../domain/corrections/departure';
import { settleDeparture } from '../domain/corrections/departure';
import { isWithdrawn, lastDayOfPresence } from '../domain/enrolment/presence';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import { parseSchoolYear } from '../domain/shared/school-year';
import type { Services } from '../google/services';
import { DEPARTURE_TEXTS } from '../messages/corrections';
import { describeIssue } from '../messages/issues';
import { type Action, type ActionInput, type Field, type PlanView, refused } from './action';
import { applyCorrection, type PreparedCorrection } from './corrections/apply';
import { departureLines } from './corrections/departure-lines';
import { hasPendingNotes } from './corrections/finish';
import { firstView } from './corrections/first-view';
import { readWishes } from './corrections/wishes';
import { draftRemedy, isEmptyWork, NO_WORK, type PupilChange, rebuiltRecords } from './corrections/work';
import { fingerprintOf } from './fingerprint';
import { type Gathered, gatherInvoicing } from './invoicing/gather';
import { isBehind, statusChanges } from './payments/statuses';
import { pupilChoices } from './shared/choices';
import { exampleNotice } from './shared/gather';
import { InputReader } from './shared/read-input';

const INPUTS = {
  eleve: 'Élève',
  date: 'Dernier jour de présence',
  preavis: 'Crèche : préavis reçu le (vide : selon l’inscription, sinon aujourd’hui)',
  annee: 'Année scolaire (vide : selon la date)',
} as const;

/** A tick of the form, never one that a confirmation in advance sets: two years are two decisions. */
const LATER_INPUT = 'reinscription';

interface Prepared extends PreparedCorrection {
  readonly lines: readonly string[];
  readonly warnings: readonly Issue[];
}

export const settleDepartureAction: Action = {
  name: 'settle-departure',
  caption: 'Régler un départ…',
  group: 'corrections',
  inputs: {
    eleve: 'identifiant de l’élève',
    date: 'dernier jour de présence ; avant le premier jour : désistement',
    preavis: 'facultatif, crèche : jour de réception du préavis',
    annee: 'facultatif : année scolaire, par exemple 2022-23',
    [LATER_INPUT]: 'true : retirer aussi l’inscription faite pour l’année suivante',
  },
  plan: planDeparture,
  apply: (services, input, fingerprint) =>
    applyCorrection(services, ['credit-note', 'departure'], fingerprint, () => prepare(services, input)),
};

function planDeparture(services: Services, input: ActionInput): PlanView {
  const gathered = gather(services);
  if (!gathered.ok) return refused(gathered.issues);
  const fields = fieldsOf(gathered.value);
  if (!new InputReader(input, INPUTS).hasAny())
    return firstView(DEPARTURE_TEXTS.choose, exampleNotice(gathered.value.exampleSettings), fields);
  const prepared = compute(services, gathered.value, input);
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { lines, warnings, work, departure, fingerprint } = prepared.value;
  const notices = [...exampleNotice(gathered.value.exampleSettings), ...warnings];
  const { rows } = gathered.value.tabs;
  const isPending = hasPendingNotes({ rows, invoices: rows.invoices, today: services.clock.today() });
  const isNothingToDo = isEmptyWork(work) && departure === undefined && !isPending && !isBehind(statusChanges(rows));
  return { ok: true, lines, warnings: notices.map(describeIssue), options: [], isNothingToDo, fingerprint, fields };
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const gathered = gather(services);
  return gathered.ok ? compute(services, gathered.value, input) : gathered;
}

function gather({ workbook, clock }: Services): Result<Gathered> {
  return gatherInvoicing(workbook, { today: clock.today(), invoiceUnconfirmed: false });
}

function compute(services: Services, { facts, tabs, settings }: Gathered, input: ActionInput): Result<Prepared> {
  const { rows } = tabs;
  const reader = new InputReader(input, INPUTS);
  const pupilId = reader.requiredText('eleve');
  if (!reader.isGiven('date')) reader.requiredText('date');
  const date = reader.date('date');
  const noticeOn = reader.date('preavis');
  const typedYear = reader.text('annee');
  const year = typedYear === undefined ? undefined : parseSchoolYear(typedYear);
  const issues = [...reader.issues];
  if (typedYear !== undefined && year === undefined) {
    issues.push({
      code: 'input-choice',
      data: { label: INPUTS.annee, value: typedYear, choices: '2022-23, 2023-24…' },
    });
  }
  if (pupilId !== undefined && !facts.pupils.has(pupilId)) {
    issues.push({ code: 'reference-unknown', data: { value: pupilId, column: 'Élève' } });
  }
  if (pupilId === undefined || date === undefined || issues.length > 0) return refuseAll(issues);
  const areLaterWithdrawn = input[LATER_INPUT] === true;
  const settled = settleDeparture(facts, { pupilId, date, year, noticeOn, areLaterWithdrawn });
  if (!settled.ok) return settled;
  const departure = settled.value;
  const drafted = draftRemedy(departure.facts, departure, departure.slots);
  const pupils = pupilChange(departure, rows.pupils, facts.today);
  const enrolments = departure.changes;
  const work = { ...NO_WORK, ...drafted, enrolments, pupils, rebuilt: rebuiltRecords(facts, rows) };
  const wish = { pupilId, year: departure.year, on: facts.today };
  const isWished = readWishes(services).some((one) => one.pupilId === pupilId && one.year === departure.year);
  const hasStatement = !isEmptyWork({ ...work, rebuilt: [] }) || isWished;
  const context = { rows, settings };
  return succeed({
    tabs,
    settings,
    work,
    lines: departureLines(context, departure, work, hasStatement),
    warnings: [],
    fingerprint: fingerprintOf([work.entries, enrolments.map(({ after }) => after), pupils, work.rebuilt]),
    departure: hasStatement ? { facts: departure.facts, wish } : undefined,
  });
}

/** Tab Élèves says when a child left, unless it goes on in a later year or never came. */
function pupilChange(
  { row, later, facts }: Departure,
  pupils: Gathered['tabs']['rows']['pupils'],
  today: string,
): PupilChange[] {
  const pupil = pupils.find(({ id }) => id === row.pupilId);
  if (pupil === undefined || later.length > 0 || isWithdrawn(row, facts.calendars)) return [];
  const leftOn = lastDayOfPresence(row);
  const hasLeft = leftOn <= today;
  const isRight = pupil.leftOn === leftOn && (!hasLeft || pupil.status === 'left');
  return isRight ? [] : [{ id: pupil.id, leftOn, hasLeft }];
}

function fieldsOf({ tabs }: Gathered): Field[] {
  const { eleve, date, preavis, annee } = INPUTS;
  return [
    { name: 'eleve', label: eleve, kind: 'choice', choices: pupilChoices(tabs.rows.pupils), isRequired: true },
    { name: 'date', label: date, kind: 'date', isRequired: true },
    { name: 'preavis', label: preavis, kind: 'date' },
    { name: 'annee', label: annee, kind: 'text' },
    { name: LATER_INPUT, label: DEPARTURE_TEXTS.laterOption, kind: 'flag' },
  ];
}
