/** A school of 600 families with a year behind it, as what a first visit of the page opens. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../build/bundle';
import { buildPage } from '../../build/page';
import { writeStart } from '../../build/page-start';
import { addSample } from '../../local/commands/sample';
import { openSchoolFile } from '../../local/node/school-file';
import { fillAttendance } from '../archive';
import { fillLedger, issueInvoices } from '../ledger';

const FAMILIES = 600;
const ENTRIES = 12_000;
const ATTENDANCE = 20_000;
const DAY = '2022-07-26';
const CACHE = join(ROOT, 'build', 'cache');
const FILE = join(CACHE, 'page-school.xlsx');

/** The built page with that school. @returns its folder, and what the school has */
export async function preparePage(): Promise<{ readonly folder: string; readonly description: string }> {
  const folder = join(CACHE, 'page');
  await buildPage(folder);
  rmSync(FILE, { force: true });
  rmSync(FILE.replace(/\.xlsx$/, '.drive'), { recursive: true, force: true });
  await addSample({ file: FILE, families: FAMILIES, seed: 1 }, { print: () => undefined, ask: async () => false });
  const { workbook, folder: drive, save } = await openSchoolFile(FILE);
  issueInvoices({ workbook, state: drive.state });
  // No run is under way: its documents make no difference here.
  drive.state.triggers.length = 0;
  const entries = fillLedger({ workbook }, ENTRIES);
  fillAttendance({ workbook }, ATTENDANCE);
  await save();
  await writeStart(FILE, DAY, folder);
  return { folder, description: `${FAMILIES} families, ${entries} ledger entries, ${ATTENDANCE} rows of attendance` };
}
