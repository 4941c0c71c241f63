/** Results and explanations: refusals pass through, rules are named once. */
import { rulesOf } from '../../../src/domain/shared/explained';
import { mapResult, refuse, succeed } from '../../../src/domain/shared/result';

describe('results', () => {
  it('change a success and pass a refusal through', () => {
    expect(mapResult(succeed(2), (n) => n + 1)).toEqual({ ok: true, value: 3 });
    const refusal = refuse({ code: 'no-class' }, { code: 'period-order' });
    expect(mapResult(refusal, () => 1)).toBe(refusal);
  });

  it('name each rule of an explanation once, in order', () => {
    const steps = ['R-2.3', 'R-2.11', 'R-2.3'].map((rule) => ({ code: 'months', rule, data: {} }));
    expect(rulesOf({ amountCents: 0, steps })).toEqual(['R-2.3', 'R-2.11']);
  });
});
