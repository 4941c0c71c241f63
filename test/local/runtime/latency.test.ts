import { modelLatency } from '../../../local/runtime/latency';

describe('The modelled time of a call', () => {
  it.each([
    ['Range', 'getValues', 10_000, 140],
    ['Range', 'setValues', 1_000, 120],
    ['Sheet', 'setTabColor', 1, 30.002],
    ['Session', 'getActiveUser', 1, 1],
    ['Utilities', 'sleep', 1, 0],
  ])('of %s.%s over %i is %d ms', (service, method, size, expected) => {
    expect(modelLatency(service, method, size)).toBeCloseTo(expected);
  });
});
