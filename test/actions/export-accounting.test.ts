/** The accounting file from the menu: its content on Drive, never twice the same, nothing silently replaced. */
import { exportAccounting } from '../../src/actions/export-accounting';
import { type Office, planOf, problemsOf, runAction, smallOffice, type } from '../builders/family-office';

const JUNE = { format: 'banana', du: '01.06.2022', au: '2022-06-30' };

/** Text files on Drive by name. */
function files({ state }: Office): Record<string, string> {
  const texts = [...state.drive.files.values()].filter(({ name }) => name.endsWith('.txt'));
  return Object.fromEntries(
    texts.map(({ name, content }) => [name, Buffer.from(content?.read() ?? []).toString('utf8')]),
  );
}

const HEAD = 'Date\tDoc\tDescription\tAccountDebit\tAccountCredit\tAmount\n';

describe('an export', () => {
  it('writes the entries of a period, in all what the ledger holds', () => {
    const office = smallOffice('2022-07-20');
    const plan = planOf(office, exportAccounting, JUNE);
    expect(plan.ok && plan.lines).toEqual([
      "3 écritures comptables du 01.06.2022 au 30.06.2022 pour Banana, total CHF 4'310.00 au débit comme au crédit.",
      "Variation des débiteurs : CHF 4'150.00 ; de la banque : CHF 80.00.",
    ]);
    runAction(office, exportAccounting, JUNE);
    expect(files(office)).toEqual({
      'Banana 2022-06-01 au 2022-06-30.txt':
        `${HEAD}2022-06-15\t2022-0001\tÉcolage, T1 (F1)\t1100\t3000\t4150.00\n` +
        '2022-06-15\t2022-0002\tVitre (F2)\t1100\t3070\t80.00\n' +
        '2022-06-20\t2022-0002\tPaiement (F2)\t1020\t1100\t80.00\n',
    });
  });

  it('is not made twice while nothing has changed', () => {
    const office = smallOffice('2022-07-20');
    runAction(office, exportAccounting, JUNE);
    const again = planOf(office, exportAccounting, JUNE);
    expect(again).toMatchObject({ ok: true, isNothingToDo: true });
    expect(again.ok && again.lines[2]).toContain('Ce contenu a déjà été exporté');
    runAction(office, exportAccounting, JUNE);
    expect(Object.keys(files(office))).toHaveLength(1);
  });

  it('is another file beside the first where the ledger has changed since', () => {
    const office = smallOffice('2022-07-20');
    runAction(office, exportAccounting, JUNE);
    const late = { Écriture: 'X', Date: '2022-06-30', Famille: 'F1', Nature: 'Remise', Montant: -50, Libellé: 'Geste' };
    type(office, 'Écritures', late);
    runAction(office, exportAccounting, JUNE);
    const made = files(office);
    expect(Object.keys(made)).toEqual([
      'Banana 2022-06-01 au 2022-06-30.txt',
      'Banana 2022-06-01 au 2022-06-30 (2).txt',
    ]);
    expect(Object.values(made)[1]).toContain('2022-06-30\tX\tGeste (F1)\t3801\t1100\t50.00\n');
    expect(Object.values(made)[0]).not.toContain('Geste');
  });

  it('is refused where the bank’s account is that of the debtors', () => {
    const office = smallOffice('2022-07-20');
    const rows = office.workbook.sheets.find(({ name }) => name === 'Réglages')?.values ?? [];
    for (const cells of rows) if (cells[0] === 'Compte banque') cells[1] = '1100';
    expect(problemsOf(runAction(office, exportAccounting, JUNE))).toEqual([
      expect.stringContaining('« Compte banque » et « Compte débiteurs » ont le même numéro, 1100'),
    ]);
    expect(files(office)).toEqual({});
  });

  it('uses the school’s own accounts, in Crésus’ form', () => {
    const office = smallOffice('2022-07-20');
    const settings = office.workbook.sheets.find(({ name }) => name === 'Réglages')?.values ?? [];
    settings.find(([key]) => key === 'Compte écolages')?.splice(1, 1, '3400.1');
    runAction(office, exportAccounting, { ...JUNE, format: 'CRESUS', au: '15.06.2022' });
    expect(files(office)).toEqual({
      'Crésus 2022-06-01 au 2022-06-15.txt':
        '15.06.2022\t1100\t3400.1\t2022-0001\tÉcolage, T1 (F1)\t4150.00\r\n' +
        '15.06.2022\t1100\t3070\t2022-0002\tVitre (F2)\t80.00\r\n',
    });
  });

  it('tells which taxed services its file has no code for', () => {
    const office = smallOffice('2022-07-20');
    type(office, 'Prestations', { Prestation: 'Cantine', Prix: 12.5, TVA: 'TVA 2,6 % comprise' });
    type(office, 'Prestations', { Prestation: 'Atelier', Prix: 18, TVA: 'hors champ' });
    for (const [index, service] of ['Cantine', 'Atelier'].entries()) {
      const key = { Écriture: `S${index}`, Clé: `service|E1|${service}|2022-06|1|famille` };
      const line = { Date: '2022-06-30', Famille: 'F1', Nature: 'Prestation', Montant: 12.5, Libellé: service };
      type(office, 'Écritures', { ...key, ...line });
    }
    const warnings = () => {
      const plan = planOf(office, exportAccounting, JUNE);
      return plan.ok ? plan.warnings.filter((text) => text.includes('TVA')) : plan.problems;
    };
    expect(warnings()).toEqual([expect.stringContaining('soumises à la TVA selon leur mention : Cantine.')]);
    const settings = office.workbook.sheets.find(({ name }) => name === 'Réglages')?.values ?? [];
    settings.find(([key]) => key === 'Code TVA prestations')?.splice(1, 1, 'V26');
    expect(warnings()).toEqual([]);
    runAction(office, exportAccounting, JUNE);
    const lines = (Object.values(files(office))[0] ?? '').split('\n').map((line) => line.split('\t')[6]);
    expect(lines).toEqual(['VatCode', '', '', '', 'V26', '', undefined]);
  });

  it('has nothing to do in a period without entries', () => {
    const plan = planOf(smallOffice('2022-07-20'), exportAccounting, { ...JUNE, du: '2021-01-01', au: '2021-12-31' });
    expect(plan).toMatchObject({
      ok: true,
      isNothingToDo: true,
      lines: ['Aucune écriture du 01.01.2021 au 31.12.2021.'],
    });
  });
});

describe('an export is refused', () => {
  it.each<[string, object, string[]]>([
    [
      'without anything',
      {},
      ['Il manque : le logiciel, banana ou cresus.', 'Il manque : le premier jour', 'Il manque : le dernier jour'],
    ],
    ['in another format', { ...JUNE, format: 'bexio' }, ['« bexio » n’est pas un format connu (banana, cresus).']],
    ['for a day that does not exist', { ...JUNE, au: '31.06.2022' }, ['« 31.06.2022 » n’est pas une date']],
    ['for a period that ends before it begins', { ...JUNE, au: '2022-05-31' }, ['La période finit le 31.05.2022']],
  ])('%s', (_, input, problems) => {
    const plan = planOf(smallOffice('2022-07-20'), exportAccounting, { ...input });
    expect(problemsOf(plan)).toEqual(problems.map((problem) => expect.stringContaining(problem)));
    expect(!plan.ok && plan.fields?.map(({ name }) => name)).toEqual(['format', 'du', 'au']);
  });

  it('while an account that it needs is empty', () => {
    const office = smallOffice('2022-07-20');
    const settings = office.workbook.sheets.find(({ name }) => name === 'Réglages')?.values ?? [];
    settings.find(([key]) => key === 'Compte banque')?.splice(1, 1, '');
    settings.find(([key]) => key === 'Compte rappels')?.splice(1, 1, '');
    expect(problemsOf(runAction(office, exportAccounting, JUNE))).toEqual([
      'Onglet « Réglages » : le réglage « Compte banque » est vide ; l’export en a besoin.',
    ]);
    expect(files(office)).toEqual({});
  });
});
