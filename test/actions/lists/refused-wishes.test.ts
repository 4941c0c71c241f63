/** Lists that a stop left undone and that cannot be made any more: nothing waits behind them, and nobody is left in the dark. */
import { classLists } from '../../../src/actions/class-lists';
import { continueLists } from '../../../src/actions/lists/continue-lists';
import { type ListWish, readListWishes } from '../../../src/actions/lists/wishes';
import { asDate } from '../../../src/domain/shared/local-date';
import {
  documentsOf,
  execute,
  type Office,
  problemsOf,
  rowsOf,
  runAction,
  smallOffice,
} from '../../builders/family-office';

const DATE = asDate('2022-10-03');
const GONE: ListWish = { action: 'class-lists', input: { classe: 'CP Z' }, date: DATE };
const GOOD: ListWish = { action: 'class-lists', input: { type: 'urgence' }, date: DATE };

function officeWith(...wishes: readonly ListWish[]): Office {
  const office = smallOffice(DATE);
  execute(office, ({ store, triggers }) => {
    store.set('listes', JSON.stringify(wishes));
    triggers.runLater('continueLists', 1);
  });
  return office;
}

const wishesOf = (office: Office) => execute(office, readListWishes);
const givenUp = (office: Office) => rowsOf(office, 'Journal').map((row) => row.join(' '));

it('a wish for a class that is gone is given up and told in the Journal, and the next is made', () => {
  const office = officeWith(GONE, GOOD);
  execute(office, continueLists);
  expect([documentsOf(office).length > 0, wishesOf(office), office.state.triggers]).toEqual([true, [], []]);
  expect(givenUp(office).join()).toContain('Listes du 03.10.2022 : la suite n’a pas pu être faite, à redemander');
  expect(givenUp(office).join()).toContain('La classe « CP Z » n’a pas d’élève');
});

it('a wish for a class that is gone ends the work where none is behind it', () => {
  const office = officeWith(GONE);
  expect(problemsOf(execute(office, continueLists)).join()).toContain('CP Z');
  expect([wishesOf(office), office.state.triggers, givenUp(office).length]).toEqual([[], [], 1]);
});

it.each([
  [0, 1, 0],
  [24 * 60 - 1, 1, 0],
  [24 * 60, 0, 1],
])(
  'a refusal that a person may put right is tried again for a day: %i minutes after the first',
  (minutes, left, told) => {
    const office = officeWith(GOOD);
    const pupils = office.workbook.sheets.find(({ name }) => name === 'Élèves')?.values ?? [];
    const born = pupils[0]?.indexOf('Naissance') ?? -1;
    const [, first] = pupils;
    const before = first?.[born] ?? '';
    if (first !== undefined) first[born] = 'demain';
    execute(office, continueLists);
    office.clock.advance(minutes * 60_000);
    execute(office, continueLists);
    expect([wishesOf(office).length, givenUp(office).length, office.state.triggers.length]).toEqual([left, told, left]);
    if (first !== undefined) first[born] = before;
    execute(office, continueLists);
    expect([wishesOf(office), documentsOf(office).length > 0]).toEqual([[], left === 1]);
  },
);

it.each([
  [[], Array.from({ length: 3000 }, () => 'CE2').join(','), 'pour moins de classes à la fois'],
  [[{ ...GOOD, input: { classe: 'x'.repeat(8300) } }], 'CE2,'.repeat(50), 'D’autres listes attendent encore'],
])('more than can be remembered is refused before anything is made', (wishes, classe, problem) => {
  const office = officeWith(...wishes);
  expect(problemsOf(runAction(office, classLists, { classe })).join()).toContain(problem);
  expect([documentsOf(office), wishesOf(office)]).toEqual([[], wishes]);
});
