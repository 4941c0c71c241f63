/** Settling a departure from the menu: plan, register, credit notes a payer, statement, and again. */
import type { PlanView } from '../../src/actions/action';
import { recordRefund } from '../../src/actions/record-refund';
import { settleDepartureAction } from '../../src/actions/settle-departure';
import { writeOff } from '../../src/actions/write-off';
import { cellsOf, correctionOffice, issueOn, onDay } from '../builders/correction-office';
import { documentsOf, type Office, pay, planOf, problemsOf, runAction, type } from '../builders/family-office';

const FIRST = '2022-06-15';
const SECOND = '2022-12-01';
const WISH = { eleve: 'E1', date: '09.12.2022' };

const office = () => onDay(issueOn(correctionOffice(FIRST), FIRST, SECOND), '2022-12-12');
const linesOf = (view: PlanView) => (view.ok ? view.lines : view.problems);
const enrolmentsOf = (school: Office) =>
  cellsOf(school, 'Inscriptions', 'Inscription', 'Fin', 'Préavis reçu le', 'Statut');

interface Statement extends Readonly<Record<string, unknown>> {
  readonly texte_solde: string;
  readonly lignes: readonly { libelle: string; detail: string; a_facturer: string }[];
  readonly comptes: readonly { payeur: string; a_facturer: string }[];
}

describe('the plan', () => {
  it('shows tariff, band, what is due and invoiced, the credit notes and what each payer ends with', () => {
    const school = office();
    pay(school, 'B-1', '2022-07-01', 'F1', [['2022-0001', 2490]]);
    // 40 % of 8300.00 are 3320.00; 4980.00 are credited at 60/40.
    const lines = linesOf(planOf(school, settleDepartureAction, WISH));
    expect(lines.slice(0, 2)).toEqual([
      'Départ de Ada Ader le 09.12.2022, année 2022-23.',
      'Inscriptions, ligne 2 : Fin 09.12.2022, statut Sortie.',
    ]);
    expect(lines[2]).toContain("Écolage 2022-23 : dû CHF 3'320.00, facturé CHF 8'300.00. Élémentaire, tarif Normal");
    expect(lines[2]).toContain('40 % dus (départ le 09.12.2022)');
    const [first, second] = lines.slice(3);
    expect(first).toMatch(/^Avoir 2022-\d{4} de CHF 2'988\.00 pour Ada Ader, sur les factures /);
    expect(second).toMatch(/^Avoir 2022-\d{4} de CHF 1'992\.00 pour Ida Ader, sur les factures /);
    expect(lines).toContain('Ada Ader : à rembourser CHF 498.00 (« Enregistrer un remboursement… »), ou à déduire.');
    expect(lines).toContain("Ida Ader : reste à payer CHF 1'328.00.");
    expect(lines[lines.length - 1]).toBe('Un décompte de départ sera fait.');
  });

  it.each([
    [{ preavis: '2022-10-01' }, ['Élève', 'Dernier jour']],
    [{ eleve: 'E9', date: '2022-12-09' }, ['« E9 »']],
    [{ eleve: 'E1', date: '31.02.2022' }, ['date']],
    [{ eleve: 'E1', date: '2022-12-09', annee: '2022' }, ['2022-23']],
    [{ eleve: 'E1', date: '2019-12-09' }, ['pas d’inscription']],
  ])('refuses %j and writes nothing', (input, words) => {
    const school = office();
    const before = JSON.stringify(school.workbook.sheets);
    const view = runAction(school, settleDepartureAction, input);
    const problems = problemsOf(view);
    expect(problems).toHaveLength(words.length);
    for (const [at, word] of words.entries())
      expect(problems[at]?.toLowerCase()).toContain(word.toLowerCase().slice(0, 8));
    expect(JSON.stringify(school.workbook.sheets)).toBe(before);
  });
});

describe('a settled departure', () => {
  it('sets the register, credits each payer and makes the statement', () => {
    const school = office();
    expect(runAction(school, settleDepartureAction, WISH)).toMatchObject({ ok: true, remaining: 0 });
    expect(enrolmentsOf(school)[0]).toBe('I1 2022-12-09 Sortie');
    expect(cellsOf(school, 'Élèves', 'Élève', 'Statut', 'Sortie')[0]).toBe('E1 Sorti 2022-12-09');
    const notes = cellsOf(school, 'Factures', 'Type', 'Payeur', 'Total', 'Statut').filter((row) =>
      row.startsWith('Avoir'),
    );
    expect(notes).toEqual(['Avoir P1 -2988 Émise', 'Avoir P2 -1992 Émise']);
    expect(documentsOf(school).filter((name) => name.includes('Décompte'))).toEqual([
      'E1 Décompte de départ Ada Ader',
      'E1 Décompte de départ Ada Ader.pdf',
    ]);
    const statement = school.filled[school.filled.length - 1];
    expect(statement).toMatchObject({ total_du: "3'320.00", total_facture: "8'300.00", total_avoir: "4'980.00" });
    const journal = cellsOf(school, 'Journal', 'Quoi', 'Tab', 'Ligne', 'Avant', 'Après');
    expect(journal).toContain('Départ réglé Inscriptions I1 Fin — ; Statut Confirmée Fin 09.12.2022 ; Statut Sortie');
    expect(school.state.triggers).toEqual([]);
    expect(JSON.stringify(school.state.properties)).not.toContain('E1');
  });

  it('once more the same says that nothing is left to do', () => {
    const school = office();
    runAction(school, settleDepartureAction, WISH);
    const view = planOf(school, settleDepartureAction, WISH);
    expect(view).toMatchObject({ ok: true, isNothingToDo: true });
    expect(linesOf(view).slice(-1)[0]).toBe('Ce départ est déjà réglé : rien n’est à faire.');
    const before = cellsOf(school, 'Écritures', 'Clé');
    runAction(school, settleDepartureAction, WISH);
    expect(cellsOf(school, 'Écritures', 'Clé')).toEqual(before);
  });

  it('on a later day is billed further, by an invoice to each payer', () => {
    const school = office();
    runAction(school, settleDepartureAction, WISH);
    onDay(school, '2023-01-12');
    // 60 % are 4980.00: 1660.00 more, at 60/40.
    runAction(school, settleDepartureAction, { eleve: 'E1', date: '2023-01-10' });
    expect(cellsOf(school, 'Factures', 'Facture', 'Payeur', 'Total').slice(-2)).toEqual([
      '2023-0001 P1 996',
      '2023-0002 P2 664',
    ]);
    expect(enrolmentsOf(school)[0]).toBe('I1 2023-01-10 Sortie');
    const labels = cellsOf(school, 'Écritures', 'Facture', 'Libellé').filter((row) => row.startsWith('2023-0001'));
    expect(labels[0]).toContain('Correction : Écolage 2022-23');
  });

  it('of the crèche records the notice and is billed to its end', () => {
    const school = onDay(
      issueOn(correctionOffice('2022-08-15'), '2022-08-15', '2022-09-15', '2022-10-15'),
      '2022-10-20',
    );
    const view = planOf(school, settleDepartureAction, { eleve: 'E3', date: '2022-09-30', preavis: '31.08.2022' });
    expect(linesOf(view)).toContain('Crèche : préavis compté du 31.08.2022, facturation jusqu’au 31.10.2022.');
    runAction(school, settleDepartureAction, { eleve: 'E3', date: '2022-09-30', preavis: '31.08.2022' });
    expect(enrolmentsOf(school)[2]).toBe('I3 2022-09-30 2022-08-31 Sortie');
    // November was billed on 15 October: 2nd child of the family, 1086.00 less 10 %.
    expect(cellsOf(school, 'Écritures', 'Nature', 'Période', 'Montant').pop()).toBe('Avoir 2022-11 -977.4');
  });

  it('of the crèche counts the months of the notice that are still to be invoiced, in plan and statement', () => {
    const school = onDay(issueOn(correctionOffice('2022-08-15'), '2022-08-15', '2022-09-15'), '2022-10-10');
    // Notice of 10 October: to 31 December. September and October are out; 1086.00 less 10 % a month.
    const input = { eleve: 'E3', date: '2022-10-10', preavis: '10.10.2022' };
    const lines = linesOf(planOf(school, settleDepartureAction, input));
    expect(lines.filter((line) => line.startsWith('Crèche novembre') || line.startsWith('Crèche décembre'))).toEqual([
      expect.stringMatching(
        /^Crèche novembre 2022 : dû CHF 977\.40, facturé CHF 0\.00\..* CHF 977\.40 : sera facturé le 15\.10\.2022\.$/,
      ),
      expect.stringMatching(
        /^Crèche décembre 2022 : dû CHF 977\.40, facturé CHF 0\.00\..* CHF 977\.40 : sera facturé le 15\.11\.2022\.$/,
      ),
    ]);
    expect(lines).toContain(
      "En tout : dû CHF 3'909.60 ; facturé CHF 1'954.80, avoirs déduits ; encore à facturer CHF 1'954.80 ; payé sur ces factures CHF 0.00.",
    );
    expect(lines.join()).toContain("; CHF 1'954.80 lui seront encore facturés.");
    runAction(school, settleDepartureAction, input);
    const statement = school.filled[school.filled.length - 1] as Statement;
    expect(statement).toMatchObject({ total_du: "3'909.60", total_facture: "1'954.80", total_a_facturer: "1'954.80" });
    expect(statement.lignes.map(({ libelle, a_facturer }) => `${libelle} ${a_facturer}`)).toEqual([
      'Crèche septembre 2022 0.00',
      'Crèche octobre 2022 0.00',
      'Crèche novembre 2022 977.40',
      'Crèche décembre 2022 977.40',
    ]);
    expect(statement.lignes[3]?.detail).toContain('sera facturé le 15.11.2022');
    expect(statement.texte_solde).toContain("CHF 1'954.80 seront encore facturés");
    issueOn(school, '2022-10-15', '2022-11-15', '2022-12-15', '2023-01-15');
    const months = cellsOf(school, 'Écritures', 'Élève', 'Nature', 'Période', 'Montant').filter((row) =>
      row.startsWith('E3 Crèche'),
    );
    expect(months.slice(-2)).toEqual(['E3 Crèche 2022-11 977.4', 'E3 Crèche 2022-12 977.4']);
  });

  it('before the first instalment lists both, for each payer', () => {
    const school = correctionOffice('2022-06-01');
    // A re-enrolment: 10 % of 8300.00 in two halves, each at 60/40.
    const input = { eleve: 'E1', date: '2022-06-01', annee: '2022-23' };
    const lines = linesOf(planOf(school, settleDepartureAction, input));
    expect(lines.find((line) => line.startsWith('Écolage'))).toContain(
      'CHF 415.00 : sera facturé le 15.06.2022. CHF 415.00 : sera facturé le 01.12.2022.',
    );
    expect(lines).toContain('Ada Ader : compte soldé à ce jour ; CHF 498.00 lui seront encore facturés.');
    expect(lines).toContain('Ida Ader : compte soldé à ce jour ; CHF 332.00 lui seront encore facturés.');
    runAction(school, settleDepartureAction, input);
    const statement = school.filled[school.filled.length - 1] as Statement;
    expect(statement).toMatchObject({ total_du: '830.00', total_facture: '0.00', total_a_facturer: '830.00' });
    expect(statement.comptes.map(({ payeur, a_facturer }) => `${payeur} ${a_facturer}`)).toEqual([
      'Ada Ader 498.00',
      'Ida Ader 332.00',
    ]);
  });

  it('of a child that was to come later and never did is before its own first day', () => {
    const school = onDay(correctionOffice(FIRST), '2022-10-15');
    const next = {
      Année: '2022-23',
      Tarif: 'Normal',
      Type: 'Première',
      Statut: 'Prise en compte',
      Début: '2022-11-07',
    };
    type(school, 'Élèves', { Élève: 'E7', Famille: 'F2', Nom: 'Brun', Prénom: 'Mia', Naissance: '2014-07-07' });
    type(school, 'Inscriptions', { ...next, Inscription: 'I7', Élève: 'E7', Catégorie: 'Élémentaire' });
    const lines = linesOf(planOf(school, settleDepartureAction, { eleve: 'E7', date: '2022-10-15' }));
    expect(lines[0]).toContain('avant son premier jour de présence');
    expect(lines.join()).toContain('désistement le 15.10.2022, avant le premier jour de présence : rien n’est dû');
  });

  it('says that a re-enrolment stays, and withdraws it where the option is ticked', () => {
    const school = office();
    const next = { Année: '2023-24', Tarif: 'Normal', Type: 'Réinscription', Statut: 'Prise en compte' };
    type(school, 'Inscriptions', { ...next, Inscription: 'I9', Élève: 'E1', Catégorie: 'Élémentaire' });
    addNextYear(school);
    const view = planOf(school, settleDepartureAction, WISH);
    // A form's tick, no option: a confirmation in advance must not withdraw it.
    expect(view).toMatchObject({ ok: true, options: [] });
    expect(view.fields?.map(({ name, kind }) => `${name} ${kind}`)).toContain('reinscription flag');
    expect(linesOf(view).join()).toContain('Une inscription pour 2023-24');
    runAction(school, settleDepartureAction, { ...WISH, reinscription: true });
    expect(enrolmentsOf(school)).toContain('I9 2022-12-09 Sortie');
  });
});

function addNextYear(school: Office): void {
  const calendar = school.workbook.sheets.find(({ name }) => name === 'Calendrier');
  const [headers = [], row = []] = calendar?.values ?? [];
  const moved = row.map((cell) =>
    String(cell).replace(/^(\d{4})-(\d{2}-\d{2})$/, (_, year, day) => `${Number(year) + 1}-${day}`),
  );
  type(school, 'Calendrier', {
    ...Object.fromEntries(headers.map((header, at) => [String(header), moved[at] ?? ''])),
    Année: '2023-24',
    'Premier mois': 9,
    'Nombre de mois': 10,
  });
  const tariffs = school.workbook.sheets.find(({ name }) => name === 'Tarifs');
  const names = (tariffs?.values[0] ?? []).map(String);
  for (const cells of (tariffs?.values ?? []).slice(1)) {
    const cellOf = (header: string) => cells[names.indexOf(header)] ?? '';
    type(school, 'Tarifs', {
      ...Object.fromEntries(names.map((name) => [name, cellOf(name)])),
      Année: '2023-24',
      'Annoncé le': '2023-03-01',
    });
  }
}

it('the plan, the statement and the refund name one amount, open invoices of the payer taken off', () => {
  const school = office();
  pay(school, 'B-1', '2022-07-01', 'F1', [['2022-0001', 2490]]);
  const owner = { Date: '2022-11-01', Famille: 'F1', Payeur: 'P1' };
  type(school, 'Écritures', {
    ...owner,
    Écriture: 'M1',
    Nature: 'Dommage',
    Libellé: 'Vitre',
    Montant: 300,
    Facture: '2022-0900',
  });
  const invoice = {
    ...owner,
    Facture: '2022-0900',
    Échéance: '2022-12-01',
    Total: 300,
    Type: 'Facture',
    Statut: 'Émise',
  };
  type(school, 'Factures', invoice);
  type(school, 'Factures', { ...invoice, Facture: '2022-0901', Total: 70, Statut: 'Annulée' });
  // 498.00 of credit (see above) less 300.00; what only a row calls cancelled asks for nothing.
  const lines = linesOf(planOf(school, settleDepartureAction, WISH));
  expect(lines).toContain('Ada Ader : à rembourser CHF 198.00 (« Enregistrer un remboursement… »), ou à déduire.');
  runAction(school, settleDepartureAction, WISH);
  const { comptes } = school.filled[school.filled.length - 1] as {
    comptes: readonly { payeur: string; solde: string }[];
  };
  expect(comptes.find(({ payeur }) => payeur === 'Ada Ader')?.solde).toBe('CHF 198.00 en votre faveur');
  const refund = planOf(school, recordRefund, { famille: 'F1', payeur: 'P1', date: '12.12.2022', montant: 198 });
  expect(refund.ok && refund.warnings.join()).toContain(
    '2022-0900 (échue). Une fois le crédit déduit de ces factures, il reste CHF 198.00 à rembourser',
  );
});

it('a departure after a write-off gives back nothing that nobody paid: plan, statement and ledger agree', () => {
  const school = office();
  runAction(school, writeOff, { famille: 'F2', type: 'perte', motif: 'Insolvable' });
  const wish = { eleve: 'E2', date: '09.12.2022' };
  const balance = () =>
    cellsOf(school, 'Écritures', 'Famille', 'Nature', 'Montant')
      .filter((row) => row.startsWith('F2 '))
      .reduce((sum, row) => sum + Math.round(Number(row.split(' ').pop()) * 100), 0);
  expect(balance()).toBe(0);
  const lines = linesOf(planOf(school, settleDepartureAction, wish));
  expect(lines.join('\n')).not.toContain('rembourser');
  expect(lines.filter((line) => line.includes('de remise ou de perte sont repris'))).toHaveLength(2);
  runAction(school, settleDepartureAction, wish);
  // 40 % of 8300.00 stay due, and stay written off.
  expect(balance()).toBe(0);
  expect(cellsOf(school, 'Écritures', 'Famille', 'Nature', 'Montant').filter((row) => /^F2 Remise/.test(row))).toEqual([
    'F2 Remise -4150',
    'F2 Remise -8059.6',
    'F2 Remise 4150',
    'F2 Remise 830',
  ]);
  const { comptes } = school.filled[school.filled.length - 1] as {
    comptes: readonly { solde: string }[];
  };
  expect(comptes.map(({ solde }) => solde)).toEqual(['soldé']);
  expect(runAction(school, settleDepartureAction, wish)).toMatchObject({ ok: true });
  expect(balance()).toBe(0);
});
