/** Payers that can be applied: one person an identifier, children of the family, at most 100 % an item. */
import { placesOf, refusalsOf, soundSchool } from '../../../builders/school-tabs';

const payer = (id: string, more: Record<string, string | number> = {}) => {
  return { Payeur: id, Famille: 'F1', Nom: `Payeur ${id}`, Objet: 'Tout', Part: 50, ...more };
};

describe('shares of an item', () => {
  it.each<[string, Record<string, string | number>[], string[]]>([
    ['100 % in two', [payer('A'), payer('B')], []],
    ['100.5 %', [payer('A'), payer('B', { Part: 50.5 })], ['shares-above-100 · Payeurs 4 Part']],
    ['thirds', [payer('A', { Part: 33.33 }), payer('B', { Part: 33.33 }), payer('C', { Part: 33.34 })], []],
    ['two items', [payer('A', { Part: 100 }), payer('B', { Part: 100, Objet: 'Écolage' })], []],
    ['two children', [payer('A', { Part: 100, Élève: 'E1' }), payer('B', { Part: 100, Élève: 'E2' })], []],
    ['two families', [payer('A', { Part: 100 }), payer('B', { Part: 100, Famille: 'F2' })], []],
  ])('%s', (_, payers, places) => {
    const tabs = soundSchool();
    for (const cells of payers) tabs.add('Payeurs', cells);
    expect(placesOf(refusalsOf(tabs))).toEqual(places);
  });

  it('are told as they add up', () => {
    const tabs = soundSchool()
      .add('Payeurs', payer('A', { Part: 33.3 }))
      .add('Payeurs', payer('B', { Part: 66.8 }));
    expect(refusalsOf(tabs)[0]?.data).toEqual({ sum: 100.1 });
  });
});

describe('a payer', () => {
  it.each<[string, Record<string, string | number>[], string[]]>([
    ['of several items', [payer('A'), payer('A', { Objet: 'Crèche' })], []],
    ['twice for one item', [payer('A'), payer('A', { Part: 20 })], ['id-twice · Payeurs 4 Payeur']],
    [
      'with two names',
      [payer('A'), payer('A', { Objet: 'Crèche', Nom: 'Autre' })],
      ['payer-two-people · Payeurs 4 Payeur'],
    ],
    [
      'of two families',
      [payer('A'), payer('A', { Famille: 'F2' })],
      ['id-twice · Payeurs 4 Payeur', 'payer-two-people · Payeurs 4 Payeur'],
    ],
    ['of a child of another family', [payer('A', { Élève: 'E3' })], ['payer-other-family · Payeurs 3 Élève']],
    ['of more than all', [payer('A', { Part: 101 })], ['cell-percent · Payeurs 3 Part']],
    ['of nothing', [payer('A', { Part: 0 })], ['cell-percent · Payeurs 3 Part']],
  ])('%s', (_, payers, places) => {
    const tabs = soundSchool();
    for (const cells of payers) tabs.add('Payeurs', cells);
    expect(placesOf(refusalsOf(tabs))).toEqual(places);
  });
});
