/** An invoice run that was cut off, then a correction: every number has its row, and nothing is billed twice. */
import { cancelInvoiceAction } from '../../src/actions/cancel-invoice';
import { issueInvoices } from '../../src/actions/issue-invoices';
import { cellsOf, copyOffice, correctionOffice, fireTriggers, issueOn, onDay } from '../builders/correction-office';
import { type Office, runAction } from '../builders/family-office';

const FIRST = '2022-06-15';
const SECOND = '2022-12-01';
const WISH = { facture: '2022-0001', motif: 'x' };

const numbers = (school: Office, tab: 'Écritures' | 'Factures') =>
  cellsOf(school, tab, 'Facture').filter((number) => number !== '');

/** The second instalment's run, cut off with its entries in the ledger and no row in Factures. */
function cutOffBetween(): Office {
  const first = issueOn(correctionOffice(FIRST), FIRST);
  const rows = numbers(first, 'Factures').length;
  for (let call = 1; call < 300; call++) {
    const school = onDay(copyOffice(first), SECOND);
    try {
      runAction(school, issueInvoices, {}, ({ host }) => host.meter.failAt(call, 'after', 'kill'));
    } catch {
      // The planned fault; what matters is what it leaves.
    }
    const billed = new Set(numbers(school, 'Écritures')).size;
    if (billed > rows && numbers(school, 'Factures').length === rows) return school;
  }
  throw new Error('No call lies between the two');
}

// A trigger that cannot be made, and an account that is not known, are told to the log.
beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

describe('invoices that a cut-off run left without a row', () => {
  it('get theirs by the cancellation of another one, before its credit note', () => {
    const school = cutOffBetween();
    const cutOff = numbers(school, 'Écritures').filter((one) => !numbers(school, 'Factures').includes(one));
    expect(cutOff.length).toBeGreaterThan(1);
    expect(runAction(school, cancelInvoiceAction, WISH)).toMatchObject({ ok: true });
    const written = numbers(school, 'Factures');
    expect(written).toEqual([...new Set(written)].sort());
    expect(new Set(numbers(school, 'Écritures'))).toEqual(new Set(written.filter((one) => !isCreditNote(school, one))));
    expect(isCreditNote(school, written[written.length - 1] ?? '')).toBe(true);
  });

  it.each([
    ['the next run', (school: Office) => void runAction(school, issueInvoices, {})],
    ['the triggers', fireTriggers],
  ])('are whole and billed once, also after %s', (_, goOn) => {
    const expected = issueOn(onDay(issueOn(correctionOffice(FIRST), FIRST), SECOND), SECOND);
    const school = cutOffBetween();
    runAction(school, cancelInvoiceAction, WISH);
    goOn(school);
    fireTriggers(school);
    runAction(expected, cancelInvoiceAction, WISH);
    fireTriggers(expected);
    runAction(expected, issueInvoices, {});
    runAction(school, issueInvoices, {});
    for (const one of [expected, school]) fireTriggers(one);
    const sortedKeys = (one: Office) => cellsOf(one, 'Écritures', 'Clé').sort();
    expect(sortedKeys(school)).toEqual(sortedKeys(expected));
    const rowsAndLinks = (one: Office) =>
      cellsOf(one, 'Factures', 'Facture', 'Famille', 'Payeur', 'Total', 'Type', 'Statut').concat(
        cellsOf(one, 'Factures', 'Document', 'PDF').map((links) => String(links.split(' ').length)),
      );
    expect(rowsAndLinks(school)).toEqual(rowsAndLinks(expected));
    expect(cellsOf(school, 'Envois', 'Clé').sort()).toEqual(cellsOf(expected, 'Envois', 'Clé').sort());
  });
});

function isCreditNote(school: Office, number: string): boolean {
  return cellsOf(school, 'Factures', 'Facture', 'Type').includes(`${number} Avoir`);
}
