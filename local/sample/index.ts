/** A made-up school for the year 2022-23: no real person, and the same school for the same seed. */
import { attendanceTable, extraHelpTable, leavesTable } from '../../src/sheets/tables/logs/attendance';
import {
  consumptionsTable,
  damagesTable,
  exceptionalDaysTable,
  latePickupsTable,
} from '../../src/sheets/tables/logs/billable';
import { familiesTable, guardiansTable } from '../../src/sheets/tables/register/families';
import { payersTable } from '../../src/sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../src/sheets/tables/register/pupils';
import { drawAttendance } from './logs/attendance';
import { drawConsumptions } from './logs/consumptions';
import { drawDamages, drawExceptionalDays } from './logs/extras';
import { drawLatePickups } from './logs/late-pickups';
import { drawExtraHelp, drawLeaves } from './logs/leaves';
import { seededRandom } from './random';
import { makeFamilyDrawer } from './register/families';
import { makeIds } from './register/ids';
import { drawPayers } from './register/payers';
import { adultRecord, enrolmentRecord, familyRecord, pupilRecord } from './register/records';
import { inOrder, rowsOf, type SampleRows } from './rows';
import { setupRows } from './setup';

export type { SampleCell, SampleRows } from './rows';

export interface SampleOptions {
  /** How many families; 60 where nothing is said. */
  readonly families?: number;
  readonly seed?: number;
}

export const DEFAULT_FAMILIES = 60;
const DEFAULT_SEED = 1;

/**
 * Makes the rows of a whole school, to be put below the headers of a new workbook.
 * @returns rows by tab in the order of the tab's columns, amounts in CHF; settings, tariffs and calendar are set-up's
 * @example makeSample({ families: 60, seed: 1 }).Familles?.length // 60
 */
export function makeSample({
  families = DEFAULT_FAMILIES,
  seed = DEFAULT_SEED,
}: SampleOptions): Readonly<Record<string, SampleRows>> {
  const random = seededRandom(seed);
  const ids = makeIds(families);
  const drawFamily = makeFamilyDrawer(random, ids);
  const school = Array.from({ length: families }, () => drawFamily());
  const children = school.flatMap((family) => family.children.map((child) => ({ family, child })));
  return {
    ...setupRows(),
    [familiesTable.tab]: rowsOf(familiesTable, school.map(familyRecord)),
    [guardiansTable.tab]: rowsOf(
      guardiansTable,
      school.flatMap((family) => family.adults.map((adult) => adultRecord(family, adult))),
    ),
    [payersTable.tab]: rowsOf(
      payersTable,
      school.flatMap((family) => drawPayers(random, family, ids.payer)),
    ),
    [pupilsTable.tab]: rowsOf(
      pupilsTable,
      children.map(({ family, child }) => pupilRecord(family, child)),
    ),
    [enrolmentsTable.tab]: rowsOf(
      enrolmentsTable,
      children.flatMap(({ child }) => child.enrolments.map((plan) => enrolmentRecord(child, plan, ids.enrolment()))),
    ),
    [attendanceTable.tab]: rowsOf(attendanceTable, inOrder(school.flatMap((family) => drawAttendance(random, family)))),
    [extraHelpTable.tab]: rowsOf(extraHelpTable, inOrder(school.flatMap((family) => drawExtraHelp(random, family)))),
    [leavesTable.tab]: rowsOf(
      leavesTable,
      school.flatMap((family) => drawLeaves(random, family, ids.leave)),
    ),
    [latePickupsTable.tab]: rowsOf(
      latePickupsTable,
      inOrder(school.flatMap((family) => drawLatePickups(random, family))),
    ),
    [exceptionalDaysTable.tab]: rowsOf(
      exceptionalDaysTable,
      inOrder(school.flatMap((family) => drawExceptionalDays(random, family))),
    ),
    [consumptionsTable.tab]: rowsOf(
      consumptionsTable,
      inOrder(school.flatMap((family) => drawConsumptions(random, family))),
    ),
    [damagesTable.tab]: rowsOf(damagesTable, inOrder(school.flatMap((family) => drawDamages(random, family)))),
  };
}
