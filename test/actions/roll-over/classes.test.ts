/** Names of the classes that follow: typed by class, by class and level, in the grid, else proposed. */
import { classPassages, classReader } from '../../../src/actions/roll-over/classes';
import { asDate } from '../../../src/domain/shared/local-date';
import { type Choice, planPassages } from '../../../src/domain/year/passage';
import { TO, yearChild } from '../../builders/year-children';

function passageOf(className: string, { typed, choice }: { typed?: string; choice?: Choice } = {}) {
  const child = yearChild({ className }, {}, choice === undefined ? [{ className: typed }] : []);
  const facts = { to: TO, today: asDate('2023-07-10'), deadline: undefined, owedOf: () => 0 };
  const [passage] = planPassages([child], { ...facts, chosen: () => choice ?? 'passe' });
  if (passage === undefined) throw new Error('No passage');
  return passage;
}

it.each([
  ['the level replaced in the name', {}, 'CE2 A'],
  ['what is typed for the class', { classes: { 'CE1 A': 'CE2 B' } }, 'CE2 B'],
  ['what is typed for class and level, before the class alone', { classes: { 'CE1 A': 'X', 'CE1 A → CE2': 'Y' } }, 'Y'],
  [
    'what stands in the grid, before everything',
    { classes: { 'CE1 A': 'X' }, grille: { 'CE1 A → CE2': { classe: 'Z' } } },
    'Z',
  ],
  ['none where the grid was emptied', { grille: { 'CE1 A → CE2': { classe: '' } } }, ''],
])('is %s', (_, input, expected) => {
  expect(classReader(input)(passageOf('CE1 A'))).toBe(expected);
});

it('is the class of the new row where it has one, and is not asked for then', () => {
  const passage = passageOf('CE1 A', { typed: 'CE2 Z' });
  expect(classReader({ classes: { 'CE1 A': 'X' } })(passage)).toBe('CE2 Z');
  expect(classPassages([passage])).toEqual([]);
});

it('of a child who is held back stays, whatever is typed for those who pass', () => {
  expect(classReader({ classes: { 'CE1 A': 'CE2 B' } })(passageOf('CE1 A', { choice: 'redouble' }))).toBe('CE1 A');
});

it('is none, and not asked for, where a child had none or does not go on', () => {
  expect(classReader({})(passageOf(''))).toBe('');
  expect(classPassages([passageOf(''), passageOf('CE1 A', { choice: 'part' })])).toEqual([]);
});

it('is asked for once a class and level, with the number of children', () => {
  expect(classPassages([passageOf('CE1 A'), passageOf('CE1 A'), passageOf('Tilleuls')])).toEqual([
    { id: 'CE1 A → CE2', from: 'CE1 A', to: 'CE2', proposed: 'CE2 A', count: 2 },
    { id: 'Tilleuls → CE2', from: 'Tilleuls', to: 'CE2', proposed: '', count: 1 },
  ]);
});
