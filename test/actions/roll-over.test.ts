/** The passage to the next year: rehearsal, what is written, what waits, and its taking back. */
import * as fc from 'fast-check';
import type { ActionInput } from '../../src/actions/action';
import { issueInvoices } from '../../src/actions/issue-invoices';
import { reEnrolment } from '../../src/actions/re-enrolment';
import { rollOver } from '../../src/actions/roll-over';
import { execute, type Office, planOf, problemsOf, rowsOf, runAction, type } from '../builders/family-office';
import { registerOf, yearOffice } from '../builders/year-office';

const SUMMER = '2023-07-10';

const pass = (office: Office, input: ActionInput = {}) => {
  const outcome = runAction(office, rollOver, input);
  return outcome.ok ? outcome.lines : outcome.problems;
};

/** Ada and Léo go on, Tim does not; Max and Mia have not answered; Zoé is in 6e. */
function answeredOffice(today = SUMMER): Office {
  const office = yearOffice(today);
  runAction(office, reEnrolment, { reponses: { E1: 'oui', E2: 'oui', E6: 'non' }, date: '2023-05-10' });
  return office;
}

const yearOf = (office: Office) => rowsOf(office, 'Réglages').find(([key]) => key === 'Année scolaire')?.[1];
/** Tabs that a passage may change, without blank rows and the blank ends of rows. */
const valuesOf = ({ workbook }: Office) =>
  ['Élèves', 'Inscriptions', 'Réglages'].map((tab) =>
    (workbook.sheets.find(({ name }) => name === tab)?.values ?? [])
      .map((row) => row.map((cell) => cell ?? ''))
      .filter((row) => row.some((cell) => cell !== '')),
  );

function cellOf(office: Office, tab: string, id: string, header: string, value: string): void {
  const sheet = office.workbook.sheets.find(({ name }) => name === tab);
  const row = sheet?.values.find(([first]) => first === id);
  const at = sheet?.values[0]?.indexOf(header) ?? -1;
  if (row === undefined || at < 0) throw new Error(`No cell ${tab} ${id} ${header}`);
  row[at] = value;
}

describe('the rehearsal', () => {
  it('names every child once, with its class, and counts heads before and after', () => {
    const plan = planOf(answeredOffice(), rollOver, {});
    expect(plan.ok && plan.lines).toEqual([
      'Passage de 2022-23 à 2023-24 : 6 élèves ; 2 passent, 2 partent, 2 à décider ; 0 nouvel élève inscrit pour 2023-24.',
      'Effectifs avant → après : Crèche 2 → 0, PS 0 → 1, CP 2 → 0, CE1 1 → 0, CE2 0 → 1, 6e 1 → 0.',
      'CE1 A → CE2, classe CE2 A (1) : Ada Ader.',
      'Lucioles → PS, classe à nommer (1) : Léo Ader.',
      'Partent après la 6e (1) : Zoé Brun.',
      'Ont répondu non (1) : Tim Droz.',
      'À décider, rien n’est écrit pour eux (2) : Max Coste, Mia Droz.',
    ]);
    expect(plan.ok && plan.items?.map(({ id, caption, value }) => [id, caption, value])).toEqual([
      ['E4', 'Max Coste (E4), CP A → CE1 : sans réponse, montants échus (art. 1.5)', 'attend'],
      ['E5', 'Mia Droz (E5), Lucioles → Crèche : sans réponse', 'attend'],
    ]);
  });

  it('writes nothing', () => {
    const office = answeredOffice();
    const before = JSON.stringify(office.workbook);
    planOf(office, rollOver, {});
    expect(JSON.stringify(office.workbook)).toBe(before);
  });

  it.each([
    ['2023-07-07', 1],
    ['2023-07-08', 0],
  ])('on %s warns %i times that classes still go on', (today, warnings) => {
    const plan = planOf(answeredOffice(today), rollOver, {});
    expect(plan.ok && plan.warnings.filter((text) => text.includes('La classe de 2022-23 dure'))).toHaveLength(
      warnings,
    );
  });

  it('needs the calendar of the new year, and says how many tariffs it lacks', () => {
    const office = answeredOffice();
    const sheet = (tab: string) => office.workbook.sheets.find(({ name }) => name === tab);
    sheet('Tarifs')?.values.splice(30);
    const plan = planOf(office, rollOver, {});
    expect(plan.ok && plan.warnings.join(' ')).toContain('il manque 29 tarifs pour 2023-24');
    sheet('Calendrier')?.values.pop();
    expect(problemsOf(planOf(office, rollOver, {}))).toEqual([expect.stringContaining('2023-24')]);
  });

  it('tells of a leaver whose account is overdue (R-1.7)', () => {
    const office = yearOffice('2023-05-10');
    runAction(office, reEnrolment, { eleve: 'E4', reponse: 'refus', motif: 'impayés' });
    const plan = planOf(office, rollOver, {});
    expect(plan.ok && plan.warnings.join(' ')).toContain("Max Coste part alors que la famille doit CHF 4'150.00");
  });

  it('names every child of the register whom it does not concern, so that none is lost', () => {
    const office = answeredOffice();
    const pupil = { Famille: 'F1', Nom: 'Ader', Naissance: '2015-01-01' };
    type(office, 'Élèves', { Élève: 'E7', Prénom: 'Sans', Statut: 'Inscrit', ...pupil });
    type(office, 'Élèves', { Élève: 'E8', Prénom: 'Annulé', ...pupil });
    type(office, 'Élèves', { Élève: 'E9', Prénom: 'Demandé', Statut: 'Inscrit', ...pupil });
    type(office, 'Élèves', { Élève: 'E10', Prénom: 'Parti', Statut: 'Sorti', ...pupil });
    const row = { Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Première' };
    type(office, 'Inscriptions', { Inscription: 'I98', Élève: 'E8', Année: '2022-23', Statut: 'Annulée', ...row });
    type(office, 'Inscriptions', { Inscription: 'I99', Élève: 'E9', Année: '2023-24', Statut: 'Demandée', ...row });
    const plan = planOf(office, rollOver, {});
    const told = plan.ok ? plan.warnings.filter((text) => /laisse donc de côté|demandée/.test(text)) : [];
    expect(told).toEqual([
      '2 élèves du registre sans inscription en cours pour 2022-23, que le passage laisse donc de côté : Sans Ader (E7), Annulé Ader (E8).',
      '1 inscription demandée pour 2023-24, qui ne compte pas encore (frais d’inscription à payer) : Demandé Ader (E9).',
    ]);
  });

  it('shows who is new', () => {
    const office = answeredOffice();
    type(office, 'Élèves', { Élève: 'E7', Famille: 'F2', Nom: 'Brun', Prénom: 'Nora', Naissance: '2020-02-02' });
    const row = { Inscription: 'I99', Élève: 'E7', Année: '2023-24', Catégorie: 'Maternelle Petits', Classe: 'PS B' };
    type(office, 'Inscriptions', { ...row, Tarif: 'Normal', Type: 'Première', Statut: 'Prise en compte' });
    const plan = planOf(office, rollOver, {});
    expect(plan.ok && plan.lines.slice(0, 2).join(' ')).toMatch(/1 nouvel élève inscrit .* PS 0 → 2/);
    pass(office);
    expect(registerOf(office, 'Élèves')[6]).toEqual(['E7', 'PS B', '', '']);
  });
});

describe('the passage', () => {
  it('writes classes, leavers and the year in one go; undecided children stay as they are', () => {
    const office = answeredOffice();
    expect(pass(office, { classes: { Lucioles: 'PS C' } })).toEqual([
      expect.stringContaining('Passage à 2023-24 écrit : 2 élèves passent, 2 partent.'),
      '2 élèves restent à décider : relancez le passage quand vous savez.',
    ]);
    expect(registerOf(office, 'Élèves')).toEqual([
      ['E1', 'CE2 A', 'Inscrit', ''],
      ['E2', 'PS C', 'Inscrit', ''],
      ['E3', '6e A', 'Sorti', '2023-07-07'],
      ['E4', 'CP A', 'Inscrit', ''],
      ['E5', 'Lucioles', 'Inscrit', ''],
      ['E6', 'CP A', 'Sorti', '2023-07-07'],
    ]);
    const rows = registerOf(office, 'Inscriptions');
    expect(
      rows.filter(([, , year]) => year === '2023-24').map(([id, pupil, , , level, name]) => [id, pupil, level, name]),
    ).toEqual([
      ['I7', 'E1', 'CE2', 'CE2 A'],
      ['I8', 'E2', 'PS', 'PS C'],
      ['I9', 'E6', 'CE1', ''],
    ]);
    // The year that ends keeps the class that tab Élèves forgets.
    expect(rows.slice(0, 3).map(([id, , , , , name]) => [id, name])).toEqual([
      ['I1', 'CE1 A'],
      ['I2', 'Lucioles'],
      ['I3', ''],
    ]);
    expect(yearOf(office)).toBe('2023-24');
    expect(rowsOf(office, 'Passage 2023-24').every((row) => row[5] === 'oui')).toBe(true);
  });

  it('run again changes nothing', () => {
    const office = answeredOffice();
    pass(office);
    const before = JSON.stringify(valuesOf(office));
    const plan = planOf(office, rollOver, {});
    expect(plan.ok && [plan.isNothingToDo, plan.lines[0]]).toEqual([
      true,
      'Le passage à 2023-24 est fait ; rien de nouveau à écrire.',
    ]);
    pass(office);
    expect(JSON.stringify(valuesOf(office))).toBe(before);
  });

  it('run again shows the same head-counts and the same leavers', () => {
    const office = answeredOffice();
    const isShown = (line: string) => /^(Effectifs|Partent après|Déjà partis)/.test(line);
    const shown = () => {
      const plan = planOf(office, rollOver, {});
      return plan.ok ? plan.lines.filter(isShown) : plan.problems;
    };
    const before = shown();
    expect(before).toHaveLength(2);
    pass(office);
    expect(shown()).toEqual(before);
  });

  it.each([
    ['a word that is none', { E4: 'pase' }, '« pase » n’est pas un choix possible pour E4 (passe, passe-tard'],
    ['a choice that is not offered', { E5: 'passe-tard' }, '« passe-tard » n’est pas un choix possible pour E5'],
    ['a child who has nothing to decide', { E1: 'part' }, 'il n’y a rien à décider pour E1'],
    ['a child that is none of the year', { E99: 'passe' }, '« E99 » n’est pas un enfant de ce passage'],
  ])('refuses %s, and writes nothing', (_, choix, text) => {
    const office = answeredOffice();
    const before = JSON.stringify(office.workbook);
    expect(pass(office, { choix: { ...choix, E6: '' } })).toEqual([expect.stringContaining(text)]);
    expect(JSON.stringify(office.workbook)).toBe(before);
  });

  it('heeds a decision again that it has carried out already', () => {
    const office = answeredOffice();
    const input = { choix: { E4: 'redouble', E5: 'part' }, motifs: { E4: 'accord' } };
    pass(office, input);
    expect(planOf(office, rollOver, input)).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('takes up those who were left undecided: late with the day (R-2.2), held back, or gone', () => {
    const office = answeredOffice();
    pass(office);
    cellOf(office, 'Élèves', 'E1', 'Classe', 'CE2 B');
    expect(pass(office, { choix: { E4: 'passe-tard', E5: 'part' } })).toEqual([
      expect.stringContaining('Max Coste : la famille doit'),
    ]);
    expect(pass(office, { choix: { E4: 'passe-tard', E5: 'part' }, motifs: { E4: 'accord' } })).toHaveLength(1);
    expect(registerOf(office, 'Inscriptions').at(-1)).toEqual([
      'I10',
      'E4',
      '2023-24',
      'Élémentaire',
      'CE1',
      'CE1 A',
      'Normal',
      SUMMER,
      'Prise en compte',
    ]);
    expect(registerOf(office, 'Élèves').filter(([id]) => ['E1', 'E4', 'E5'].includes(id ?? ''))).toEqual([
      // A class that a person gave since is not ours to change.
      ['E1', 'CE2 B', 'Inscrit', ''],
      ['E4', 'CE1 A', 'Inscrit', ''],
      ['E5', 'Lucioles', 'Sorti', '2023-08-31'],
    ]);
    expect(rowsOf(office, 'Journal').map(([, , what]) => what)).toContain(
      'Passage à l’année 2023-24 malgré un compte en retard (art. 1.5)',
    );
  });

  it('leaves answers of undecided children to the same year, until it is over', () => {
    const office = answeredOffice();
    pass(office);
    expect(runAction(office, reEnrolment, { eleve: 'E5', reponse: 'oui' }).ok).toBe(true);
    expect(pass(office)[0]).toContain('3 élèves passent');
    expect(registerOf(office, 'Inscriptions').at(-1)?.slice(1, 6)).toEqual([
      'E5',
      '2023-24',
      'Crèche',
      'Crèche',
      'Lucioles',
    ]);
  });

  it('holds a child back without a penalty, in its class', () => {
    const office = answeredOffice();
    pass(office, { choix: { E4: 'redouble' }, motifs: { E4: 'accord' } });
    expect(registerOf(office, 'Inscriptions').at(-1)?.slice(1)).toEqual([
      'E4',
      '2023-24',
      'Élémentaire',
      'CP',
      'CP A',
      'Normal',
      '',
      'Prise en compte',
    ]);
  });

  it('takes names of classes from the grid, which leaves the plan as it was shown', () => {
    const office = answeredOffice();
    const plan = planOf(office, rollOver, {});
    const input = { grille: { 'CE1 A → CE2': { classe: '=CE2' } } };
    execute(office, (services) => plan.ok && rollOver.apply(services, input, plan.fingerprint));
    expect(registerOf(office, 'Élèves')[0]).toEqual(['E1', '=CE2', 'Inscrit', '']);
  });

  it('goes from year to year: after the new one has begun, the next is meant', () => {
    const office = answeredOffice();
    pass(office);
    office.clock.advance(200 * 86_400_000);
    expect(problemsOf(planOf(office, rollOver, {}))).toEqual([expect.stringContaining('2024-25')]);
    expect(problemsOf(planOf(office, rollOver, { annee: '2026-27' }))).toEqual([
      expect.stringContaining('une année après l’autre'),
    ]);
  });
});

describe('the taking back', () => {
  it('puts everything back as it was, and the passage can be made again', () => {
    const office = answeredOffice();
    const before = valuesOf(office);
    pass(office, { choix: { E5: 'passe' } });
    const after = valuesOf(office);
    expect(pass(office, { annuler: true })).toEqual(['Le passage à 2023-24 est annulé ; le registre est comme avant.']);
    expect(valuesOf(office)).toEqual(before);
    expect(pass(office, { annuler: true })).toEqual([expect.stringContaining('pas de passage à annuler')]);
    pass(office, { choix: { E5: 'passe' } });
    expect(valuesOf(office)).toEqual(after);
  });

  it('takes back a passage in two parts, from the last to the first', () => {
    const office = answeredOffice();
    const before = valuesOf(office);
    pass(office);
    pass(office, { choix: { E5: 'passe', E4: 'part' } });
    pass(office, { annuler: true });
    expect(valuesOf(office)).toEqual(before);
  });

  it('leaves what was changed by hand since, and names it; an enrolment that stays will be invoiced, which is said', () => {
    const office = answeredOffice();
    pass(office, { choix: { E5: 'passe' } });
    cellOf(office, 'Élèves', 'E1', 'Classe', 'CE2 B');
    cellOf(office, 'Inscriptions', 'I10', 'Classe', 'Lucioles B');
    expect(pass(office, { annuler: true })).toEqual([
      'Le passage à 2023-24 est annulé ; le registre est comme avant, sauf ce qui suit.',
      expect.stringMatching(/L’inscription I10, .* elle sera facturée/),
      expect.stringContaining('E1 a été changé à la main depuis (« CE2 B »)'),
    ]);
    expect(registerOf(office, 'Élèves')[0]).toEqual(['E1', 'CE2 B', 'Inscrit', '']);
    expect(yearOf(office)).toBe('2022-23');
  });

  it('is refused from the first entry of the new year, which is named; entries from before the passage do not count', () => {
    const office = answeredOffice();
    runAction(office, issueInvoices, {});
    expect(rowsOf(office, 'Écritures').filter((row) => row[6] === '2023-24')).not.toEqual([]);
    pass(office);
    expect(planOf(office, rollOver, { annuler: true }).ok).toBe(true);
    type(office, 'Écritures', {
      Écriture: 'X1',
      Date: SUMMER,
      Famille: 'F1',
      Nature: 'Dommage',
      Année: '2023-24',
      Libellé: 'Vitre',
      Montant: 80,
    });
    expect(pass(office, { annuler: true })).toEqual([
      expect.stringMatching(/l’écriture X1 du 10\.07\.2023 \(« Vitre »\)/),
    ]);
  });

  it.each([
    ['2023-08-31', true],
    ['2023-09-01', false],
  ])('with an attendance row of %s is possible: %s', (day, isPossible) => {
    const office = answeredOffice();
    pass(office);
    type(office, 'Présences', { Date: day, Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Présent' });
    expect(planOf(office, rollOver, { annuler: true }).ok).toBe(isPossible);
  });
});

it('whatever is decided, what a passage wrote is taken back to the last cell, and a second passage changes nothing', () => {
  const choice = fc.constantFrom('passe', 'passe-tard', 'redouble', 'part', 'attend');
  const said = fc.constantFrom('oui', 'non', '');
  fc.assert(
    fc.property(
      fc.array(choice, { minLength: 6, maxLength: 6 }),
      fc.array(said, { minLength: 6, maxLength: 6 }),
      (choices, words) => {
        const office = yearOffice(SUMMER);
        const ids = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'];
        const reponses = Object.fromEntries(
          ids.flatMap((id, at) => (id === 'E3' || words[at] === '' ? [] : [[id, words[at]]])),
        );
        runAction(office, reEnrolment, { reponses, motif: 'accord' });
        const plan = planOf(office, rollOver, {});
        const offered = (id: string, value: string | undefined) =>
          plan.ok && plan.items?.some((item) => item.id === id && item.choices.some((one) => one.value === value));
        const input = {
          choix: Object.fromEntries(
            ids.flatMap((id, at) => (offered(id, choices[at]) === true ? [[id, choices[at]]] : [])),
          ),
          motifs: Object.fromEntries(ids.map((id) => [id, 'accord'])),
        };
        const before = valuesOf(office);
        pass(office, input);
        const after = valuesOf(office);
        expect(after).not.toEqual(before);
        const rows = registerOf(office, 'Inscriptions').filter(([, , year]) => year === '2023-24');
        expect(new Set(rows.map(([, id]) => id)).size).toBe(rows.length);
        pass(office, input);
        expect(valuesOf(office)).toEqual(after);
        pass(office, { annuler: true });
        expect(valuesOf(office)).toEqual(before);
      },
    ),
    { numRuns: 20 },
  );
});
