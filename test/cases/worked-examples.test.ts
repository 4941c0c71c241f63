/** The worked cases of the custom functions for 2022-23, by hand from the tariffs of annexe 2. */
import { call } from '../builders/call-function';
import { calendarValues, cellDate, tariffValues } from '../builders/school-year-2022';

const Y = '2022-23';
const due = (...args: unknown[]): [string, unknown[]] => ['ECOLAGE_DU', [...args, Y]];
const day = (iso: string) => cellDate(iso);

const CASES: readonly (readonly [string, unknown[], unknown])[] = [
  ['ECOLAGE', ['Élémentaire', 'Normal', 1, Y], 8300],
  ['ECOLAGE', ['Élémentaire', 'Normal', 2, Y], 7470],
  ['ECOLAGE', ['Maternelle Petits', 'Normal', 3, Y], 7565],
  ['ECOLAGE', ['6e', 'Corporate', 3, Y], 18800],
  [...due('Élémentaire', 'Normal', 2, '2022-10-31', '', 'Première'), 6723],
  [...due('Maternelle Petits', 'Normal', 3, '2023-06-02', '', 'Première'), 756.5],
  [...due('Élémentaire', 'Normal', 1, '2022-09-01', '2022-10-25', 'Réinscription'), 1660],
  [...due('Élémentaire', 'Normal', 1, '2022-09-01', '2022-11-07', 'Réinscription'), 3320],
  [...due('Élémentaire', 'Normal', 1, '2022-09-01', '2022-08-20', 'Réinscription'), 830],
  [...due('Élémentaire', 'Normal', 1, '2022-09-01', '2022-08-20', 'Première'), 0],
  [...due('Élémentaire', 'Normal', 1, '2022-09-01', '2022-08-20', 'Retour'), 0],
  [...due('Élémentaire', 'Normal', 1, '2023-01-09', '2023-03-10', 'Première'), 4980],
  [...due('6e', 'Normal', 2, '2023-02-27', '2023-03-01', 'Première'), 4770],
  ['CRECHE_MENSUALITE', [3, 2, Y], 1394.1],
  ['CRECHE_DU', [1, 3, '2022-09-15', '2022-11-02', Y], 1461.15],
  ['FIN_PREAVIS', ['2023-03-10'], day('2023-05-31')],
  ['FIN_PREAVIS', ['2023-01-31'], day('2023-03-31')],
  ['FIN_PREAVIS', ['2023-12-31'], day('2024-02-29')],
  ['FRAIS_RETARD', [0, Y], 0],
  ['FRAIS_RETARD', [1, Y], 10],
  ['FRAIS_RETARD', [10, Y], 10],
  ['FRAIS_RETARD', [11, Y], 20],
  ['FRAIS_RETARD', [35, Y], 40],
  ['FRAIS_RAPPEL', [1, 1, Y], 0],
  ['FRAIS_RAPPEL', [2, 2, Y], 20],
  ['FRAIS_RAPPEL', [3, 3, Y], 50],
  ['FRAIS_RAPPEL', [1, 3, Y], 20],
  ['FRAIS_RAPPEL', [1, 4, Y], 50],
  ['FRAIS_RAPPEL', [2, 3, Y], 20],
  ['FRAIS_RAPPEL', [2, 4, Y], 50],
  ['FRAIS_RAPPEL', [4, 9, Y], 50],
  ['FRAIS_RAPPEL', [2, 3, Y, '', 'addition'], 40],
  ['NIVEAU', ['2019-12-31', Y], 'PS'],
  ['NIVEAU', ['2020-01-01', Y], 'Crèche'],
  ['NIVEAU', ['2016-07-01', Y], 'CP'],
  ['MINUTES_CLASSE', ['CP', '2022-09-05', '2022-09-11'], 1560],
  ['MINUTES_CLASSE', ['6e', '2022-10-22', '2022-11-06'], 0],
  ['DEMI_JOURNEES', ['CP', '2022-09-05', '2022-09-11'], 9],
  ['PERIODE_SCOLAIRE', ['2022-10-25'], 'Rentrée'],
];

describe('the worked examples of the custom functions', () => {
  it.each(CASES)('%s %j gives %j', (name, args, expected) => {
    expect(call(name, args)).toEqual(expected);
  });

  it('takes dates as cells, words in any case, numbers as text with a comma and tables as ranges', () => {
    const args = ['ÉLÉMENTAIRE', 'normal', '2,0', day('2022-10-31'), undefined, 'première', Y];
    expect(call('ECOLAGE_DU', [...args, tariffValues(), calendarValues()], { values: () => undefined })).toBe(6723);
  });

  it('needs of the calendar only Année to Nombre de mois', () => {
    const args = ['Élémentaire', 'Normal', 2, '2022-10-31', '', 'Première', Y, tariffValues()];
    expect(call('ECOLAGE_DU', [...args, calendarValues('Nombre de mois')])).toBe(6723);
  });

  it('says how the amount was made, ending in the articles', () => {
    expect(call('ECOLAGE_DETAIL', due('Élémentaire', 'Normal', 2, '2022-10-31', '', 'Première')[1])).toBe(
      "Élémentaire, tarif Normal 2022-23 : CHF 8'300.00 ; 2e enfant : −10 % ; 9 mois sur 10 (arrivée le 31.10.2022)" +
        " ; soit CHF 6'723.00 (ann. 2 §Écolages, §Réduction fratrie, §Arrivée en cours d’année)",
    );
  });
});
