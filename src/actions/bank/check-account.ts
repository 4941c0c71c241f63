/** Whether a bank file is about the school's account. */
import { formatIban, isQrIban } from '../../documents/qr-bill/reference';
import type { BankFile, BankReport } from '../../domain/bank/bank-file';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';

export interface OwnReports {
  readonly reports: readonly BankReport[];
  readonly notices: readonly Issue[];
}

const ACCOUNT_LENGTH = 12;

/**
 * Keeps the reports on the school's account. A QR-IBAN names an account that the bank's files call by its ordinary
 * IBAN: the same where both end alike, or where the file names the QR-IBAN itself; else the person is asked to check.
 * @param iban of tab Réglages
 * @returns a refusal where no report is on this account
 * @example checkAccount(file, 'CH93 0076 2011 6238 5295 7').value.reports.length // 1
 */
export function checkAccount({ reports }: Pick<BankFile, 'reports'>, iban: string): Result<OwnReports> {
  const own = iban.replace(/\s/g, '').toUpperCase();
  const isQr = isQrIban(own);
  const named = reports.filter(({ account }) => account !== '');
  if (named.length === 0) return refuse({ code: 'bank-account-missing' });
  const kept = named.filter((report) => report.account === own || (isQr && isBehind(report, own)));
  const other = [
    ...new Set(named.filter((report) => !kept.includes(report)).map(({ account }) => formatIban(account))),
  ];
  if (kept.length > 0) {
    const notices = other.map((account): Issue => ({ code: 'bank-account-skipped', data: { account } }));
    return succeed({ reports: kept, notices });
  }
  if (!isQr || other.length > 1) {
    return refuse({ code: 'bank-account-other', data: { accounts: other.join(', '), own: formatIban(own) } });
  }
  const notice: Issue = { code: 'bank-account-behind-qr', data: { account: other[0] ?? '', own: formatIban(own) } };
  return succeed({ reports: named, notices: [notice] });
}

function isBehind({ account, entries }: BankReport, qrIban: string): boolean {
  const isAlike = account.slice(-ACCOUNT_LENGTH) === qrIban.slice(-ACCOUNT_LENGTH);
  return isAlike || entries.some(({ creditAccount }) => creditAccount === qrIban);
}
