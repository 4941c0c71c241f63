/** The builders of `ScriptApp.newTrigger` and the triggers that they make. */

import type { Host } from '../../host';
import { serviceError } from '../errors';
import { nextDue, type Schedule, type TriggerEvent, type TriggerRecord } from './trigger-times';

type Script = typeof GoogleAppsScript.Script;
type Trigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type SheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

const MOST_TRIGGERS = 20;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MINUTE_STEPS = [1, 5, 10, 15, 30];
const HOUR_STEPS = [1, 2, 4, 6, 8, 12];
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

export class LocalTrigger implements Trigger {
  constructor(private readonly record: TriggerRecord) {}

  getEventType(): GoogleAppsScript.Script.EventType {
    return this.record.event as unknown as Script['EventType']['CLOCK'];
  }

  getHandlerFunction(): string {
    return this.record.handler;
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return (this.record.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS') as unknown as Script['TriggerSource']['CLOCK'];
  }

  getTriggerSourceId(): string {
    return '';
  }

  getUniqueId(): string {
    return this.record.id;
  }
}

/** What both builders need to keep the trigger that they make. */
export interface TriggerKeeper {
  readonly host: Host;
  readonly triggers: TriggerRecord[];
  readonly user: string;
  readonly handler: string;
}

function keep(keeper: TriggerKeeper, event: TriggerEvent, schedule?: Schedule): LocalTrigger {
  const { host, triggers, user, handler } = keeper;
  return host.meter.call('TriggerBuilder', 'create', () => {
    if (triggers.filter((trigger) => trigger.user === user).length >= MOST_TRIGGERS) {
      const rest = 'Triggers must be deleted from the script before more can be added.';
      throw serviceError(host.realm, `This script has too many triggers. ${rest}`);
    }
    const highest = triggers.reduce((most, { id }) => Math.max(most, Number(id) || 0), 1_000_000);
    const record: TriggerRecord = { id: String(highest + 1), handler, event, user, ...(schedule && { schedule }) };
    const due = schedule && nextDue(schedule, host.clock.now());
    if (due !== undefined) record.due = due;
    triggers.push(record);
    return new LocalTrigger(record);
  });
}

type ModelledClock = Pick<
  ClockBuilder,
  'after' | 'at' | 'atHour' | 'create' | 'everyDays' | 'everyHours' | 'everyMinutes' | 'everyWeeks' | 'onWeekDay'
>;

export class LocalClockTriggerBuilder implements ModelledClock {
  private moment: number | undefined;
  private interval: number | undefined;
  private days: number | undefined;
  private weekday: number | undefined;
  private hour = 0;

  constructor(private readonly keeper: TriggerKeeper) {}

  after(durationMilliseconds: number): ClockBuilder {
    this.moment = this.keeper.host.clock.now() + Math.max(durationMilliseconds, 1);
    return this.self();
  }

  at(date: { getTime(): number }): ClockBuilder {
    this.moment = date.getTime();
    return this.self();
  }

  atHour(hour: number): ClockBuilder {
    this.hour = hour;
    return this.self();
  }

  everyDays(n: number): ClockBuilder {
    this.days = n;
    return this.self();
  }

  everyHours(n: number): ClockBuilder {
    return this.every(n, HOUR_STEPS, HOUR);
  }

  everyMinutes(n: number): ClockBuilder {
    return this.every(n, MINUTE_STEPS, MINUTE);
  }

  everyWeeks(n: number): ClockBuilder {
    if (n !== 1) throw serviceError(this.keeper.host.realm, `Invalid argument: ${n}`);
    return this.self();
  }

  onWeekDay(day: GoogleAppsScript.Base.Weekday): ClockBuilder {
    this.weekday = WEEKDAYS.indexOf(String(day));
    return this.self();
  }

  create(): Trigger {
    return keep(this.keeper, 'CLOCK', this.schedule());
  }

  private schedule(): Schedule {
    if (this.moment !== undefined) return { kind: 'once', at: this.moment };
    if (this.interval !== undefined) return { kind: 'every', milliseconds: this.interval };
    if (this.days !== undefined) return { kind: 'daily', days: this.days, hour: this.hour };
    if (this.weekday !== undefined) return { kind: 'weekly', weekday: this.weekday, hour: this.hour };
    throw serviceError(this.keeper.host.realm, 'The trigger is missing its time.');
  }

  private every(n: number, steps: readonly number[], unit: number): ClockBuilder {
    if (!steps.includes(n)) throw serviceError(this.keeper.host.realm, `Invalid argument: ${n}`);
    this.interval = n * unit;
    return this.self();
  }

  private self(): ClockBuilder {
    return this as unknown as ClockBuilder;
  }
}

type ModelledSheet = Pick<SheetBuilder, 'create' | 'onChange' | 'onEdit' | 'onOpen'>;

export class LocalSpreadsheetTriggerBuilder implements ModelledSheet {
  private event: TriggerEvent | undefined;

  constructor(private readonly keeper: TriggerKeeper) {}

  onChange(): SheetBuilder {
    return this.on('ON_CHANGE');
  }

  onEdit(): SheetBuilder {
    return this.on('ON_EDIT');
  }

  onOpen(): SheetBuilder {
    return this.on('ON_OPEN');
  }

  create(): Trigger {
    if (!this.event) throw serviceError(this.keeper.host.realm, 'The trigger is missing its event.');
    return keep(this.keeper, this.event);
  }

  private on(event: TriggerEvent): SheetBuilder {
    this.event = event;
    return this as unknown as SheetBuilder;
  }
}
