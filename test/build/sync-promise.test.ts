/** The promise of the document part behaves as the language's own, only at once. */
import { Promise as SyncPromise } from '../../build/sync-promise';
import { finish } from '../../src/documents/finish';

const settle = (promise: InstanceType<typeof SyncPromise>): unknown => finish(promise as PromiseLike<unknown>);

describe('SyncPromise', () => {
  it('has its value in the same tick, through any number of steps', () => {
    const promise = SyncPromise.resolve(1).then((value) => SyncPromise.resolve(Number(value) + 1));
    expect(settle(promise.then((value) => Number(value) * 10))).toBe(20);
  });

  it('passes a rejection on until it is caught', () => {
    const rejected = SyncPromise.reject(new Error('broken')).then(() => 'never');
    expect(() => settle(rejected)).toThrow('broken');
    expect(settle(rejected.catch((reason) => String(reason)))).toBe('Error: broken');
  });

  it('turns a thrown error into a rejection', () => {
    const thrown = new SyncPromise(() => {
      throw new Error('broken');
    });
    expect(() => settle(thrown)).toThrow('broken');
    const later = SyncPromise.resolve(1).then(() => {
      throw new Error('later');
    });
    expect(() => settle(later)).toThrow('later');
  });

  it('settles once and wakes those who waited', () => {
    let open: (value: unknown) => void = () => undefined;
    const seen: unknown[] = [];
    const promise = new SyncPromise((resolve) => {
      open = resolve;
    });
    promise.then((value) => seen.push(value));
    expect(() => settle(promise)).toThrow('not finished');
    open('first');
    open('second');
    expect(seen).toEqual(['first']);
    expect(settle(promise)).toBe('first');
  });

  it('runs the last step whether kept or broken', () => {
    const seen: string[] = [];
    expect(settle(SyncPromise.resolve('kept').finally(() => seen.push('a')))).toBe('kept');
    expect(() => settle(SyncPromise.reject(new Error('broken')).finally(() => seen.push('b')))).toThrow('broken');
    expect(seen).toEqual(['a', 'b']);
  });

  it('waits for all, in order, and for the first that fails', () => {
    expect(settle(SyncPromise.all([1, SyncPromise.resolve(2), 3]))).toEqual([1, 2, 3]);
    expect(settle(SyncPromise.all([]))).toEqual([]);
    expect(() => settle(SyncPromise.all([1, SyncPromise.reject(new Error('broken'))]))).toThrow('broken');
  });
});
