/** A mail merge in several executions: time, quotas, letters and rows that change on the way. */
import { bill, documentsOf, execute, pay, rowsOf, type } from '../builders/family-office';
import { describeMerge, fireTriggers, officeOf, wishesOf } from '../builders/merge-faults';
import { editLetter, type MergeOffice, type Prepare } from '../builders/merge-office';

const MINUTE = 60_000;
const INPUT = { modele: 'Rentrée' };

// A trigger that cannot be made, and an account that is not known, are told to the log.
beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

/** Documents that were made today, of the 1500 that a day allows. */
function useUp({ office }: MergeOffice, documents: number): void {
  const count = { day: '2023-01-10', documents, conversions: 0 };
  execute(office, ({ store }) => store.set('quota', JSON.stringify(count)));
}

describe('a merge in several executions', () => {
  const FAMILIES = 25;

  it('stops by itself after each wave, says how many letters are left, and its triggers finish them', () => {
    const merge = officeOf(FAMILIES);
    // Four and a half minutes pass with the PDFs of the first wave of every execution.
    const slow: Prepare = ({ host }) =>
      host.meter.failOn('Utilities.base64Encode', 12, 'after', { clock: 4.6 * MINUTE });
    const outcome = merge.run({ ...INPUT, eleves: 'tous' }, slow);
    expect(outcome).toMatchObject({ ok: true, remaining: 19 });
    expect(outcome.ok && outcome.lines.join(' ')).toContain('19 lettres restent à faire : le temps');
    expect(fireTriggers(merge, slow)).toBe(2);
    expect(documentsOf(merge.office)).toHaveLength(2 * (FAMILIES + 4));
    expect(rowsOf(merge.office, 'Envois')).toHaveLength(FAMILIES + 2);
    expect(wishesOf(merge.office)).toBe(0);
  });

  it('stops at the quota of the day, tells it beforehand, and goes on the next day with the same date', () => {
    const filled: Readonly<Record<string, unknown>>[] = [];
    const merge = officeOf(FAMILIES, filled);
    useUp(merge, 1489);
    const input = { ...INPUT, eleves: 'tous' };
    const plan = merge.plan(input);
    expect(plan.ok && plan.lines.join(' ')).toContain('sur 2 jours');
    const outcome = merge.run(input);
    expect(outcome).toMatchObject({ ok: true, remaining: 18 });
    expect(outcome.ok && outcome.lines.join(' ')).toContain('le quota du jour est atteint');
    expect(documentsOf(merge.office)).toHaveLength(22);
    merge.office.clock.advance(24 * 60 * MINUTE);
    expect(fireTriggers(merge)).toBe(1);
    expect(new Set(filled.map(({ date }) => date))).toEqual(new Set(['10.01.2023']));
    expect(documentsOf(merge.office)).toHaveLength(2 * (FAMILIES + 4));
    expect(rowsOf(merge.office, 'Envois')).toHaveLength(FAMILIES + 2);
  });

  it('drops who paid meanwhile from letters to those in arrears, and takes up who is new', () => {
    const merge = officeOf();
    useUp(merge, 1500);
    expect(merge.run({ ...INPUT, solde: 'en retard' })).toMatchObject({ ok: true, remaining: 1 });
    pay(merge.office, 'B-2', '2023-01-10', 'F1', [['2022-0001', 4150]]);
    bill(merge.office, '2022-0003', { Famille: 'F3', Élève: 'E5', Nature: 'Dommage', Montant: 80, Libellé: 'Vitre' });
    merge.office.clock.advance(24 * 60 * MINUTE);
    fireTriggers(merge);
    expect(documentsOf(merge.office)).toEqual(['F3 Caro Rentrée', 'F3 Caro Rentrée.pdf']);
  });

  it('gives up a letter that was edited on the way, and tells the journal', () => {
    const merge = officeOf();
    useUp(merge, 1499);
    merge.run(INPUT);
    editLetter(merge.office, 'Rentrée', Uint8Array.from([80, 75, 9]));
    merge.office.clock.advance(24 * 60 * MINUTE);
    fireTriggers(merge);
    expect(documentsOf(merge.office)).toHaveLength(2);
    expect(rowsOf(merge.office, 'Journal').join()).toContain('la lettre a été modifiée en cours de route');
    expect(describeMerge(merge)).toMatchObject({ triggers: 0, wishes: 0 });
  });

  it('waits for a row that cannot be read, and gives up after thirty days', () => {
    const merge = officeOf();
    useUp(merge, 1499);
    merge.run({ ...INPUT, famille: 'F1, F3' });
    type(merge.office, 'Familles', { Famille: 'F9', Nom: '' });
    merge.office.clock.advance(24 * 60 * MINUTE);
    expect(merge.goOn()).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('colonne « Nom »'), expect.anything(), expect.anything(), expect.anything()],
    });
    expect(describeMerge(merge)).toMatchObject({ triggers: 1, wishes: 1 });
    merge.office.workbook.sheets.find(({ name }) => name === 'Familles')?.values.pop();
    merge.office.clock.advance(30 * 24 * 60 * MINUTE);
    merge.goOn();
    expect(rowsOf(merge.office, 'Journal').join()).toContain('pendant trente jours');
    expect(describeMerge(merge)).toMatchObject({ triggers: 0, wishes: 0 });
  });

  it('carries two merges on, one after the other', () => {
    const merge = officeOf(FAMILIES);
    merge.run({ nouveau: 'Photo' });
    editLetter(merge.office, 'Photo', Uint8Array.from([80, 75, 7]));
    useUp(merge, 1500);
    merge.run(INPUT);
    merge.run({ modele: 'Photo' });
    expect(wishesOf(merge.office)).toBe(2);
    merge.office.clock.advance(24 * 60 * MINUTE);
    expect(fireTriggers(merge)).toBe(2);
    expect(documentsOf(merge.office)).toHaveLength(2 * 6);
    expect(rowsOf(merge.office, 'Envois')).toHaveLength(2 * 2);
  });
});
