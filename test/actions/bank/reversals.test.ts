/** Payments that the bank takes back: found by its reference, by the invoice’s, or by a person. */
import { type DetailText, type EntryText } from '../../builders/bank-files';
import { fileOf, payments, planned, REFERENCE_1, settled, single, statuses } from '../../builders/bank-import';
import { addRow, bankSchool, planImport, rowsOf, runImport } from '../../builders/bank-school';

describe('a payment that the bank takes back', () => {
  const back = (more: Partial<EntryText>, detail: DetailText = {}): string =>
    fileOf([single('E9', '3735.00', detail, { sign: 'DBIT', isReversal: true, ...more })]);

  it.each([
    ['by the bank’s reference', back({ bankReference: 'E1' })],
    ['by the invoice’s reference', back({}, { references: [REFERENCE_1] })],
  ])('is found %s, and its invoice is open again, once', (_, text) => {
    const school = bankSchool();
    runImport(school, fileOf([single('E1', '3735.00', { references: [REFERENCE_1] })]));
    runImport(school, text);
    runImport(school, text);
    expect(settled(school)).toEqual(['Paiement | 2022-0001 | -3735', 'Paiement | 2022-0001 | 3735']);
    expect(payments(school).map((row) => row.split(' | ')[2])).toEqual(['3735', '-3735']);
    expect(statuses(school)[0]).toBe('2022-0001 | Émise');
  });

  it('is found in its own file, and paid anew under another reference', () => {
    const school = bankSchool();
    const pay = (reference: string) => single(reference, '3735.00', { references: [REFERENCE_1] });
    const text = fileOf([pay('E1'), { ...pay('E9'), sign: 'DBIT', isReversal: true }, pay('E2')]);
    expect(planned(planImport(school, text)).lines.slice(-1)).toEqual([
      "14.07.2022, CHF 3'735.00, repris par la banque → Ader (F1) : paiement CAMT-E1 annulé ; de nouveau ouvert : 2022-0001.",
    ]);
    runImport(school, text);
    expect(statuses(school)[0]).toBe('2022-0001 | Payée');
    expect(
      settled(school)
        .map((row) => row.split(' | ')[2])
        .sort(),
    ).toEqual(['-3735', '-3735', '3735']);
  });

  it('is asked about where only the amount speaks for it', () => {
    const school = bankSchool();
    runImport(school, fileOf([single('E1', '3735.00', { references: [REFERENCE_1] })]));
    const text = back({});
    const { items = [] } = planned(planImport(school, text));
    expect(items.map(({ id, choices }) => [id, choices.map(({ value }) => value)])).toEqual([
      ['CAMTR-E9', ['ignorer', 'CAMT-E1']],
    ]);
    runImport(school, text, { 'CAMTR-E9': 'CAMT-E1' });
    expect(statuses(school)[0]).toBe('2022-0001 | Émise');
  });

  it('is asked about where the other kind of file took it back under another name', () => {
    const school = bankSchool();
    const detail = { references: [REFERENCE_1] };
    const pay = (reference: string) => single(reference, '50.00', detail);
    const taken = { sign: 'DBIT' as const, isReversal: true };
    runImport(school, fileOf([pay('E1'), pay('E2'), { ...pay('E8'), ...taken }]));
    const text = fileOf([{ ...pay('E9'), ...taken }], { kind: 'camt.053' });
    expect(planned(planImport(school, text)).items).toMatchObject([
      {
        caption:
          '14.07.2022, CHF 50.00 : peut-être déjà importé d’un autre fichier sous un autre nom (paiement CAMTR-E8).',
        value: 'ignorer',
      },
    ]);
  });

  it.each([
    [
      'fee',
      { Nature: 'Inscription', Clé: 'enrolment-fee|E1|I1|famille' },
      'Prise en compte',
      'frais d’inscription ne sont pas payés',
    ],
    [
      'fee',
      { Nature: 'Inscription', Clé: 'enrolment-fee|E1|I1|famille' },
      'Confirmée',
      'frais d’inscription ne sont pas payés',
    ],
    [
      'first instalment',
      { Période: 'T1', Clé: 'tuition|2022-23|E1|T1|I1|famille' },
      'Confirmée',
      'première tranche (crèche : premier mois) n’est pas payée',
    ],
  ])('that settled the %s is told with pupil and row; the status stays', (_, line, status, sentence) => {
    const school = bankSchool();
    const enrolment = { Inscription: 'I1', Élève: 'E1', Année: '2022-23', Catégorie: 'Élémentaire' };
    addRow(school, 'Inscriptions', { ...enrolment, Tarif: 'Normal', Type: 'Première', Statut: status });
    const [headers = [], row = []] = school.tabs.get('Écritures') ?? [];
    for (const [header, value] of Object.entries({ Élève: 'E1', ...line })) row[headers.indexOf(header)] = value;
    runImport(school, fileOf([single('E1', '3735.00', { references: [REFERENCE_1] })]));
    const text = back({ bankReference: 'E1' });
    const told = expect.stringMatching(
      new RegExp(`^Onglet « Inscriptions », ligne 2, colonne « Statut » : élève E1.*« ${status} ».*2022-0001`),
    );
    expect(planned(planImport(school, text)).warnings).toContainEqual(told);
    const outcome = runImport(school, text);
    expect(outcome.ok && outcome.lines.slice(2)).toEqual([expect.stringContaining(sentence)]);
    expect(rowsOf(school, 'Inscriptions', 'Statut')).toEqual([status]);
  });

  it('is only told where nobody booked it', () => {
    const plan = planned(planImport(bankSchool(), back({})));
    expect(plan.warnings.slice(-1)).toEqual([
      "Mouvement 1 du fichier : CHF 3'735.00 repris par la banque le 14.07.2022, mais aucun paiement comptabilisé de ce montant ; rien n’est annulé.",
    ]);
  });
});

it('a payment taken back after its invoice was cancelled and the money paid out is asked for, and told', () => {
  const school = bankSchool();
  runImport(school, fileOf([single('E1', '3735.00', { references: [REFERENCE_1] })]));
  const [headers = [], ...rows] = school.tabs.get('Factures') ?? [];
  for (const row of rows) if (row[0] === '2022-0001') row[headers.indexOf('Statut')] = 'Annulée';
  const cells = { Date: '2022-07-14', Famille: 'F1', Libellé: 'x' };
  addRow(school, 'Écritures', { ...cells, Écriture: 'A1', Nature: 'Avoir', Montant: -3735, Facture: '2022-0001' });
  addRow(school, 'Écritures', { ...cells, Écriture: 'A2', Nature: 'Remboursement', Montant: 3735 });
  const text = fileOf([single('E9', '3735.00', {}, { sign: 'DBIT', isReversal: true, bankReference: 'E1' })]);
  const told = "Facture annulée 2022-0001 (famille F1) : il y manque de nouveau CHF 3'735.00";
  expect(planned(planImport(school, text)).warnings.join()).toContain(told);
  const outcome = runImport(school, text);
  expect(outcome.ok && outcome.lines.join()).toContain(told);
  expect(settled(school).slice(-2)).toEqual(['Paiement | 2022-0001 | 7470', 'Paiement |  | -3735']);
});
