/** The one place that asks what time it is. */
import { fromNativeDate } from '../domain/shared/local-date';
import type { Clock } from './services';

export const clock: Clock = {
  now: () => Date.now(),
  today: () => {
    const today = fromNativeDate(new Date());
    if (today === undefined) throw new Error(`No civil date for ${Date.now()}`);
    return today;
  },
  moment: () => {
    const time = new Date();
    const parts = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0'));
    return `${fromNativeDate(time) ?? ''} ${parts.join(':')}`;
  },
  sleep: (milliseconds) => Utilities.sleep(milliseconds),
};
