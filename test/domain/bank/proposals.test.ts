/** Proposals for payments without a sure reference: the likeliest first. */

import type { Movement } from '../../../src/domain/bank/movements';
import { searchNames } from '../../../src/domain/bank/names';
import { type Candidate, proposer } from '../../../src/domain/bank/proposals';
import { readAccounts } from '../../../src/domain/ledger/accounts';
import { asDate } from '../../../src/domain/shared/local-date';
import { accountEntry, accountInvoice } from '../../builders/family-account';

const invoices = [
  accountInvoice('2022-0001', 373_500, { familyId: 'F1' }),
  accountInvoice('2022-0002', 6000, { familyId: 'F1', dueOn: '2022-08-14' }),
  accountInvoice('2022-0003', 373_500, { familyId: 'F2' }),
  accountInvoice('2022-0004', 940_000, { familyId: 'F2', payerId: 'P1', dueOn: '2022-07-01' }),
  accountInvoice('2022-0005', 50_000, { familyId: 'F3' }),
];
const entries = [
  accountEntry('payment', -50_000, { familyId: 'F3', invoice: '2022-0005' }),
  accountEntry('reminder', 2000, { familyId: 'F1', invoice: '2022-0002' }),
];
const propose = proposer({
  accounts: readAccounts(invoices, entries),
  searchNames: searchNames([
    { name: 'Ader', familyId: 'F1', payerId: undefined },
    { name: 'Brun', familyId: 'F2', payerId: undefined },
    { name: 'Birs Logistik', familyId: 'F2', payerId: 'P1' },
    { name: 'Cantù', familyId: 'F3', payerId: undefined },
  ]),
  alike: (reference) => (reference === 'RF9920220003' ? { id: '2022-0003' } : undefined),
});

function movement(cents: number, debtor: string, message = '', references: readonly string[] = []): Movement {
  const name = { kind: 'payment' as const, base: 'T1', ordinal: 0, entry: '' };
  const day = asDate('2022-07-14');
  const flags = { isBatch: false, isSumWrong: false, kind: name.kind, bookedOn: day };
  return { id: 'CAMT-T1', name, line: 1, date: day, cents, debtor, message, references, ...flags };
}

const show = ({ familyId, invoice, reasons }: Candidate): string => `${invoice ?? familyId} ${reasons.join('+')}`;

describe('proposals', () => {
  it.each<[string, Movement, string | undefined, string[]]>([
    ['nothing', movement(12_345, 'Inconnu'), undefined, []],
    [
      'a name, its invoices by due date, then the family',
      movement(1, 'PAUL ADER'),
      undefined,
      ['2022-0001 name', '2022-0002 name', 'F1 name'],
    ],
    [
      'name and amount before amount alone',
      movement(373_500, 'Brun'),
      undefined,
      ['2022-0003 name+amount', 'F2 name', '2022-0001 amount', '2022-0004 part-of-name'],
    ],
    ['the amount alone, oldest due first', movement(373_500, ''), undefined, ['2022-0001 amount', '2022-0003 amount']],
    ['the amount with its reminder fee', movement(8000, ''), undefined, ['2022-0002 amount']],
    ['the amount without its reminder fee', movement(6000, ''), undefined, ['2022-0002 principal']],
    ['a number in the text', movement(1, '', 'Facture no 2022-0003, merci'), undefined, ['2022-0003 number']],
    ['a number with a blank', movement(1, '', '2022 0003'), undefined, ['2022-0003 number']],
    ['a number inside a reference', movement(1, '', 'RF33 2022 0003'), undefined, ['2022-0003 number']],
    ['a number of a paid invoice', movement(1, '', '2022-0005'), undefined, ['2022-0005 number']],
    ['a number that does not exist', movement(1, '', '2022-9999 et 20220099'), undefined, []],
    ['a reference with wrong check digits', movement(1, ''), 'RF9920220003', ['2022-0003 reference']],
    ['an employer, never the family', movement(1, 'BIRS LOGISTIK AG'), undefined, ['2022-0004 name']],
    ['a family that owes nothing', movement(1, 'Cantu Eva'), undefined, ['F3 name']],
  ])('find %s', (_, payment, reference, expected) => {
    expect(propose(payment, reference).map(show)).toEqual(expected);
  });

  it('say nothing by an amount that many invoices ask for, unless something else points to one', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      accountInvoice(`2022-010${index}`, 86_000, { familyId: `G${index}` }),
    );
    const parties = [{ name: 'Ader', familyId: 'G3', payerId: undefined }];
    const search = proposer({
      accounts: readAccounts(many, []),
      searchNames: searchNames(parties),
      alike: () => undefined,
    });
    expect(search(movement(86_000, ''))).toEqual([]);
    expect(search(movement(86_000, 'Ader')).map(show)).toEqual(['2022-0103 name+amount', 'G3 name']);
  });
});
