/** A year archived by the built add-on: its script file of archives is found, and the calls do not grow with the rows. */
import type { OutcomeView, PlanView } from '../../src/actions/action';
import { addRow, makeSchool, openGoogle, prepareBundle, type School } from '../builders/small-school';

jest.setTimeout(60_000);

const INPUT = JSON.stringify({ annee: '2021-22' });
const FIRST_DAY = 44_441;

beforeAll(() => prepareBundle('light'));

function archive(rows: number): { school: School; lines: readonly string[]; calls: number } {
  const school = makeSchool(1);
  for (let row = 0; row < rows; row++) {
    addRow(school, 'Présences', { Date: FIRST_DAY + row, Élève: 'E01', 'Demi-journée': 'Matin', Code: 'Présent' });
  }
  const google = openGoogle(school, { today: '2022-09-20' });
  const plan = google.callFromDialog('plan', 'archive-year', INPUT) as PlanView;
  const done = google.callFromDialog('apply', 'archive-year', INPUT, plan.ok ? plan.fingerprint : '') as OutcomeView;
  const calls = Object.values(google.reports[1]?.calls ?? {}).reduce((sum, count) => sum + count, 0);
  return { school, lines: done.ok ? done.lines : done.problems, calls };
}

describe('archive-year in the built add-on', () => {
  it('moves the rows to a spreadsheet on Drive', () => {
    const { school, lines } = archive(5);
    expect(lines[1]).toBe('Retirées de ce classeur : Présences 5 lignes.');
    const log = school.workbook.sheets.find(({ name }) => name === 'Présences');
    expect(
      log?.values
        .slice(1)
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual([]);
    const files = [...school.state.drive.files.values()].map(({ name, mimeType }) => [name, mimeType]);
    expect(files).toContainEqual(['Présences 2021-22', 'application/vnd.google-apps.spreadsheet']);
  });

  it('takes as many calls for 300 rows as for 3', () => {
    expect(archive(300).calls).toBe(archive(3).calls);
  });
});
