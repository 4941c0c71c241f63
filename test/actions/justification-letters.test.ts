/** Absences without a written reason: the list, one letter an absence, its mail, and nothing twice (art. 2.2.4, D-4.3). */
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

/** E1 missed three half-days, E3 one; both were back on Friday 9 September: three school days later is Wednesday 14. */
function schoolWithAbsences(today: string): Office {
  const office = absenceOffice(today);
  const announced = { Motif: 'maladie', 'Annoncée par': 'la mère', 'Annoncée le': '2022-09-07' };
  mark(office, 'E1', '2022-09-07 m', 'Absent', announced);
  mark(office, 'E1', '2022-09-08 m');
  mark(office, 'E1', '2022-09-08 a');
  mark(office, 'E3', '2022-09-08 a');
  return office;
}

const linesOf = (office: Office, input = {}) => {
  const plan = planOf(office, justificationLetters, input);
  return plan.ok ? plan.lines : plan.problems;
};
const itemsOf = (office: Office, input = {}) => {
  const plan = planOf(office, justificationLetters, input);
  return plan.ok ? (plan.items ?? []) : [];
};
const warningsOf = (office: Office) => {
  const plan = planOf(office, justificationLetters, {});
  return plan.ok ? plan.warnings : [];
};
const outcomeOf = (office: Office, input = {}) => {
  const outcome = runAction(office, justificationLetters, input);
  return outcome.ok ? outcome.lines : outcome.problems;
};

describe('the list', () => {
  it.each([
    ['2022-09-13', 0],
    ['2022-09-14', 2],
  ])('on %s holds %i absences of which the child was back on 9 September', (today, count) => {
    expect(itemsOf(schoolWithAbsences(today))).toHaveLength(count);
  });

  it('names the child, the class, the half-days, the return, the days since, and who announced what', () => {
    expect(linesOf(schoolWithAbsences('2022-09-15')).slice(2)).toEqual([
      'Ada Ader (E1), CE2 A : 3 demi-journées, du 07.09.2022 (matin) au 08.09.2022 (après-midi), de retour le 09.09.2022, 4 jours de classe depuis ; annonce : maladie, annoncée par la mère le 07.09.2022.',
      'Zoé Brun (E3), CE2 A : 1 demi-journée, 08.09.2022 (après-midi), de retour le 09.09.2022, 4 jours de classe depuis ; rien d’annoncé.',
    ]);
  });

  it('leaves out what is excused, justified in writing, or within a leave that was granted', () => {
    const office = absenceOffice('2022-09-30');
    mark(office, 'E1', '2022-09-05 m', 'Excusé');
    mark(office, 'E1', '2022-09-08 m', 'Absent', { 'Justifiée le': '2022-09-09' });
    mark(office, 'E2', '2022-09-08 m', 'Congé');
    mark(office, 'E3', '2022-09-08 m', 'Congé');
    mark(office, 'E3', '2022-09-12 m', 'Retard');
    const leave = { Congé: 'C1', Élève: 'E2', Du: '2022-09-08', Au: '2022-09-08', Décision: 'Accordé' };
    type(office, 'Congés', leave);
    type(office, 'Congés', { ...leave, Congé: 'C2', Élève: 'E3', Décision: 'Refusé' });
    expect(itemsOf(office).map(({ id }) => id)).toEqual(['E3 2022-09-08 matin']);
  });

  it('counts neither days without class nor rows of another school year', () => {
    const office = absenceOffice('2022-12-01');
    for (const day of ['2022-06-20 m', '2022-09-03 m', '2022-10-26 m', '2022-11-09 a']) mark(office, 'E1', day);
    expect(itemsOf(office)).toEqual([]);
  });

  it('takes the delay from the settings', () => {
    const office = schoolWithAbsences('2022-09-12');
    const settings = office.workbook.sheets.find(({ name }) => name === 'Réglages');
    for (const row of settings?.values ?? []) if (row[0] === 'Justification après (jours)') row[1] = '1';
    expect(itemsOf(office)).toHaveLength(2);
  });
});

describe('the letters', () => {
  it('are made once an absence, mailed to the legal representatives, or told to be printed and posted', () => {
    const office = schoolWithAbsences('2022-09-15');
    const lines = outcomeOf(office);
    expect(lines.slice(2)).toEqual([
      '1 envoi préparé dans Envois.',
      expect.stringMatching(/^À imprimer et à poster, Zoé Brun : https:/),
    ]);
    expect(documentsOf(office).filter((name) => name.endsWith('.pdf'))).toEqual([
      'E1 Absence 2022-09-07 Ada Ader.pdf',
      'E3 Absence 2022-09-08 Zoé Brun.pdf',
    ]);
    const mails = rowsOf(office, 'Envois').map((row) => [row[1], row[3], row[4], row[6], row[7]]);
    expect(mails).toEqual([
      [
        'justification|E1|2022-09-07-matin',
        'eva@essai.example',
        'École des Trois Tilleuls : absence à justifier – Ada, 07.09.2022',
        'Prévu',
        '',
      ],
      [
        'justification|E3|2022-09-08-apres-midi',
        'par la poste',
        'École des Trois Tilleuls : absence à justifier – Zoé, 08.09.2022',
        'Envoyé',
        'sans e-mail : à imprimer et à poster',
      ],
    ]);
  });

  it('say what was missed and what was announced, with the help numbers (R-6.7)', () => {
    const office = schoolWithAbsences('2022-09-15');
    outcomeOf(office);
    expect(office.filled[0]).toMatchObject({
      eleve: 'Ada Ader',
      classe: 'CE2 A',
      nombre: '3 demi-journées',
      periode: 'du 7 septembre 2022 (matin) au 8 septembre 2022 (après-midi)',
      retour: '9 septembre 2022',
      annonce: 'maladie, annoncée par la mère le 07.09.2022',
      numeros_utiles: [{ nom: 'Pro Juventute', numero: '147' }],
    });
    expect(office.filled[1]).toMatchObject({ periode: 'le 8 septembre 2022 (après-midi)', annonce: '–' });
  });

  it('are not made again by a second run, which still lists what nobody justified', () => {
    const office = schoolWithAbsences('2022-09-15');
    outcomeOf(office);
    const before = [documentsOf(office), rowsOf(office, 'Envois')];
    office.clock.advance(7 * 86_400_000);
    expect(linesOf(office).slice(1)).toEqual([
      'Toujours sans justificatif malgré la lettre du 15.09.2022 : Ada Ader (E1), CE2 A : 3 demi-journées, du 07.09.2022 (matin) au 08.09.2022 (après-midi).',
      'Toujours sans justificatif malgré la lettre du 15.09.2022 : Zoé Brun (E3), CE2 A : 1 demi-journée, 08.09.2022 (après-midi).',
    ]);
    outcomeOf(office);
    expect([documentsOf(office), rowsOf(office, 'Envois')]).toEqual(before);
  });

  it('come anew for a later absence, not for a half-day added to one that has its letter', () => {
    const office = schoolWithAbsences('2022-09-30');
    outcomeOf(office);
    mark(office, 'E3', '2022-09-08 m');
    mark(office, 'E3', '2022-09-20 m');
    expect(itemsOf(office).map(({ id }) => id)).toEqual(['E3 2022-09-20 matin']);
    outcomeOf(office);
    expect(rowsOf(office, 'Envois').map(([, key]) => key)).toEqual([
      'justification|E1|2022-09-07-matin',
      'justification|E3|2022-09-08-apres-midi',
      'justification|E3|2022-09-20-matin',
    ]);
  });

  it.each([
    [{ choix: { 'E1 2022-09-07 matin': 'attendre' } }, ['E3']],
    [{ exclure: ['E3'] }, ['E1']],
    [{ exclure: 'E1, E3' }, []],
    [{ exclure: ['E3'], choix: { 'E3 2022-09-08 après-midi': 'lettre' } }, ['E1', 'E3']],
    [{ classe: 'CM1' }, []],
    [{ classe: 'CE2 A' }, ['E1', 'E3']],
    [{ classe: ' ce2  a' }, ['E1', 'E3']],
    [{ classe: 'ce2' }, []],
  ])('of a run with %j go to %j; the others are asked again', (input, pupils) => {
    const office = schoolWithAbsences('2022-09-15');
    runAction(office, justificationLetters, input);
    expect(rowsOf(office, 'Envois').map(([, key]) => key?.split('|')[1])).toEqual(pupils);
    expect(itemsOf(office)).toHaveLength(2 - pupils.length);
  });

  it('of a child who has left are told, and made only when a person chooses so', () => {
    const office = schoolWithAbsences('2022-09-15');
    const pupils = office.workbook.sheets.find(({ name }) => name === 'Élèves');
    const [headers = [], row = []] = pupils?.values ?? [];
    row[headers.indexOf('Statut')] = 'Sorti';
    row[headers.indexOf('Sortie')] = '2022-09-12';
    expect(
      itemsOf(office).map(({ value, caption }) => [value, caption.includes('a quitté l’école le 12.09.2022')]),
    ).toEqual([
      ['attendre', true],
      ['lettre', false],
    ]);
    expect(warningsOf(office)).toContain(
      'Ada Ader (E1) n’est plus inscrit : pas de lettre, sauf si vous la choisissez.',
    );
    runAction(office, justificationLetters, { choix: { 'E1 2022-09-07 matin': 'lettre' } });
    expect(rowsOf(office, 'Envois')).toHaveLength(2);
  });

  it.each([
    [{ 'E1 2022-09-07 matin': 'letre' }, 'E1 2022-09-07 matin : « letre » n’est pas un choix possible'],
    [{ 'E1 2022-09-06 matin': 'lettre' }, '« E1 2022-09-06 matin » n’est dans aucune ligne'],
  ])('are refused by name for the decision %j, and may be asked for again', (choix, problem) => {
    const office = schoolWithAbsences('2022-09-15');
    expect(outcomeOf(office, { choix }).join()).toContain(problem);
    expect(rowsOf(office, 'Envois')).toEqual([]);
    const known = { choix: { 'E1 2022-09-07 matin': 'lettre' } };
    outcomeOf(office, known);
    expect(linesOf(office, known).join()).toContain('Aucune nouvelle absence');
  });

  it.each([
    ['abc', 'Réglages'],
    ['', undefined],
  ])('with a delay of %j are stopped by %s alone', (value, tab) => {
    const office = schoolWithAbsences('2022-09-15');
    const rows = office.workbook.sheets.find(({ name }) => name === 'Réglages')?.values ?? [];
    for (const row of rows) if (row[0] === 'Justification après (jours)') row[1] = value;
    for (const row of rows) if (row[0] === 'Seuil absences') row[1] = 'beaucoup';
    const plan = planOf(office, justificationLetters, {});
    expect(plan.ok ? undefined : plan.problems.join().match(/Réglages/)?.[0]).toBe(tab);
  });

  it('of a crèche child count its own days: missed on Monday and Tuesday, back on the next Monday', () => {
    const office = schoolWithAbsences('2022-10-14');
    const enrolments = office.workbook.sheets.find(({ name }) => name === 'Inscriptions')?.values ?? [];
    const row = enrolments.find(([id]) => id === 'I-E2') ?? [];
    const cells = { Catégorie: 'Crèche', Jours: 2, 'Jours de présence': 'lundi, mardi' };
    for (const [header, cell] of Object.entries(cells)) row[(enrolments[0] ?? []).indexOf(header)] = cell;
    for (const Jour of ['Lundi', 'Mardi', 'Mercredi', 'Jeudi']) {
      type(office, 'Horaires', { Niveau: 'Crèche', Jour, Début: '8:00', Fin: '11:30' });
    }
    for (const day of ['2022-09-19', '2022-09-20']) mark(office, 'E2', `${day} m`);
    const [line = ''] = linesOf(office).filter((text) => text.includes('(E2)'));
    expect(line).toContain('2 demi-journées, du 19.09.2022 (matin) au 20.09.2022 (matin), de retour le 26.09.2022');
  });

  it('of a child who left without having come back say that it left, not that it is back', () => {
    const office = schoolWithAbsences('2022-09-15');
    const enrolments = office.workbook.sheets.find(({ name }) => name === 'Inscriptions');
    const [headers = [], row = []] = enrolments?.values ?? [];
    row[headers.indexOf('Fin')] = '2022-09-07';
    const [line = ''] = linesOf(office).filter((text) => text.includes('(E1)'));
    expect(line).toContain('(a quitté l’école le 07.09.2022)');
    expect(line).toContain('sans retour avant son départ');
    expect(line).not.toContain('de retour le');
  });

  it('that were queued and not sent are stopped when the absence was justified since', () => {
    const office = schoolWithAbsences('2022-09-15');
    outcomeOf(office);
    const log = office.workbook.sheets.find(({ name }) => name === 'Présences');
    const [headers = [], ...rows] = log?.values ?? [];
    for (const row of rows) row[headers.indexOf('Justifiée le')] = '2022-09-15';
    expect(linesOf(office)).toContain('1 envoi arrêté : l’absence a été justifiée depuis.');
    outcomeOf(office);
    expect(rowsOf(office, 'Envois').map((row) => [row[6], row[7]])).toEqual([
      ['Échec', 'justifiée depuis : l’envoi est arrêté'],
      ['Envoyé', 'sans e-mail : à imprimer et à poster'],
    ]);
    const again = planOf(office, justificationLetters, {});
    expect(again.ok && again.isNothingToDo).toBe(true);
  });

  it.each([
    ['could not be delivered', 'adresse refusée'],
    ['were stopped as justified by mistake', 'justifiée depuis : l’envoi est arrêté'],
  ])('that %s are listed anew, and made under a key of their own', (_, detail) => {
    const office = schoolWithAbsences('2022-09-15');
    outcomeOf(office);
    const [headers = [], first] = office.workbook.sheets.find(({ name }) => name === 'Envois')?.values ?? [];
    if (first !== undefined) {
      first[headers.indexOf('Statut')] = 'Échec';
      first[headers.indexOf('Détail')] = detail;
    }
    expect(itemsOf(office).map(({ id }) => id)).toEqual(['E1 2022-09-07 matin']);
    outcomeOf(office);
    expect(rowsOf(office, 'Envois').map(([, key, , , , , status]) => [key, status])).toEqual([
      ['justification|E1|2022-09-07-matin', 'Échec'],
      ['justification|E3|2022-09-08-apres-midi', 'Envoyé'],
      ['justification|E1|2022-09-07-matin|2', 'Prévu'],
    ]);
    expect(itemsOf(office)).toEqual([]);
    expect(linesOf(office).join('\n')).toContain(
      'Toujours sans justificatif malgré la lettre du 15.09.2022 : Ada Ader',
    );
  });

  it('never name an illness, and the cell that does is told without its word', () => {
    const office = absenceOffice('2022-09-15');
    mark(office, 'E1', '2022-09-07 m', 'Absent', { Motif: 'grosse varicelle' });
    expect(linesOf(office).join()).not.toContain('varicelle');
    expect(warningsOf(office).join()).toContain(
      'Onglet « Présences », ligne 2, colonne « Motif » : le motif nomme une maladie',
    );
    expect(warningsOf(office).join()).not.toContain('varicelle');
    outcomeOf(office);
    expect(JSON.stringify(office.filled)).not.toContain('varicelle');
    expect(office.filled[0]).toMatchObject({ annonce: 'maladie' });
  });

  it('keep hostile names on one line of the subject', () => {
    const office = schoolWithAbsences('2022-09-15');
    const pupils = office.workbook.sheets.find(({ name }) => name === 'Élèves');
    const [headers = [], row = []] = pupils?.values ?? [];
    row[headers.indexOf('Prénom')] = '=Ada\r\nBcc: x@y.example';
    outcomeOf(office);
    expect(rowsOf(office, 'Envois')[0]?.[4]).toBe(
      'École des Trois Tilleuls : absence à justifier – =Ada Bcc: x@y.example, 07.09.2022',
    );
  });
});

describe('a run is refused', () => {
  it('with everything that is wrong at once, and writes nothing', () => {
    const office = schoolWithAbsences('2022-09-15');
    mark(office, 'E9', '2022-09-07 m');
    mark(office, 'E9', '2022-09-08 m');
    const problems = problemsOf(planOf(office, justificationLetters, { exclure: ['E7'], classe: 'CE9' }));
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/^Onglet « Présences », ligne 6, colonne « Élève » : « E9 »/);
    expect([problems[1], problems[2]].join()).toMatch(/E7.*CE9/);
    expect([rowsOf(office, 'Envois'), documentsOf(office)]).toEqual([[], []]);
  });

  it('when the log changed since the plan', () => {
    const office = schoolWithAbsences('2022-09-15');
    const plan = planOf(office, justificationLetters, {});
    mark(office, 'E2', '2022-09-07 m');
    const outcome = plan.ok ? runWith(office, plan.fingerprint) : plan;
    expect(problemsOf(outcome).join()).toContain('Le classeur a changé depuis l’aperçu');
    expect(rowsOf(office, 'Envois')).toEqual([]);
  });
});

describe('a sort of the log between plan and apply', () => {
  it('changes nothing', () => {
    const office = schoolWithAbsences('2022-09-15');
    const plan = planOf(office, justificationLetters, {});
    const log = office.workbook.sheets.find(({ name }) => name === 'Présences');
    const [headers = [], ...rows] = log?.values ?? [];
    log?.values.splice(0, log.values.length, headers, ...rows.reverse());
    const outcome = plan.ok ? runWith(office, plan.fingerprint) : plan;
    expect(problemsOf(outcome)).toEqual([]);
    expect(rowsOf(office, 'Envois').map(([, key]) => key)).toEqual([
      'justification|E1|2022-09-07-matin',
      'justification|E3|2022-09-08-apres-midi',
    ]);
  });
});

describe('rows that say two things of one half-day', () => {
  it('count as the mildest, and the other is told', () => {
    const office = absenceOffice('2022-09-15');
    mark(office, 'E1', '2022-09-07 m');
    mark(office, 'E1', '2022-09-07 m', 'Présent');
    expect(itemsOf(office)).toEqual([]);
    expect(warningsOf(office).join()).toContain(
      'Onglet « Présences », ligne 2 : élève E1, 07.09.2022 : une autre ligne',
    );
  });
});

function runWith(office: Office, fingerprint: string) {
  return execute(office, (services) => justificationLetters.apply(services, {}, fingerprint));
}
