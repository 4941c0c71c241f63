/** Lists that were asked for and are not finished, as the store keeps them. */
import type { LocalDate } from '../../domain/shared/local-date';
import type { Services } from '../../google/services';
import type { ActionInput } from '../action';
import { fitsStore } from '../shared/stored-text';

/** What a person asked for and is not finished: action, inputs and day make the same documents again. */
export interface ListWish {
  readonly action: string;
  readonly input: ActionInput;
  readonly date: LocalDate;
  /** The last job that is done. */
  readonly after?: string;
  /** Since when it is refused whenever it is tried, in milliseconds. */
  readonly refusedSince?: number;
}

const WISHES = 'listes';

/** The wishes that are not finished, in the order in which they were made. */
export function readListWishes({ store }: Pick<Services, 'store'>): ListWish[] {
  const text = store.get(WISHES) ?? '';
  return text === '' ? [] : (JSON.parse(text) as ListWish[]);
}

export function keepWishes({ store }: Pick<Services, 'store'>, wishes: readonly ListWish[]): void {
  const text = textOf(wishes);
  if (text !== (store.get(WISHES) ?? '')) store.set(WISHES, text);
}

/** Whether the store holds all these at once. */
export const areTooMany = (wishes: readonly ListWish[]): boolean => !fitsStore(textOf(wishes));

/** Whether two wishes ask for the same documents. */
export const isSame = (a: ListWish, b: ListWish): boolean =>
  a.action === b.action && a.date === b.date && JSON.stringify(a.input) === JSON.stringify(b.input);

/** A wish that can be carried out again. */
export function withoutRefusal({ refusedSince: _, ...wish }: ListWish): ListWish {
  return wish;
}

const textOf = (wishes: readonly ListWish[]): string => (wishes.length === 0 ? '' : JSON.stringify(wishes));
