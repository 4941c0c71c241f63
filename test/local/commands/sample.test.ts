/** A made-up school in a workbook, however long its tabs grow. */
import { ensureAddon } from '../../../build/bundle';
import { planAction } from '../../../local/commands/actions-client';
import { setUp } from '../../../local/commands/new';
import { Refused } from '../../../local/commands/outcome';
import { fillSample } from '../../../local/commands/sample';
import { emptyWorkbook, startGoogle } from '../../../local/node/school-file';
import { findLastRow } from '../../../local/runtime/spreadsheet/cells/grid';

jest.setTimeout(120_000);
beforeAll(ensureAddon);

function openSchool() {
  const workbook = emptyWorkbook('school');
  const google = startGoogle(workbook, { today: '2022-06-15' });
  setUp({ google });
  return { workbook, google };
}

describe('fillSample', () => {
  it('keeps dates dates where a tab outgrows its thousand rows', () => {
    const school = openSchool();
    fillSample(school, 330, 1);
    const longest = Math.max(...school.workbook.sheets.map(findLastRow));
    expect(longest).toBeGreaterThan(1000);
    expect(school.workbook.sheets.filter((sheet) => findLastRow(sheet) > sheet.maxRows)).toEqual([]);
    expect(planAction(school.google, 'issue-invoices', {}).lines.length).toBeGreaterThan(0);
  });

  it('refuses a workbook that holds families already', () => {
    const school = openSchool();
    fillSample(school, 2, 1);
    expect(() => fillSample(school, 2, 1)).toThrow(Refused);
  });

  it('names the tab that is missing', () => {
    expect(() => fillSample({ workbook: emptyWorkbook('school') }, 2, 1)).toThrow('« Familles »');
  });
});
