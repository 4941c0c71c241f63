/** Writes a passage or takes it back, the protocol first; a run that was cut off is finished from it. */

import type { Issue } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { passageNote, undoNote } from '../../messages/roll-over';
import { updateColumns } from '../../sheets/write-table';
import { appendToYearTab, readYearTab } from '../re-enrolment/year-tab';
import { appendJournalOnce } from '../shared/journal';
import type { GatheredPassage } from './gather';
import type { PreparedPassage } from './prepare';
import { DONE, type ProtocolRow, pendingOf, protocolTable, standingOf, UNDOING, UNDONE, undoingOf } from './protocol';
import { carryOut } from './write-protocol';

/** Writes what the plan showed; call it under the write lock. */
export function writePassage(services: Services, { facts, lines, notes }: PreparedPassage): readonly Issue[] {
  const { school, protocol } = facts;
  appendJournalOnce(services, [...notes, passageNote(school.from, school.to)]);
  appendToYearTab(services.workbook, protocolTable(school.to), protocol.values, lines);
  return finishPassage(services, facts);
}

/** Carries out the lines that are not done; call it under the write lock. */
export function finishPassage(services: Services, { school }: GatheredPassage): readonly Issue[] {
  const { workbook } = services;
  const pending = pendingOf(readProtocol(services, school.to));
  const { left } = carryOut(workbook, pending, 'forwards');
  markLines(services, school.to, pendingOf, DONE);
  return left;
}

/** Takes back everything that stands; call it under the write lock. */
export function undoPassage(services: Services, facts: GatheredPassage): readonly Issue[] {
  const { school } = facts;
  appendJournalOnce(services, [undoNote(school.to)]);
  markLines(services, school.to, standingOf, UNDOING);
  return finishUndo(services, facts);
}

/** Takes back the lines that are marked for it; call it under the write lock. */
export function finishUndo(services: Services, { school }: GatheredPassage): readonly Issue[] {
  const undoing = undoingOf(readProtocol(services, school.to));
  const { left } = carryOut(services.workbook, undoing, 'backwards');
  markLines(services, school.to, undoingOf, UNDONE);
  return left;
}

type Year = GatheredPassage['school']['to'];

function readProtocol({ workbook }: Pick<Services, 'workbook'>, to: Year): readonly ProtocolRow[] {
  const tab = readYearTab(workbook, protocolTable(to));
  if (!tab.ok) throw new Error(`The tab Passage ${to} was not checked`);
  return tab.value.rows;
}

function markLines(
  { workbook }: Pick<Services, 'workbook'>,
  to: Year,
  pick: (rows: readonly ProtocolRow[]) => readonly ProtocolRow[],
  state: string,
): void {
  const table = protocolTable(to);
  const tab = readYearTab(workbook, table);
  if (!tab.ok || tab.value.values === undefined) return;
  const changes = new Map(pick(tab.value.rows).map(({ row }) => [row, { state }]));
  if (changes.size > 0) updateColumns(workbook, table, tab.value.values, changes);
  workbook.flush();
}
