/** The questions of an import as items of the plan. */
import { makeItems } from '../../../src/actions/bank/items';
import type { Movement } from '../../../src/domain/bank/movements';
import type { PastPayment } from '../../../src/domain/bank/past-payments';
import type { Question } from '../../../src/domain/bank/sort-movements';
import { asDate } from '../../../src/domain/shared/local-date';

const DATE = asDate('2022-07-14');

function question(more: Partial<Question> = {}, kind: 'payment' | 'reversal' = 'payment'): Question {
  const name = { kind, base: 'T1', ordinal: 0, entry: '' };
  const texts = { references: [], message: '', debtor: '' };
  const movement: Movement = {
    id: 'CAMT-T1',
    name,
    kind,
    line: 1,
    date: DATE,
    bookedOn: DATE,
    cents: 5000,
    ...texts,
    isBatch: false,
    isSumWrong: false,
  };
  return { movement, doubt: 'no-reference', value: '', named: [], payments: [], ...more };
}

function families(count: number) {
  const empty = {
    houseNumber: undefined,
    country: undefined,
    language: undefined,
    signedOn: undefined,
    remarks: undefined,
  };
  return Array.from({ length: count }, (_, index) => {
    return { row: index + 2, id: `F${index}`, name: 'Ader', street: 'x', postcode: '4056', town: 'Bâle', ...empty };
  });
}

const valuesOf = (items: ReturnType<typeof makeItems>) => items[0]?.choices.map(({ value }) => value);

describe('the questions of an import', () => {
  it('offer nothing first, then the candidates, then every family, each once', () => {
    const candidates = [{ familyId: 'F1', invoice: undefined, openCents: 0, reasons: ['name' as const] }];
    const items = makeItems([question()], { families: families(3), invoices: [] }, () => candidates);
    expect(valuesOf(items)).toEqual(['ignorer', 'F1', 'F0', 'F2']);
    expect(items[0]?.value).toBe('ignorer');
  });

  it('leave the families out where together they would be too many for a dialog', () => {
    const rows = { families: families(500), invoices: [] };
    expect(
      valuesOf(
        makeItems(
          Array.from({ length: 10 }, () => question()),
          rows,
          () => [],
        ),
      )?.length,
    ).toBe(501);
    expect(
      valuesOf(
        makeItems(
          Array.from({ length: 11 }, () => question()),
          rows,
          () => [],
        ),
      ),
    ).toEqual(['ignorer']);
  });

  it('look for invoices alike only where the check digits are wrong', () => {
    const asked: (string | undefined)[] = [];
    const propose = (_: Movement, reference?: string) => {
      asked.push(reference);
      return [];
    };
    const doubts = (['wrong-digits', 'unknown'] as const).map((doubt) => question({ doubt, value: 'RF1' }));
    makeItems(doubts, { families: [], invoices: [] }, propose);
    expect(asked).toEqual(['RF1', undefined]);
  });

  it('offer the ten latest payments that a reversal may take back', () => {
    const payments = Array.from({ length: 12 }, (_, index): PastPayment => {
      return { id: `CAMT-P${index}`, date: DATE, familyId: 'F0', cents: 5000, reference: undefined, entries: [] };
    });
    const items = makeItems(
      [question({ doubt: 'reversal', payments }, 'reversal')],
      { families: [], invoices: [] },
      () => [],
    );
    expect(valuesOf(items)?.length).toBe(11);
    expect(valuesOf(items)?.slice(0, 2)).toEqual(['ignorer', 'CAMT-P2']);
  });
});
