/** Statuses brought in line: only what differs, rows found by identifier, each enrolment once in the journal. */
import { updateStatuses } from '../../../src/actions/payments/statuses';
import { STATUS_TABLES } from '../../../src/actions/payments/tables';
import type { Services } from '../../../src/google/services';
import { readTabs } from '../../../src/sheets/read-tabs';
import { addInvoice, addRow, type BankSchool, bankSchool, bankServices, rowsOf } from '../../builders/bank-school';

/** A first enrolment of E1 whose fee, invoice 2022-0009, is paid. */
function schoolWithFeePaid(): BankSchool {
  const school = bankSchool();
  const row = { Année: '2022-23', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Première', Statut: 'Demandée' };
  for (const id of ['I2', 'I1', 'I3'])
    addRow(school, 'Inscriptions', { ...row, Inscription: id, Élève: `E${id.slice(1)}` });
  addInvoice(school, { id: '2022-0009', family: 'F1', amount: 1 });
  const line = { Date: '2022-06-15', Famille: 'F1', Facture: '2022-0009' };
  const fee = { Élève: 'E1', Année: '2022-23', Libellé: 'Frais', Clé: 'enrolment-fee|E1|I1|famille' };
  addRow(school, 'Écritures', { ...line, ...fee, Écriture: 'X1', Nature: 'Inscription', Montant: 0.5 });
  addRow(school, 'Écritures', { ...line, Écriture: 'X2', Nature: 'Paiement', Libellé: 'Paiement', Montant: -1.5 });
  return school;
}

const read = (services: Services) => readTabs(services.workbook, STATUS_TABLES).rows;

/** Counts the blocks that are written, by tab. */
function counted(school: BankSchool): { services: Services; writes: string[] } {
  const services = bankServices(school);
  const writes: string[] = [];
  const workbook: Services['workbook'] = {
    ...services.workbook,
    writeBlock: (tab, row, ...rest) => {
      writes.push(`${tab} ${row}`);
      services.workbook.writeBlock(tab, row, ...rest);
    },
  };
  return { services: { ...services, workbook }, writes };
}

describe('statuses that lag behind the ledger', () => {
  it('are written where they differ, with one journal row an enrolment', () => {
    const school = schoolWithFeePaid();
    const { services, writes } = counted(school);
    updateStatuses(services, read(services));
    expect(writes).toEqual(['Factures 7', 'Journal 2', 'Inscriptions 3']);
    expect(rowsOf(school, 'Inscriptions', 'Inscription', 'Statut')).toEqual([
      'I2 | Demandée',
      'I1 | Prise en compte',
      'I3 | Demandée',
    ]);
    expect(rowsOf(school, 'Factures', 'Facture', 'Statut')[5]).toBe('2022-0009 | Payée');
    expect(rowsOf(school, 'Journal', 'Ligne', 'Avant', 'Après')).toEqual(['I1 | Demandée | Prise en compte']);
  });

  it('are not written again, and nothing is read for them', () => {
    const { services, writes } = counted(schoolWithFeePaid());
    updateStatuses(services, read(services));
    writes.length = 0;
    const changes = updateStatuses(services, read(services));
    expect([changes.invoices.size, changes.enrolments.length, writes]).toEqual([0, 0, []]);
  });

  it('find their rows after a sort since they were read', () => {
    const school = schoolWithFeePaid();
    const services = bankServices(school);
    const rows = read(services);
    school.tabs.get('Inscriptions')?.splice(1, 2, ...(school.tabs.get('Inscriptions')?.slice(1, 3).reverse() ?? []));
    updateStatuses(services, rows);
    expect(rowsOf(school, 'Inscriptions', 'Inscription', 'Statut')).toEqual([
      'I1 | Prise en compte',
      'I2 | Demandée',
      'I3 | Demandée',
    ]);
  });

  it.each(['Inscriptions', 'Factures'])(
    'stand on their own rows after a sort of %s just before they are written',
    (tab) => {
      const school = schoolWithFeePaid();
      const services = bankServices(school);
      let isSorted = false;
      const writeBlock: Services['workbook']['writeBlock'] = (into, ...block) => {
        const rows = school.tabs.get(tab) ?? [];
        if (into === tab && !isSorted) rows.splice(1, rows.length, ...rows.slice(1).reverse());
        isSorted ||= into === tab;
        services.workbook.writeBlock(into, ...block);
      };
      updateStatuses({ ...services, workbook: { ...services.workbook, writeBlock } }, read(services));
      expect(rowsOf(school, 'Inscriptions', 'Inscription', 'Statut').sort()).toEqual([
        'I1 | Prise en compte',
        'I2 | Demandée',
        'I3 | Demandée',
      ]);
      expect(rowsOf(school, 'Factures', 'Statut').sort()).toEqual(['Payée', ...Array(5).fill('Émise')]);
      expect(rowsOf(school, 'Factures', 'Facture', 'Statut')).toContain('2022-0009 | Payée');
    },
  );

  it('stand in the journal again, where a person set one back since', () => {
    const school = schoolWithFeePaid();
    const note = { Quoi: 'Statut changé d’après les paiements', Tab: 'Inscriptions', Ligne: 'I1' };
    addRow(school, 'Journal', { Quand: '2022-07-14', ...note, Avant: 'Demandée', Après: 'Prise en compte' });
    const services = bankServices(school);
    updateStatuses(services, read(services));
    expect(rowsOf(school, 'Journal', 'Ligne', 'Après')).toEqual(['I1 | Prise en compte', 'I1 | Prise en compte']);
  });

  it('stand once in the journal, where a cut-off run had written the row already', () => {
    const school = schoolWithFeePaid();
    const what = { Quoi: 'Statut changé d’après les paiements', Tab: 'Inscriptions', Ligne: 'I1' };
    addRow(school, 'Journal', { Quand: '2022-07-15', ...what, Avant: 'Demandée', Après: 'Prise en compte' });
    const services = bankServices(school);
    updateStatuses(services, read(services));
    expect(rowsOf(school, 'Journal', 'Ligne')).toEqual(['I1']);
    expect(rowsOf(school, 'Inscriptions', 'Statut')[1]).toBe('Prise en compte');
  });
});
