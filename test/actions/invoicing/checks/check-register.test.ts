/** What stops a run in the register: every refusal with tab, row and column, and no false alarm. */
import { describeIssue } from '../../../../src/messages/issues';
import { gathered, placesOf, refusalsOf, type SchoolTabs, soundSchool } from '../../../builders/school-tabs';

const INSCRIPTION = { Année: '2022-23', Tarif: 'Normal', Type: 'Première', Statut: 'Prise en compte' };
const row = (id: string, pupil: string, section: string, more = {}) => {
  return { ...INSCRIPTION, Inscription: id, Élève: pupil, Catégorie: section, ...more };
};

it('finds nothing on a sound school', () => {
  expect(refusalsOf(soundSchool())).toEqual([]);
  expect(gathered(soundSchool()).notices).toEqual([]);
});

describe('identifiers are unique in their tab', () => {
  it.each<[string, (tabs: SchoolTabs) => SchoolTabs]>([
    ['Familles 3 Famille', (tabs) => tabs.type('Familles', 3, 'Famille', 'F1')],
    ['Responsables 3 Responsable', (tabs) => tabs.type('Responsables', 3, 'Responsable', 'R1')],
    ['Élèves 4 Élève', (tabs) => tabs.type('Élèves', 4, 'Élève', 'E1')],
    ['Inscriptions 4 Inscription', (tabs) => tabs.type('Inscriptions', 4, 'Inscription', 'I1')],
    ['Prestations 3 Prestation', (tabs) => tabs.add('Prestations', { Prestation: 'Cantine', Prix: 9 })],
  ])('%s', (place, spoil) => {
    expect(placesOf(refusalsOf(spoil(soundSchool())))).toContain(`id-twice · ${place}`);
  });
});

describe('references are found', () => {
  it.each<[string, (tabs: SchoolTabs) => SchoolTabs]>([
    ['Responsables 2 Famille', (tabs) => tabs.type('Responsables', 2, 'Famille', 'F9')],
    ['Payeurs 2 Famille', (tabs) => tabs.type('Payeurs', 2, 'Famille', 'F9')],
    ['Payeurs 2 Élève', (tabs) => tabs.type('Payeurs', 2, 'Élève', 'E9')],
    ['Élèves 2 Famille', (tabs) => tabs.type('Élèves', 2, 'Famille', 'F9')],
    ['Inscriptions 2 Élève', (tabs) => tabs.type('Inscriptions', 2, 'Élève', 'E9')],
    ['Retards 2 Élève', (tabs) => tabs.add('Retards', { Date: '2022-09-05', Élève: 'E9', Minutes: 5 })],
    [
      'Accueils exceptionnels 2 Élève',
      (tabs) => tabs.add('Accueils exceptionnels', { Date: '2022-09-05', Élève: 'E9', Statut: 'Accordé' }),
    ],
    [
      'Consommations 2 Élève',
      (tabs) => tabs.add('Consommations', { Date: '2022-09-05', Élève: 'E9', Prestation: 'Cantine', Quantité: 1 }),
    ],
    [
      'Consommations 2 Prestation',
      (tabs) => tabs.add('Consommations', { Date: '2022-09-05', Élève: 'E1', Prestation: 'Judo', Quantité: 1 }),
    ],
    [
      'Dommages 2 Élève',
      (tabs) =>
        tabs.add('Dommages', {
          Date: '2022-09-05',
          Élève: 'E9',
          Description: 'Vitre',
          Montant: 80,
          Statut: 'À facturer',
        }),
    ],
  ])('%s', (place, spoil) => {
    expect(placesOf(refusalsOf(spoil(soundSchool())))).toEqual([`reference-unknown · ${place}`]);
  });
});

describe('references are checked although another cell cannot be read', () => {
  const meal = (more = {}) => ({ Date: '2022-09-05', Élève: 'E1', Prestation: 'Cantine', Quantité: 1, ...more });
  const payer = { Payeur: 'A', Famille: 'F1', Nom: 'A', Objet: 'Tout', Part: 100 };
  it.each<[string, SchoolTabs, string[]]>([
    [
      'an unknown service while a service cannot be read; that service itself is no echo',
      soundSchool()
        .add('Prestations', { Prestation: 'Atelier', Prix: -3 })
        .add('Consommations', meal({ Prestation: 'Canti' }))
        .add('Consommations', meal({ Prestation: 'Atelier' })),
      ['cell-price · Prestations 3 Prix', 'reference-unknown · Consommations 2 Prestation'],
    ],
    [
      'an unknown pupil and family in rows that cannot be read',
      soundSchool()
        .add('Payeurs', { ...payer, Élève: 'ZZ', Objet: 'Ecolages' })
        .add('Payeurs', { ...payer, Famille: 'F9', Part: -10 })
        .add('Consommations', meal({ Élève: 'XX', Quantité: -1 })),
      [
        'cell-choice · Payeurs 3 Objet',
        'cell-percent · Payeurs 4 Part',
        'cell-quantity · Consommations 2 Quantité',
        'reference-unknown · Payeurs 3 Élève',
        'reference-unknown · Payeurs 4 Famille',
        'reference-unknown · Consommations 2 Élève',
      ],
    ],
    [
      'a pupil whose own row cannot be read',
      soundSchool()
        .type('Élèves', 2, 'Naissance', 'hier')
        .add('Consommations', meal())
        .add('Consommations', meal({ Quantité: -1 })),
      ['cell-date · Élèves 2 Naissance', 'cell-quantity · Consommations 3 Quantité'],
    ],
    [
      'an empty cell, which is named as such',
      soundSchool().add('Consommations', meal({ Élève: '' })),
      ['cell-required · Consommations 2 Élève'],
    ],
  ])('%s', (_, tabs, places) => {
    expect(placesOf(refusalsOf(tabs)).sort()).toEqual([...places].sort());
  });

  it('says what is unknown', () => {
    const tabs = soundSchool().add('Consommations', meal({ Élève: 'XX', Quantité: -1 }));
    expect(refusalsOf(tabs).map(describeIssue)[1]).toBe(
      'Onglet « Consommations », ligne 2, colonne « Élève » : « XX » n’existe pas dans l’onglet qui liste : Élève.',
    );
  });
});

describe('an enrolment is possible', () => {
  it.each<[string, string, string | number, string[]]>([
    ['a crèche row without days', 'Jours', '', ['cell-required · Inscriptions 3 Jours']],
    [
      'a crèche row at the Corporate tariff (R-2.28)',
      'Tarif',
      'Corporate',
      ['creche-corporate · Inscriptions 3 Tarif'],
    ],
    ['an arrival after the year', 'Début', '2023-09-01', ['arrival-after-year · Inscriptions 3 Début']],
    ['an arrival on its last day', 'Début', '2023-08-31', []],
    ['a departure after the year', 'Fin', '2023-09-01', ['departure-after-year · Inscriptions 3 Fin']],
    ['a departure on its last day', 'Fin', '2023-08-31', []],
    [
      'too young for the maternelle (R-1.2)',
      'Catégorie',
      'Maternelle Petits',
      ['too-young-preschool · Inscriptions 3 Catégorie'],
    ],
    [
      'too young for the élémentaire (R-1.3)',
      'Catégorie',
      'Élémentaire',
      ['too-young-elementary · Inscriptions 3 Catégorie'],
    ],
    ['cancelled: the age does not matter', 'Statut', 'Annulée', []],
  ])('%s', (_, header, value, places) => {
    expect(placesOf(refusalsOf(soundSchool().type('Inscriptions', 3, header, value)))).toEqual(places);
  });

  it.each([
    ['2022-06-01', []],
    ['2022-06-02', ['too-young-creche · Inscriptions 3 Catégorie']],
  ])('a crèche child born on %s, three months old on 1 September or not (R-1.1): %j', (birth, places) => {
    expect(placesOf(refusalsOf(soundSchool().type('Élèves', 3, 'Naissance', birth)))).toEqual(places);
  });

  it.each([
    ['Catégorie', 'Maternelle Moyens et Grands', 'Catégorie'],
    ['Niveau', 'CM1', 'Niveau'],
  ])('shows, and does not block, another %s than the age proposes (D-1.4)', (header, value, column) => {
    const { notices } = gathered(soundSchool().type('Inscriptions', 2, header, value));
    expect(placesOf(notices)).toEqual([`level-differs · Inscriptions 2 ${column}`]);
    expect(notices.map(describeIssue).join()).toMatch(/l’âge proposerait le niveau CE2/);
  });
});

describe('a child is enrolled once at a time', () => {
  it.each<[string, Record<string, string>, Record<string, string>, boolean]>([
    ['the whole year twice', {}, {}, true],
    ['one after the other', { Fin: '2022-10-31' }, { Début: '2022-11-01' }, false],
    ['on the same day', { Fin: '2022-10-31' }, { Début: '2022-10-31' }, true],
    ['one of them cancelled', {}, { Statut: 'Annulée' }, false],
    ['one of them refused', {}, { Statut: 'Refusée' }, false],
    ['one of them only asked for', {}, { Statut: 'Demandée' }, true],
    ['one of them withdrawn before the rentrée', {}, { Statut: 'Sortie', Fin: '2022-08-20' }, false],
    ['one of them withdrawn before it began', {}, { Statut: 'Sortie', Début: '2022-11-07', Fin: '2022-11-01' }, false],
    ['in two years', {}, { Année: '2023-24' }, false],
  ])('%s', (_, first, second, isTold) => {
    const tabs = soundSchool();
    for (const [header, value] of Object.entries(first)) tabs.type('Inscriptions', 2, header, value);
    tabs.add('Inscriptions', row('I4', 'E1', 'Élémentaire', second));
    const places = placesOf(refusalsOf(tabs)).filter((place) => !place.startsWith('calendar-missing'));
    expect(places).toEqual(isTold ? ['enrolments-overlap · Inscriptions 5 Début'] : []);
  });

  it('may leave the crèche and enter the school on the same day', () => {
    const tabs = soundSchool()
      .type('Élèves', 3, 'Naissance', '2019-12-31')
      .type('Inscriptions', 3, 'Fin', '2022-11-07');
    tabs.add('Inscriptions', row('I4', 'E2', 'Maternelle Petits', { Début: '2022-11-07' }));
    expect(refusalsOf(tabs)).toEqual([]);
  });

  it('takes the rentrée for the first day of school, not 1 September', () => {
    const tabs = soundSchool()
      .type('Élèves', 3, 'Naissance', '2019-12-31')
      .type('Inscriptions', 3, 'Fin', '2022-09-04');
    tabs.add('Inscriptions', row('I4', 'E2', 'Maternelle Petits')).type('Calendrier', 2, 'Rentrée', '2022-09-05');
    expect(refusalsOf(tabs)).toEqual([]);
  });
});

describe('a late pick-up has its minutes or both times', () => {
  it.each<[Record<string, string | number>, boolean]>([
    [{ Minutes: 5 }, false],
    [{ Prévue: '18:30', Réelle: '18:45' }, false],
    [{ Réelle: '18:45' }, true],
    [{ Prévue: '18:30' }, true],
    [{}, true],
  ])('%j', (cells, isTold) => {
    const tabs = soundSchool().add('Retards', { Date: '2022-09-05', Élève: 'E1', ...cells });
    expect(placesOf(refusalsOf(tabs))).toEqual(isTold ? ['late-row-incomplete · Retards 2 Minutes'] : []);
  });
});

it('tells all problems of all tabs at once, each with a French sentence', () => {
  const tabs = soundSchool()
    .type('Élèves', 2, 'Famille', 'F9')
    .type('Inscriptions', 3, 'Jours', '')
    .type('Payeurs', 2, 'Élève', 'E1')
    .type('Calendrier', 2, 'Toussaint retour', '2022-10-01')
    .type('Tarifs', 5, 'Annoncé le', '2022-06-02')
    .type('Réglages', 10, 'Valeur', 'CH00');
  const issues = refusalsOf(tabs);
  expect(new Set(issues.map(({ tab }) => tab))).toEqual(
    new Set(['Réglages', 'Calendrier', 'Tarifs', 'Élèves', 'Inscriptions', 'Payeurs']),
  );
  for (const issue of issues) expect(describeIssue(issue)).toMatch(/^Onglet « .+ », ligne \d+, colonne « .+ » : ./);
});
