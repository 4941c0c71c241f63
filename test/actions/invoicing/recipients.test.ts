/** Who is mailed an invoice. */
import { recipientsOf } from '../../../src/actions/invoicing/recipients';
import { gathered, soundSchool } from '../../builders/school-tabs';

const rowsOf = () =>
  gathered(
    soundSchool()
      .type('Responsables', 2, 'E-mail', 'ader@essai.example; ada@essai.example')
      .add('Responsables', {
        Responsable: 'R3',
        Famille: 'F1',
        Nom: 'Oncle',
        'Représentant légal': 'non',
        'E-mail': 'oncle@essai.example',
      })
      .add('Responsables', {
        Responsable: 'R4',
        Famille: 'F1',
        Nom: 'Père',
        'Représentant légal': 'oui',
        'E-mail': 'ada@essai.example, pere@essai.example',
      })
      .type('Payeurs', 2, 'E-mail', 'compta@employeur.example')
      .add('Payeurs', { Payeur: 'P2', Famille: 'F1', Nom: 'Tante', Objet: 'Crèche', Part: 100 }),
  ).tabs.rows;

it.each([
  [
    'the legal representatives of the family, each address once',
    'F1',
    undefined,
    ['ader@essai.example', 'ada@essai.example', 'pere@essai.example'],
  ],
  ['nobody where no representative has an address', 'F2', undefined, []],
  ['the payer alone', 'F2', 'P1', ['compta@employeur.example']],
  ['nobody where the payer has no address', 'F1', 'P2', []],
  ['nobody where the payer is of another family', 'F1', 'P1', []],
])('%s', (_, familyId, payerId, addresses) => {
  expect(recipientsOf(rowsOf(), { familyId, payerId })).toEqual(addresses);
});
