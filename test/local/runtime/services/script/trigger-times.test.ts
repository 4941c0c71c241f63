import {
  nextDue,
  passTrigger,
  type Schedule,
  type TriggerRecord,
} from '../../../../../local/runtime/services/script/trigger-times';

const wednesday = new Date(2022, 5, 15, 9, 30).getTime();

describe('The times of triggers', () => {
  it.each<[string, Schedule, Date]>([
    ['once', { kind: 'once', at: wednesday + 1 }, new Date(wednesday + 1)],
    ['hourly', { kind: 'every', milliseconds: 3_600_000 }, new Date(2022, 5, 15, 10, 30)],
    ['daily at six', { kind: 'daily', days: 1, hour: 6 }, new Date(2022, 5, 16, 6)],
    ['daily at eleven', { kind: 'daily', days: 3, hour: 11 }, new Date(2022, 5, 15, 11)],
    ['on Mondays', { kind: 'weekly', weekday: 1, hour: 8 }, new Date(2022, 5, 20, 8)],
    ['on Wednesdays', { kind: 'weekly', weekday: 3, hour: 9 }, new Date(2022, 5, 22, 9)],
  ])('%s: the next one', (_name, schedule, expected) => {
    expect(new Date(nextDue(schedule, wednesday) as number)).toEqual(expected);
  });

  it('keep the days between two firings', () => {
    const schedule: Schedule = { kind: 'daily', days: 3, hour: 11 };
    const trigger: TriggerRecord = { id: '1', handler: 'go', event: 'CLOCK', user: 'a', schedule, due: wednesday };
    passTrigger(trigger, new Date(2022, 5, 15, 11).getTime());
    expect(new Date(trigger.due as number)).toEqual(new Date(2022, 5, 18, 11));
  });

  it('end after the one firing of a trigger that fires once', () => {
    const schedule: Schedule = { kind: 'once', at: wednesday };
    const trigger: TriggerRecord = { id: '1', handler: 'go', event: 'CLOCK', user: 'a', schedule, due: wednesday };
    passTrigger(trigger, wednesday);
    expect(trigger.due).toBeUndefined();
  });
});
