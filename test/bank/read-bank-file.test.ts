/** The reader of bank files: both kinds, both versions, and whatever else is handed to it. */
import fc from 'fast-check';
import { readBankFile } from '../../src/bank/read-bank-file';
import type { BankEntry } from '../../src/domain/bank/bank-file';
import { KNOWN_CODES } from '../../src/messages/issues';
import { bankFile, type EntryText, type FileText, OWN_IBAN, reportText } from '../builders/bank-files';

function read(text: string) {
  const result = readBankFile(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function readEntry(entry: EntryText, more: Partial<FileText> = {}): BankEntry {
  const [found] = read(bankFile({ ...more, entries: [entry] })).reports[0]?.entries ?? [];
  if (found === undefined) throw new Error('No entry');
  return found;
}

const codesOf = (text: string): string[] => {
  const result = readBankFile(text);
  return result.ok ? [] : result.issues.map(({ code }) => code);
};

describe('the reader of bank files', () => {
  it.each([
    ['camt.053', '04', ''],
    ['camt.053', '08', ''],
    ['camt.054', '04', ''],
    ['camt.054', '08', ''],
    ['camt.054', '08', 'n:'],
    ['camt.053', '04', 'camt:'],
  ] as const)('reads a payment of %s version %s with prefix « %s »', (kind, version, prefix) => {
    const file = read(
      bankFile({
        kind,
        version,
        prefix,
        entries: [
          {
            amount: '3735.00',
            bankReference: 'E1',
            booked: '2022-07-13',
            valued: '2022-07-14',
            announced: 1,
            details: [
              {
                bankReference: 'T1',
                references: ['RF3320220001'],
                debtor: 'Paul Ader',
                message: 'Merci',
                endToEnd: 'X1',
              },
            ],
          },
        ],
      }),
    );
    expect(file).toEqual({
      kind,
      reports: [
        {
          id: 'R1',
          account: OWN_IBAN,
          opening: undefined,
          closing: undefined,
          entries: [
            {
              amount: '3735.00',
              currency: 'CHF',
              isCredit: true,
              isReversal: false,
              status: 'BOOK',
              bookedOn: '2022-07-13',
              valuedOn: '2022-07-14',
              reference: 'E1',
              creditAccount: '',
              announced: 1,
              info: '',
              details: [
                {
                  amount: { amount: '3735.00', currency: 'CHF' },
                  isCredit: undefined,
                  isReversal: false,
                  reference: 'T1',
                  endToEnd: 'X1',
                  creditorReferences: ['RF3320220001'],
                  message: 'Merci',
                  debtor: 'Paul Ader',
                  charges: [],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('reads several reports, several blocks of details and several references', () => {
    const one = reportText({ entries: [{ amount: '1.00' }] });
    const two = reportText({
      account: 'CH5604835012345678009',
      entries: [{ amount: '2.00', details: [{ references: ['A', 'B'] }] }],
    }).replace('</Ntry>', '<NtryDtls><TxDtls><Refs><AcctSvcrRef>T2</AcctSvcrRef></Refs></TxDtls></NtryDtls></Ntry>');
    const { reports } = read(`<Document><BkToCstmrDbtCdtNtfctn>${one}${two}</BkToCstmrDbtCdtNtfctn></Document>`);
    expect(reports.map(({ account }) => account)).toEqual([OWN_IBAN, 'CH5604835012345678009']);
    const [details] = reports[1]?.entries.map((entry) => entry.details) ?? [];
    expect(details?.map(({ creditorReferences, reference }) => [creditorReferences, reference])).toEqual([
      [['A', 'B'], ''],
      [[], 'T2'],
    ]);
  });

  it('reads an amount of the transaction where the older place holds it, and a day out of a moment', () => {
    const entry = readEntry({
      amount: '10.00',
      booked: '2022-07-14T23:59:59+02:00',
      details: [{ amount: '10.00', amountAt: 'AmtDtls' }],
    });
    expect([entry.bookedOn, entry.details[0]?.amount]).toEqual(['2022-07-14', { amount: '10.00', currency: 'CHF' }]);
  });

  it('reads balances, signs, reversals of entry and detail, charges', () => {
    const { reports } = read(
      bankFile({
        kind: 'camt.053',
        balances: ['100.00', '50.00'],
        entries: [
          {
            amount: '50.00',
            sign: 'DBIT',
            isReversal: true,
            details: [{ sign: 'DBIT', isReversal: true, charges: '2.00' }],
          },
        ],
      }),
    );
    const [report] = reports;
    expect([report?.opening?.amount, report?.closing?.amount]).toEqual(['100.00', '50.00']);
    const [entry] = report?.entries ?? [];
    expect([entry?.isCredit, entry?.isReversal, entry?.details[0]?.isReversal]).toEqual([false, true, true]);
    expect(entry?.details[0]?.charges).toEqual([{ amount: '2.00', currency: 'CHF' }]);
  });

  it('reads signs and quoted sections as text on one line, and expands nothing', () => {
    const message = 'a &amp; b &#233; &lt;b&gt; <![CDATA[<i> &x; <!DOCTYPE y>]]>\r\n Cc: x &inconnu;';
    const entry = readEntry({ amount: '1.00', details: [{ message: message.replace('&inconnu;', '') }] });
    expect(entry.details[0]?.message).toBe('a & b é <b><i> &x; <!DOCTYPE y>Cc: x');
  });

  it.each([
    ['nothing', '', 'bank-file-empty'],
    ['blanks', ' \n\uFEFF ', 'bank-file-empty'],
    ['text', 'Bonjour', 'bank-file-not-xml'],
    ['a table', 'Date;Montant\n14.07.2022;10.00', 'bank-file-not-xml'],
    ['another XML file', '<html><body/></html>', 'bank-file-not-camt'],
    ['an archive', 'PK\u0003\u0004\u0000', 'bank-file-packed'],
    ['an archive in Base64', 'UEsDBBQAAAAI', 'bank-file-packed'],
    ['a file cut off', bankFile({ entries: [{ amount: '1.00' }] }).slice(0, 300), 'bank-file-not-xml'],
    ['a declaration of types', '<!DOCTYPE a SYSTEM "http://x"><Document/>', 'bank-file-doctype'],
    [
      'entities that grow',
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><Document>&b;</Document>',
      'bank-file-doctype',
    ],
    ['provisional movements', '<Document><BkToCstmrAcctRpt><Rpt/></BkToCstmrAcctRpt></Document>', 'bank-file-intraday'],
    ['no report', '<Document><BkToCstmrStmt><GrpHdr/></BkToCstmrStmt></Document>', 'bank-file-without-report'],
    ['a name of the language', '<Document><__proto__>x</__proto__></Document>', 'bank-file-not-xml'],
    ['nesting without end', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`, 'bank-file-not-xml'],
    [
      'letters that were lost',
      '<?xml version="1.0" encoding="ISO-8859-1"?><Document>\uFFFD</Document>',
      'bank-file-encoding',
    ],
  ])('refuses %s', (_, text, code) => {
    expect(codesOf(text)).toEqual([code]);
    expect(KNOWN_CODES).toContain(code);
  });

  it('refuses a file that no bank would write for its length', () => {
    expect(codesOf(`<Document>${' '.repeat(40_000_001)}</Document>`)).toEqual(['bank-file-too-long']);
  });

  it('reads a notification without movements', () => {
    expect(read(bankFile({ entries: [] })).reports[0]?.entries).toEqual([]);
  });

  it('never throws, whatever is taken out of a file or put into it', () => {
    const sound = bankFile({
      entries: [{ amount: '1.00', bankReference: 'E', details: [{ references: ['RF3320220001'], debtor: 'A' }] }],
    });
    fc.assert(
      fc.property(fc.nat(sound.length), fc.nat(60), fc.string({ maxLength: 8 }), (at, length, put) => {
        const result = readBankFile(sound.slice(0, at) + put + sound.slice(at + length));
        expect(typeof result.ok).toBe('boolean');
      }),
    );
  });
});
