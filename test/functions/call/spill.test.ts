/** The spill rule on its own: shapes of ranges, blank rows, bad rows, scalar errors. */
import { type Result, refuse, succeed } from '../../../src/domain/shared/result';
import { spill } from '../../../src/functions/call/spill';

const join = (cells: readonly unknown[]): Result<string> =>
  cells.includes('bad') ? refuse({ code: 'cell-text', data: { value: 'bad' } }) : succeed(cells.join('-'));
const run = (...args: unknown[]) => spill(['a', 'b'], args, join);

describe('the spill rule', () => {
  it.each([
    ['scalars give a scalar', ['x', 'y'], 'x-y'],
    ['a range of one cell is a scalar', [[['x']], 'y'], 'x-y'],
    ['a range gives one result a row', [[['x'], ['z']], 'y'], [['x-y'], ['z-y']]],
    [
      'ranges go row by row',
      [
        [['x'], ['z']],
        [[1], [2]],
      ],
      [['x-1'], ['z-2']],
    ],
    ['a row is blank when all its ranges are', [[['x'], [''], [null]], 'y'], [['x-y'], [''], ['']]],
    [
      'a row with one filled range is not blank',
      [
        [['x'], ['']],
        [[1], [2]],
      ],
      [['x-1'], ['-2']],
    ],
    ['a single blank cell stays blank', ['', ''], ''],
    ['a range of one blank cell stays blank', [[['']], undefined], ''],
  ])('%s', (_, args, expected) => {
    expect(run(...args)).toEqual(expected);
  });

  it('shows a bad row its own sentence and leaves the others alone', () => {
    expect(run([['x'], ['bad'], ['z']], 'y')).toEqual([['x-y'], ['« bad » n’est pas un texte.'], ['z-y']]);
  });

  it('throws the sentence where all arguments are scalars', () => {
    expect(() => run('bad', 'y')).toThrow(new Error('« bad » n’est pas un texte.'));
  });

  it('says which range is shorter than the others, from the row where it ends', () => {
    expect(run([['x'], ['y'], ['']], [[1], [2]])).toEqual([['x-1'], ['y-2'], ['']]);
    expect(run([['x'], ['y'], ['z']], [[1], [2]])).toEqual([
      ['x-1'],
      ['y-2'],
      [expect.stringMatching(/« b » n’a que 2 lignes/)],
    ]);
  });

  it('refuses a range of several columns', () => {
    expect(() => run([['x', 'z']], 'y')).toThrow(/« a » doit avoir une seule colonne/);
  });
});
