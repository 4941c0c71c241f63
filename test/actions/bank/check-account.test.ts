/** The account of a bank file against that of the school, an ordinary one or one with a QR-IBAN. */
import { checkAccount } from '../../../src/actions/bank/check-account';
import { readBankFile } from '../../../src/bank/read-bank-file';
import { bankFile, OWN_IBAN, reportText } from '../../builders/bank-files';

const QR_IBAN = 'CH44 3199 9123 0008 8901 2';
const OTHER = 'CH5604835012345678009';

function check(text: string, iban: string) {
  const file = readBankFile(text);
  if (!file.ok) throw new Error(JSON.stringify(file.issues));
  const result = checkAccount(file.value, iban);
  return result.ok
    ? [String(result.value.reports.length), ...result.value.notices.map(({ code }) => code)]
    : result.issues.map(({ code }) => code);
}

const two = `<Document><BkToCstmrStmt>${reportText({ kind: 'camt.053', entries: [] })}${reportText({ kind: 'camt.053', account: OTHER, entries: [] })}</BkToCstmrStmt></Document>`;

describe('the account of a bank file', () => {
  it.each([
    ['is the school’s', bankFile({ entries: [] }), 'CH93 0076 2011 6238 5295 7', ['1']],
    ['is another', bankFile({ account: OTHER, entries: [] }), OWN_IBAN, ['bank-account-other']],
    ['is not told', bankFile({ account: '', entries: [] }), OWN_IBAN, ['bank-account-missing']],
    ['is one of two', two, OWN_IBAN, ['1', 'bank-account-skipped']],
    ['ends as the QR-IBAN', bankFile({ account: 'CH5600762123000889012', entries: [] }), QR_IBAN, ['1']],
    [
      'is named with the QR-IBAN',
      bankFile({ account: OTHER, entries: [{ amount: '1.00', creditAccount: QR_IBAN }] }),
      QR_IBAN,
      ['1'],
    ],
    ['may be behind the QR-IBAN', bankFile({ account: OTHER, entries: [] }), QR_IBAN, ['1', 'bank-account-behind-qr']],
    ['is one of two that may be behind the QR-IBAN', two, QR_IBAN, ['bank-account-other']],
  ])('%s', (_, text, iban, expected) => {
    expect(check(text, iban)).toEqual(expected);
  });
});
