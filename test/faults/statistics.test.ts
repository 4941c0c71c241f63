/** Statistics, head-counts and the dashboard's page: a fault at service calls, then a plain re-run: the same as undisturbed. */
import { assembleDashboard } from '../../build/dashboard-page';
import { createClock, momentOf } from '../../local/runtime/clock';
import { createState } from '../../local/runtime/services/store/state';
import type { Action } from '../../src/actions/action';
import { attendanceStatistics } from '../../src/actions/attendance-statistics';
import { dashboard } from '../../src/actions/dashboard';
import { headCounts } from '../../src/actions/head-counts';
import { type Office, runAction, smallOffice, type } from '../builders/family-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

const TABS = ['Statistiques élèves', 'Statistiques classes', 'Effectifs'];
const pages = new Map([['Dashboard', assembleDashboard('var Graphiques = {};')]]);

/** Reports of more rows than today's stand in the tabs already. */
function makeOffice(): Office {
  const school: Office = { ...smallOffice('2022-09-16'), pages };
  type(school, 'Présences', { Date: '2022-09-05', Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Absent' });
  for (const action of [attendanceStatistics, headCounts]) runAction(school, action, {});
  school.workbook.sheets.find(({ name }) => name === 'Inscriptions')?.values.pop();
  return school;
}

const made = makeOffice();

/** A copy on which a disturbed run may do its worst. */
function office(): Office {
  const state = { ...createState(), properties: structuredClone(made.state.properties) };
  return { ...made, workbook: structuredClone(made.workbook), state, clock: createClock(momentOf('2022-09-16')) };
}

function leftBy({ workbook, state }: Office): string {
  const tabs = TABS.map((tab) => workbook.sheets.find(({ name }) => name === tab)?.values ?? []);
  const rows = tabs.map((values) => values.filter((row) => row.some((cell) => cell !== '')));
  const files = [...state.drive.files.values()].filter(({ trashed }) => !trashed);
  const contents = files.map(({ name, content }) => [name, content?.read().length ?? 0]);
  return JSON.stringify([rows, contents.sort()]);
}

function attempt(school: Office, action: Action, plan: (services: TestServices) => void): void {
  try {
    runAction(school, action, {}, plan);
  } catch {
    // The planned fault; what matters is what the next run makes of it.
  }
}

describe.each([
  ['the statistics', attendanceStatistics],
  ['the head-counts', headCounts],
  ['the dashboard', dashboard],
])('%s', (_, action) => {
  it.each([
    ['before', 'throw'],
    ['after', 'throw'],
    ['before', 'kill'],
    ['after', 'kill'],
  ] as const)('come to the same after a fault %s a service call (%s)', (when, kind) => {
    const plain = office();
    let counts = (): Readonly<Record<string, number>> => ({});
    runAction(plain, action, {}, ({ host }) => {
      counts = () => host.meter.counts();
    });
    const calls = Object.values(counts()).reduce((sum, count) => sum + count, 0);
    expect(calls).toBeGreaterThan(5);
    const expected = leftBy(plain);
    for (const call of callsToStrike(calls)) {
      const school = office();
      attempt(school, action, ({ host }) => host.meter.failAt(call, when, kind));
      runAction(school, action, {});
      expect([call, leftBy(school)]).toEqual([call, expected]);
    }
  });
});
