/** Reads camt.053 and camt.054 files of any version that names its elements alike, Swiss .04 and .08 above all. */
import type {
  BankAmount,
  BankBalance,
  BankDetail,
  BankEntry,
  BankFile,
  BankFileKind,
  BankReport,
} from '../domain/bank/bank-file';
import { mapResult, type Result, refuse } from '../domain/shared/result';
import { all, attributeOf, first, textAt, textsAt } from './nodes';
import { parseXml, type XmlElement, type XmlNode } from './parse-xml';

interface Form {
  readonly kind: BankFileKind;
  readonly root: string;
  readonly report: string;
}

const FORMS: readonly Form[] = [
  { kind: 'camt.053', root: 'BkToCstmrStmt', report: 'Stmt' },
  { kind: 'camt.054', root: 'BkToCstmrDbtCdtNtfctn', report: 'Ntfctn' },
];
const INTRADAY = 'BkToCstmrAcctRpt';

/**
 * Reads a bank file's text.
 * @returns the statements or notifications, or the refusal to show
 * @example readBankFile('<Document><BkToCstmrStmt>…') // { ok: true, value: { kind: 'camt.053', reports: […] } }
 */
export function readBankFile(text: string): Result<BankFile> {
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const form = FORMS.find(({ root }) => first(parsed.value, 'Document', root) !== undefined);
  if (form === undefined) return refuse(otherFile(parsed.value));
  const reports = all(parsed.value, 'Document', form.root, form.report);
  if (reports.length === 0) return refuse({ code: 'bank-file-without-report', data: { kind: form.kind } });
  return mapResult(parsed, () => ({ kind: form.kind, reports: reports.map(readReport) }));
}

function otherFile(tree: XmlElement) {
  const isIntraday = first(tree, 'Document', INTRADAY) !== undefined;
  const root = Object.keys(tree).find((name) => !name.startsWith('?')) ?? '';
  return isIntraday
    ? { code: 'bank-file-intraday' }
    : { code: 'bank-file-not-camt', data: { root: root.slice(0, 40) } };
}

function readReport(report: XmlNode): BankReport {
  return {
    id: textAt(report, 'Id'),
    account: textAt(report, 'Acct', 'Id', 'IBAN').replace(/\s/g, '').toUpperCase(),
    opening: readBalance(report, 'OPBD'),
    closing: readBalance(report, 'CLBD'),
    entries: all(report, 'Ntry').map(readEntry),
  };
}

function readBalance(report: XmlNode, code: string): BankBalance | undefined {
  const found = all(report, 'Bal').find((balance) => textAt(balance, 'Tp', 'CdOrPrtry', 'Cd') === code);
  const amount = amountAt(found, 'Amt');
  return amount === undefined ? undefined : { ...amount, isCredit: signOf(found) !== false };
}

function readEntry(entry: XmlNode): BankEntry {
  const batch = textAt(entry, 'NtryDtls', 'Btch', 'NbOfTxs');
  return {
    ...(amountAt(entry, 'Amt') ?? { amount: '', currency: '' }),
    isCredit: signOf(entry),
    isReversal: isTrue(textAt(entry, 'RvslInd')),
    status: textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts'),
    bookedOn: dayAt(entry, 'BookgDt'),
    valuedOn: dayAt(entry, 'ValDt'),
    reference: textAt(entry, 'AcctSvcrRef'),
    creditAccount: textAt(entry, 'NtryRef').replace(/\s/g, '').toUpperCase(),
    announced: /^\d{1,6}$/.test(batch) ? Number(batch) : undefined,
    info: textAt(entry, 'AddtlNtryInf'),
    details: all(entry, 'NtryDtls', 'TxDtls').map(readDetail),
  };
}

function readDetail(detail: XmlNode): BankDetail {
  const parties = first(detail, 'RltdPties');
  return {
    amount: amountAt(detail, 'Amt') ?? amountAt(detail, 'AmtDtls', 'TxAmt', 'Amt'),
    isCredit: signOf(detail),
    isReversal: isTrue(textAt(detail, 'RvslInd')),
    reference: textAt(detail, 'Refs', 'AcctSvcrRef'),
    endToEnd: textAt(detail, 'Refs', 'EndToEndId'),
    creditorReferences: textsAt(detail, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref'),
    message: [
      ...textsAt(detail, 'RmtInf', 'Ustrd'),
      ...textsAt(detail, 'RmtInf', 'Strd', 'AddtlRmtInf'),
      ...textsAt(detail, 'AddtlTxInf'),
    ].join(' '),
    debtor: ['UltmtDbtr', 'Dbtr']
      .map((role) => textAt(parties, role, 'Nm') || textAt(parties, role, 'Pty', 'Nm'))
      .filter((name, index, names) => name !== '' && names.indexOf(name) === index)
      .join(' / '),
    charges: all(detail, 'Chrgs', 'Rcrd').flatMap((record) => amountAt(record, 'Amt') ?? []),
  };
}

function amountAt(node: XmlNode | undefined, ...path: readonly string[]): BankAmount | undefined {
  const element = first(node, ...path);
  const amount = textAt(element);
  return amount === '' ? undefined : { amount, currency: attributeOf(element, 'Ccy') };
}

function signOf(node: XmlNode | undefined): boolean | undefined {
  const sign = textAt(node, 'CdtDbtInd');
  return sign === 'CRDT' ? true : sign === 'DBIT' ? false : undefined;
}

/** A day, from a date or from a moment in the bank's own zone. */
function dayAt(node: XmlNode, name: string): string {
  return textAt(node, name, 'Dt') || textAt(node, name, 'DtTm').slice(0, 10);
}

function isTrue(text: string): boolean {
  return text === 'true' || text === '1';
}
