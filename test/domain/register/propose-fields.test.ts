/** Columns of a file proposed by their titles. */
import { REGISTER_FIELDS } from '../../../src/actions/import-register/fields';
import { proposeFields, relationIn } from '../../../src/domain/register/propose-fields';

const proposed = (...headers: string[]) => Object.fromEntries(proposeFields(headers, REGISTER_FIELDS));

describe('the proposed field of a column', () => {
  it.each([
    ['Nom', 'Élève · Nom'],
    ['NOM DE L’ENFANT', 'Élève · Nom'],
    ['Prénom de l’élève', 'Élève · Prénom'],
    ['Date de naissance', 'Élève · Naissance'],
    ['Né(e) le', 'Élève · Naissance'],
    ['Nom de famille', 'Famille · Nom'],
    ['Code postal', 'Famille · NPA'],
    ['Localité', 'Famille · Ville'],
    ['Famille', 'Famille · Famille'],
    ['Élève', 'Élève · Élève'],
    ['Mail du père', 'Responsable 1 · E-mail'],
    ['Responsable 2 - Prénom', 'Responsable 2 · Prénom'],
    ['Tél. parent 1', 'Responsable 1 · Téléphone'],
    ['E-mail', 'Responsable 1 · E-mail'],
    ['Nom de l’employeur', 'Payeur · Nom'],
    ['Section', 'Inscription · Catégorie'],
    ['Statut', 'Inscription · Statut'],
    ['Inscription · Classe', 'Inscription · Classe'],
    ['Date d’entrée', 'Élève · Entrée'],
  ])('of « %s » is %s', (header, field) => {
    expect(proposed(header)).toEqual({ [header]: field });
  });

  it.each(['Allergies', 'Médecin', 'Photo', '???'])('of « %s » is none', (header) => {
    expect(proposed(header)).toEqual({});
  });

  it('takes each field once, the first column first', () => {
    expect(proposed('Naissance', 'Date de naissance')).toEqual({ Naissance: 'Élève · Naissance' });
  });

  it('tells two adults apart in the order in which the file speaks of them', () => {
    expect(proposed('Nom de la mère', 'Mail du père', 'Prénom de la mère', 'Nom du père')).toEqual({
      'Nom de la mère': 'Responsable 1 · Nom',
      'Mail du père': 'Responsable 2 · E-mail',
      'Prénom de la mère': 'Responsable 1 · Prénom',
      'Nom du père': 'Responsable 2 · Nom',
    });
    expect([relationIn('Mail du père'), relationIn('Nom de la mère'), relationIn('Parent 1')]).toEqual([
      ...['Père', 'Mère'],
      undefined,
    ]);
  });
});
