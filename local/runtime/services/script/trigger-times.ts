/** Triggers as data, and when a timed one is due next. */

/** How often a timed trigger fires; all hours are of the process's zone. */
export type Schedule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'every'; readonly milliseconds: number }
  | { readonly kind: 'daily'; readonly days: number; readonly hour: number }
  | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number };

export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';

export interface TriggerRecord {
  readonly id: string;
  readonly handler: string;
  readonly event: TriggerEvent;
  /** The account under which it runs. */
  readonly user: string;
  readonly schedule?: Schedule;
  /** Milliseconds since 1970; absent: never again, though the trigger stays listed until it is deleted. */
  due?: number;
}

/**
 * Gives the first moment strictly after `from` at which a schedule is due; undefined when there is none.
 * @example nextDue({ kind: 'every', milliseconds: 60_000 }, 0) // 60000
 */
export function nextDue(schedule: Schedule, from: number): number | undefined {
  switch (schedule.kind) {
    case 'once':
      return schedule.at > from ? schedule.at : undefined;
    case 'every':
      return from + schedule.milliseconds;
    case 'daily':
    case 'weekly': {
      const due = new Date(from);
      due.setHours(schedule.hour, 0, 0, 0);
      const isReached = (): boolean =>
        due.getTime() > from && (schedule.kind === 'daily' || due.getDay() === schedule.weekday);
      // Even every n days, the first firing is at the next such hour; passTrigger keeps the later ones apart.
      while (!isReached()) due.setDate(due.getDate() + 1);
      return due.getTime();
    }
  }
}

/**
 * Marks a trigger as fired: it gets its next moment, or none when it fires once.
 * @param now milliseconds since 1970
 */
export function passTrigger(trigger: TriggerRecord, now: number): void {
  const { schedule } = trigger;
  const isRepeated = schedule !== undefined && schedule.kind !== 'once';
  const extra = schedule?.kind === 'daily' ? schedule.days - 1 : 0;
  const next = isRepeated ? nextDue(schedule, now) : undefined;
  if (next === undefined) {
    delete trigger.due;
    return;
  }
  const later = new Date(next);
  later.setDate(later.getDate() + extra);
  trigger.due = later.getTime();
}
