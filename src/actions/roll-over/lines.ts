/** The lines of a protocol: every cell that a passage writes, as it stands and as it will. */
import type { LocalDate } from '../../domain/shared/local-date';
import { placeAt } from '../../domain/year/answers';
import type { Passage } from '../../domain/year/passage';
import { lastDayIn, type YearEnrolment, type YearPupil } from '../../domain/year/year-child';
import { PUPIL_STATUSES, wordOf } from '../../sheets/choices';
import type { CellValues } from '../../sheets/read-table';
import { SETTINGS } from '../../sheets/settings';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { newEnrolmentIds, newEnrolmentRow } from '../re-enrolment/rows';
import type { GatheredPassage } from './gather';
import { LINE_COUNT, NEW_ROW, type ProtocolLine, standingOf } from './protocol';
import { cellsById } from './write-protocol';

/** A child who is new in the year that begins, with its row. */
export interface Newcomer {
  readonly pupil: YearPupil;
  readonly row: YearEnrolment;
}

export interface LineFacts {
  readonly passages: readonly Passage[];
  readonly newcomers: readonly Newcomer[];
  /** The class of a child who goes on; '' for none. */
  readonly classOf: (passage: Passage) => string;
}

/** @returns nothing where everything stands already as the passage wants it */
export function protocolLines(facts: GatheredPassage, { passages, newcomers, classOf }: LineFacts): ProtocolLine[] {
  const { gathered, school, current } = facts;
  const { rows, values } = gathered.tabs;
  const at = cellReader(values);
  const nextId = newEnrolmentIds(rows.enrolments, rows.entries);
  const lines: ProtocolLine[] = [];
  const set = (tab: string, line: string, column: string, after: string) => {
    const before = at(tab, line, column);
    if (before !== after) lines.push({ tab, line, column, before, after });
  };
  for (const passage of passages) {
    const { child, fate } = passage;
    const { pupil } = child;
    if (fate.kind === 'leaves') {
      set(PUPILS, pupil.id, 'Statut', wordOf(PUPIL_STATUSES, 'left'));
      if (pupil.leftOn === undefined) set(PUPILS, pupil.id, 'Sortie', lastDayIn(child, school.calendars));
    }
    if (fate.kind !== 'goes') continue;
    const className = classOf(passage);
    if (fate.row === undefined) lines.push(newRow(passage, nextId(), className, facts));
    else {
      if (fate.row.level === undefined) set(ENROLMENTS, fate.row.id, 'Niveau', fate.level);
      if (fate.row.className === undefined && className !== '') set(ENROLMENTS, fate.row.id, 'Classe', className);
    }
    // The year that ends keeps its class, which tab Élèves is about to forget.
    if (child.row.className === undefined && pupil.className !== undefined && pupil.className !== className) {
      set(ENROLMENTS, child.row.id, 'Classe', pupil.className);
    }
    if (isClassOurs(facts, passage)) set(PUPILS, pupil.id, 'Classe', className);
  }
  for (const { pupil, row } of newcomers) {
    if (row.className !== undefined) set(PUPILS, pupil.id, 'Classe', row.className);
  }
  const year: ProtocolLine = {
    tab: settingsTable.tab,
    line: SETTINGS.year.key,
    column: 'Valeur',
    before: current,
    after: school.to,
  };
  if (current !== school.to) lines.push(year);
  return lines.length === 0 || isCounted(facts) ? lines : [countLine(facts), ...lines];
}

/** Once a passage stands, a class that a person gave in tab Élèves since is not ours to change. */
function isClassOurs({ protocol }: GatheredPassage, { child, fate }: Passage): boolean {
  const isFirst = standingOf(protocol.rows).length === 0;
  const isNew = fate.kind === 'goes' && fate.row === undefined;
  return isFirst || isNew || (child.pupil.className ?? '') === child.className;
}

const PUPILS = pupilsTable.tab;
const ENROLMENTS = enrolmentsTable.tab;

function newRow({ child, fate }: Passage, id: string, className: string, facts: GatheredPassage): ProtocolLine {
  if (fate.kind !== 'goes') throw new Error('Only a child who goes on has a new row');
  const requestedOn: LocalDate | undefined = fate.isLate ? facts.today : undefined;
  const row = newEnrolmentRow({
    id,
    pupilId: child.pupil.id,
    year: facts.school.to,
    place: placeAt(child.row, fate.level),
    className,
    requestedOn,
    status: 'accepted',
  });
  const cells = Object.entries(row).flatMap(([name, cell]) => {
    const header = enrolmentsTable.columns[name as keyof typeof enrolmentsTable.columns].header;
    return cell === undefined || cell === '' ? [] : [[header, cell] as const];
  });
  return {
    tab: ENROLMENTS,
    line: id,
    column: NEW_ROW,
    before: undefined,
    after: JSON.stringify(Object.fromEntries(cells)),
  };
}

/** How many lines of the new year the ledger holds: more of them later end the time in which a passage is taken back. */
function countLine({ gathered, school }: GatheredPassage): ProtocolLine {
  const count = gathered.tabs.rows.entries.filter(({ year }) => year === school.to).length;
  return { tab: entriesTable.tab, line: school.to, column: LINE_COUNT, before: undefined, after: String(count) };
}

function isCounted({ protocol }: GatheredPassage): boolean {
  return standingOf(protocol.rows).some(({ column }) => column === LINE_COUNT);
}

function cellReader(values: ReadonlyMap<string, CellValues>): (tab: string, line: string, column: string) => string {
  const tabs = new Map(
    [pupilsTable, enrolmentsTable].map((table) => [table.tab, cellsById(table, values.get(table.tab) ?? [])]),
  );
  return (tab, line, column) => tabs.get(tab)?.get(line)?.get(column) ?? '';
}
