import { inOrder, rowsOf, timeCell } from '../../../local/sample/rows';
import { guardiansTable } from '../../../src/sheets/tables/register/families';
import { publicHolidaysTable } from '../../../src/sheets/tables/setup/calendar';

describe('rows of a tab', () => {
  it('have dates as date cells and the rest as it is', () => {
    expect(rowsOf(publicHolidaysTable, [{ label: 'Vendredi saint', date: '2023-04-07' }])).toEqual([
      [{ date: '2023-04-07' }, 'Vendredi saint'],
    ]);
  });

  it('stand in the order of the columns, empty where nothing is known, with oui and non', () => {
    expect(rowsOf(guardiansTable, [{ mayCollect: false, isLegal: true, id: 'R1', lastName: 'Gołąb' }])).toEqual([
      ['R1', '', '', 'Gołąb', '', '', 'oui', '', '', 'non'],
    ]);
  });

  it('of logs are put in the order of their days', () => {
    const rows = [{ date: '2023-01-02' }, { date: '2022-09-01' }, { date: '2022-12-31' }];
    expect(inOrder(rows).map(({ date }) => date)).toEqual(['2022-09-01', '2022-12-31', '2023-01-02']);
  });
});

describe('a time cell', () => {
  it('is a fraction of a day', () => {
    expect([timeCell(0), timeCell(720), timeCell(undefined)]).toEqual([0, 0.5, undefined]);
  });
});
