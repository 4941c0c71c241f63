/** Reads what a passage needs, finds which passage it is about, and what an execution that was cut off has left. */
import type { LocalDate } from '../../domain/shared/local-date';
import { type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import { nextSchoolYear, parseSchoolYear, type SchoolYear } from '../../domain/shared/school-year';
import type { Services } from '../../google/services';
import type { ActionInput } from '../action';
import { checkYearRows, readYearSchool, type YearSchool } from '../re-enrolment/school';
import { readYearTab, type YearTab } from '../re-enrolment/year-tab';
import { type GatheredTabs, gatherTabs } from '../shared/gather';
import { InputReader } from '../shared/read-input';
import { isPassageOf, type ProtocolTable, pendingOf, protocolTable, standingOf, undoingOf } from './protocol';
import { PASSAGE_TABLES, type PassageTables } from './tables';

/** What there is to do: a passage, its taking back, or the end of either where an execution was cut off. */
export type Work = 'pass' | 'undo' | 'finish-pass' | 'finish-undo';

export interface GatheredPassage {
  readonly work: Work;
  readonly gathered: GatheredTabs<PassageTables>;
  readonly school: YearSchool;
  /** The year of the settings. */
  readonly current: SchoolYear;
  readonly protocol: YearTab<ProtocolTable['columns']>;
  readonly today: LocalDate;
}

export function isUndo(input: ActionInput): boolean {
  return input.annuler === true || input.annuler === 'true' || input.annuler === 'oui';
}

export function gatherPassage(services: Services, input: ActionInput): Result<GatheredPassage> {
  const asksUndo = isUndo(input);
  const gathered = gatherTabs(services, PASSAGE_TABLES, (name) => name !== 'attendance' || asksUndo);
  if (!gathered.ok) return gathered;
  const { tabs, settings } = gathered.value;
  const { workbook, clock } = services;
  const [current, next] = [settings.year, nextSchoolYear(settings.year)];
  const ofCurrent = readYearTab(workbook, protocolTable(current));
  const ofNext = readYearTab(workbook, protocolTable(next));
  if (!ofCurrent.ok) return ofCurrent;
  if (!ofNext.ok) return ofNext;
  const today = clock.today();
  const found = findWork(input, { current, ofCurrent: ofCurrent.value, ofNext: ofNext.value, today });
  if (!found.ok) return found;
  const { work, to } = found.value;
  const issues = checkYearRows(tabs.rows, to);
  if (issues.length > 0) return refuseAll(issues);
  const protocol = to === current ? ofCurrent.value : ofNext.value;
  const school = readYearSchool(tabs.rows, to, today);
  return succeed({ work, gathered: gathered.value, school, current, protocol, today });
}

interface Known {
  readonly current: SchoolYear;
  readonly ofCurrent: YearTab<ProtocolTable['columns']>;
  readonly ofNext: YearTab<ProtocolTable['columns']>;
  readonly today: LocalDate;
}

function findWork(input: ActionInput, known: Known): Result<{ work: Work; to: SchoolYear }> {
  const { current, ofCurrent, ofNext } = known;
  const next = nextSchoolYear(current);
  const both = [
    { to: next, rows: ofNext.rows },
    { to: current, rows: ofCurrent.rows },
  ];
  const undoing = both.find(({ rows }) => undoingOf(rows).length > 0);
  if (undoing !== undefined) return succeed({ work: 'finish-undo', to: undoing.to });
  if (isUndo(input)) {
    const standing = both.find(({ rows }) => standingOf(rows).length > 0);
    if (standing === undefined) return refuse({ code: 'roll-over-nothing', data: { year: current } });
    return succeed({ work: 'undo', to: standing.to });
  }
  const pending = both.find(({ rows }) => pendingOf(rows).length > 0);
  if (pending !== undefined) return succeed({ work: 'finish-pass', to: pending.to });
  const typed = new InputReader(input, { annee: 'Année' }).text('annee')?.replace('/', '-');
  const to = typed === undefined ? usualYear(known) : parseSchoolYear(typed);
  if (to !== current && to !== next) {
    return refuse({ code: 'roll-over-year', data: { value: typed ?? '', current, next } });
  }
  return succeed({ work: 'pass', to });
}

function usualYear({ current, ofCurrent, today }: Known): SchoolYear {
  return isPassageOf(ofCurrent.rows, current, today) ? current : nextSchoolYear(current);
}
