/** Log rows corrected after billing: what was billed has no row any more, so the corrected row is not billed again. */
import { partsOf } from '../ledger/keys';
import type { LocalDate } from '../shared/local-date';
import { schoolYearOf } from '../shared/school-year';
import type { Charge, Findings } from './charge';
import type { InvoicedIndex } from './invoiced';

/** Where a nature's rows stand, and whose they are: the second part of the key. */
const LOGS = {
  'exceptional-day': { tab: 'Accueils exceptionnels', owner: 'pupil' },
  'late-pickup': { tab: 'Retards', owner: 'family' },
  damage: { tab: 'Dommages', owner: 'pupil' },
} as const;

/**
 * Tells every billed key that has no row, and holds back one charge of the same child or family and amount for each:
 * it is the corrected row. Putting the first row back, at 0 or dropped, lets the charge go.
 * @param keys of all rows, whatever their state
 */
export function holdCorrected(
  nature: keyof typeof LOGS,
  charges: readonly Charge[],
  keys: ReadonlySet<string>,
  index: InvoicedIndex,
  today: LocalDate,
): Pick<Findings, 'charges' | 'notices'> {
  const { tab, owner } = LOGS[nature];
  // Rows of years gone by may have been put away; they say nothing of this year's.
  const current = schoolYearOf(today);
  const gone = [...index.byCharge].filter(
    ([key, { year, cents }]) =>
      year === current &&
      key.startsWith(`${nature}|`) &&
      !keys.has(key) &&
      // What was credited stands for no row any more.
      cents + (index.creditByCharge.get(key)?.cents ?? 0) > 0,
  );
  let kept = charges;
  const notices = gone.map(([key, { cents }]) => {
    const [, id = '', date = ''] = partsOf(key);
    const held = kept.find((charge) => charge.amount.amountCents === cents && partsOf(charge.key)[1] === id);
    kept = kept.filter((charge) => charge !== held);
    return { code: 'billed-row-gone', tab, data: { owner, id, nature, date, amount: cents } };
  });
  return { charges: kept, notices };
}
