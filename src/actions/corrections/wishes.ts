/** Settlement statements that were asked for and are not made: kept until they are. */
import type { Services } from '../../google/services';
import type { DepartureWish } from './departure-letter';

const PROPERTY = 'departs';

export function readWishes({ store }: Pick<Services, 'store'>): DepartureWish[] {
  const text = store.get(PROPERTY) ?? '';
  return text === '' ? [] : (JSON.parse(text) as DepartureWish[]);
}

export function keepWishes({ store }: Pick<Services, 'store'>, wishes: readonly DepartureWish[]): void {
  const text = wishes.length === 0 ? '' : JSON.stringify(wishes);
  if (text !== (store.get(PROPERTY) ?? '')) store.set(PROPERTY, text);
}

export function addWish(services: Pick<Services, 'store'>, wish: DepartureWish): void {
  keepWishes(services, [...withoutWish(readWishes(services), wish), wish]);
}

/** The wishes but those for the same pupil and year. */
export function withoutWish(wishes: readonly DepartureWish[], { pupilId, year }: DepartureWish): DepartureWish[] {
  return wishes.filter((wish) => wish.pupilId !== pupilId || wish.year !== year);
}
