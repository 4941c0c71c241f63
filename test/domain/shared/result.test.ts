/** Results: refusals pass through. */
import { mapResult, refuse, succeed } from '../../../src/domain/shared/result';

describe('results', () => {
  it('change a success and pass a refusal through', () => {
    expect(mapResult(succeed(2), (n) => n + 1)).toEqual({ ok: true, value: 3 });
    const refusal = refuse({ code: 'no-class' }, { code: 'period-order' });
    expect(mapResult(refusal, () => 1)).toBe(refusal);
  });
});
