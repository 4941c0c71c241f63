/** A promise that settles in the same tick; in the document part it takes the place of the language's own. */

type Settled = { readonly value: unknown } | { readonly reason: unknown };
type Callback = ((result: unknown) => unknown) | null | undefined;

/** Named apart because a class with this member is, for once, meant: it is awaited in the promise's place. */
const THEN = 'then';

/** A value with a `then` of its own is followed, as the language's promise follows it. */
function findThen(value: unknown): ((resolve: Callback, reject: Callback) => unknown) | undefined {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  const candidate = (value as { then?: unknown }).then;
  return typeof candidate === 'function' ? candidate.bind(value) : undefined;
}

/** The part of the promise's contract that the bundled libraries use, without any waiting. */
class SyncPromise {
  private settled: Settled | undefined;
  private waiting: (() => void)[] = [];

  constructor(run: (resolve: (value?: unknown) => void, reject: (reason?: unknown) => void) => void) {
    const reject = (reason?: unknown): void => this.settle({ reason });
    try {
      run((value) => this.resolve(value), reject);
    } catch (error) {
      reject(error);
    }
  }

  private resolve(value: unknown): void {
    const follow = findThen(value);
    if (follow === undefined) this.settle({ value });
    else {
      follow(
        (result) => this.resolve(result),
        (reason) => this.settle({ reason }),
      );
    }
  }

  private settle(settled: Settled): void {
    if (this.settled !== undefined) return;
    this.settled = settled;
    for (const wake of this.waiting.splice(0)) wake();
  }

  [THEN](onValue?: Callback, onReason?: Callback): SyncPromise {
    return new SyncPromise((resolve, reject) => {
      const react = (): void => {
        const settled = this.settled;
        if (settled === undefined) return;
        const isKept = 'value' in settled;
        const result = isKept ? settled.value : settled.reason;
        const callback = isKept ? onValue : onReason;
        try {
          if (typeof callback === 'function') resolve(callback(result));
          else if (isKept) resolve(result);
          else reject(result);
        } catch (error) {
          reject(error);
        }
      };
      if (this.settled === undefined) this.waiting.push(react);
      else react();
    });
  }

  catch(onReason?: Callback): SyncPromise {
    return this.then(undefined, onReason);
  }

  finally(always?: (() => void) | null): SyncPromise {
    return this.then(
      (value) => {
        always?.();
        return value;
      },
      (reason) => {
        always?.();
        throw reason;
      },
    );
  }

  static resolve(value?: unknown): SyncPromise {
    return value instanceof SyncPromise ? value : new SyncPromise((resolve) => resolve(value));
  }

  static reject(reason?: unknown): SyncPromise {
    return new SyncPromise((_, reject) => reject(reason));
  }

  static all(values: Iterable<unknown>): SyncPromise {
    const list = [...values];
    return new SyncPromise((resolve, reject) => {
      const results: unknown[] = new Array(list.length);
      let open = list.length;
      if (open === 0) resolve(results);
      list.forEach((value, index) => {
        SyncPromise.resolve(value).then((result) => {
          results[index] = result;
          open -= 1;
          if (open === 0) resolve(results);
          return undefined;
        }, reject);
      });
    });
  }
}

export { SyncPromise as Promise };
