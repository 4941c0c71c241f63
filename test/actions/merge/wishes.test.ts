/** Merges under way, as they are kept. */
import { forgetWish, isKeepable, keepWish, readWishes, utf8Length } from '../../../src/actions/merge/wishes';
import { asDate } from '../../../src/domain/shared/local-date';
import type { Store } from '../../../src/google/services';

function memory(): Store & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
}

const DATE = asDate('2022-10-03');

it('keeps what was asked in its order, each merge once, and forgets one by one', () => {
  const store = memory();
  keepWish(store, { id: 'a', date: DATE, input: { modele: 'A' } });
  keepWish(store, { id: 'b', date: DATE, input: { modele: 'B', section: ['Crèche'] } });
  keepWish(store, { id: 'a', date: asDate('2022-10-04'), input: { modele: 'A', solde: 'tous' } });
  expect(readWishes(store)).toEqual([
    { id: 'a', date: '2022-10-04', input: { modele: 'A', solde: 'tous' } },
    { id: 'b', date: '2022-10-03', input: { modele: 'B', section: ['Crèche'] } },
  ]);
  forgetWish(store, 'a');
  forgetWish(store, 'unknown');
  expect(readWishes(store).map(({ id }) => id)).toEqual(['b']);
  forgetWish(store, 'b');
  expect(readWishes(store)).toEqual([]);
});

it('keeps no file, no trial and nothing that is no input of a merge', () => {
  const store = memory();
  const input = { modele: 'A', contenu: 'UEs=', fichier: 'a.docx', nouveau: 'B', apercu: false, choix: {}, autre: 1 };
  keepWish(store, { id: 'a', date: DATE, input });
  expect(readWishes(store)[0]?.input).toEqual({ modele: 'A' });
});

it('says when a list is too long to be kept', () => {
  const families = (count: number) => ({ famille: Array.from({ length: count }, (_, index) => `F${1000 + index}`) });
  expect(isKeepable(DATE, families(900))).toBe(true);
  expect(isKeepable(DATE, families(1100))).toBe(false);
});

it('counts bytes', () => {
  expect([utf8Length('abc'), utf8Length('é%'), utf8Length('€'), utf8Length('😀')]).toEqual([3, 3, 3, 4]);
});
