/** Results: refusals pass through. */
import { mapResult, refuse, succeed, uniqueIssues } from '../../../src/domain/shared/result';

describe('results', () => {
  it('change a success and pass a refusal through', () => {
    expect(mapResult(succeed(2), (n) => n + 1)).toEqual({ ok: true, value: 3 });
    const refusal = refuse({ code: 'no-class' }, { code: 'period-order' });
    expect(mapResult(refusal, () => 1)).toBe(refusal);
  });

  it('tell an issue once, wherever else it is met, and not again what was told', () => {
    const here = { code: 'no-tariff', row: 2 };
    const there = { code: 'no-tariff', row: 3 };
    expect(uniqueIssues([here, there, { ...here }])).toEqual([here, there]);
    expect(uniqueIssues([here, there, { ...here }], [{ ...there }])).toEqual([here]);
  });
});
