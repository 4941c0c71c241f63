import fc from 'fast-check';
import { BridgeError, carry, carryResult } from '../../../../../local/runtime/services/ui/bridge';

const circular: unknown[] = [];
circular.push(circular);

describe('The bridge between a dialog and the script', () => {
  it('carries every JSON value unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(carry(value, 'x'))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ['a date', { a: [new Date(0)] }, 'x.a[0] (Date)'],
    ['a function', { f: () => 1 }, 'x.f (function)'],
    ['undefined', { a: undefined }, 'x.a (undefined)'],
    ['a hole', new Array(1), 'x[0] (undefined)'],
    ['not a number', [Number.NaN], 'x[0] (NaN)'],
    ['a map', new Map(), 'x (Map)'],
    ['an error', { e: new Error('no') }, 'x.e (Error)'],
    ['an object of a class', new (class Invoice {})(), 'x (an object of a class)'],
    ['a promise', Promise.resolve(1), 'x (a promise, which is not awaited)'],
    ['itself', circular, 'x[0] (circular)'],
    ['a symbol', Symbol('s'), 'x (symbol)'],
  ])('refuses %s and says where', (_name, value, place) => {
    expect(() => carry(value, 'x')).toThrow(new BridgeError(`Failed due to illegal value in property: ${place}.`));
  });

  it('gives null for a function that returns nothing', () => {
    expect(carryResult(undefined, 'x')).toBe('null');
  });
});
