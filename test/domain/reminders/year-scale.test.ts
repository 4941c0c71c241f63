/** The fee by how often a family was reminded in its school year (R-3.3, D-3.4); amounts worked by hand. */
import { proposeReminders } from '../../../src/domain/reminders/propose';
import { type InvoiceWords, proposed, reminderFacts } from '../../builders/reminder-facts';

const A = '2022-0001';
const B = '2022-0002';
const C = '2022-0003';
const D = '2022-0004';
/** Due on 1 October 2022. */
const one: InvoiceWords = { id: A, year: '2022-23' };

const on = (today: string, invoices: InvoiceWords[], reminders: string[] = [], more = {}) =>
  proposeReminders(reminderFacts(today, invoices, reminders, more));

describe('the scale of the school year (R-3.3)', () => {
  const due = (id: string, dueOn: string, more: Partial<InvoiceWords> = {}) => ({
    id,
    dueOn,
    year: '2022-23',
    ...more,
  });

  it('counts over all invoices of the family, the earlier due date first', () => {
    // Four first reminders at once: the 3rd of the year 20, the 4th 50.
    const words = [due(D, '2022-09-01'), due(A, '2022-09-04'), due(C, '2022-09-02'), due(B, '2022-09-03')];
    expect(proposed(on('2022-10-01', words))).toEqual([
      `${D} 1/1 0.00`,
      `${C} 1/2 0.00`,
      `${B} 1/3 20.00`,
      `${A} 1/4 50.00`,
    ]);
  });

  it('takes first reminders before second ones, then the number', () => {
    // B is at its second level: last; A and C fall on one day: by number.
    const words = [due(B, '2022-09-01'), due(C, '2022-09-09'), due(A, '2022-09-09')];
    expect(proposed(on('2022-10-01', words, [`${B} 1 2022-09-11`]))).toEqual([
      `${A} 1/2 0.00`,
      `${C} 1/3 20.00`,
      // 20 by its own scale, 50 as the 4th of the year: the higher (D-3.4).
      `${B} 2/4 50.00`,
    ]);
  });

  it('orders numbers as numbers', () => {
    const words = [due('2022-10000', '2022-09-01'), due('2022-9999', '2022-09-01')];
    expect(proposed(on('2022-10-01', words)).map((text) => text.split(' ')[0])).toEqual(['2022-9999', '2022-10000']);
  });

  it('adds the two scales where the setting says so (D-3.4)', () => {
    // 2nd of the invoice 20 + 3rd of the year 20.
    const reminders = [`${A} 1 2022-10-11`, `${B} 1 2022-09-20`];
    const words = [one, due(B, '2022-09-09', { paid: 100_000 })];
    expect(proposed(on('2022-10-21', words, reminders, { rule: 'addition' }))).toEqual([`${A} 2/3 40.00`]);
    expect(proposed(on('2022-10-21', words, reminders))).toEqual([`${A} 2/3 20.00`]);
  });

  it('counts those on their way, not those held, cancelled, of another family or of another year', () => {
    const words = [
      one,
      due(B, '2022-12-31'),
      due(C, '2022-09-01', { family: 'F2', paid: 100_000 }),
      due(D, '2022-12-31'),
    ];
    const count = (...reminders: string[]) => proposed(on('2022-10-11', words, reminders))[0];
    expect(count(`${B} 1 2022-10-01`, `${D} 1 2022-10-01 proposed`)).toBe(`${A} 1/3 20.00`);
    expect(count(`${B} 1 2022-10-01 held 2022-10-02`, `${D} 1 2022-10-01 cancelled`)).toBe(`${A} 1/1 0.00`);
    expect(count(`${C} 1 2022-10-01`)).toBe(`${A} 1/1 0.00`);
    expect(count(`${B} 1 2022-08-31`, `${B} 2 2022-09-01`)).toBe(`${A} 1/2 0.00`);
  });

  it('begins anew on 1 September, the invoice’s own scale does not (D-3.5)', () => {
    const words = [due(A, '2022-08-01', { year: '2021-22' }), due(B, '2022-08-01', { year: '2021-22' })];
    const reminders = [`${A} 1 2022-08-11`, `${B} 1 2022-08-11`, `${B} 2 2022-08-21`];
    expect(proposed(on('2022-08-31', words, reminders))).toEqual([`${A} 2/4 50.00`, `${B} 3/5 50.00`]);
    expect(proposed(on('2022-09-01', words, reminders))).toEqual([`${A} 2/1 20.00`, `${B} 3/2 50.00`]);
  });

  it('leaves out invoices to employers, which pay by their own scale alone (D-3.3b)', () => {
    const employer = { payer: 'EMP' };
    const words = [
      due(A, '2022-09-01', employer),
      due(B, '2022-09-01', employer),
      due(C, '2022-09-01'),
      due(D, '2022-09-01'),
    ];
    // The family's two are its first and second; the employer's neither count nor cost by the year.
    expect(proposed(on('2022-10-01', words))).toEqual([
      `${A} 1/1 0.00`,
      `${B} 1/1 0.00`,
      `${C} 1/1 0.00`,
      `${D} 1/2 0.00`,
    ]);
    const sent = [`${A} 1 2022-09-11`, `${A} 2 2022-09-21`, `${B} 1 2022-09-11`];
    expect(proposed(on('2022-10-01', words, sent))).toEqual([
      `${C} 1/1 0.00`,
      `${D} 1/2 0.00`,
      `${B} 2/1 20.00`,
      `${A} 3/1 50.00`,
    ]);
  });
});
