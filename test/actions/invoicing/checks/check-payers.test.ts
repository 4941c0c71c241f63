/** Payers that can be applied: one person an identifier, children of the family, shares that make up the whole. */
import { describeIssue } from '../../../../src/messages/issues';
import { placesOf, refusalsOf, soundSchool } from '../../../builders/school-tabs';

const payer = (id: string, more: Record<string, string | number> = {}) => {
  return { Payeur: id, Famille: 'F1', Nom: `Payeur ${id}`, Objet: 'Tout', Part: 50, ...more };
};
const whole = (id: string, more: Record<string, string | number> = {}) => payer(id, { Part: 100, ...more });

const NOT_100 = 'shares-not-100 · Payeurs 3 Part';

describe('shares of an item', () => {
  it.each<[string, Record<string, string | number>[], string[]]>([
    ['100 % in two', [payer('A'), payer('B')], []],
    ['50 % alone', [payer('A')], [NOT_100]],
    ['100.5 %', [payer('A'), payer('B', { Part: 50.5 })], [NOT_100]],
    ['99.5 %', [payer('A'), payer('B', { Part: 49.5 })], [NOT_100]],
    ['thirds', [payer('A', { Part: 33.33 }), payer('B', { Part: 33.33 }), payer('C', { Part: 33.33 })], []],
    ['99.9 %', [payer('A', { Part: 99.9 })], []],
    ['two items', [payer('A', { Part: 100 }), payer('B', { Part: 100, Objet: 'Écolage' })], []],
    [
      'two items with half',
      [payer('A', { Part: 100 }), payer('B', { Objet: 'Écolage' })],
      ['shares-not-100 · Payeurs 4 Part'],
    ],
    ['two children', [payer('A', { Part: 100, Élève: 'E1' }), payer('B', { Part: 100, Élève: 'E2' })], []],
    ['two families', [payer('A', { Part: 100 }), payer('B', { Part: 100, Famille: 'F2' })], []],
  ])('%s', (_, payers, places) => {
    const tabs = soundSchool();
    for (const cells of payers) tabs.add('Payeurs', cells);
    expect(placesOf(refusalsOf(tabs))).toEqual(places);
  });

  it('are told with rows, object, family and sum, every item at once', () => {
    const tabs = soundSchool()
      .add('Payeurs', payer('A', { Part: 33.3 }))
      .add('Payeurs', payer('B', { Part: 66.8 }))
      .add('Payeurs', payer('C', { Objet: 'Crèche', Élève: 'E2', Part: 60 }));
    expect(refusalsOf(tabs).map(describeIssue)).toEqual([
      'Onglet « Payeurs », ligne 3, colonne « Part » : famille F1, objet « Tout » : les parts (lignes 3, 4) font 100,1 %, et non 100 %.',
      'Onglet « Payeurs », ligne 5, colonne « Part » : famille F1, élève E2, objet « Crèche » : les parts (lignes 5) font 60 %, et non 100 %.',
    ]);
  });

  it('are not told where a row of theirs cannot be read, which is named already', () => {
    const tabs = soundSchool()
      .add('Payeurs', payer('A'))
      .add('Payeurs', payer('B', { Part: 'moitié' }));
    expect(placesOf(refusalsOf(tabs))).toEqual(['cell-percent · Payeurs 4 Part']);
  });
});

describe('what a payer pays', () => {
  it.each(['Paiement', 'Avoir', 'Remise', 'Remboursement', 'Rappel'])(
    'is never %s, which nobody is invoiced',
    (object) => {
      const issues = refusalsOf(soundSchool().add('Payeurs', whole('A', { Objet: object })));
      expect(placesOf(issues)).toEqual(['payer-object-never-billed · Payeurs 3 Objet']);
      expect(describeIssue(issues[0] ?? { code: '' })).toBe(
        `Onglet « Payeurs », ligne 3, colonne « Objet » : « ${object} » ne se facture pas, un payeur ne peut donc pas le payer ; choisissez Tout ou ce qui se facture (Inscription, Pénalité, Écolage, Crèche, Accueil exceptionnel, Retard, Prestation, Dommage).`,
      );
    },
  );

  it.each([
    'Tout',
    'Inscription',
    'Pénalité',
    'Écolage',
    'Crèche',
    'Accueil exceptionnel',
    'Retard',
    'Prestation',
    'Dommage',
  ])('may be %s', (object) => {
    expect(refusalsOf(soundSchool().add('Payeurs', whole('A', { Objet: object })))).toEqual([]);
  });
});

describe('a payer', () => {
  it.each<[string, Record<string, string | number>[], string[]]>([
    ['of several items', [whole('A'), whole('A', { Objet: 'Crèche' })], []],
    ['twice for one item', [payer('A'), payer('A')], ['id-twice · Payeurs 4 Payeur']],
    [
      'with two names',
      [whole('A'), whole('A', { Objet: 'Crèche', Nom: 'Autre' })],
      ['payer-two-people · Payeurs 4 Payeur'],
    ],
    [
      'of two families',
      [whole('A'), whole('A', { Famille: 'F2' })],
      ['id-twice · Payeurs 4 Payeur', 'payer-two-people · Payeurs 4 Payeur'],
    ],
    ['of a child of another family', [whole('A', { Élève: 'E3' })], ['payer-other-family · Payeurs 3 Élève']],
    ['of more than all', [payer('A', { Part: 101 })], ['cell-percent · Payeurs 3 Part']],
    ['of nothing', [payer('A', { Part: 0 })], ['cell-percent · Payeurs 3 Part']],
  ])('%s', (_, payers, places) => {
    const tabs = soundSchool();
    for (const cells of payers) tabs.add('Payeurs', cells);
    expect(placesOf(refusalsOf(tabs))).toEqual(places);
  });
});
