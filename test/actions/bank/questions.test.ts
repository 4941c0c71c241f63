/** What a bank file leaves to a person: questions, their answers, and nothing without one. */
import { fileOf, payments, planned, QR_4, REFERENCE_1, settled, single } from '../../builders/bank-import';
import { addRow, bankSchool, planImport, rowsOf, runImport } from '../../builders/bank-school';

describe('the questions of a bank file', () => {
  const unsure = fileOf([
    single('E1', '3735.00', { debtor: 'LEFEVRE MULLER', message: 'Ecolage' }),
    single('E2', '60.00', { references: ['RF3420220001'], debtor: 'Ader' }),
    single('E3', '10.00', { references: ['RF18539007547034'] }),
    single('E4', '10.00', { references: [REFERENCE_1, QR_4] }),
  ]);

  it('are put with their likeliest answers, and preset to nothing', () => {
    const { items = [] } = planned(planImport(bankSchool(), unsure));
    expect(items.map(({ id, caption, value }) => [id, caption, value])).toEqual([
      ['CAMT-E1', "14.07.2022, CHF 3'735.00, LEFEVRE MULLER, « Ecolage » : sans référence.", 'ignorer'],
      ['CAMT-E2', '14.07.2022, CHF 60.00, Ader : référence RF3420220001 : le chiffre de contrôle est faux.', 'ignorer'],
      ['CAMT-E3', '14.07.2022, CHF 10.00 : référence RF18539007547034 : aucune facture de ce classeur.', 'ignorer'],
      ['CAMT-E4', `14.07.2022, CHF 10.00 : références de plusieurs payeurs (${REFERENCE_1}, ${QR_4}).`, 'ignorer'],
    ]);
    expect(items[0]?.choices.slice(0, 4)).toEqual([
      { value: 'ignorer', label: 'Ne pas comptabiliser' },
      { value: '2022-0004', label: "Facture 2022-0004, Müller-Lefèvre, ouvert CHF 3'735.00 (nom, montant exact)" },
      { value: 'F3', label: 'Famille Müller-Lefèvre (F3) : ses factures ouvertes, puis crédit' },
      { value: '2022-0001', label: "Facture 2022-0001, Ader, ouvert CHF 3'735.00 (montant exact)" },
    ]);
    expect(items[1]?.choices[1]?.value).toBe('2022-0001');
  });

  it('are never answered by confirming alone', () => {
    const school = bankSchool();
    expect(runImport(school, unsure)).toMatchObject({
      lines: [
        'Aucun paiement nouveau.',
        '4 mouvements restent à décider ; importez le fichier à nouveau pour les retrouver.',
      ],
    });
    expect([payments(school), settled(school)]).toEqual([[], []]);
  });

  it('are answered by a person once, and that stands in the journal', () => {
    const school = bankSchool();
    const choix = { 'CAMT-E1': '2022-0004', 'CAMT-E2': 'F1', 'CAMT-E3': 'ignorer' };
    expect(planned(planImport(school, unsure, choix)).lines.slice(-2)).toEqual([
      "Votre choix : 14.07.2022, CHF 3'735.00, LEFEVRE MULLER → 2022-0004.",
      'Votre choix : 14.07.2022, CHF 60.00, Ader → F1.',
    ]);
    runImport(school, unsure, choix);
    const rows = ['CAMT-E1 | F3 | 3735 | 2022-0004', 'CAMT-E2 | F1 | 60 | 2022-0001'];
    expect(payments(school)).toEqual(rows);
    expect(rowsOf(school, 'Journal', 'Qui', 'Quoi', 'Ligne', 'Après')).toEqual([
      'secretariat@essai.example | Paiement du fichier bancaire attribué | CAMT-E1 | 2022-0004',
      'secretariat@essai.example | Paiement du fichier bancaire attribué | CAMT-E2 | F1',
    ]);
    runImport(school, unsure, choix);
    expect(payments(school)).toEqual(rows);
  });

  it('take an invoice that was not proposed, and show it as chosen', () => {
    const { items = [] } = planned(planImport(bankSchool(), unsure, { 'CAMT-E3': '2022-0005' }));
    expect(items[2]?.choices.slice(-1)).toEqual([{ value: '2022-0005', label: '2022-0005' }]);
  });

  it('refuse every answer that fits nothing, and then write nothing', () => {
    const school = bankSchool();
    const result = runImport(school, unsure, { 'CAMT-E1': 'F99', 'CAMT-E2': '2022-0004+2022-0001', 'CAMT-E9': 'F1' });
    expect(result).toEqual({
      ok: false,
      problems: [
        'Le fichier n’a pas de mouvement « CAMT-E9 ».',
        'Mouvement CAMT-E1 : « F99 » n’est ni une facture, ni une famille, ni un paiement proposé.',
        'Mouvement CAMT-E2 : « 2022-0004+2022-0001 » n’est ni une facture, ni une famille, ni un paiement proposé.',
      ],
      fields: [{ name: 'fichier', label: 'Fichier de la banque', kind: 'file', isRequired: true }],
    });
    expect(payments(school)).toEqual([]);
  });

  it.each([
    ['the same day', '2022-07-14', true],
    ['five days before', '2022-07-09', true],
    ['six days before', '2022-07-08', false],
  ])('ask whether a payment typed %s is the same', (_, date, isAsked) => {
    const school = bankSchool();
    const row = { Date: date, Famille: 'F1', Facture: '2022-0001' };
    const entry = { Écriture: 'S-1-01', Nature: 'Paiement', Libellé: 'Paiement', Montant: -3735 };
    addRow(school, 'Écritures', { ...row, ...entry, Clé: 'payment|S-1|2022-0001' });
    addRow(school, 'Paiements', { ...row, Paiement: 'S-1', Montant: 3735 });
    const plan = planned(planImport(school, fileOf([single('E1', '3735.00', { references: [REFERENCE_1] })])));
    expect(plan.items?.map(({ caption }) => caption)).toEqual(
      isAsked ? ["14.07.2022, CHF 3'735.00 : peut-être déjà saisi à la main (paiement S-1)."] : [],
    );
  });

  it('ask about a payment that the other kind of file names otherwise, and never book it by themselves', () => {
    const school = bankSchool();
    const detail = { references: [REFERENCE_1], debtor: 'Ader' };
    runImport(school, fileOf([{ amount: '31.00', bankReference: 'G1N', details: [detail] }], { kind: 'camt.053' }));
    const notice = fileOf([{ amount: '31.00', details: [{ ...detail, bankReference: 'G1T' }] }]);
    const { items = [] } = planned(planImport(school, notice));
    expect(items.map(({ id, caption, value, choices }) => [id, caption, value, choices[1]?.value])).toEqual([
      [
        'CAMT-G1T',
        '14.07.2022, CHF 31.00, Ader : peut-être déjà importé d’un autre fichier sous un autre nom (paiement CAMT-G1N).',
        'ignorer',
        '2022-0001',
      ],
    ]);
    runImport(school, notice);
    expect(payments(school)).toEqual(['CAMT-G1N | F1 | 31 | 2022-0001']);
    runImport(school, notice, { 'CAMT-G1T': '2022-0001' });
    expect(payments(school).slice(1)).toEqual(['CAMT-G1T | F1 | 31 | 2022-0001']);
    expect(planned(planImport(school, notice)).items).toEqual([]);
  });

  it('ask about a batch whose details do not make its sum, its invoices first', () => {
    const details = [{ amount: '3735.00', bankReference: 'T1', references: [REFERENCE_1] }];
    const plan = planned(planImport(bankSchool(), fileOf([{ amount: '4000.00', bankReference: 'E1', details }])));
    expect(plan.items?.map(({ id, choices }) => [id, choices[1]])).toEqual([
      ['CAMT-T1@E1', { value: '2022-0001', label: 'Facture 2022-0001, Ader (sa référence)' }],
    ]);
    expect(plan.lines).toContain(
      "Contrôle : ces paiements font CHF 3'735.00, les entrées du fichier CHF 4'000.00 ; à vérifier.",
    );
  });

  it('book a reference that the bank used again under a name of its own', () => {
    const school = bankSchool();
    runImport(school, fileOf([single('E1', '3000.00', { references: [REFERENCE_1] })]));
    const again = fileOf([single('E1', '735.00', { references: [REFERENCE_1] })]);
    expect(planned(planImport(school, again)).items?.map(({ id }) => id)).toEqual(['CAMT-E1~73500']);
    runImport(school, again, { 'CAMT-E1~73500': '2022-0001' });
    runImport(school, again, { 'CAMT-E1~73500': '2022-0001' });
    expect(payments(school)).toEqual(['CAMT-E1 | F1 | 3000 | 2022-0001', 'CAMT-E1~73500 | F1 | 735 | 2022-0001']);
  });
});
