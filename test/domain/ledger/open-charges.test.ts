/** Charges that stand open although the enrolment's status says that they are paid. */
import type { Enrolment } from '../../../src/domain/enrolment/enrolment';
import { chargesOpenedBy, listOpenCharges, type OpenCharge } from '../../../src/domain/ledger/open-charges';
import { enrolled, factsOf, inCreche, paymentEntry, runOf } from '../../builders/billing-facts';

const show = ({ enrolment, charge, invoices }: OpenCharge) => `${enrolment.id} ${charge} ${invoices.join(' ')}`;

/** The facts after a run on the day, the enrolment's status typed afterwards. */
function billedAs(row: Enrolment, today: string, status: Enrolment['status']) {
  const facts = factsOf({ enrolments: [row], today });
  return { ...facts, enrolments: [{ ...row, status }], entries: [...facts.entries, ...runOf(facts).entries] };
}

const FEE = () => enrolled('E1', { id: 'I1', type: 'first', status: 'requested' });
const TUITION = () => enrolled('E1', { id: 'I1', status: 'accepted' });

describe('a charge that the ledger holds open', () => {
  it.each<[string, Enrolment, string, Enrolment['status'], string[]]>([
    ['the fee of an accepted child (R-2.1)', FEE(), '2022-05-01', 'accepted', ['I1 fee 2022-0001']],
    ['the fee of a confirmed child', FEE(), '2022-05-01', 'confirmed', ['I1 fee 2022-0001']],
    ['the fee of a child that waits for it', FEE(), '2022-05-01', 'requested', []],
    ['the fee of a child that left', FEE(), '2022-05-01', 'left', []],
    [
      'the first instalment of a confirmed child (D-2.32)',
      TUITION(),
      '2022-06-15',
      'confirmed',
      ['I1 first 2022-0001'],
    ],
    ['the first instalment of an accepted child', TUITION(), '2022-06-15', 'accepted', []],
    [
      'the first crèche month of a confirmed child',
      inCreche('E1', 2, { id: 'I1', status: 'accepted' }),
      '2022-08-15',
      'confirmed',
      ['I1 first 2022-0001'],
    ],
  ])('is listed or not: %s', (_, row, today, status, expected) => {
    expect(listOpenCharges(billedAs(row, today, status)).map(show)).toEqual(expected);
  });

  it('is none once it is paid, and none that was never invoiced', () => {
    const facts = billedAs(FEE(), '2022-05-01', 'accepted');
    expect(listOpenCharges({ ...facts, entries: [...facts.entries, paymentEntry('2022-0001', 50000)] })).toEqual([]);
    expect(listOpenCharges({ ...facts, entries: [] })).toEqual([]);
  });

  it('is told as opened by what opens it, not where it was open before or is paid again', () => {
    const facts = billedAs(FEE(), '2022-05-01', 'accepted');
    const [paid, back] = [paymentEntry('2022-0001', 50000), paymentEntry('2022-0001', -50000)];
    const settled = { ...facts, entries: [...facts.entries, paid] };
    expect(chargesOpenedBy(settled, [back]).map(show)).toEqual(['I1 fee 2022-0001']);
    expect(chargesOpenedBy(settled, [back, paid])).toEqual([]);
    expect(chargesOpenedBy(facts, [paid, back])).toEqual([]);
  });
});
