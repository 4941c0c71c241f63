import { createClock } from '../../../local/runtime/clock';
import { createMeter } from '../../../local/runtime/meter';

function build(latency?: () => number) {
  const clock = createClock(0);
  const done: string[] = [];
  const meter = createMeter({ clock, latency });
  const call = (name = 'getValues') => meter.call('Range', name, () => done.push(name));
  return { clock, meter, call, done };
}

describe('The meter of service calls', () => {
  it('counts calls by service and method, and those inside another once', () => {
    const { meter, call } = build();
    meter.call('Sheet', 'getDataRange', () => call());
    call('setValues');
    expect(meter.counts()).toEqual({ 'Sheet.getDataRange': 1, 'Range.setValues': 1 });
    expect([meter.total(), meter.log()]).toEqual([2, ['Sheet.getDataRange', 'Range.setValues']]);
  });

  it('moves the clock by the modelled time, waits inside included', () => {
    const { clock, meter, call } = build(() => 40);
    call();
    meter.call('Utilities', 'sleep', () => clock.advance(100));
    expect([clock.now(), meter.milliseconds()]).toEqual([180, 180]);
    expect(meter.millisecondsByService()).toEqual({ Range: 40, Utilities: 140 });
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('fails a call %s it took effect', (when, effects) => {
    const { meter, call, done } = build();
    meter.failAt(2, when);
    call('first');
    expect(() => call('second')).toThrow('Service error: Spreadsheets');
    expect(done.filter((name) => name === 'second').length).toBe(effects);
    expect(() => call('third')).not.toThrow();
  });

  it('fails the nth call of a method', () => {
    const { meter, call } = build();
    meter.failOn('Range.setValues', 2, 'before');
    call('setValues');
    call('getValues');
    expect(() => call('setValues')).toThrow('Service error');
  });

  it('lets no call have an effect after the execution was cut off', () => {
    const { meter, call, done } = build();
    meter.failAt(1, 'after', 'kill');
    expect(() => call('first')).toThrow('Exceeded maximum execution time');
    expect(() => call('second')).toThrow('Exceeded maximum execution time');
    expect([done, meter.isCutOff()]).toEqual([['first'], true]);
  });

  it('lets time go by at a call', () => {
    const { clock, meter, call } = build();
    meter.failAt(1, 'before', { clock: 270_000 });
    call();
    expect(clock.now()).toBe(270_000);
  });

  it('cuts an execution off when its time is over', () => {
    const clock = createClock(0);
    const meter = createMeter({ clock, limit: 100, latency: () => 60 });
    meter.call('Range', 'getValues', () => 1);
    expect(() => meter.call('Range', 'getValues', () => 1)).toThrow('Exceeded maximum execution time');
    expect(meter.isCutOff()).toBe(true);
  });

  it('runs a hook before the call that it names', () => {
    const { meter, call, done } = build();
    meter.onCall(2, () => void done.push('hook'));
    call('first');
    call('second');
    expect(done).toEqual(['first', 'hook', 'second']);
  });

  it('forgets everything when it is reset', () => {
    const { meter, call } = build(() => 5);
    call();
    meter.failAt(1, 'before');
    meter.reset();
    expect([meter.total(), meter.counts(), meter.milliseconds()]).toEqual([0, {}, 0]);
    expect(() => call()).not.toThrow();
  });

  it('recovers from an effect that throws by itself', () => {
    const { meter, call } = build();
    const fail = () =>
      meter.call('Range', 'setValues', () => {
        throw new Error('out of range');
      });
    expect(fail).toThrow('out of range');
    call();
    expect(meter.total()).toBe(2);
  });
});
