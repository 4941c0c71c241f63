/** What a bank file books by itself, and that no file books anything twice. */
import { bankFile, type EntryText, reportText } from '../../builders/bank-files';
import { fileOf, payments, planned, QR_4, REFERENCE_1, settled, single, statuses } from '../../builders/bank-import';
import { bankSchool, copyBankSchool, planImport, runImport } from '../../builders/bank-school';

describe('a bank file', () => {
  it('books what names an invoice, ledger, payments and statuses', () => {
    const school = bankSchool();
    const text = fileOf([
      single('E1', '3735.00', { references: [REFERENCE_1], debtor: 'Paul Ader' }),
      single('E2', '3000.00', { references: [QR_4], debtor: 'Müller' }),
    ]);
    expect(planned(planImport(school, text)).lines).toEqual([
      'Fichier camt.054 du compte CH9300762011623852957, du 14.07.2022 au 14.07.2022.',
      "À comptabiliser : 2 paiements, CHF 6'735.00.",
      "Contrôle : ces paiements font CHF 6'735.00, comme les entrées du fichier.",
      "14.07.2022, CHF 3'735.00, Paul Ader → Ader (F1) : facture 2022-0001 (soldée).",
      "14.07.2022, CHF 3'000.00, Müller → Müller-Lefèvre (F3) : facture 2022-0004 (reste CHF 735.00).",
    ]);
    expect(runImport(school, text)).toEqual({
      ok: true,
      lines: ["2 paiements comptabilisés, CHF 6'735.00."],
      remaining: 0,
    });
    expect(payments(school)).toEqual(['CAMT-E1 | F1 | 3735 | 2022-0001', 'CAMT-E2 | F3 | 3000 | 2022-0004']);
    expect(settled(school)).toEqual(['Paiement | 2022-0001 | -3735', 'Paiement | 2022-0004 | -3000']);
    expect(statuses(school).slice(0, 4)).toEqual([
      '2022-0001 | Payée',
      '2022-0002 | Émise',
      '2022-0003 | Émise',
      '2022-0004 | Partiellement payée',
    ]);
  });

  it('changes nothing the second time', () => {
    const school = bankSchool();
    const text = fileOf([single('E1', '3735.00', { references: [REFERENCE_1] })]);
    runImport(school, text);
    const after = copyBankSchool(school);
    expect(planned(planImport(school, text)).isNothingToDo).toBe(true);
    expect(runImport(school, text)).toMatchObject({ lines: ['nothing'] });
    expect(school).toEqual(after);
  });

  it.each<[string, Partial<EntryText>, Partial<EntryText>]>([
    [
      'under the same references',
      { details: [{ bankReference: 'T1', references: [REFERENCE_1] }] },
      { details: [{ bankReference: 'T1', references: [REFERENCE_1] }] },
    ],
    [
      'under its entry’s reference',
      { details: [{ bankReference: 'T1', references: [REFERENCE_1] }] },
      { details: [{ references: [REFERENCE_1] }] },
    ],
    ['without details', { details: [{ bankReference: 'T1', references: [REFERENCE_1] }] }, { announced: 1 }],
  ])('of camt.054 and the camt.053 of the same movement book it once: %s', (_, first, second) => {
    const school = bankSchool();
    const entry = { amount: '3735.00', bankReference: 'E1' };
    runImport(school, fileOf([{ ...entry, ...first }]));
    runImport(school, fileOf([{ ...entry, ...second }], { kind: 'camt.053', version: '04' }));
    expect(payments(school)).toEqual(['CAMT-T1@E1 | F1 | 3735 | 2022-0001']);
  });

  it('books a batch of the camt.054 once, and never its sum in the camt.053', () => {
    const batch: EntryText = {
      amount: '4235.00',
      bankReference: 'E1',
      announced: 2,
      details: [
        { amount: '3735.00', bankReference: 'T1', references: [REFERENCE_1] },
        { amount: '500.00', bankReference: 'T2', references: ['RF7620220003'] },
      ],
    };
    const closed: EntryText = { amount: '4235.00', bankReference: 'E1', announced: 2 };
    const school = bankSchool();
    const before = planned(planImport(school, fileOf([closed], { kind: 'camt.053' })));
    expect(before.warnings.filter((line) => line.includes('camt.054'))).toEqual([
      "Mouvement 1 du fichier : un lot de CHF 4'235.00 sans le détail des paiements ; importez le camt.054 de ce jour.",
    ]);
    expect([before.items, before.lines.length]).toEqual([[], 4]);
    runImport(school, fileOf([closed], { kind: 'camt.053' }));
    expect(payments(school)).toEqual([]);
    runImport(school, fileOf([batch]));
    runImport(school, fileOf([closed], { kind: 'camt.053' }));
    expect(payments(school)).toEqual(['CAMT-T1@E1 | F1 | 3735 | 2022-0001', 'CAMT-T2@E1 | F2 | 500 | 2022-0003']);
  });

  it.each<[string, EntryText[]]>([
    ['without a reference of the bank', [{ amount: '20.00' }, { amount: '20.00' }]],
    [
      'of one reference and two days',
      [
        { amount: '20.00', bankReference: 'SAME' },
        { amount: '20.00', bankReference: 'SAME', booked: '2022-07-15' },
      ],
    ],
    [
      'of one reference and one day',
      [
        { amount: '20.00', bankReference: 'SAME' },
        { amount: '20.00', bankReference: 'SAME' },
      ],
    ],
  ])('books two entries alike %s as two payments, once', (_, entries) => {
    const school = bankSchool();
    const text = fileOf(
      entries.map((entry) => ({ ...entry, details: [{ references: [REFERENCE_1], debtor: 'Ader' }] })),
    );
    const { lines, items } = planned(planImport(school, text));
    expect(lines.slice(1)).toEqual([
      'À comptabiliser : 2 paiements, CHF 40.00.',
      'Contrôle : ces paiements font CHF 40.00, comme les entrées du fichier.',
      "14.07.2022, CHF 20.00, Ader → Ader (F1) : facture 2022-0001 (reste CHF 3'715.00).",
      expect.stringContaining("facture 2022-0001 (reste CHF 3'695.00)."),
    ]);
    expect(items).toEqual([]);
    runImport(school, text);
    const after = copyBankSchool(school);
    const rows = payments(school);
    expect(rows.map((row) => row.split(' | ').slice(1))).toEqual([
      ['F1', '20', '2022-0001'],
      ['F1', '20', '2022-0001'],
    ]);
    expect(new Set(rows).size).toBe(2);
    expect(planned(planImport(school, text))).toMatchObject({ isNothingToDo: true });
    runImport(school, text);
    expect(school).toEqual(after);
  });

  it('leaves a report aside that stands twice in it, word for word, and says so', () => {
    const school = bankSchool();
    const file = { entries: [single('E1', '20.00', { references: [REFERENCE_1] })] };
    const twice = bankFile(file).replace(reportText(file), reportText(file) + reportText(file));
    const plan = planned(planImport(school, twice));
    expect(plan.warnings).toContain('Le fichier répète mot pour mot 1 relevé : cette répétition est laissée de côté.');
    const apart = twice.replace('<Id>R1</Id>', '<Id>R0</Id>');
    expect(planned(planImport(school, apart)).lines[1]).toBe('À comptabiliser : 2 paiements, CHF 40.00.');
    expect(plan.lines[1]).toBe('À comptabiliser : 1 paiement, CHF 20.00.');
  });

  it('tells what the bank booked on a day to come', () => {
    const late = (reference: string, booked: string) =>
      single(reference, '20.00', { references: [REFERENCE_1] }, { booked, valued: '2022-07-14' });
    const warnings = (...days: string[]) =>
      planned(planImport(bankSchool(), fileOf(days.map((day, place) => late(`E${place}`, day))))).warnings.filter(
        (line) => line.includes('aujourd’hui'),
      );
    expect(warnings('2022-07-15')).toEqual([]);
    expect(warnings('2022-07-15', '2022-07-16')).toEqual([
      'Mouvement 2 du fichier : passé en compte le 16.07.2022, donc après aujourd’hui (15.07.2022) ; vérifiez le fichier avant de confirmer.',
    ]);
    expect(warnings('2022-08-30', '2022-07-16')).toEqual([
      '2 mouvements du fichier (1, 2) sont passés en compte après aujourd’hui (15.07.2022), jusqu’au 30.08.2022 ; vérifiez le fichier avant de confirmer.',
    ]);
  });

  it('books two payments alike that the bank tells apart; the second is credit', () => {
    const school = bankSchool();
    const alike = { references: ['RF7620220003'], debtor: 'Brun' };
    const text = fileOf([single('E1', '500.00', alike), single('E2', '500.00', alike)]);
    const { warnings } = planned(planImport(school, text));
    expect(warnings.filter((line) => line.includes('2022-0003'))).toEqual([
      'Facture 2022-0003 (famille F2) : annulée ou déjà payée ; les CHF 500.00 reçus vont à ses autres factures ouvertes, puis en crédit.',
    ]);
    runImport(school, text);
    expect(settled(school)).toEqual(['Paiement | 2022-0003 | -500', 'Paiement |  | -500']);
  });

  it('pays the oldest other invoices of the same payer with what is left, never the employer’s', () => {
    const school = bankSchool();
    runImport(school, fileOf([single('E1', '3800.00', { references: [REFERENCE_1] })]));
    runImport(school, fileOf([single('E2', '600.00', { references: ['RF7620220003'] })]));
    expect(settled(school)).toEqual([
      'Paiement | 2022-0001 | -3735',
      'Paiement | 2022-0005 | -60',
      'Paiement |  | -5',
      'Paiement | 2022-0003 | -500',
      'Paiement |  | -100',
    ]);
  });

  it('gives a payment for a cancelled invoice to that family, and says so', () => {
    const school = bankSchool();
    const row = school.tabs.get('Factures')?.[3];
    row?.splice(row.length - 1, 1, 'Annulée');
    const text = fileOf([single('E1', '500.00', { references: ['RF7620220003'] })]);
    expect(planned(planImport(school, text)).warnings.join()).toContain('Facture 2022-0003 (famille F2) : annulée');
    runImport(school, text);
    expect(payments(school)).toEqual(['CAMT-E1 | F2 | 500 | ']);
  });
});
