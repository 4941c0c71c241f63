/** Payments that the bank takes back: found by its reference, by the invoice’s, or by a person. */
import { type DetailText, type EntryText } from '../../builders/bank-files';
import { fileOf, payments, planned, REFERENCE_1, settled, single, statuses } from '../../builders/bank-import';
import { bankSchool, planImport, runImport } from '../../builders/bank-school';

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

  it('is only told where nobody booked it', () => {
    const plan = planned(planImport(bankSchool(), back({})));
    expect(plan.warnings.slice(-1)).toEqual([
      "Mouvement 1 du fichier : CHF 3'735.00 repris par la banque le 14.07.2022, mais aucun paiement comptabilisé de ce montant ; rien n’est annulé.",
    ]);
  });
});
