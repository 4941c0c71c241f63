/** Pages of the record book: what they count and list, for whom they are made, the gate of who has left. */
import { recordPage } from '../../src/actions/record-page';
import {
  documentsOf,
  execute,
  type Office,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  smallOffice,
  type,
} from '../builders/family-office';

const TODAY = '2022-09-30';
const WEEK = { du: '2022-09-05', au: '2022-09-09' };

function recordOffice(today = TODAY): Office {
  const office = smallOffice(today);
  const row = { Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Absent' };
  type(office, 'Présences', { ...row, Date: '2022-09-05', Motif: 'maladie', 'Justifiée le': '2022-09-07' });
  type(office, 'Présences', { ...row, Date: '2022-09-05', 'Demi-journée': 'Après-midi' });
  type(office, 'Présences', { ...row, Date: '2022-09-06', Code: 'Congé' });
  type(office, 'Présences', { ...row, Date: '2022-09-08', Code: 'Retard', Arrivée: '08:12', Motif: 'tram' });
  type(office, 'Présences', { ...row, Date: '2022-09-09', Code: 'Départ anticipé', Minutes: 30 });
  type(office, 'Présences', { ...row, Date: '2022-09-12' });
  type(office, 'Présences', { ...row, Élève: 'E3', Date: 'hier' });
  type(office, 'Congés', { Congé: 'C1', Élève: 'E1', Du: '2022-09-06', Au: '2022-09-06', Décision: 'Accordé' });
  return office;
}

describe('a page of the record book (R-4.1)', () => {
  it('lists absences with their standing, lateness with its minutes, and sums them', () => {
    const office = recordOffice();
    runAction(office, recordPage, { eleve: 'E1', ...WEEK });
    // Monday 210 + 150 minutes, Tuesday morning 210, late 12, left 30 minutes early: 612 of 26 hours.
    expect(office.filled[0]).toMatchObject({
      eleve: 'Ada Ader',
      du: '05.09.2022',
      au: '09.09.2022',
      total_absences: '3',
      total_minutes: '612',
      absences: [
        { jour: '05.09.2022', demi_journee: 'Matin', motif: 'maladie', situation: 'Justifiée' },
        { jour: '05.09.2022', demi_journee: 'Après-midi', motif: '', situation: 'Non justifiée' },
        { jour: '06.09.2022', demi_journee: 'Matin', situation: 'Autorisée (congé accordé)' },
      ],
      retards: [
        { jour: '08.09.2022', genre: 'Arrivée tardive', minutes: '12', motif: 'tram' },
        { jour: '09.09.2022', genre: 'Départ anticipé', minutes: '30' },
      ],
      numeros_utiles: [{ nom: 'Pro Juventute', numero: '147' }],
    });
    expect(office.filled[0]?.resume).toBe(
      'Sur 9 demi-journées de classe : 3 demi-journées d’absence (autorisées : 1, justifiées : 1, non justifiées : 1) ; 1 arrivée tardive, 1 départ anticipé. Présence : 66,6 % des demi-journées, 60,7 % des heures.',
    );
    expect(documentsOf(office)[0]).toBe('E1 Page de livret 2022-09-09 Ada Ader');
  });

  it('is refused where neither pupil nor class is named, and offers both', () => {
    const plan = planOf(recordOffice(), recordPage, {});
    expect(problemsOf(plan)).toEqual(['Indiquez un élève, ou une classe.']);
    expect(!plan.ok && plan.fields?.[0]?.choices?.length).toBe(2);
  });

  it.each([
    [{ eleve: 'E9' }, 'E9'],
    [{ eleve: 'E1', au: '2022-10-01' }, 'ne peut pas aller jusqu’au 01.10.2022'],
    [{ eleve: 'E1', du: '2022-09-09', au: '2022-09-05' }, 'à l’envers'],
    [{ eleve: 'E1', du: '2022-06-01' }, 'touche deux années scolaires'],
    [{ classe: 'CM9' }, 'La classe « CM9 »'],
    [{ eleve: 'E3', ...WEEK }, 'ligne 8, colonne « Date »'],
  ])('is refused for %j', (input, words) => {
    expect(problemsOf(planOf(recordOffice(), recordPage, input)).join('\n')).toContain(words);
  });

  it('is not held up by a bad row of another pupil', () => {
    expect(planOf(recordOffice(), recordPage, { eleve: 'E1', ...WEEK })).toMatchObject({
      ok: true,
      warnings: expect.anything(),
    });
  });

  it('is made for each pupil of a class', () => {
    const office = recordOffice();
    type(office, 'Élèves', { Élève: 'E4', Famille: 'F2', Nom: 'Brun', Prénom: 'Ida', Naissance: '2014-07-08' });
    const year = { Année: '2022-23', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Première', Statut: 'Confirmée' };
    type(office, 'Inscriptions', { ...year, Inscription: 'I4', Élève: 'E4' });
    runAction(office, recordPage, { classe: 'ce2', ...WEEK });
    expect(office.filled.map(({ eleve }) => eleve)).toEqual(['Ada Ader', 'Ida Brun']);
    expect(office.filled[1]).toMatchObject({ absences: [], total_minutes: '0' });
  });
});

describe('the page of a pupil who has left (R-1.7)', () => {
  const input = { eleve: 'E3', du: '2022-09-05', au: '2022-12-16' };

  function leftOffice(): Office {
    const office = smallOffice('2023-01-10');
    return office;
  }

  it('is made where the account is settled', () => {
    const office = leftOffice();
    const outcome = runAction(office, recordPage, input);
    expect([outcome.ok, office.filled.length]).toEqual([true, 1]);
  });

  it('waits for what is overdue, and passes with a reason that the Journal keeps', () => {
    const office = leftOffice();
    type(office, 'Écritures', {
      Écriture: 'x',
      Date: '2022-06-15',
      Famille: 'F2',
      Élève: 'E3',
      Nature: 'Dommage',
      Année: '2022-23',
      Libellé: 'Vitre',
      Montant: 50,
      Facture: '2022-0003',
      Clé: 'k',
    });
    type(office, 'Factures', {
      Facture: '2022-0003',
      Date: '2022-06-15',
      Échéance: '2022-07-15',
      Famille: 'F2',
      Total: 50,
      Type: 'Facture',
      Statut: 'Émise',
    });
    expect(problemsOf(planOf(office, recordPage, input))[0]).toContain('CHF 50.00 dus et en retard');
    const outcome = runAction(office, recordPage, { ...input, motif: 'décision de la Direction' });
    expect(outcome.ok).toBe(true);
    expect(rowsOf(office, 'Journal')[0]?.slice(5)).toEqual([
      'CHF 50.00 en retard : 2022-0003',
      'décision de la Direction',
    ]);
  });

  it('is asked for no gate while the child is enrolled, whatever the family owes', () => {
    const reads: string[] = [];
    execute(recordOffice(), (services) => {
      const readTab = (tab: string) => {
        reads.push(tab);
        return services.workbook.readTab(tab);
      };
      recordPage.plan({ ...services, workbook: { ...services.workbook, readTab } }, { eleve: 'E1', ...WEEK });
    });
    expect(reads).not.toContain('Écritures');
    expect(reads).toHaveLength(new Set(reads).size);
  });
});
