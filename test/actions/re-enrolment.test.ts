/** The re-enrolment campaign: one letter a family, answers in the register, the penalty of annexe 2, the gate of art. 1.5. */
import type { ActionInput } from '../../src/actions/action';
import { issueInvoices } from '../../src/actions/issue-invoices';
import { continueReEnrolment, reEnrolment } from '../../src/actions/re-enrolment';
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
import { setCapacity } from '../builders/register-office';
import { registerOf, yearOffice } from '../builders/year-office';

const answer = (office: Office, input: ActionInput) => {
  const outcome = runAction(office, reEnrolment, input);
  return outcome.ok ? outcome.lines : outcome.problems;
};
const newRows = (office: Office) => registerOf(office, 'Inscriptions').filter(([, , year]) => year === '2023-24');

describe('the letters of a campaign', () => {
  it('are one a family that has a child without an answer, with all its children', () => {
    const office = yearOffice('2023-04-20');
    expect(answer(office, {})).toEqual([
      expect.stringMatching(/^F1 Réinscription 2023-24 Ader : https:/),
      expect.stringMatching(/^F3 /),
      expect.stringMatching(/^F4 /),
      '3 envois préparés dans Envois.',
    ]);
    expect(documentsOf(office)).toHaveLength(6);
    expect(office.filled[0]).toMatchObject({
      annee: '2023-24',
      annee_actuelle: '2022-23',
      delai: '15.05.2023',
      penalite: '500.00',
      texte_compte: '',
      enfants: [
        { eleve: 'Ada Ader', classe: 'CE1 A', niveau_suivant: 'CE2', reponse: '☐ oui   ☐ non' },
        { eleve: 'Léo Ader', classe: 'Lucioles', niveau_suivant: 'PS' },
      ],
      numeros_utiles: [{ nom: 'Pro Juventute', numero: '147' }],
    });
    expect(office.filled[1]?.texte_compte).toContain("CHF 4'150.00 sont échus");
    expect(rowsOf(office, 'Envois').map(([, key]) => key)).toEqual([
      'reinscription|2023-24|F1',
      'reinscription|2023-24|F3',
      'reinscription|2023-24|F4',
    ]);
    expect(rowsOf(office, 'Réinscriptions 2023-24').map(([id, , children]) => [id, children])).toEqual([
      ['F1', 'Ada Ader, Léo Ader'],
      ['F3', 'Max Coste'],
      ['F4', 'Mia Droz, Tim Droz'],
    ]);
  });

  it('are made once: a second run has nothing to make, and leaves no trigger', () => {
    const office = yearOffice('2023-04-20');
    answer(office, {});
    const again = answer(office, {});
    expect(again).toContain('Aucune lettre à faire ; 3 familles ont déjà la leur.');
    expect([documentsOf(office).length, rowsOf(office, 'Envois').length, office.state.triggers]).toEqual([6, 3, []]);
  });

  it('leave out who has answered for every child', () => {
    const office = yearOffice('2023-04-20');
    answer(office, { reponses: { E1: 'oui', E2: 'non', E5: 'oui' } });
    answer(office, {});
    expect(rowsOf(office, 'Réinscriptions 2023-24').map(([id]) => id)).toEqual(['F3', 'F4']);
    expect(office.filled[1]?.enfants).toMatchObject([
      { eleve: 'Mia Droz', reponse: 'oui' },
      { eleve: 'Tim Droz', reponse: '☐ oui   ☐ non' },
    ]);
  });

  it('go on by themselves where time ran out, dated as they began', () => {
    const office = yearOffice('2023-04-20');
    const plan = planOf(office, reEnrolment, {});
    const outcome = execute(office, (services) => {
      const { clock } = services;
      let calls = 0;
      const late = { ...services, clock: { ...clock, now: () => clock.now() + (calls++ > 2 ? 300_000 : 0) } };
      return plan.ok ? reEnrolment.apply(late, {}, plan.fingerprint) : plan;
    });
    expect(outcome).toMatchObject({ ok: true, remaining: 3 });
    expect(office.state.triggers.map(({ handler }) => handler)).toEqual(['continueReEnrolment']);
    office.clock.advance(86_400_000);
    expect(execute(office, continueReEnrolment)).toMatchObject({ ok: true, remaining: 0 });
    expect([documentsOf(office).length, office.state.triggers.length]).toEqual([6, 0]);
    expect(office.filled[0]?.date).toBe('20.04.2023');
  });

  it('are refused without the calendar of the year, as answers are: such a row would stop every invoice', () => {
    const office = yearOffice('2023-04-20');
    office.workbook.sheets.find(({ name }) => name === 'Calendrier')?.values.pop();
    const missing = [expect.stringContaining('il manque la ligne de l’année 2023-24')];
    expect(answer(office, {})).toEqual(missing);
    expect(answer(office, { eleve: 'E1', reponse: 'oui' })).toEqual(missing);
    expect(newRows(office)).toEqual([]);
  });

  it('are those of the year that is named', () => {
    const plan = planOf(yearOffice('2024-04-20'), reEnrolment, { annee: '2024-25' });
    expect(plan.ok && plan.lines[0]).toContain('Réinscriptions de 2023-24 à 2024-25 : 0 enfant attendu');
  });
});

describe('the plan of a campaign', () => {
  it('counts who is expected, who answered, and names who owes', () => {
    const office = yearOffice('2023-04-20');
    answer(office, { reponses: { E1: 'oui', E6: 'non' } });
    const plan = planOf(office, reEnrolment, {});
    expect(plan.ok && plan.lines).toEqual([
      'Réinscriptions de 2022-23 à 2023-24 : 5 enfants attendus ; réponses : 1 oui, 1 non, 0 refusée, 3 sans réponse.',
      'Ne sont pas attendus : 1 en fin de scolarité (6e), 0 déjà parti.',
      'Délai : 15.05.2023, ce jour compris ; après ce jour, pénalité de CHF 500.00, sauf pour qui reste à la crèche.',
      '3 lettres à faire, une par famille (Doc et PDF, environ 1 minute), et leurs envois à préparer ; rien n’est encore envoyé.',
      "1 famille a des montants échus (art. 1.5) : Coste CHF 4'150.00.",
    ]);
    expect(plan.ok && plan.grid?.rows.map(({ caption }) => caption)).toEqual([
      'Léo Ader (E2) : Lucioles → PS',
      'Max Coste (E4) : CP A → CE1',
      'Mia Droz (E5) : Lucioles → Crèche',
    ]);
  });

  it('holds whatever is typed in the grid, and the apply records it', () => {
    const office = yearOffice('2023-05-16');
    const plan = planOf(office, reEnrolment, {});
    const input = {
      grille: { E1: { reponse: 'oui' }, E2: { reponse: 'non', date: '10.05.2023' }, E5: { reponse: '' } },
    };
    const outcome = execute(office, (services) => plan.ok && reEnrolment.apply(services, input, plan.fingerprint));
    expect(outcome).toMatchObject({
      isRepeatable: true,
      lines: [
        '2 réponses enregistrées : 1 oui, 1 non, 0 refusée.',
        'Hors délai, la pénalité de CHF 500.00 sera facturée (ann. 2) : Ada Ader.',
      ],
    });
    expect(documentsOf(office)).toEqual([]);
  });
});

function change(office: Office, tab: string, id: string, cells: Readonly<Record<string, string>>): void {
  const [headers = [], ...rows] = office.workbook.sheets.find(({ name }) => name === tab)?.values ?? [];
  const row = rows.find(([first]) => first === id);
  for (const [header, cell] of Object.entries(cells)) (row ?? [])[headers.indexOf(header)] = cell;
}

describe('a child that is too young for the next level (R-1.3)', () => {
  it('is proposed to stay, in the plan, the letter and the answer, and it is told why', () => {
    const office = yearOffice('2023-04-20');
    change(office, 'Élèves', 'E1', { Naissance: '2018-01-01', Classe: 'GS A' });
    change(office, 'Inscriptions', 'I1', { Catégorie: 'Maternelle Moyens et Grands', Niveau: 'GS' });
    const plan = planOf(office, reEnrolment, {});
    expect(plan.ok && plan.lines).toContain('Ada Ader (E1) reste en GS : trop jeune pour CP (art. 1.3).');
    expect(plan.ok && plan.grid?.rows[0]?.caption).toBe('Ada Ader (E1) : GS A → GS, trop jeune pour CP (art. 1.3)');
    const told = planOf(office, reEnrolment, { eleve: 'E1', reponse: 'oui' });
    expect(told.ok && told.warnings.join()).toContain('Ada Ader reste en GS : trop jeune pour CP (art. 1.3).');
    expect(answer(office, { eleve: 'E1', reponse: 'oui', niveau: 'CP' })[0]).toContain('(art. 1.3)');
    answer(office, {});
    expect(office.filled[0]?.enfants).toMatchObject([{ niveau_suivant: 'GS' }, { niveau_suivant: 'PS' }]);
  });
});

describe('a child that has left (R-2.1)', () => {
  it('is refused and not offered: its return is an enrolment, whose fee comes first', () => {
    const office = yearOffice('2023-05-10');
    change(office, 'Élèves', 'E1', { Statut: 'Sorti', Sortie: '2022-12-16' });
    change(office, 'Inscriptions', 'I1', { Statut: 'Sortie', Fin: '2022-12-16' });
    expect(answer(office, { eleve: 'E1', reponse: 'oui' })).toEqual([
      expect.stringMatching(/Ada Ader a quitté l’école : c’est un retour, à faire par « Inscrire un enfant… »/),
    ]);
    expect(newRows(office)).toEqual([]);
    const plan = planOf(office, reEnrolment, {});
    const offered = plan.fields?.find(({ name }) => name === 'eleve')?.choices?.map(({ value }) => value);
    expect(offered?.sort()).toEqual(['E2', 'E3', 'E4', 'E5', 'E6']);
  });

  it('is none where it goes from the crèche to our maternelle at the rentrée (D-2.35)', () => {
    const office = yearOffice('2023-05-10');
    change(office, 'Inscriptions', 'I2', { Statut: 'Sortie', Fin: '2023-08-31' });
    expect(answer(office, { eleve: 'E2', reponse: 'oui' })[0]).toContain('1 oui');
    expect(newRows(office)[0]?.slice(1, 5)).toEqual(['E2', '2023-24', 'Maternelle Petits', 'PS']);
  });
});

it('a child that stays at the crèche is told of full weekdays, and keeps its place (R-2.21)', () => {
  const office = yearOffice('2023-05-10');
  setCapacity(office, 0);
  const full = (input: ActionInput) => {
    const plan = planOf(office, reEnrolment, input);
    return plan.ok ? plan.warnings.filter((text) => text.includes('complète')) : plan.problems;
  };
  expect(full({ reponses: { E2: 'oui' } })).toEqual([]);
  expect(full({ reponses: { E5: 'oui' } })).toEqual([
    expect.stringMatching(/Mia Droz : la crèche est déjà complète le lundi \(0 places\)/),
    expect.stringContaining('le mardi'),
  ]);
  setCapacity(office, 1);
  expect(full({ reponses: { E5: 'oui' } })).toEqual([]);
});

describe('an answer', () => {
  it('« oui » is a row of the new year, accepted at once (D-2.32), with an identifier in the school’s pattern', () => {
    const office = yearOffice('2023-05-10');
    expect(answer(office, { reponses: { E1: 'oui', E2: 'oui', E5: 'Oui' } })).toEqual([
      '3 réponses enregistrées : 3 oui, 0 non, 0 refusée.',
    ]);
    expect(newRows(office)).toEqual([
      ['I7', 'E1', '2023-24', 'Élémentaire', 'CE2', '', 'Normal', '2023-05-10', 'Prise en compte'],
      ['I8', 'E2', '2023-24', 'Maternelle Petits', 'PS', '', 'Normal', '2023-05-10', 'Prise en compte'],
      ['I9', 'E5', '2023-24', 'Crèche', 'Crèche', '', 'Normal', '2023-05-10', 'Prise en compte'],
    ]);
    const before = JSON.stringify(office.workbook);
    expect(answer(office, { reponses: { E1: 'oui', E2: 'oui', E5: 'oui' } })).toEqual([
      'Ces réponses sont déjà enregistrées.',
    ]);
    expect(JSON.stringify(office.workbook)).toBe(before);
  });

  it.each([
    ['2023-05-15', 0],
    ['2023-05-16', 1],
  ])('of %s brings %i penalties with the next invoices (R-2.2)', (date, penalties) => {
    const office = yearOffice('2023-06-15');
    answer(office, { reponses: { E1: 'oui', E2: 'oui' }, date });
    expect(runAction(office, issueInvoices, {}).ok).toBe(true);
    const lines = rowsOf(office, 'Écritures').filter((row) => row[6] === '2023-24');
    expect(lines.filter((row) => row[5] === 'Pénalité' && row[4] === 'E1')).toHaveLength(penalties);
    // A crèche child that goes to our maternelle is re-enrolled in a school section: it owes the penalty like the others.
    expect(lines.filter((row) => row[5] === 'Pénalité')).toHaveLength(2 * penalties);
    expect(lines.filter((row) => row[5] === 'Écolage').map((row) => row[4])).toEqual(['E1', 'E2']);
  });

  it('« non » is never invoiced, and no action complains of it', () => {
    const office = yearOffice('2023-06-15');
    answer(office, { reponses: { E1: 'non', E5: 'non' } });
    const plan = planOf(office, issueInvoices, {});
    expect(plan.ok && plan.warnings.filter((warning) => /E1|E5/.test(warning) && warning.includes('2023-24'))).toEqual(
      [],
    );
    runAction(office, issueInvoices, {});
    expect(rowsOf(office, 'Écritures').filter((row) => row[6] === '2023-24')).toEqual([]);
  });

  it('changes until the new year is invoiced for the child, then not any more', () => {
    const office = yearOffice('2023-06-15');
    answer(office, { reponses: { E1: 'oui' }, date: '2023-05-10' });
    expect(answer(office, { reponses: { E1: 'non' } })[0]).toContain('1 non');
    expect(answer(office, { reponses: { E1: 'oui' }, date: '2023-05-12' })[0]).toContain('1 oui');
    expect(newRows(office)).toEqual([
      ['I7', 'E1', '2023-24', 'Élémentaire', 'CE2', '', 'Normal', '2023-05-12', 'Prise en compte'],
    ]);
    runAction(office, issueInvoices, {});
    expect(answer(office, { reponses: { E1: 'non' } })).toEqual([
      expect.stringMatching(/ligne 8 : Ada Ader : l’année 2023-24 est déjà facturée.*Régler un départ/),
    ]);
  });

  it('« oui » of a family that owes waits, unless the Direction gives a reason for the Journal (R-1.7)', () => {
    const office = yearOffice('2023-05-10');
    const before = JSON.stringify(office.workbook);
    expect(answer(office, { reponses: { E1: 'oui', E4: 'oui' } })).toEqual([
      expect.stringMatching(/Max Coste : la famille doit CHF 4'150\.00, échus.*\(art\. 1\.5\)$/),
    ]);
    expect(JSON.stringify(office.workbook)).toBe(before);
    expect(answer(office, { eleve: 'E4', reponse: 'oui', motif: 'plan de paiement' })[0]).toContain('1 oui');
    expect(rowsOf(office, 'Journal').map(([, , ...rest]) => rest)).toContainEqual([
      'Réinscription 2023-24 acceptée malgré un compte en retard (art. 1.5)',
      'Élèves',
      'E4',
      "CHF 4'150.00 en retard : 2022-0001",
      'plan de paiement',
    ]);
  });

  it('« refus » is for unpaid fees only, with a reason', () => {
    const office = yearOffice('2023-05-10');
    expect(answer(office, { eleve: 'E1', reponse: 'refus', motif: 'bruit' })).toEqual([
      expect.stringContaining('ne peut être refusée que pour des frais échus'),
    ]);
    expect(answer(office, { eleve: 'E4', reponse: 'refus' })).toEqual([expect.stringContaining('demande un motif')]);
    expect(answer(office, { eleve: 'E4', reponse: 'refus', motif: 'impayés' })[0]).toContain('1 refusée');
    expect(newRows(office).map(([, id, , , , , , , status]) => [id, status])).toEqual([['E4', 'Refusée']]);
  });

  it('says all that is wrong at once, and writes nothing', () => {
    const office = yearOffice('2023-05-10');
    const before = JSON.stringify(office.workbook);
    expect(answer(office, { reponses: { E1: 'peut-être', E2: { reponse: 'oui', date: '2023-05-11' } } })).toEqual([
      expect.stringContaining('« peut-être » n’est pas un choix possible (oui, non, refus)'),
      expect.stringContaining('dans le futur'),
    ]);
    expect(answer(office, { reponses: { E3: 'oui', E4: 'oui', E9: 'oui' } })).toHaveLength(3);
    expect(answer(office, { eleve: 'E1', reponse: 'oui', date: '2023-05-11' })).toEqual([
      expect.stringContaining('dans le futur'),
    ]);
    expect(JSON.stringify(office.workbook)).toBe(before);
  });

  it('may name a level: held back in 6e', () => {
    const office = yearOffice('2023-05-10');
    expect(answer(office, { eleve: 'E3', reponse: 'oui', niveau: '6e' })[0]).toContain('1 oui');
    expect(newRows(office)[0]?.slice(1, 5)).toEqual(['E3', '2023-24', '6e', '6e']);
  });

  it('is refused where the workbook changed since the plan', () => {
    const office = yearOffice('2023-05-10');
    const plan = planOf(office, reEnrolment, { eleve: 'E1', reponse: 'oui' });
    answer(office, { eleve: 'E1', reponse: 'oui' });
    const outcome = execute(
      office,
      (services) => plan.ok && reEnrolment.apply(services, { eleve: 'E1', reponse: 'oui' }, plan.fingerprint),
    );
    expect(outcome).toMatchObject({ ok: false });
    expect(newRows(office)).toHaveLength(1);
  });
});

it('a row of a child that no tab lists stops everything, with its place', () => {
  const office = yearOffice('2023-05-10');
  type(office, 'Inscriptions', {
    Inscription: 'I9',
    Élève: 'E99',
    Année: '2022-23',
    Catégorie: '6e',
    Tarif: 'Normal',
    Type: 'Première',
    Statut: 'Confirmée',
  });
  expect(problemsOf(planOf(office, reEnrolment, {}))).toEqual([
    expect.stringMatching(/^Onglet « Inscriptions », ligne 8, colonne « Élève » : « E99 »/),
  ]);
});

it('a tab of the school’s own under the name of ours is never written over', () => {
  const office = yearOffice('2023-05-10');
  const [first] = office.workbook.sheets;
  if (first === undefined) throw new Error('A sheet');
  office.workbook.sheets.push({ ...structuredClone(first), name: 'Réinscriptions 2023-24', values: [['Mes notes']] });
  expect(problemsOf(planOf(office, reEnrolment, {}))).toEqual([expect.stringContaining('Réinscriptions 2023-24')]);
});
