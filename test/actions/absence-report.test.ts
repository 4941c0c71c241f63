/** Reports on repeated absences and lateness: each crossing proposed once, drafts in two languages, decisions kept (D-4.6). */
import { absenceReport } from '../../src/actions/absence-report';
import { justificationLetters } from '../../src/actions/justification-letters';
import { absenceOffice, mark } from '../builders/absence-office';
import {
  documentsOf,
  execute,
  type Office,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  type,
} from '../builders/family-office';

const FOUR = ['2022-09-05 m', '2022-09-05 a', '2022-09-06 m', '2022-09-06 a'] as const;

/** E1 has four unjustified half-days, reached on Tuesday 6 September; E3 five late arrivals, on Monday 12. */
function schoolOverThresholds(today: string): Office {
  const office = absenceOffice(today);
  for (const when of FOUR) mark(office, 'E1', when);
  for (const day of ['05', '06', '07', '08', '12']) mark(office, 'E3', `2022-09-${day} m`, 'Retard', { Minutes: 10 });
  return office;
}

const itemsOf = (office: Office) => {
  const plan = planOf(office, absenceReport, {});
  return plan.ok ? (plan.items ?? []) : [];
};
const linesOf = (office: Office) => {
  const plan = planOf(office, absenceReport, {});
  return plan.ok ? plan.lines : plan.problems;
};
const notesOf = (office: Office) => rowsOf(office, 'Journal').map((row) => [row[2], row[4], row[5], row[6]]);
const cellsOf = (office: Office, tab: string) => office.workbook.sheets.find(({ name }) => name === tab)?.values ?? [];

describe('the list', () => {
  it.each([
    ['that begins later', { Début: '2022-09-19' }],
    ['that ended before', { Fin: '2022-09-05' }],
  ])('leaves out rows of days outside an enrolment %s', (_, cells) => {
    const office = schoolOverThresholds('2022-09-30');
    const [headers = [], ...rows] = cellsOf(office, 'Inscriptions');
    const row = rows.find(([id]) => id === 'I-E1') ?? [];
    for (const [header, value] of Object.entries(cells)) row[headers.indexOf(header)] = value;
    expect(itemsOf(office).map(({ id }) => id)).toEqual(['E3']);
  });

  it.each([
    [{ E9: 'rien' }, '« E9 » n’est dans aucune ligne'],
    [{ E1: 'preparé' }, 'E1 : « preparé » n’est pas un choix possible'],
  ])('refuses the decision %j by name', (choix, problem) => {
    const office = schoolOverThresholds('2022-09-30');
    expect(problemsOf(runAction(office, absenceReport, { choix })).join()).toContain(problem);
    expect(documentsOf(office)).toEqual([]);
  });

  it('shows who reached which threshold on which day, and the counts of the day', () => {
    expect(linesOf(schoolOverThresholds('2022-09-30'))).toEqual([
      '2 élèves ont atteint un seuil depuis la dernière décision.',
      'Le projet de signalement (français et allemand) n’est envoyé à personne : la Direction décide.',
      'Ada Ader (E1), CE2 A : seuil de 4 demi-journées injustifiées sur 30 jours de classe atteint le 06.09.2022. Aujourd’hui, sur 30 jours de classe : 4 demi-journées injustifiées, 0 retard.',
      'Zoé Brun (E3), CE2 A : seuil de 5 arrivées tardives sur 30 jours de classe atteint le 12.09.2022. Aujourd’hui, sur 30 jours de classe : 0 demi-journée injustifiée, 5 retards.',
    ]);
  });

  it.each([
    ['2022-09-05', []],
    ['2022-09-06', ['E1']],
    ['2022-09-11', ['E1']],
    ['2022-09-12', ['E1', 'E3']],
  ])('of %s holds %j: rows of days to come do not count', (today, expected) => {
    expect(itemsOf(schoolOverThresholds(today)).map(({ id }) => id)).toEqual(expected);
  });

  it('tells how many half-days are still within their delay', () => {
    expect(linesOf(schoolOverThresholds('2022-09-06')).join()).toContain(
      '4 demi-journées injustifiées, dont 4 encore dans le délai de justification',
    );
  });

  it('takes the thresholds from the settings', () => {
    const office = schoolOverThresholds('2022-09-30');
    for (const row of cellsOf(office, 'Réglages')) {
      if (row[0] === 'Seuil absences') row[1] = '5';
      if (row[0] === 'Seuil retards') row[1] = '4';
    }
    expect(itemsOf(office).map(({ caption }) => caption)).toEqual([
      'Zoé Brun (E3), CE2 A : seuil de 4 arrivées tardives sur 30 jours de classe atteint le 08.09.2022',
    ]);
  });

  it('drops a crossing that no longer holds after a correction', () => {
    const office = schoolOverThresholds('2022-09-30');
    const [headers = [], row = []] = cellsOf(office, 'Présences');
    row[headers.indexOf('Justifiée le')] = '2022-09-12';
    expect(itemsOf(office).map(({ id }) => id)).toEqual(['E3']);
  });
});

describe('a report that is prepared', () => {
  it('is a draft in French and one in German, noted in the Journal, and not proposed again', () => {
    const office = schoolOverThresholds('2022-09-30');
    runAction(office, absenceReport, {});
    expect(documentsOf(office).filter((name) => name.endsWith('.pdf'))).toEqual([
      'E1 Meldung (Entwurf, deutsch) 2022-09-06 Ada Ader.pdf',
      'E1 Signalement (projet, français) 2022-09-06 Ada Ader.pdf',
      'E3 Meldung (Entwurf, deutsch) 2022-09-12 Zoé Brun.pdf',
      'E3 Signalement (projet, français) 2022-09-12 Zoé Brun.pdf',
    ]);
    expect(notesOf(office)).toEqual([
      [
        'Signalement proposé',
        'E1',
        'signalement|E1|absences|2022-09-06',
        'seuil de 4 demi-journées injustifiées sur 30 jours de classe atteint le 06.09.2022',
      ],
      [
        'Signalement proposé',
        'E3',
        'signalement|E3|retards|2022-09-12',
        'seuil de 5 arrivées tardives sur 30 jours de classe atteint le 12.09.2022',
      ],
    ]);
    expect(rowsOf(office, 'Envois')).toEqual([]);
    const before = [documentsOf(office), notesOf(office)];
    const again = planOf(office, absenceReport, {});
    expect(again.ok && again.isNothingToDo).toBe(true);
    runAction(office, absenceReport, {});
    expect([documentsOf(office), notesOf(office)]).toEqual(before);
  });

  it('holds the dossier: rows of the log, minutes, letters, leave requests, in both languages', () => {
    const office = schoolOverThresholds('2022-09-12');
    mark(office, 'E1', '2022-09-08 m', 'Retard', { Arrivée: '08:25' });
    mark(office, 'E1', '2022-09-09 m', 'Excusé', {
      Motif: 'otite',
      'Annoncée par': 'le père',
      'Annoncée le': '2022-09-09',
    });
    mark(office, 'E1', '2022-09-09 a', 'Présent');
    const leave = { Congé: 'C1', Élève: 'E1', 'Demandé le': '2022-09-02', Du: '2022-09-15', Au: '2022-09-16' };
    type(office, 'Congés', { ...leave, Motif: 'fête de famille', Décision: 'Refusé' });
    runAction(office, justificationLetters, {});
    runAction(office, absenceReport, { choix: { E3: 'plus-tard' } });
    const [, french, german] = office.filled;
    expect(french).toMatchObject({
      destinataire: 'Département de l’éducation de la ville de Bâle',
      representants: 'Eva Ader',
      adresse: 'Rue du Rhin 3, 4056 Bâle',
      absences_fenetre: '4',
      retards_annee: '1',
      minutes_retard: '25',
      franchissements: [{ seuil: '4 demi-journées injustifiées sur 30 jours de classe', jour: '06.09.2022' }],
      lettres: [{ jour: '12.09.2022', absence: '05.09.2022 (matin)', etat: 'à envoyer' }],
      conges: [
        { demande: '02.09.2022', du: '15.09.2022', au: '16.09.2022', motif: 'fête de famille', decision: 'refusé' },
      ],
    });
    expect(french?.lignes).toHaveLength(6);
    expect(german).toMatchObject({
      destinataire: 'Erziehungsdepartement des Kantons Basel-Stadt',
      date: '12.09.2022',
      franchissements: [{ seuil: '4 unentschuldigte Halbtage innert 30 Schultagen', jour: '06.09.2022' }],
      lettres: [{ absence: '05.09.2022 (Vormittag)', etat: 'noch nicht gesendet' }],
      conges: [{ decision: 'abgelehnt' }],
    });
    expect((german?.lignes as unknown[]).slice(3)).toEqual([
      expect.objectContaining({ constat: 'unentschuldigt abwesend', demi_journee: 'Nachmittag' }),
      expect.objectContaining({ constat: 'verspätet', minutes: '25' }),
      expect.objectContaining({
        constat: 'entschuldigt abwesend',
        motif: 'Krankheit',
        annoncee: 'le père, 09.09.2022',
      }),
    ]);
    expect(JSON.stringify(office.filled)).not.toMatch(/otite|ß/);
  });

  it('comes anew when the count has fallen below the threshold and reaches it again', () => {
    const office = schoolOverThresholds('2022-09-30');
    runAction(office, absenceReport, {});
    // 17 October is 30 school days after Monday 5 September: that day and its two half-days have left the window.
    mark(office, 'E1', '2022-10-17 m');
    mark(office, 'E1', '2022-10-17 a');
    office.clock.advance(20 * 86_400_000);
    expect(itemsOf(office).map(({ caption }) => caption)).toEqual([
      'Ada Ader (E1), CE2 A : seuil de 4 demi-journées injustifiées sur 30 jours de classe atteint le 17.10.2022',
    ]);
  });
});

describe('a decision', () => {
  it('of no follow-up needs a reason, which the Journal keeps, and no document is made', () => {
    const office = schoolOverThresholds('2022-09-30');
    const choix = { E1: 'rien', E3: 'plus-tard' };
    expect(problemsOf(planOf(office, absenceReport, { choix }))).toEqual([
      'Ada Ader : « pas de suite » demande un motif, qui est inscrit au Journal.',
    ]);
    const outcome = runAction(office, absenceReport, { choix, motifs: { E1: 'entretien\navec la famille' } });
    expect(outcome.ok && outcome.lines).toEqual(['1 décision « pas de suite » au Journal.']);
    expect(notesOf(office)).toEqual([
      [
        'Signalement : pas de suite',
        'E1',
        'signalement|E1|absences|2022-09-06',
        'seuil de 4 demi-journées injustifiées sur 30 jours de classe atteint le 06.09.2022 ; motif : entretien avec la famille',
      ],
    ]);
    expect([documentsOf(office), itemsOf(office).map(({ id }) => id)]).toEqual([[], ['E3']]);
  });

  it('of later leaves everything as it was', () => {
    const office = schoolOverThresholds('2022-09-30');
    const plan = planOf(office, absenceReport, { choix: { E1: 'plus-tard', E3: 'plus-tard' } });
    expect(plan.ok && plan.isNothingToDo).toBe(true);
    expect(itemsOf(office)).toHaveLength(2);
  });

  it('holds for a crossing that a later correction moved among the same events', () => {
    const office = schoolOverThresholds('2022-09-30');
    mark(office, 'E1', '2022-09-07 m');
    runAction(office, absenceReport, {});
    const [headers = [], row = []] = cellsOf(office, 'Présences');
    row[headers.indexOf('Justifiée le')] = '2022-09-30';
    expect(itemsOf(office)).toEqual([]);
  });

  it('is preset to later for a child who has left', () => {
    const office = schoolOverThresholds('2022-09-30');
    const [headers = [], row = []] = cellsOf(office, 'Élèves');
    row[headers.indexOf('Statut')] = 'Sorti';
    row[headers.indexOf('Sortie')] = '2022-09-20';
    expect(itemsOf(office).map(({ value }) => value)).toEqual(['plus-tard', 'preparer']);
    runAction(office, absenceReport, {});
    expect(notesOf(office).map(([, pupil]) => pupil)).toEqual(['E3']);
  });

  it('is refused when the log changed since the plan', () => {
    const office = schoolOverThresholds('2022-09-30');
    const plan = planOf(office, absenceReport, {});
    mark(office, 'E1', '2022-09-07 m');
    const fingerprint = plan.ok ? plan.fingerprint : '';
    const outcome = execute(office, (services) => absenceReport.apply(services, {}, fingerprint));
    expect(problemsOf(outcome).join()).toContain('Le classeur a changé depuis l’aperçu');
    expect([documentsOf(office), notesOf(office)]).toEqual([[], []]);
  });
});

describe('the crèche', () => {
  it('has no class unless tab Horaires gives it some, so that nothing of it counts', () => {
    const office = absenceOffice('2022-09-30');
    const [headers = [], ...rows] = cellsOf(office, 'Inscriptions');
    for (const row of rows) row[headers.indexOf('Catégorie')] = 'Crèche';
    for (const when of FOUR) mark(office, 'E1', when);
    expect(linesOf(office)).toEqual(['Aucun nouveau dépassement des seuils d’absences ou de retards.']);
    for (const Jour of ['Lundi', 'Mardi']) {
      type(office, 'Horaires', { Niveau: 'Crèche', Jour, Début: '08:00', Fin: '11:30' });
      type(office, 'Horaires', { Niveau: 'Crèche', Jour, Début: '13:30', Fin: '15:30' });
    }
    expect(itemsOf(office).map(({ id }) => id)).toEqual(['E1']);
  });
});
