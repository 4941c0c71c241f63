/** Help numbers on documents that do not bring them along: the active rows of the tab, read once at most. */
import { accountStatement } from '../../../src/actions/account-statement';
import { addHelpNumbers } from '../../../src/actions/documents/help-numbers';
import { receipt } from '../../../src/actions/receipt';
import { execute, runAction, smallOffice, type } from '../../builders/family-office';

describe('help numbers (R-6.7)', () => {
  it('are on a receipt: the active rows alone, in the order of the tab', () => {
    const office = smallOffice('2022-07-20');
    type(office, 'Numéros utiles', { Nom: 'Harcèlement', Numéro: '30 20', Actif: 'oui' });
    runAction(office, receipt, { paiement: 'B-1' });
    expect(office.filled[0]?.numeros_utiles).toEqual([
      { nom: 'Pro Juventute', numero: '147' },
      { nom: 'Harcèlement', numero: '30 20' },
    ]);
  });

  it('are those that the document brings along, where it does', () => {
    const office = smallOffice('2022-07-20');
    const read = jest.fn(() => []);
    const own = { numeros_utiles: [] };
    execute(office, ({ workbook }) => {
      expect(addHelpNumbers({ workbook: { ...workbook, readTab: read } })(own)).toBe(own);
    });
    expect(read).not.toHaveBeenCalled();
  });

  it('are read once for many documents, and a row that cannot be read is left out', () => {
    const office = smallOffice('2022-07-20');
    type(office, 'Numéros utiles', { Nom: 'Sans numéro', Actif: 'oui' });
    let reads = 0;
    const filled = execute(office, ({ workbook }) => {
      const readTab = (tab: string) => {
        reads += 1;
        return workbook.readTab(tab);
      };
      const complete = addHelpNumbers({ workbook: { ...workbook, readTab } });
      return [complete({}), complete({})];
    });
    expect([reads, filled[1]]).toEqual([1, { numeros_utiles: [{ nom: 'Pro Juventute', numero: '147' }] }]);
  });

  it('do not make a second document when one of them changes', () => {
    const office = smallOffice('2022-07-20');
    runAction(office, receipt, { paiement: 'B-1' });
    type(office, 'Numéros utiles', { Nom: 'Harcèlement', Numéro: '30 20', Actif: 'oui' });
    runAction(office, receipt, { paiement: 'B-1' });
    expect(office.filled).toHaveLength(1);
    expect(runAction(office, accountStatement, { famille: 'F2', du: '2022-06-01' }).ok).toBe(true);
  });
});
