/** Merges that are under way, kept with the spreadsheet so that a later execution carries them on. */
import { asDate, type LocalDate } from '../../domain/shared/local-date';
import type { Store } from '../../google/services';
import type { ActionInput } from '../action';
import { MERGE_INPUTS } from './input';

export interface KeptWish {
  /** The merge's id: when the letter is edited meanwhile, it is no longer this merge. */
  readonly id: string;
  /** The date on the letters, whatever day they are made. */
  readonly date: LocalDate;
  readonly input: ActionInput;
}

const LIST_KEY = 'lettres';
/** A property holds 9 KB. */
const LONGEST = 8000;

const propertyOf = (id: string): string => `${LIST_KEY}|${id}`;

/** @returns the merges under way, oldest first */
export function readWishes(store: Store): KeptWish[] {
  return idsOf(store).flatMap((id) => {
    const text = store.get(propertyOf(id)) ?? '';
    if (text === '') return [];
    const { date, input } = JSON.parse(text) as { date: string; input: ActionInput };
    return [{ id, date: asDate(date), input }];
  });
}

/** Keeps what was asked, not the list of letters: that is found again from the workbook and Drive. */
export function keepWish(store: Store, { id, date, input }: KeptWish): void {
  store.set(propertyOf(id), textOf(date, input));
  const ids = idsOf(store);
  if (!ids.includes(id)) store.set(LIST_KEY, [...ids, id].join(','));
}

export function forgetWish(store: Store, id: string): void {
  const ids = idsOf(store);
  if (!ids.includes(id)) return;
  store.set(LIST_KEY, ids.filter((other) => other !== id).join(','));
  store.set(propertyOf(id), '');
}

/** Whether what was asked can be kept: a list of thousands of families cannot. */
export function isKeepable(date: LocalDate, input: ActionInput): boolean {
  return utf8Length(textOf(date, input)) <= LONGEST;
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '.').length;
}

/** Only what a merge asks for; a file handed in is a letter on Drive by then. */
function textOf(date: LocalDate, input: ActionInput): string {
  const left = new Set(['nouveau', 'fichier', 'apercu']);
  const kept = Object.keys(MERGE_INPUTS).filter((name) => !left.has(name) && input[name] !== undefined);
  return JSON.stringify({ date, input: Object.fromEntries(kept.map((name) => [name, input[name]])) });
}

function idsOf(store: Store): string[] {
  return (store.get(LIST_KEY) ?? '').split(',').filter((id) => id !== '');
}
