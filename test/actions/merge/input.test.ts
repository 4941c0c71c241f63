/** What a person asks of a merge. */
import { readWish } from '../../../src/actions/merge/input';
import { describeIssue } from '../../../src/messages/issues';

it('is a mailed letter per family to everybody when nothing is said', () => {
  expect(readWish({ modele: 'Rentrée' })).toEqual({
    issues: [],
    wish: {
      templates: { main: 'Rentrée', de: '', en: '' },
      per: 'family',
      sections: [],
      levels: [],
      classes: [],
      families: [],
      balance: 'all',
      isForAll: false,
      year: undefined,
      subjects: { fr: '', de: '', en: '' },
      occasion: '',
      isTrial: false,
      isMailed: true,
      skipsEmpty: false,
    },
  });
});

it.each([
  [{ section: 'crèche, ELEMENTAIRE' }, { sections: ['creche', 'elementary'] }],
  [{ section: ['6e'] }, { sections: ['sixth-grade'] }],
  [{ niveau: 'cp; ce1' }, { levels: ['CP', 'CE1'] }],
  [{ classe: 'CP A, CP A, ' }, { classes: ['CP A'] }],
  [{ famille: ['F1', 'F2'] }, { families: ['F1', 'F2'] }],
  [{ famille: 4711 }, { families: ['4711'] }],
  [{ solde: 'Débiteurs' }, { balance: 'owing' }],
  [{ solde: 'en retard' }, { balance: 'overdue' }],
  [{ par: 'élève' }, { per: 'pupil' }],
  [{ eleves: 'tous' }, { isForAll: true }],
  [{ annee: '2023-24' }, { year: '2023-24' }],
  [
    { apercu: true, envoyer: false },
    { isTrial: true, isMailed: false },
  ],
  [
    { apercu: 'oui', envoyer: 'non', ecarter_vides: 'true' },
    { isTrial: true, isMailed: false, skipsEmpty: true },
  ],
])('reads %j', (input, wish) => {
  expect(readWish(input)).toMatchObject({ issues: [], wish });
});

it('tells every word that it does not know, with those that it does', () => {
  const { issues } = readWish({
    section: 'lycée, crèche',
    niveau: 'CP9',
    solde: 'riches',
    par: 'classe',
    annee: '2022',
  });
  const sentences = issues.map(describeIssue);
  expect(sentences).toHaveLength(5);
  for (const word of ['lycée', 'CP9', 'riches', 'classe', '2022']) {
    expect(sentences).toContainEqual(expect.stringContaining(`« ${word} »`));
  }
  expect(sentences).toContainEqual(expect.stringContaining('tous, debiteurs, en retard, crediteurs'));
});
