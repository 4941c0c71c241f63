/** Decisions that are about nothing are refused by name. */
import { checkChoices } from '../../../src/actions/shared/check-choices';

const KNOWN = new Set(['E1', 'E2']);
const CHOICES = [{ value: 'lettre' }, { value: 'attendre' }];

describe('the decisions of an input', () => {
  it.each([[undefined], [''], [null], [{}], [{ E1: 'lettre', E2: 'attendre' }]])('%j are in order', (choix) => {
    expect(checkChoices({ choix }, KNOWN, CHOICES)).toEqual([]);
  });

  it('are each refused that name no line or no choice', () => {
    expect(checkChoices({ choix: { E1: 'letre', E9: 'lettre' } }, KNOWN, CHOICES)).toEqual([
      { code: 'input-choice', data: { label: 'E1', value: 'letre', choices: 'lettre, attendre' } },
      { code: 'choice-unknown', data: { value: 'E9' } },
    ]);
  });

  it.each([['lettre'], [['lettre']], [3]])('%j are not told by line', (choix) => {
    expect(checkChoices({ choix }, KNOWN, CHOICES)).toEqual([{ code: 'choices-malformed' }]);
  });
});
